"""Articles that come in one by one, pasted or dropped: the first of a pair waits until the other one comes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from annotator.errors import AnnotatorError
from annotator.model.document import Side
from annotator.project import Article, Project, original_of
from annotator.project.arriving import WaitingArticle
from annotator.ui.plain import one_line, short
from annotator.ui.sentences import tr_sentence
from annotator.ui.session.analyzer import Analyzer
from annotator.ui.session.article_reading import ArticleReading
from annotator.ui.session.session import Session
from annotator.ui.shown_keys import keyed
from annotator.ui.window import file_kinds
from annotator.ui.window.brought import Written
from annotator.ui.window.import_questions import ImportQuestions
from annotator.ui.window.main_window import MainWindow
from annotator.ui.window.placing import Placing, likeliest, placings
from annotator.ui.wording import to_tr, tr

_LONGEST = 60
_WAITS = {
    Side.LEFT: to_tr(
        "“{title}” waits as the left article of a new pair. Copy the right one and press {paste}, or drop its file."
    ),
    Side.RIGHT: to_tr(
        "“{title}” waits as the right article of a new pair. Copy the left one and press {paste}, or drop its file."
    ),
}


class NewArticles(QObject):
    """Shows an article that comes in, and does with it what is chosen."""

    correction_wanted = Signal(object, object, object)
    """Side, path and, where it was chosen, encoding of a corrected version of an article of the open pair."""

    def __init__(self, session: Session, analyzer: Analyzer, questions: ImportQuestions, window: MainWindow) -> None:
        super().__init__(window)
        self._session = session
        self._analyzer = analyzer
        self._questions = questions
        self._window = window
        self._told = ""
        """What was said of the article that waits."""
        session.attached.connect(self._tell_of_waiting)

    def take_written(self, written: Sequence[Written], *, source: str = "", side: Side | None = None) -> None:
        """Ask what becomes of an article in one or more forms; `side` is where it was dropped."""
        if self._admits():
            self._ask(tr("Article from the clipboard"), written, source=source or tr("Clipboard"), side=side)

    def take_file(self, file: Path, *, side: Side | None = None) -> None:
        """Ask what becomes of the article in a file, once its encoding is known."""
        if not self._admits():
            return

        def go_on(encodings: dict[Path, str]) -> None:
            try:
                written = Written(original_of(file), str(file), encodings.get(file))
            except AnnotatorError as error:
                self._session.failed.emit(tr_sentence(str(error)))
                return
            self._ask(short(one_line(file.name), _LONGEST), [written], side=side, file=file)

        self._questions.ask_encodings([file], lambda wishes: go_on(wishes.encodings))

    def _admits(self) -> bool:
        return self._session.run(lambda project: project.arriving.admit())

    def _ask(
        self,
        title: str,
        written: Sequence[Written],
        *,
        source: str = "",
        side: Side | None,
        file: Path | None = None,
    ) -> None:
        from annotator.ui.window.article_dialog import NewArticleDialog  # not before it is wanted

        dialog = NewArticleDialog(title, written, source=source, parent=self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        reading = ArticleReading(self._analyzer, dialog)
        reading.read.connect(dialog.show_article)
        reading.failed.connect(dialog.refuse)
        dialog.finished.connect(reading.cancel)
        dialog.reading_wanted.connect(lambda form: reading.begin(form.original, form.name, form.encoding))

        def place(article: Article, placing: Placing, then_file: bool) -> None:
            if placing.corrects and file is not None:
                self.correction_wanted.emit(placing.side, file, written[0].encoding)
            else:
                self._place(article, placing, then_file=then_file)

        def discard(document_id: str) -> None:
            self._session.run(lambda project: project.arriving.discard(document_id))
            self._withdraw()
            self._offer(dialog.offer, side, file)

        dialog.placed.connect(place)
        dialog.discarded.connect(discard)
        self._offer(dialog.begin, side, file)
        dialog.open()

    def _offer(self, show: Callable[[Sequence[Placing], int], None], side: Side | None, file: Path | None) -> None:
        def offer(project: Project) -> None:
            choices = placings(project.arriving.waiting(), self._session.pair, is_file=file is not None)
            show(choices, likeliest(choices, side))

        self._session.run(offer)

    def _place(self, article: Article, placing: Placing, *, then_file: bool) -> None:
        def place(project: Project) -> None:
            if placing.partner:
                change = project.arriving.pair_with(article, placing.side, placing.partner)
                self._withdraw()
                self._session.take_in(change)
                self._session.open(project, change.ids[0])
            else:
                kept = project.arriving.keep(article, placing.side)
                self._tell(kept)
                if then_file:
                    self._ask_file(kept)

        self._session.run(place)

    def _ask_file(self, kept: WaitingArticle) -> None:
        title = tr("Choose the article to go with {name}").format(name=short(one_line(kept.title), _LONGEST))
        dialog = QFileDialog(self._window, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setNameFilter(file_kinds.articles())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.take_file(Path(name), side=kept.side.other))
        dialog.open()

    def _tell_of_waiting(self) -> None:
        """Say at the start what still waits from the last time."""
        waiting: list[WaitingArticle] = []
        if self._session.writable:
            self._session.run(lambda project: waiting.extend(project.arriving.waiting()))
        self._withdraw()
        if waiting:
            self._tell(waiting[0])

    def _tell(self, kept: WaitingArticle) -> None:
        self._withdraw()
        self._told = keyed(tr(_WAITS[kept.side]), title=short(one_line(kept.title), _LONGEST))
        self._session.announced.emit(self._told)

    def _withdraw(self) -> None:
        if self._told:
            self._window.messages.withdraw(self._told)
            self._told = ""
