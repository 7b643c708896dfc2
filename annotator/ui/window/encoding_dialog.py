"""Choosing the encoding of a text that reads as well in several: what it looks like in each is seen at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QListWidget, QPlainTextEdit, QVBoxLayout, QWidget

from annotator.project.previewing import Uncertain
from annotator.ui.plain import label
from annotator.ui.window.chosen_encodings import ChosenEncodings
from annotator.ui.window.closing_row import closing_row
from annotator.ui.wording import to_tr, tr

_FAMILIES = {
    to_tr("Unicode"): ("utf-8", "utf-16-le", "utf-16-be"),
    to_tr("Western European"): ("cp1252", "iso8859-15", "cp850", "cp437", "mac-roman", "hp-roman8", "cp858"),
    to_tr("Central European"): ("cp1250", "iso8859-2", "cp852", "mac-latin2", "iso8859-16"),
    to_tr("Cyrillic"): ("cp1251", "koi8-r", "cp866", "mac-cyrillic"),
    to_tr("Greek"): ("cp1253",),
    to_tr("Turkish"): ("cp1254", "cp857", "mac-turkish"),
    to_tr("Hebrew"): ("cp1255",),
    to_tr("Arabic"): ("cp1256",),
    to_tr("Baltic"): ("cp1257", "cp775"),
    to_tr("Japanese"): ("shift_jis", "euc_jp"),
    to_tr("Chinese"): ("gb18030", "big5hkscs"),
    to_tr("Korean"): ("euc_kr",),
    to_tr("Thai"): ("cp874",),
}


class EncodingDialog(QDialog):
    """Asks for one file after the other, or for all of them at once."""

    chosen = Signal(object)
    """Encodings by the paths of the files."""

    def __init__(self, files: Sequence[Uncertain], known: ChosenEncodings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files, self._known, self._usual = list(files), known, known.last
        self._answers: dict[Path, str] = {}
        self.setWindowTitle(tr("Encoding"))
        self.resize(760, 460)
        self._words = label(wrap=True)
        self.list, self.preview = QListWidget(), QPlainTextEdit()
        self.list.setAccessibleName(tr("Encodings"))
        self.preview.setAccessibleName(tr("Preview"))
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.list.currentRowChanged.connect(self._show)
        self.for_all = QCheckBox(tr("The same for all other files of this import"))
        row, self.go_on, _ = closing_row(tr("Use this encoding"), accept=self.accept, cancel=self.reject)
        beside = QHBoxLayout()
        beside.setSpacing(16)
        beside.addWidget(self.list, 2)
        beside.addWidget(self.preview, 3)
        page = QVBoxLayout(self)
        page.setContentsMargins(20, 18, 20, 16)
        page.setSpacing(14)
        page.addWidget(self._words)
        page.addLayout(beside, 1)
        page.addWidget(self.for_all)
        page.addLayout(row)
        self._ask()

    @property
    def encoding(self) -> str:
        """Return the encoding that is marked."""
        return self._files[0].choices[max(self.list.currentRow(), 0)]

    def accept(self) -> None:
        """Take the answer, and go on to the next file."""
        asked = self._files if self.for_all.isChecked() else self._files[:1]
        self._usual = self.encoding
        self._answers |= dict.fromkeys((each.path for each in asked), self.encoding)
        self._files = self._files[len(asked) :]
        if self._files:
            self._ask()
            return
        super().accept()
        self.chosen.emit(self._answers)

    def _ask(self) -> None:
        file = self._files[0]
        said = tr("{name} can be read in several encodings. Choose the one in which its words are right.")
        before = self._known.of(file.digest)
        if before in file.choices:
            said = tr("{name} can be read in several encodings. The one that you chose for it before is marked.")
        self._words.setText(said.format(name=file.path.name))
        self.for_all.setVisible(len(self._files) > 1)
        choices = file.choices
        self.list.clear()
        self.list.addItems([_title(name) for name in choices])
        likely = (file.encoding, *file.rivals)
        usual = self._usual if self._usual in likely else file.encoding
        self.list.setCurrentRow(choices.index(before if before in choices else usual))
        self.list.setFocus()

    def _show(self, row: int) -> None:
        if row >= 0:
            self.preview.setPlainText(self._files[0].previews[self._files[0].choices[row]])


def _title(name: str) -> str:
    family = next((family for family, names in _FAMILIES.items() if name in names), None)
    return f"{tr(family)} ({name.upper()})" if family else name.upper()
