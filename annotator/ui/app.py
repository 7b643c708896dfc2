"""Builds the program around the window, once, from top to bottom.

What the first page needs comes first; the store, the worker's protocol and the log are imported when it is painted.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from annotator import paths
from annotator.arguments import OpenRequest
from annotator.errors import AnnotatorError, BadProject
from annotator.first_page import FirstPage, first_page
from annotator.model.document import Side
from annotator.project import open_project
from annotator.ui.main_window import MainWindow
from annotator.ui.remembered import Remembered
from annotator.ui.session import Session
from annotator.ui.stop_signals import StopSignals
from annotator.ui.stylesheet import apply
from annotator.ui.theme import ThemeFollower
from annotator.ui.unexpected import Unexpected
from annotator.ui.window_state import WindowState

_HINT = (
    "This is a sample pair. Drag a statement onto its match in the other article to link them, or press F1 for the "
    "keys. Your own articles: File, Open two articles."
)


def run(request: OpenRequest) -> int:
    """Show the window until it is closed; return the exit status, with a sentence on stderr where it is not 0."""
    try:
        page = _first_page(request)
    except AnnotatorError as error:
        print(error, file=sys.stderr)
        return 1
    application = QApplication.instance() or QApplication(["annotator"])
    assert isinstance(application, QApplication)
    program = Program(application, request)
    program.show(page)
    unexpected = Unexpected(program.session.failed.emit)
    unexpected.install()
    program.painted = lambda: unexpected.log_to(paths.log_folder())
    signals = StopSignals()
    signals.asked.connect(program.end)
    try:
        return application.exec()
    finally:
        signals.close()
        unexpected.remove()


def _first_page(request: OpenRequest) -> FirstPage | None:
    if request.must_exist and request.project and not request.project.exists():
        raise BadProject(f"There is no project {request.project}; check the name, or name two articles to begin one.")
    return first_page(request)


class Program(QObject):
    """The window with everything behind it."""

    def __init__(self, application: QApplication, request: OpenRequest) -> None:
        super().__init__()
        self._request = request
        self._state = WindowState(paths.config_folder() / "window.ini")
        self.theme = ThemeFollower(application, self._state.scheme(), parent=self)
        apply(application, self.theme.theme)
        application.setApplicationName("Annotator")
        self.session = Session(self)
        self.window = MainWindow(self.session, self.theme, may_close=self._leave)
        self._remembered = Remembered(self.window, self._state)
        self.analyzer: QObject | None = None
        self._stop_worker = _nothing
        self.painted = _nothing
        self._insisted = False

    def show(self, page: FirstPage | None) -> None:
        """Show the window with its first page; all the rest begins when that is painted."""
        self._remembered.bring_back()
        if page:
            self.window.shown.show_first(page.pair)
            for side in Side:
                if analysis := page.analyses.get(side):
                    self.window.shown.reset_marks(side, analysis.marks, True)
        self.window.articles.installEventFilter(self)
        self.window.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on as soon as the articles were painted for the first time."""
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self.attach)
        return False

    def attach(self) -> None:
        """Open the project behind the page, then start the worker."""
        self.painted()
        try:
            fresh = self._open_project()
        except AnnotatorError as error:
            self.session.refuse(str(error))
            return
        self._start_worker()
        self._open_pair(fresh)

    def _open_project(self) -> bool:
        """Open the project; tell whether it is the very first one."""
        from annotator.preferences import annotator_name  # reads TOML and the login name

        request = self._request
        path = request.project or paths.default_project()
        fresh = not path.exists() and not request.must_exist
        path.parent.mkdir(parents=True, exist_ok=True)
        project = open_project(path, annotator=request.annotator or annotator_name(), create=not request.must_exist)
        if fresh and not (request.project or request.articles or request.review):
            project.add_samples()
        self.session.attach(project)
        status = self.window.status
        status.show_annotator(project.annotator)
        if project.read_only:
            status.show_read_only(project.read_only_reason or "")
        else:
            status.show_saved()
        return fresh

    def _start_worker(self) -> None:
        from annotator.ui.analyses import Analyses  # with the worker's protocol and msgspec, 25 ms
        from annotator.ui.analyzer import Analyzer

        analyzer = Analyzer(parent=self)
        analyses = Analyses(self.session, analyzer)
        shown, status = self.window.shown, self.window.status
        analyses.marks_reset.connect(shown.reset_marks)
        analyses.marks_found.connect(shown.add_marks)
        analyses.completed.connect(shown.complete_marks)
        analyses.missing.connect(self._on_pipeline_missing)
        status.cancelled.connect(analyses.cancel)
        self._stop_worker = analyzer.stop
        self.analyzer = analyzer
        analyzer.start()

    def _open_pair(self, fresh: bool) -> None:
        request = self._request
        if request.articles:
            self.session.open_articles(*request.articles, encoding=request.encoding)
            self.session.run_waiting()
        else:
            self.session.open_last_pair()
        if request.review:
            self.window.reviewing.open_file(request.review)
        if fresh and not request.articles and self._state.once("sample"):
            self.session.noted.emit(_HINT)

    def end(self) -> None:
        """Close the window because the process is asked to end; what cannot be stored does not hold it up."""
        self._insisted = True
        self.window.close()

    def _leave(self) -> bool:
        """Keep everything, stop the worker, free the lock; tell whether the window may close.

        A note that cannot be stored keeps the window open once; closing again leaves without it.
        """
        self.window.inspector.finish()
        if self.window.inspector.note.is_changed and not self._insisted and self.session.writable:
            self._insisted = True
            self.session.noted.emit("The note could not be stored; close again to leave without it.")
            return False
        self._remembered.keep()
        self._stop_worker()
        self.session.detach()
        return True

    def _on_pipeline_missing(self, language: str, sentence: str) -> None:
        if self._state.once(f"pipeline-{language}"):
            self.session.noted.emit(sentence)


def _nothing() -> None:
    """Do nothing: there is nothing yet."""
