"""When marks are painted: what is seen of one article's page from inside the program, at no cost worth naming."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QObject, QTimer

from annotator.ui.article.article_pane import ArticlePane


class Marked(QObject):
    """Knows when a page was painted first, and when first with marks on it since it was told to forget.

    Marks fade in over a quarter of a second; the first frame in which they are more than nothing counts.
    """

    def __init__(self, pane: ArticlePane) -> None:
        super().__init__(pane)
        self.painted = self.marked = 0.0
        """When, by `time.perf_counter`; 0 for not yet."""
        self._pane = pane
        pane.viewport().installEventFilter(self)

    def forget(self) -> None:
        """Wait for marks to be painted again."""
        self.marked = 0.0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            # Taken at once: the program goes on with its start in the turn of the event loop after this.
            self.painted = self.painted or time.perf_counter()
            if not self.marked and self._is_marked():
                QTimer.singleShot(0, self, self._on_marked)  # then the painting is done
        return False

    def _is_marked(self) -> bool:
        marks = self._pane.marks
        found = (marks.entities, marks.direct, marks.indirect)
        return marks.presence > 0 and any(index.all for index in found)

    def _on_marked(self) -> None:
        self.marked = self.marked or time.perf_counter()
