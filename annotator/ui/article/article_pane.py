"""One article to read: the widget that lays out its text, with the marks painted under it."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QEvent, QPointF, QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QLinearGradient,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from annotator.model.document import Document, Side
from annotator.ui.article.article_text import INNER_MARGIN, OUTER_MARGIN, PAGE_MARGIN, TOP_MARGIN, ArticleText
from annotator.ui.article.folds import CHIP_SPACE, Fold, Folds
from annotator.ui.article.mark_painter import BAR_INSET, MarkPainter, PaneMarks
from annotator.ui.article.place_keeper import PlaceKeeper
from annotator.ui.article.repainting import Repainting
from annotator.ui.article.text_geometry import TextGeometry
from annotator.ui.fonts import column_width, sans
from annotator.ui.reading import USUAL, Reading
from annotator.ui.theme import Theme

_GLIDES = 60_000
"""Code points of an article that is laid out anew within a frame."""

_GIVES_WAY = 120
"""Pixels a page is too narrow at which the margins are at their narrowest."""

_FADE = 12
"""Pixels in which the text fades out below the upper edge of a page that is scrolled."""


class ArticlePane(QTextEdit):
    """A read-only page that shows plain text; what the mouse does on it is decided elsewhere."""

    scrolled = Signal()
    laid_out = Signal()
    """The heights of the text changed: what is drawn beside it has to move."""
    _marks_changed = Signal()

    def __init__(self, side: Side, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.side = side
        self.article = ArticleText(self.document())
        self.geometry_of = TextGeometry(self.document(), self.article)
        self.marks = PaneMarks(side)
        self.folds = Folds(self.document(), self.article)
        self.place = PlaceKeeper(self, self.geometry_of)
        self._painter = MarkPainter(self.geometry_of, self.marks, theme)
        self._repainting = Repainting(self.viewport(), self.geometry_of, self.marks)
        self.moves_alone = False
        self._theme = theme
        self._chip_font = sans(12)
        self._fade = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=260)
        self._fade.valueChanged.connect(self._on_faded)
        self._glide = QVariantAnimation(self, endValue=0.0, duration=240)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._glide.valueChanged.connect(self._on_glided)
        self._gap, self._is_held, self._is_painted = 0.0, False, False
        self.place.fell_short.connect(self._on_fell_short)
        self._has_stale_marks = False
        self._marks_changed.connect(self._on_marks_changed, Qt.ConnectionType.QueuedConnection)
        self._set_up()
        self.set_theme(theme)
        self.set_zoom(0)

    def _set_up(self) -> None:
        self.setReadOnly(True)
        self.setAutoFillBackground(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        self.verticalScrollBar().valueChanged.connect(self.scrolled)
        self.document().documentLayout().documentSizeChanged.connect(self._on_size_changed)
        self.article.filled.connect(self._on_filled)

    def sizeHint(self) -> QSize:
        """Ask for a column of comfortable width."""
        return QSize(self._column + 2 * PAGE_MARGIN, 600)

    def set_theme(self, theme: Theme) -> None:
        """Show the page in other colours."""
        self._theme = self._painter.theme = theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(theme.page))
        palette.setColor(QPalette.ColorRole.Window, QColor(theme.window))
        palette.setColor(QPalette.ColorRole.Text, QColor(theme.ink))
        self.setPalette(palette)
        # Where the application has a style sheet, the viewport keeps the palette it was polished with.
        self.viewport().setPalette(palette)
        self.viewport().update()

    def set_zoom(self, level: int, reading: Reading = USUAL) -> None:
        """Set how the text looks and its size, and keep the line that is being read where it is."""
        with self.place.kept():
            self.article.set_zoom(level, reading)
            self._column = column_width(self.document().defaultFont(), reading.width)
            self._center_column()

    def show_document(self, document: Document) -> None:
        """Show another article from its beginning."""
        self._glide.stop()
        self._gap, self._is_painted = 0.0, False
        self.place.restore(0, 0)
        self.folds.clear()
        self.article.show(document.text, title=document.title)
        # The field's own cursor went to the end with the text, and Qt scrolls to it when the field is first shown.
        self.setTextCursor(QTextCursor(self.document()))
        self.geometry_of.forget()
        self._repainting.forget()
        self.verticalScrollBar().setValue(0)
        self.setAccessibleDescription(document.title[:200])

    def fade_in(self) -> None:
        """Let newly arrived marks appear softly; with a text that nobody has seen yet they are there at once."""
        self._fade.stop()
        self._on_faded(0.0 if self._is_painted else 1.0)
        if self._is_painted:
            self._fade.start()

    @property
    def is_gliding(self) -> bool:
        """Tell whether the text is still moving into its place."""
        return self._glide.state() is QVariantAnimation.State.Running

    def hold(self, held: bool) -> None:
        """Let nothing glide for a while, and go on from there afterwards."""
        if held is self._is_held:
            return
        self._is_held = held
        if held:
            self._glide.stop()
        elif self._gap:
            self._start_glide()

    def scroll_offset(self) -> int:
        """Return the height of the document at the top of the page, in pixels."""
        return self.verticalScrollBar().value()

    def scroll_alone(self, value: int) -> None:
        """Scroll this page and not the other one."""
        self.moves_alone = True
        try:
            self.verticalScrollBar().setValue(value)
        finally:
            self.moves_alone = False

    def to_document(self, point: QPointF) -> QPointF:
        """Return the place in the document of a point of the viewport."""
        return QPointF(point.x() + self.horizontalScrollBar().value(), point.y() + self.scroll_offset())

    def bar_x(self) -> float:
        """Return where the bars of linked statements stand: at the inner edge, where the ribbons begin."""
        return self.viewport().width() - BAR_INSET if self.side is Side.LEFT else BAR_INSET

    def fold_at(self, point: QPointF) -> Fold | None:
        """Return the fold whose line is under a point of the viewport."""
        place = self.to_document(point)
        near = self._folds_between(place.y() - CHIP_SPACE, place.y() + CHIP_SPACE)
        return next((fold for fold in near if self.folds.chip(fold).contains(place)), None)

    def _folds_between(self, top: float, bottom: float) -> list[Fold]:
        if not self.folds.all:
            return []
        start, end = self.geometry_of.offsets_between(top, bottom)
        block_at = self.article.block_at
        return self.folds.between(block_at(start).blockNumber(), block_at(end).blockNumber())

    def refold(self) -> None:
        """Bring what is drawn up to date after lines were hidden or shown."""
        self.place.forget()
        self.geometry_of.forget()
        self.laid_out.emit()
        self.viewport().update()

    def repaint_marks(self) -> None:
        """Paint anew what changed in links and in what is pointed at; after other changes call `refold` or `update`."""
        # Looked for once, when the event loop turns: one act changes the marks up to eight times.
        if not self._has_stale_marks:
            self._has_stale_marks = True
            self._marks_changed.emit()

    def _on_marks_changed(self) -> None:
        self._has_stale_marks = False
        self._repainting.repaint(self.scroll_offset())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint marks, then the text, then the lines of folds."""
        self._is_painted = True
        offset = self.scroll_offset()
        top, bottom = offset + event.rect().top(), offset + event.rect().bottom() + 1
        painter = QPainter(self.viewport())
        painter.setClipRect(event.rect())
        painter.translate(0, -offset)
        self._painter.paint_under(painter, top, bottom, self.bar_x())
        painter.end()
        super().paintEvent(event)
        if self.folds.all or len(self.marks.furniture):
            painter = QPainter(self.viewport())
            painter.setClipRect(event.rect())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(0, -offset)
            self._painter.paint_over(painter, top, bottom)
            self._paint_folds(painter, QRectF(0, top, self.viewport().width(), bottom - top))
            painter.end()
        if offset > 0 and event.rect().top() < _FADE:
            self._paint_top()

    def _paint_top(self) -> None:
        """Let the first line fade out where it would be cut."""
        fade, clear = QLinearGradient(0, 0, 0, _FADE), QColor(self._theme.page)
        fade.setColorAt(0, clear)
        clear.setAlpha(0)
        fade.setColorAt(1, clear)
        painter = QPainter(self.viewport())
        painter.fillRect(QRectF(0, 0, self.viewport().width(), min(_FADE, self.scroll_offset())), fade)
        painter.end()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scroll what is painted already, but for what fades out at the top."""
        super().scrollContentsBy(dx, dy)
        self.viewport().update(0, 0, self.viewport().width(), _FADE + abs(dy))

    def _paint_folds(self, painter: QPainter, seen: QRectF) -> None:
        painter.setFont(self._chip_font)
        metrics = painter.fontMetrics()
        # The line a fold's row stands beside may lie outside of what is painted.
        for fold in self._folds_between(seen.top() - CHIP_SPACE, seen.bottom() + CHIP_SPACE):
            chip = self.folds.chip(fold)
            if not chip.intersects(seen):
                continue
            painter.setPen(QPen(QColor(self._theme.line), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            painter.setPen(QColor(self._theme.mute))
            inside = chip.adjusted(10, 0, -10, 0)
            words = metrics.elidedText(fold.label(), Qt.TextElideMode.ElideRight, int(inside.width()))
            painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the text out anew and keep the line that is being read where it is."""
        with self.place.kept():
            self._center_column()
            super().resizeEvent(event)
        self.geometry_of.forget()
        self.laid_out.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Alt, which Qt turns into a horizontal wheel, scroll this pane alone."""
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            turned = event.angleDelta().x() or event.angleDelta().y()
            step = 3 * self.verticalScrollBar().singleStep()
            self.scroll_alone(self.scroll_offset() - round(turned / 120 * step))
            event.accept()
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().wheelEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leave every key to the window's actions."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.ignore()
            return False
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the reading face when the application's font changes."""
        font = self.document().defaultFont()
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and isinstance(font, QFont):
            self.document().setDefaultFont(font)

    def _center_column(self) -> None:
        """Limit the column to a comfortable length of line; what is left over goes to the outer side.

        Where it is shorter than that, the margins beside the text give way before the text does.
        """
        lack = min(max(self._column + 2 * PAGE_MARGIN - self.width(), 0) / _GIVES_WAY, 1.0)
        inner = round(PAGE_MARGIN - lack * (PAGE_MARGIN - INNER_MARGIN))
        outer = round(PAGE_MARGIN - lack * (PAGE_MARGIN - OUTER_MARGIN))
        self.article.set_margins(*((outer, inner) if self.side is Side.LEFT else (inner, outer)))
        spare = max(self.width() - self._column - 2 * PAGE_MARGIN, 0)
        left, right = (spare, 0) if self.side is Side.LEFT else (0, spare)
        margins = self.viewportMargins()
        if (margins.left(), margins.right()) != (left, right):
            self.setViewportMargins(left, 0, right, 0)

    def _on_faded(self, presence: float) -> None:
        self.marks.presence = presence
        self.viewport().update()

    def _on_fell_short(self, pixels: float) -> None:
        """Let the text glide into its place at the top of the page, where it would jump."""
        if self.isVisible() and self.article.offsets.length < _GLIDES:
            self._glide.stop()
            self._on_glided(pixels + max(self._gap, 0.0) if pixels > 0 else pixels)
            if not self._is_held:
                self._start_glide()

    def _start_glide(self) -> None:
        self._glide.setStartValue(self._gap)
        self._glide.start()

    def _on_glided(self, pixels: float) -> None:
        """Leave so many pixels free above the text; below 0, have so many of it above the page."""
        if pixels < 0 or self._gap < 0:
            if self._gap < 0 and self.scroll_offset() != round(-self._gap):
                # Somebody has scrolled meanwhile.
                self._gap = 0.0
                self._glide.stop()
                return
            self.scroll_alone(round(-pixels))
        else:
            self.article.set_top_margin(TOP_MARGIN + pixels)
        self._gap = pixels
        self.place.forget()
        self.geometry_of.forget()

    def _on_filled(self) -> None:
        self.place.settle()
        self.laid_out.emit()

    def _on_size_changed(self) -> None:
        self.geometry_of.forget()
        self.laid_out.emit()
