"""How far the reading of a long file is, with a way to give it up."""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from annotator.ui.plain import label
from annotator.ui.wording import tr

_UNSEEN = 0.4
"""Seconds that reading may take without being shown: it would only flicker."""
_EACH = 0.04
"""Seconds between two looks at the window's events."""
_STEPS = 1000


class ReadingProgress(QDialog):
    """Told how much is read, it shows that after a moment, and keeps the window painting meanwhile."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Open colleagues' files"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setMinimumWidth(420)
        self._began = self._looked = perf_counter()
        self._given_up = False
        self.bar = QProgressBar()
        self.bar.setRange(0, _STEPS)
        self.bar.setTextVisible(False)
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(label(words, wrap=True))
        column.addWidget(self.bar)
        column.addLayout(row)

    def tell(self, done: int, total: int) -> None:
        """Take in that so much is read."""
        now = perf_counter()
        if now - self._looked < _EACH:
            return
        self._looked = now
        if now - self._began > _UNSEEN and not self._given_up:
            self.bar.setValue(round(_STEPS * done / max(total, 1)))
            self.show()
            # What the worker sends waits: it is stored, and that must not come between the lines of a file.
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeSocketNotifiers)

    def is_given_up(self) -> bool:
        """Tell whether the user wants no more of it."""
        return self._given_up

    def reject(self) -> None:
        """Give up."""
        self._given_up = True
        super().reject()
