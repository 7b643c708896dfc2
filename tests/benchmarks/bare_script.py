"""The floor: ten lines that show two files in two text fields of PySide6."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QSplitter, QTextEdit

app = QApplication(sys.argv)
window = QSplitter()
for name in sys.argv[1:]:
    field = QTextEdit(readOnly=True)
    field.setPlainText(Path(name).read_text(encoding="utf-8"))
    window.addWidget(field)
window.resize(1200, 760)
window.show()
app.exec()
