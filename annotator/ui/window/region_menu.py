"""The menu in which one says what a paragraph is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from annotator.model.annotation import Extent
from annotator.model.regions import REGIONS
from annotator.ui.shown_names import region_name
from annotator.ui.wording import tr


class RegionMenu(QMenu):
    """Offers all that a paragraph can be, what it is now checked, and what the program thought of it."""

    region_chosen = Signal(object, object)
    """Extents in the paragraphs, and the label of a region, or None for what the program thought."""

    def __init__(self, extents: Sequence[Extent], *, current: str, found: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._extents = extents
        self.setAccessibleName(tr("What this paragraph is"))
        self.triggered.connect(self._on_triggered)
        group = QActionGroup(self)
        for label in REGIONS:
            action = self.addAction(region_name(label))
            action.setData(label)
            action.setCheckable(True)
            action.setChecked(label == current)
            group.addAction(action)
        self.addSeparator()
        self.addAction(tr("As the program found it: {region}").format(region=region_name(found)))

    def open_at(self, place: QPoint) -> None:
        """Open at a place of the screen, with what holds ready to be left by Enter."""
        self.popup(place)
        if chosen := next((action for action in self.actions() if action.isChecked()), None):
            self.setActiveAction(chosen)

    def _on_triggered(self, action: QAction) -> None:
        self.region_chosen.emit(self._extents, action.data())
