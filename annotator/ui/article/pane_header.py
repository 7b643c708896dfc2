"""The slim header above an article: where it is from, how far its statements are looked at, its title on the way."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from annotator.model.alignment import Coverage
from annotator.model.document import Document, Side
from annotator.ui.article.article_text import PAGE_MARGIN
from annotator.ui.fonts import sans, serif
from annotator.ui.shown_names import language_name
from annotator.ui.theme import Theme
from annotator.ui.wording import tr, tr_count

_APART = 18
"""Pixels between the origin and the counts."""
_LEAST_SOURCE = 56
"""Pixels of the source that are worth more than the long form of the counts."""


class PaneHeader(QWidget):
    """Shows source, language and counts; the title joins them once it has left the page below."""

    language_clicked = Signal(object)
    """Side whose language is to be put right."""

    def __init__(self, side: Side, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._theme = theme
        self._document: Document | None = None
        self._coverage: Coverage | None = None
        self._is_active = False
        self._title_shown = False
        self._inset = (0, 0)
        self._margins = (PAGE_MARGIN, PAGE_MARGIN)
        self._language: str | None = None
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
        if self._document is None or document is None or document.id != self._document.id:
            self._coverage = self._language = None
        self._document = document
        self.setToolTip("")
        self.setAccessibleName(document.title[:200] if document else "")
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let the language be put right by a click on the line that says it."""
        if event.button() is Qt.MouseButton.LeftButton and self._language_name():
            self.language_clicked.emit(self._side)

    def show_language(self, language: str | None) -> None:
        """Show the language that was found out, where the document itself does not say it yet."""
        if language != self._language:
            self._language = language
            self.update()

    def show_coverage(self, coverage: Coverage) -> None:
        """Show how many statements are linked, found here only, or open."""
        if coverage != self._coverage:
            self._coverage = coverage
            self.update()

    def set_active(self, active: bool) -> None:
        """Show whether the keyboard works on this side."""
        if active != self._is_active:
            self._is_active = active
            self.update()

    def set_inset(self, page: tuple[int, int], text: tuple[int, int]) -> None:
        """Stand above the page, which begins so many pixels from both sides, and its text so many further in."""
        if (page, text) != (self._inset, self._margins):
            self._inset, self._margins = page, text
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
        return " · ".join(part for part in (self._source(), self._language_name()) if part)

    def _source(self) -> str:
        return self._document.source if self._document else ""

    @property
    def language(self) -> str | None:
        """Return the code of the article's language, as it is stored or was found out."""
        return (self._document and self._document.language) or self._language

    def _language_name(self) -> str:
        return language_name(self.language or "")

    def counts(self) -> str:
        """Return how many statements there are and how far they are looked at."""
        seen = self._coverage
        if not seen or not seen.statements:
            return ""
        return f"{tr_count('{count} statement', '{count} statements', seen.statements)}: {self._plain_counts()}"

    def _plain_counts(self) -> str:
        seen = self._coverage
        if not seen or not seen.statements:
            return ""
        counts = {"linked": seen.linked, "alone": seen.no_counterpart, "open": seen.open}
        return tr("{linked} linked, {alone} only here, {open} open").format(**counts)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint both lines and, as the lower edge, how much of the article is looked at."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self._theme.window))
        left, right = self._inset
        painter.fillRect(self.rect().adjusted(left, 0, -right, 0), QColor(self._theme.page))
        left, right = left + self._margins[0], right + self._margins[1]
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
        origin, counts = self.facts(painter.fontMetrics(), round(where.width()))
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, counts)
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, origin)

    def facts(self, metrics: QFontMetrics, width: int) -> tuple[str, str]:
        """Return origin and counts as they fit beside each other.

        The source gives way first, then the words of the counts, then the language; the counts are never cut off.
        """
        for counts in (self.counts(), self._plain_counts(), self._short_counts()):
            free = width - (metrics.horizontalAdvance(counts) + _APART if counts else 0)
            if metrics.horizontalAdvance(self._language_name()) + _LEAST_SOURCE <= free:
                break
        return self._elided_origin(metrics, free), metrics.elidedText(counts, Qt.TextElideMode.ElideRight, width)

    def _elided_origin(self, metrics: QFontMetrics, free: int) -> str:
        language = self._language_name()
        room = free - metrics.horizontalAdvance(f" · {language}" if language else "")
        source = metrics.elidedText(self._source(), Qt.TextElideMode.ElideMiddle, max(room, 0))
        if len(source) > 3 or not self._source():
            return " · ".join(part for part in (source, language) if part)
        return language if metrics.horizontalAdvance(language) <= free else ""

    def _short_counts(self) -> str:
        seen = self._coverage
        if not seen or not seen.statements:
            return ""
        return tr("{linked} linked · {open} open").format(linked=seen.linked, open=seen.open)

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
