"""Where the annotator's hand is: a page is not laid out anew under a mouse that is moving or pressed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QMouseEvent

from annotator.model.document import Side
from annotator.ui.article.article_pane import ArticlePane

RESTS_AFTER = 800
"""Milliseconds without a motion or a press after which the page may move again."""


class Hand(QObject):
    """Watches the mouse over both pages, and takes no event away."""

    released = Signal()
    """No button is pressed any more, and what the release does is done."""

    def __init__(self, panes: Mapping[Side, ArticlePane], parent: QObject) -> None:
        super().__init__(parent)
        self._panes = panes
        self._sides: dict[QObject, Side] = {pane.viewport(): side for side, pane in panes.items()}
        self._side: Side | None = None
        self._height = 0.0
        self._last = QPoint()
        self.is_pressed = False
        """A button is pressed: nothing may be laid out anew."""
        self._resting = QTimer(self, singleShot=True, interval=RESTS_AFTER)
        self._resting.timeout.connect(self._on_rested)
        self._letting_go = QTimer(self, singleShot=True, interval=0)
        self._letting_go.timeout.connect(self.released)
        for side, pane in panes.items():
            pane.place.hand = partial(self.height_on, side)
            pane.viewport().installEventFilter(self)

    @property
    def is_active(self) -> bool:
        """Tell whether the mouse has just moved over a page, or is pressed."""
        return self.is_pressed or self._resting.isActive()

    def height_on(self, side: Side) -> float | None:
        """Return how many pixels below the top of a page the mouse is at work; None where it is not."""
        return self._height if self.is_active and side is self._side else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice where the mouse is."""
        side, kind = self._sides.get(watched), event.type()
        if side is None:
            return False
        if kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            self.is_pressed = True
            self._moved(side, cast(QMouseEvent, event))
        elif kind == QEvent.Type.MouseMove:
            # Qt repeats the last place when what is under the mouse changes: that is no motion.
            if cast(QMouseEvent, event).globalPosition().toPoint() != self._last:
                self._moved(side, cast(QMouseEvent, event))
        elif kind == QEvent.Type.MouseButtonRelease:
            self.is_pressed = False
            self._moved(side, cast(QMouseEvent, event))
            self._letting_go.start()
        elif kind in (QEvent.Type.Leave, QEvent.Type.Hide) and side is self._side:
            self._left(hidden=kind == QEvent.Type.Hide)
        return False

    def _moved(self, side: Side, event: QMouseEvent) -> None:
        self._side, self._height = side, event.position().y()
        self._last = event.globalPosition().toPoint()
        self._resting.start()
        self._hold(True)

    def _left(self, *, hidden: bool) -> None:
        if self.is_pressed and not hidden:
            return
        self.is_pressed, self._side = False, None
        self._resting.stop()
        self._hold(False)
        self._letting_go.start()

    def _on_rested(self) -> None:
        if not self.is_pressed:
            self._hold(False)

    def _hold(self, held: bool) -> None:
        for pane in self._panes.values():
            pane.hold(held)
