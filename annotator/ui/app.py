"""Builds the program, once, from top to bottom: first the page to read, then everything behind it."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from annotator import paths
from annotator.arguments import OpenRequest
from annotator.errors import AnnotatorError, BadProject
from annotator.first_page import FirstPage, first_page
from annotator.model.document import Side
from annotator.ui.language import chosen_language, speak
from annotator.ui.long_lived import spare_program
from annotator.ui.session.project_memory import ProjectMemory
from annotator.ui.stylesheet import apply
from annotator.ui.theme import ThemeFollower
from annotator.ui.window.main_window import MainWindow
from annotator.ui.window.remembered import Remembered
from annotator.ui.window.window_state import WindowState

if TYPE_CHECKING:  # what comes behind the page is imported when that is painted
    from annotator.ui.behind import Behind
    from annotator.ui.stop_signals import StopSignals

_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def run(request: OpenRequest) -> int:
    """Show the window until it is closed; return the exit status, with a sentence on stderr where it is not 0."""
    try:
        _refuse_without_display()
        page = _first_page(request)
    except AnnotatorError as error:
        print(f"annotator: {error}", file=sys.stderr)
        return 1
    application = QApplication.instance() or QApplication(["annotator"])
    assert isinstance(application, QApplication)
    while True:
        speak(application, chosen_language())
        program = Program(application, request)
        program.show(page)
        try:
            status = application.exec()
        finally:
            program.end()
        if program.window.reopens is None:
            return status
        request = program.window.reopens
        page = first_page(request)
        program.deleteLater()


def _refuse_without_display() -> None:
    # Qt ends the process with a core dump.
    if sys.platform == "linux" and not any(os.environ.get(name) for name in _DISPLAYS):
        raise AnnotatorError("There is no display to open the window on; the commands (annotator --help) need none.")


def _first_page(request: OpenRequest) -> FirstPage | None:
    if request.must_exist and request.project and not request.project.exists():
        raise BadProject(f"There is no project {request.project}; check the name, or name two articles to begin one.")
    return first_page(request)


class Program(QObject):
    """The window, and from the first painted page on what is behind it."""

    def __init__(self, application: QApplication, request: OpenRequest) -> None:
        super().__init__()
        self._request = request
        self._state = WindowState(paths.config_folder() / "window.ini")
        self._theme = ThemeFollower(application, self._state.scheme(), parent=self)
        application.setApplicationName("Annotator")
        apply(application, self._theme.theme)
        self.window = MainWindow(self._theme.theme)
        self._remembered = Remembered(self.window, self._state)
        self._signals: StopSignals | None = None
        self._behind: Behind | None = None
        self._unread: str | None = None
        """A text on the first page whose marks are still to be found."""

    def show(self, page: FirstPage | None) -> None:
        """Show the window with its first page; all the rest begins when that is painted."""
        self._remembered.bring_back()
        if page:
            self.window.toolbar.show_pair(page.pair.title, page.pair.state)
            self.window.articles.show_pair(page.pair)
            for side in Side:
                if analysis := page.analyses.get(side):
                    self.window.articles.show_marks(side, analysis.marks, complete=True)
                else:
                    self._unread = page.pair.document(side).text
        self.window.articles.installEventFilter(self)
        self.window.show()
        project = self._request.project or paths.default_project()
        if page and (place := ProjectMemory(self._state, project).place(page.pair.id)):
            self.window.articles.restore_scroll(place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on as soon as the articles were painted for the first time."""
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self.go_on)
        return False

    def go_on(self) -> None:
        """Build what is behind the page, open the project and start the worker."""
        # The imports of our own inside a function: with them come the modules of the session, the store's door and
        # the protocol, which together take longer than everything the page needs. The worker comes up meanwhile.
        from annotator.ui.stop_signals import StopSignals

        self._signals = StopSignals(self)
        self._signals.asked.connect(self._on_end_asked)
        from annotator.ui.session.early_worker import start_worker
        from annotator.ui.session.worker_choice import chosen_worker

        worker = start_worker(self._unread, self) if chosen_worker().by_itself else None
        from annotator.ui.behind import Behind

        self._behind = Behind(self.window, self._theme, self._state, self._remembered, worker)
        self._behind.start(self._request)
        spare_program()

    def _on_end_asked(self) -> None:
        """Close because the process is asked to end; a note that cannot be stored does not hold it up."""
        if self._behind:
            self._behind.insist()
        self.window.close()

    def end(self) -> None:
        """Leave the process as it was."""
        if self._signals:
            self._signals.close()
        if self._behind:
            self._behind.end()
