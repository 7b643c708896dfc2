"""The verbs that put other articles into a pair: a corrected version, another partner."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog

from annotator.model.document import Side
from annotator.project import Correction
from annotator.ui.plain import one_line
from annotator.ui.session.correcting import Correcting
from annotator.ui.session.ordering import Ordering
from annotator.ui.session.session import Session
from annotator.ui.window import file_kinds
from annotator.ui.window.import_questions import ImportQuestions
from annotator.ui.window.main_window import MainWindow
from annotator.ui.wording import tr


class ArticleVerbs(QObject):
    """Asks what is to be known, shows what would become of it, and has it done."""

    def __init__(self, window: MainWindow, session: Session, ordering: Ordering, questions: ImportQuestions) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._ordering = ordering
        self._side = Side.LEFT
        self._questions = questions
        self.correcting = Correcting(session, questions.errands)
        self.correcting.planned.connect(self._on_planned)

    def replace(self) -> None:
        """Ask for the corrected version of the article the keyboard is in."""
        if self._session.pair is None:
            return
        self._side = self._window.articles.active_side()
        title = one_line(self._session.pair.document(self._side).title, limit=60)
        dialog = QFileDialog(self._window, tr("Choose the corrected version of “{title}”").format(title=title))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setNameFilter(file_kinds.articles())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.open()

    def pair_anew(self) -> None:
        """Ask with which article one of the open pair is to be paired."""
        project, pair = self._session.project, self._session.pair
        if project is None or pair is None:
            return
        from annotator.ui.window.pair_anew_dialog import PairAnewDialog  # not before it is wanted

        dialog = PairAnewDialog(project, pair, self._window.articles.active_side(), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.approved.connect(self._on_pair_approved)
        dialog.open()

    def correct(self, side: Side, file: Path, encoding: str | None) -> None:
        """Show what would become of the statements in a corrected version of an article."""
        self.correcting.plan(side, file, encoding)

    def _on_file_selected(self, name: str) -> None:
        file, side = Path(name), self._side
        self._questions.ask_encodings([file], lambda wishes: self.correct(side, file, wishes.encodings.get(file)))

    def _on_planned(self, correction: Correction) -> None:
        from annotator.ui.window.correction_dialog import CorrectionDialog  # not before it is wanted

        dialog = CorrectionDialog(correction, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.approved.connect(self.correcting.apply)
        dialog.open()

    def _on_pair_approved(self, left: str, right: str, removes: bool) -> None:
        pair = self._session.pair
        self._ordering.pair_anew(left, right, instead_of=pair.id if pair and removes else None)
