"""What is done with whatever comes into the window: chosen in a dialog, dropped, or pasted."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from annotator.model.document import Side
from annotator.ui.plain import one_line, short
from annotator.ui.session.analyzer import Analyzer
from annotator.ui.session.errands import Errands
from annotator.ui.session.session import Session
from annotator.ui.window.brought import Brought, brought
from annotator.ui.window.dropping import Dropping
from annotator.ui.window.import_files import ImportFiles
from annotator.ui.window.import_questions import ImportQuestions
from annotator.ui.window.main_window import MainWindow
from annotator.ui.window.new_articles import NewArticles
from annotator.ui.window.review_files import ReviewFiles
from annotator.ui.window.window_state import WindowState
from annotator.ui.wording import tr

_ANNOTATED = (".jsonl", ".xmi", ".tsv", ".ann")
"""Endings of files with annotations that are compared where they fall on the window; others may be articles."""
_OF_TOOLS = (".json", ".zip", ".csv")
"""These may hold annotations or not; they are no articles at any rate."""
_LONGEST = 80


class Intake(QObject):
    """Tells articles, pairs of them, tables and colleagues' files apart, and hands each to what is there for it."""

    def __init__(
        self,
        session: Session,
        errands: Errands,
        reviews: ReviewFiles,
        *,
        analyzer: Analyzer,
        state: WindowState,
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._reviews = reviews
        self.questions = ImportQuestions(session, errands, analyzer, state, window)
        self._imports = ImportFiles(session, errands, self.questions, window)
        self.articles = NewArticles(session, analyzer, self.questions, window)
        self._dropping = Dropping(window)
        self._dropping.dropped.connect(self.take)

    def paste(self) -> None:
        """Take in what is on the clipboard."""
        mime = QApplication.clipboard().mimeData()
        self.take(brought(mime) if mime else Brought())

    def take(self, what: Brought, side: Side | None = None) -> None:
        """Take in what was dropped, on an article or beside them, or pasted; nothing is fetched from elsewhere."""
        if what.elsewhere:
            said = tr("{address} is not on this computer, and nothing is fetched. Save the page, or copy its text.")
            self._session.refused.emit(said.format(address=short(one_line(what.elsewhere[0]), _LONGEST)))
        if what.files:
            self.take_files(what.files, side)
        elif what.written:
            self.articles.take_written(what.written, source=what.source, side=side)
        elif not what.elsewhere:
            self._session.refused.emit(tr("There is no text on the clipboard that could be an article."))

    def take_files(self, files: Sequence[Path], side: Side | None = None) -> None:
        """Do what is meant by files: one article, two as a pair, colleagues' files, or an import."""
        from annotator.project.table_preview import tables_of  # not before it is wanted

        tables = tables_of(files)
        annotations = [file for file in files if file.suffix.lower() in _ANNOTATED and file not in tables]
        articles = [file for file in files if not (file in annotations or file in tables or _is_of_a_tool(file))]
        if files and len(annotations) == len(files):
            self._reviews.open_files(files)
        elif len(articles) == len(files) == 1:
            self.articles.take_file(files[0], side=side)
        elif len(articles) == len(files) == 2:
            self.open_articles(files[0], files[1])
        elif files:
            self._imports.import_files(files)

    def import_files(self, files: Sequence[Path]) -> None:
        """Bring in files that were chosen; what becomes of a single article is asked."""
        is_alone = len(files) == 1 and not (_is_of_a_tool(files[0]) or files[0].suffix.lower() in _ANNOTATED)
        if is_alone:
            self.take_files(files)
        else:
            self._imports.import_files(files)

    def open_articles(self, left: Path, right: Path, *, encoding: str | None = None) -> None:
        """Bring in two articles, if they are new, and open them as a pair."""
        self._imports.open_articles(left, right, encoding=encoding)


def _is_of_a_tool(file: Path) -> bool:
    """Tell whether a file or folder can be no article, by its name."""
    return file.is_dir() or file.suffix.lower() in _OF_TOOLS
