"""The beginnings of two articles side by side, to see whether they belong together before they come in."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from annotator.errors import AnnotatorError
from annotator.model.document import Side
from annotator.project import Article, original_of
from annotator.ui.sentences import tr_sentence
from annotator.ui.session.analyzer import Analyzer
from annotator.ui.session.article_reading import ArticleReading
from annotator.ui.wording import to_tr, tr

_SEEN = 600
"""Code points that are shown."""
_HEIGHT = 92
_NAMES = {Side.LEFT: to_tr("Beginning of the left article"), Side.RIGHT: to_tr("Beginning of the right article")}


class Beginning(QPlainTextEdit):
    """The title of one article and its first lines."""

    def __init__(self, analyzer: Analyzer, side: Side) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFixedHeight(_HEIGHT)
        self.setAccessibleName(tr(_NAMES[side]))
        self._reading = ArticleReading(analyzer, self)
        self._reading.read.connect(self._on_read)
        self._reading.failed.connect(self.setPlainText)

    def show_file(self, file: Path | None, encoding: str | None) -> None:
        """Show the beginning of a file, or nothing."""
        self._reading.cancel()
        self.clear()
        if file is None:
            return
        try:
            self._reading.begin(original_of(file), str(file), encoding)
        except AnnotatorError as error:
            self.setPlainText(tr_sentence(str(error)))

    def _on_read(self, article: Article) -> None:
        text = article.text[:_SEEN].strip()
        self.setPlainText(text if text.startswith(article.title) else f"{article.title}\n{text}")


class Beginnings(QWidget):
    """Both of them."""

    def __init__(self, analyzer: Analyzer, encodings: Mapping[Path, str]) -> None:
        """Be empty yet; `encodings` are those that a person chose."""
        super().__init__()
        self._encodings = encodings
        self.sides = {side: Beginning(analyzer, side) for side in Side}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for each in self.sides.values():
            row.addWidget(each)

    def show_files(self, left: Path | None, right: Path | None) -> None:
        """Show the beginnings of two files, either of which may be missing."""
        for side, file in zip(Side, (left, right), strict=True):
            self.sides[side].show_file(file, self._encodings.get(file) if file else None)
