"""What begins once the first page is painted: the workbench, the project, the worker; and how it ends."""

from __future__ import annotations

from PySide6.QtCore import QObject, QProcess, Qt

from annotator import paths
from annotator.arguments import OpenRequest
from annotator.errors import AnnotatorError
from annotator.model.change import Change, ChangeKind
from annotator.preferences import annotator_name
from annotator.project import check_annotations, open_project
from annotator.ui.sentences import tr_sentence
from annotator.ui.session.safekeeping import Safekeeping
from annotator.ui.shown_keys import keyed
from annotator.ui.theme import ThemeFollower
from annotator.ui.unexpected import Unexpected
from annotator.ui.window.main_window import MainWindow
from annotator.ui.window.remembered import Remembered
from annotator.ui.window.window_state import WindowState
from annotator.ui.wording import to_tr, tr
from annotator.ui.workbench import Workbench

_HINT = to_tr(
    "This is a sample pair: drag a statement onto its match in the other article to link them. {F1} shows the keys; "
    "File, Open two articles brings in your own."
)


class Behind(QObject):
    """Everything behind the page, from its beginning to its end."""

    def __init__(
        self,
        window: MainWindow,
        theme: ThemeFollower,
        state: WindowState,
        remembered: Remembered,
        worker: QProcess | None = None,
    ) -> None:
        """Build it; `worker` is a language worker that was started ahead."""
        super().__init__(window)
        self._window = window
        self._state = state
        self._remembered = remembered
        self._insists = False
        self._hint = ""
        self.workbench = Workbench(window, theme, state, worker)
        self._remembered.bring_back_work(self.workbench)
        self._unexpected = Unexpected(self.workbench.session.failed.emit)
        window.may_close = self._may_close

    def start(self, request: OpenRequest) -> None:
        """Open the project, start the worker, open the pair."""
        self._unexpected.install(paths.log_folder())
        try:
            fresh = self._open_project(request)
        except AnnotatorError as error:
            # Another project can still be opened in the window.
            self.workbench.session.attached.connect(self._begin, Qt.ConnectionType.SingleShotConnection)
            self.workbench.session.refuse(tr_sentence(str(error)))
            return
        self._begin()
        self._open_pair(request)
        if fresh and self._state.once("sample"):
            self._show_hint()

    def _show_hint(self) -> None:
        """Say how one begins, until it is dismissed or done."""
        self._hint = keyed(tr(_HINT))
        self.workbench.session.announced.emit(self._hint)
        self.workbench.session.changed.connect(self._on_changed)

    def _on_changed(self, change: Change) -> None:
        if change.kind is ChangeKind.LINKS:
            self._window.messages.withdraw(self._hint)

    def _begin(self) -> None:
        self._safekeeping = Safekeeping(self.workbench.session)
        if self.workbench.analyses.by_itself:
            self.workbench.analyzer.start()

    def end(self) -> None:
        """Leave the process as it was."""
        self._unexpected.remove()

    def _open_project(self, request: OpenRequest) -> bool:
        """Open the project, with the sample pairs in it on the very first start; tell whether this is it."""
        path = request.project or paths.default_project()
        fresh = not (path.exists() or request.project or request.articles or request.review)
        if request.review and not path.exists():
            check_annotations(request.review)  # a file that is refused leaves no empty project behind
        name = request.annotator or annotator_name()
        project = open_project(path, annotator=name, create=not request.must_exist)
        if fresh:
            project.add_samples()
        self.workbench.session.attach(project)
        return fresh

    def _open_pair(self, request: OpenRequest) -> None:
        session = self.workbench.session
        if request.articles:
            self.workbench.intake.open_articles(*request.articles, encoding=request.encoding)
        else:
            session.open_last_pair()
        if request.review:
            self.workbench.review_files.open_files([request.review])

    def insist(self) -> None:
        """Let the window be closed, though a note cannot be stored: the process is asked to end."""
        self._insists = True

    def _may_close(self) -> bool:
        """Keep everything, stop the worker, free the lock; tell whether the window may close.

        A note that cannot be stored keeps the window open once; closing again leaves without it.
        """
        if not self.workbench.leave() and not self._insists:
            self._insists = True
            self.workbench.session.announced.emit(tr("The note could not be stored; close again to leave without it."))
            return False
        self._remembered.keep(self.workbench)
        self.workbench.close()
        return True
