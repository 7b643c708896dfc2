"""What the window shows and lets one do while files are read or written in another process."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.ui.panel.inspector import Inspector
from annotator.ui.session.errands import Errands
from annotator.ui.session.session import Session
from annotator.ui.window.availability import Availability
from annotator.ui.window.main_window import MainWindow
from annotator.ui.wording import tr


class Busy(QObject):
    """Keeps the strip of long work, and what can be changed meanwhile, as they have to be."""

    def __init__(
        self, window: MainWindow, session: Session, errands: Errands, *, inspector: Inspector, available: Availability
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._errands = errands
        self._inspector = inspector
        self._available = available
        self._shows = False
        strip = window.errands
        strip.cancelled.connect(errands.cancel)
        errands.progressed.connect(strip.show_progress)
        errands.lending.connect(inspector.finish)
        errands.changed.connect(self._on_changed)
        session.attached.connect(self._show_what_can_be_changed)

    def _on_changed(self) -> None:
        errands, strip = self._errands, self._window.errands
        if (running := errands.running) is None:
            had_focus = strip.cancel.hasFocus()
            strip.end()
            if had_focus:
                self._window.focus_articles()
        elif not self._shows:
            strip.begin(running.words, counts_files=running.counts_files)
        self._shows = running is not None
        if errands.is_given_up:
            strip.give_up()
        elif errands.is_lent:
            strip.say_aside(tr("The project can be read, but not changed, until this is done."))
        self._show_what_can_be_changed()

    def _show_what_can_be_changed(self) -> None:
        for part in (self._inspector, self._window.toolbar):
            part.set_read_only(not self._session.writable)
        self._available.is_busy = self._errands.running is not None
        self._available.refresh()
