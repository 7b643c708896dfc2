"""Reads one article while the window stays at hand: pages and documents in the worker, texts at once."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from annotator.errors import AnnotatorError
from annotator.project.arriving import arrived, encoding_for_worker, is_for_worker
from annotator.ui.sentences import tr_sentence
from annotator.ui.session.analyzer import Analyzer
from annotator.worker.protocol import PageRead


class ArticleReading(QObject):
    """Reads what was asked for last; of what was asked for before nothing is told any more."""

    read = Signal(object)
    """The Article."""
    failed = Signal(str)
    """A sentence that says why it cannot be used."""

    def __init__(self, analyzer: Analyzer, parent: QObject) -> None:
        super().__init__(parent)
        self._analyzer = analyzer
        self._job = ""
        self._asked: tuple[bytes, str, str | None] = (b"", "", None)
        analyzer.page_read.connect(self._on_page_read)
        analyzer.failed.connect(self._on_failed)

    def begin(self, original: bytes, name: str, encoding: str | None) -> None:
        """Read the bytes of an article; `name` is that of its file."""
        self.cancel()
        self._asked = (original, name, encoding)
        if not is_for_worker(original, name):
            self._tell(None)
            return
        try:
            self._job = self._analyzer.read_page(original, encoding_for_worker(original, name, encoding=encoding))
        except AnnotatorError as error:
            self.failed.emit(tr_sentence(str(error)))

    def cancel(self) -> None:
        """Wait for nothing any more."""
        if self._job:
            self._analyzer.cancel(self._job)
            self._job = ""

    def _on_page_read(self, job: str, page: PageRead) -> None:
        if job == self._job:
            self._job = ""
            self._tell(page)

    def _on_failed(self, job: str, sentence: str) -> None:
        if job == self._job:
            self._job = ""
            self.failed.emit(tr_sentence(sentence))

    def _tell(self, page: PageRead | None) -> None:
        original, name, encoding = self._asked
        try:
            article = arrived(original, name, encoding=encoding, page=page)
        except AnnotatorError as error:
            self.failed.emit(tr_sentence(str(error)))
            return
        self.read.emit(article)
