"""What is let fall on the window: taken wherever it falls, and on which article it would fall is seen meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from annotator.model.document import Side
from annotator.ui.plain import label
from annotator.ui.window.brought import brought, may_bring
from annotator.ui.window.main_window import MainWindow
from annotator.ui.wording import to_tr, tr

_ON_SIDE = {Side.LEFT: to_tr("Left article"), Side.RIGHT: to_tr("Right article")}
_MARGIN = 8


class Dropping(QObject):
    """Watches the window for what is dragged over it from outside."""

    dropped = Signal(object, object)
    """Brought, and the Side of the article it fell on, None where it fell beside them."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._sign, self._words = QFrame(window), label(role="dropword")
        self._sign.setProperty("role", "drop")
        self._sign.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        QVBoxLayout(self._sign).addWidget(self._words, alignment=Qt.AlignmentFlag.AlignCenter)
        self._sign.hide()
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what may be an article, and nothing that is dragged within the window."""
        if isinstance(event, QDropEvent) and (event.source() is not None or not may_bring(event.mimeData())):
            return False
        if isinstance(event, QDragEnterEvent | QDragMoveEvent):  # before QDropEvent, which they are too
            event.acceptProposedAction()
            self._show(self._side(event.position().toPoint()))
            return True
        if isinstance(event, QDropEvent):
            event.acceptProposedAction()
            self._sign.hide()
            self.dropped.emit(brought(event.mimeData()), self._side(event.position().toPoint()))
            return True
        if event.type() is QEvent.Type.DragLeave:
            self._sign.hide()
        return False

    def _side(self, place: QPoint) -> Side | None:
        return next((side for side in Side if self._rect(side).contains(place)), None)

    def _rect(self, side: Side) -> QRect:
        """Return where an article is in the window, with its half of what is between them."""
        articles = self._window.articles
        whole = QRect(articles.mapTo(self._window, QPoint(0, 0)), articles.size())
        half = whole.width() // 2
        return whole.adjusted(0, 0, -half, 0) if side is Side.LEFT else whole.adjusted(half, 0, 0, 0)

    def _show(self, side: Side | None) -> None:
        if side is None:
            self._sign.hide()
            return
        self._words.setText(tr(_ON_SIDE[side]))
        self._sign.setGeometry(self._rect(side).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN))
        self._sign.raise_()
        self._sign.show()
