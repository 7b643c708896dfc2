"""The preferences: a few pages beside the articles, on which every change is seen at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QDialog, QTabWidget, QVBoxLayout, QWidget

from annotator.ui.preferences.keys_page import KeysPage
from annotator.ui.preferences.preferred import Preferred
from annotator.ui.preferences.reading_page import ReadingPage
from annotator.ui.preferences.work_page import WorkPage
from annotator.ui.window.closing_row import closing_row
from annotator.ui.wording import tr

_SIZE = (560, 600)
_FROM_EDGE = (24, 64)
"""Pixels to the right edge and to the top of the window: most of the articles stays in view."""


class PreferencesDialog(QDialog):
    """Asks what an annotator prefers."""

    changed = Signal(object)
    """Preferred: what is chosen now, to be tried out."""
    kept = Signal(object)
    """Preferred: what is to stay."""

    def __init__(
        self, preferred: Preferred, bound: Mapping[str, QAction], *, now: str, parent: QWidget | None = None
    ) -> None:
        """`now` is the name in which changes are stored until the next start."""
        super().__init__(parent)
        self.setWindowTitle(tr("Preferences"))
        self._former = self._preferred = preferred
        self.reading = ReadingPage(preferred.reading, preferred.scheme)
        self.work = WorkPage(preferred.name, preferred.language, preferred.worker, now=now)
        self.keys = KeysPage(preferred.keys, bound)
        self.pages = QTabWidget()
        self.pages.setDocumentMode(True)
        self.pages.addTab(self.reading, tr("Reading"))
        self.pages.addTab(self.work, tr("Work"))
        self.pages.addTab(self.keys, tr("Keys"))
        self._lay_out()
        self.resize(*_SIZE)
        for page in (self.reading, self.work, self.keys):
            page.changed.connect(self._on_changed)

    def _lay_out(self) -> None:
        buttons, _, _ = closing_row(tr("OK"), accept=self.accept, cancel=self.reject)
        page = QVBoxLayout(self)
        page.setContentsMargins(22, 14, 22, 16)
        page.setSpacing(12)
        page.addWidget(self.pages, 1)
        page.addLayout(buttons)

    @property
    def preferred(self) -> Preferred:
        """Return what is chosen now."""
        return self._preferred

    def accept(self) -> None:
        """Keep what is chosen."""
        self.keys.finish()
        super().accept()
        self.kept.emit(self._preferred)

    def reject(self) -> None:
        """Have everything as it was."""
        super().reject()
        self.changed.emit(self._former)

    def showEvent(self, event: QShowEvent) -> None:
        """Stand at the right, where the side panel is."""
        super().showEvent(event)
        window = self.parentWidget()
        if window and not event.spontaneous():
            room = window.frameGeometry()
            corner = room.topRight()
            self.move(max(corner.x() - self.width() - _FROM_EDGE[0], room.left()), corner.y() + _FROM_EDGE[1])
        self.pages.tabBar().setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_changed(self) -> None:
        self._preferred = replace(
            self._preferred,
            name=self.work.name.text().strip(),
            reading=self.reading.reading,
            scheme=self.reading.scheme,
            language=self.work.language,
            worker=self.work.worker,
            keys=self.keys.chosen,
        )
        self.changed.emit(self._preferred)
