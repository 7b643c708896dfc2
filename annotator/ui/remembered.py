"""Brings the window back as it was left."""

from __future__ import annotations

from annotator.ui.main_window import MainWindow
from annotator.ui.theme import Scheme
from annotator.ui.window_state import WindowState

_SWITCHES = ("layer.entities", "layer.quotes", "layer.links", "layer.furniture", "sync", "panel")


class Remembered:
    """What of a window is kept from start to start."""

    def __init__(self, window: MainWindow, state: WindowState) -> None:
        self._window = window
        self._state = state

    def bring_back(self) -> None:
        """Give the window the place, size, zoom and switches it had."""
        window, state = self._window, self._state
        if not (shape := state.shape("geometry")).isEmpty():
            window.restoreGeometry(shape)
        if not (shape := state.shape("splitter")).isEmpty():
            window.splitter.restoreState(shape)
        window.articles.set_zoom_level(state.number("zoom"))
        for name in _SWITCHES:
            action = window.bound[name]
            action.setChecked(state.flag(name, action.isChecked()))
        window.bound[f"scheme.{state.scheme()}"].setChecked(True)
        window.session.last_type = state.text("type") or None

    def keep(self) -> None:
        """Write down how the window is now."""
        window, state = self._window, self._state
        state.keep("geometry", window.saveGeometry())
        state.keep("splitter", window.splitter.saveState())
        state.keep("zoom", window.articles.zoom_level())
        for name in _SWITCHES:
            state.keep(name, window.bound[name].isChecked())
        chosen = next((scheme for scheme in Scheme if window.bound[f"scheme.{scheme}"].isChecked()), Scheme.SYSTEM)
        state.keep("scheme", chosen.value)
        state.keep("type", window.session.last_type or "")
        state.write()
