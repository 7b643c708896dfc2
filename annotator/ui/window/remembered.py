"""Brings the window back as it was left."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction

from annotator.ui.language import chosen_language
from annotator.ui.reading import chosen_reading
from annotator.ui.theme import Scheme
from annotator.ui.window.main_window import MainWindow
from annotator.ui.window.window_state import WindowState

_FRAME = QSize(16, 44)
"""Pixels that a title bar and the edges around a window take at most; the system tells them when it is shown."""

_SWITCHES = (
    "layer.entities",
    "layer.quotes",
    "layer.links",
    "layer.furniture",
    "suggest.shown",
    "sync",
    "panel",
    "pairs",
)


class KeepsPlace(Protocol):
    """What knows where the annotator is in the open pair."""

    def keep(self) -> None:
        """Put it among the settings."""


class Switched(Protocol):
    """What has switches: the workbench, which is there only after the first page."""

    @property
    def bound(self) -> dict[str, QAction]:
        """Return the actions by name."""

    @property
    def places(self) -> KeepsPlace:
        """Return what knows where the annotator is."""


class Remembered:
    """What of a window is kept from start to start."""

    def __init__(self, window: MainWindow, state: WindowState) -> None:
        self._window = window
        self._state = state

    def bring_back(self) -> None:
        """Give the window the place, size and zoom it had."""
        window, state = self._window, self._state
        if not (shape := state.shape("geometry")).isEmpty():
            window.restoreGeometry(shape)
        else:
            window.resize(window.size().boundedTo(window.screen().availableSize() - _FRAME))
        if not (shape := state.shape("splitter")).isEmpty():
            window.splitter.restoreState(shape)
        if not (shape := state.shape("whole")).isEmpty():
            window.whole.restoreState(shape)
        window.panel.setVisible(state.flag("panel", default=True))
        window.drawer.setVisible(state.flag("pairs", default=False))
        window.articles.set_reading(chosen_reading())
        window.articles.set_zoom_level(state.number("zoom"))

    def bring_back_work(self, work: Switched) -> None:
        """Set the switches as they were."""
        for name in _SWITCHES:
            action = work.bound[name]
            action.setChecked(self._state.flag(name, default=action.isChecked()))
        work.bound[f"scheme.{self._state.scheme()}"].setChecked(True)
        work.bound[f"language.{chosen_language()}"].setChecked(True)

    def keep(self, work: Switched) -> None:
        """Write down how everything is now."""
        window, state = self._window, self._state
        state.keep("geometry", window.saveGeometry())
        state.keep("splitter", window.splitter.saveState())
        state.keep("whole", window.whole.saveState())
        state.keep("zoom", window.articles.zoom_level())
        for name in _SWITCHES:
            state.keep(name, work.bound[name].isChecked())
        chosen = next((scheme for scheme in Scheme if work.bound[f"scheme.{scheme}"].isChecked()), Scheme.SYSTEM)
        state.keep("scheme", chosen.value)
        work.places.keep()
        state.write()
