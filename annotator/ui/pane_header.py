"""The slim header above an article: where it is from, how far its statements are looked at, its title on the way."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from annotator.model.alignment import Coverage
from annotator.model.document import Document, Side
from annotator.ui.article_text import PAGE_MARGIN
from annotator.ui.fonts import sans, serif
from annotator.ui.theme import Theme

_LANGUAGES = {"de": "German", "en": "English", "fr": "French", "it": "Italian", "es": "Spanish", "nl": "Dutch"}


class PaneHeader(QWidget):
    """Shows source, language and counts; the title joins them once it has left the page below."""

    def __init__(self, side: Side, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._theme = theme
        self._document: Document | None = None
        self._coverage: Coverage | None = None
        self._is_active = False
        self._title_shown = False
        self._inset = (0, 0)
        self._presence = 0.0
        self._fade = QVariantAnimation(self, duration=160)
        self._fade.valueChanged.connect(self._on_faded)
        self.setFixedHeight(52)

    def sizeHint(self) -> QSize:
        """Ask for little."""
        return QSize(300, 52)

    def set_theme(self, theme: Theme) -> None:
        """Show the header in other colours."""
        self._theme = theme
        self.update()

    def show_document(self, document: Document | None) -> None:
        """Show another article's title and source."""
        self._document, self._coverage = document, None
        self.setToolTip("")
        self.setAccessibleName(document.title[:200] if document else "")
        self.update()

    def show_coverage(self, coverage: Coverage) -> None:
        """Show how many statements are linked, found here only, or open."""
        if coverage != self._coverage:
            self._coverage = coverage
            self.update()

    def set_active(self, active: bool) -> None:
        """Show whether the keyboard works on this side."""
        self._is_active = active
        self.update()

    def set_inset(self, left: int, right: int) -> None:
        """Stand above the page, which begins so many pixels from both sides."""
        if (left, right) != self._inset:
            self._inset = (left, right)
            self.update()

    def set_title_shown(self, shown: bool) -> None:
        """Fade the title in when it has left the page, out when it is back."""
        if shown != self._title_shown:
            self._title_shown = shown
            self._fade.stop()
            self._fade.setStartValue(self._presence)
            self._fade.setEndValue(1.0 if shown else 0.0)
            self._fade.start()

    def title(self) -> str:
        """Return the article's title."""
        return self._document.title if self._document else ""

    def origin(self) -> str:
        """Return where the article is from, and its language."""
        if not self._document:
            return ""
        language = self._document.language or ""
        return " · ".join(part for part in (self._document.source, _LANGUAGES.get(language, language)) if part)

    def counts(self) -> str:
        """Return how many statements there are and how far they are looked at."""
        seen = self._coverage
        if not seen or not seen.statements:
            return ""
        noun = "statement" if seen.statements == 1 else "statements"
        return f"{seen.statements} {noun}: {seen.linked} linked, {seen.no_counterpart} only here, {seen.open} open"

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint both lines and, as the lower edge, how much of the article is looked at."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self._theme.window))
        left, right = self._inset
        painter.fillRect(self.rect().adjusted(left, 0, -right, 0), QColor(self._theme.page))
        left, right = left + PAGE_MARGIN, right + PAGE_MARGIN
        inside = QRectF(left, 0, self.width() - left - right, self.height())
        painter.setFont(serif(15))
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setOpacity(self._presence)
        painter.setPen(QColor(self._theme.ink))
        self._line(painter, self.title(), QRectF(inside.left(), 6, inside.width(), 22))
        painter.setOpacity(1.0)
        painter.setFont(sans(12))
        painter.setPen(QColor(self._theme.mute))
        # The line of facts rises to the middle while the title is on the page itself.
        self._paint_facts(painter, QRectF(inside.left(), 28 - 7 * (1 - self._presence), inside.width(), 16))
        self._paint_edge(painter, inside)

    def _paint_facts(self, painter: QPainter, where: QRectF) -> None:
        """Paint the counts in full at the right; the origin gives way."""
        metrics = painter.fontMetrics()
        counts = self.counts()
        if metrics.horizontalAdvance(f"{self.origin()}   {counts}") > where.width():
            counts = counts.partition(": ")[2]
        taken = metrics.horizontalAdvance(counts)
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, counts)
        self._line(painter, self.origin(), where.adjusted(0, 0, -taken - 18, 0))

    def _line(self, painter: QPainter, words: str, where: QRectF) -> None:
        elided = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(where.width()))
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)

    def _paint_edge(self, painter: QPainter, inside: QRectF) -> None:
        y, theme = self.height() - 2.0, self._theme
        edge = QColor(theme.accent if self._is_active else theme.line)
        edge.setAlphaF(0.5 if self._is_active else 1.0)
        painter.fillRect(QRectF(inside.left(), y + 1, inside.width(), 1), edge)
        if not self._coverage or not self._coverage.statements:
            return
        linked = inside.width() * self._coverage.linked / self._coverage.statements
        alone = inside.width() * self._coverage.no_counterpart / self._coverage.statements
        painter.fillRect(QRectF(inside.left(), y, linked, 2), QColor(theme.accent if self._is_active else theme.mute))
        painter.fillRect(QRectF(inside.left() + linked, y, alone, 2), QColor(theme.faint))

    def _on_faded(self, presence: float) -> None:
        self._presence = presence
        self.update()
