"""The real window, started by the real `main` with the real worker, and used in the words of its user."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator.__main__ import main
from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.ui.article.article_pane import ArticlePane
from annotator.ui.behind import Behind
from annotator.ui.pair.aligning import Aligning
from annotator.ui.session.session import Session
from annotator.ui.window.main_window import MainWindow

PATIENCE = 30.0
"""Seconds until something that must happen has to have happened, on a busy machine."""


class Window:
    """What a person sees and does."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.articles = window.articles

    @property
    def is_behind(self) -> bool:
        """Tell whether what is behind the first page has been built."""
        return self.window.findChild(Behind) is not None

    @property
    def session(self) -> Session:
        """Return what the window's verbs act on."""
        return self.behind.workbench.session

    @property
    def behind(self) -> Behind:
        """Return what was built behind the first page."""
        behind = self.window.findChild(Behind)
        assert behind is not None, "the project is not open yet"
        return behind

    def until(self, true: Callable[[], object], what: str, *, patience: float = PATIENCE) -> None:
        """Let the window work until something holds."""
        end = time.monotonic() + patience
        while not true():
            assert time.monotonic() < end, f"{what} did not happen within {patience:.0f} s"
            QApplication.processEvents()
            QTest.qWait(1)

    def ready(self, *, patience: float = PATIENCE) -> None:
        """Wait until the project is open and both articles have their statements."""
        self.until(lambda: self.is_behind and self.session.opened, "opening the pair")
        self.until(lambda: all(self.has_statements(side) for side in Side), "finding the statements", patience=patience)

    def has_statements(self, side: Side) -> bool:
        """Tell whether all that the worker found in an article is stored and can be clicked."""
        opened, project = self.session.opened, self.session.project
        if opened is None or project is None or not project.analysis(opened.pair.document(side).id):
            return False
        return bool(self.statements(side))

    # What is there

    def text(self, side: Side) -> str:
        """Return one article as it is shown."""
        return self.pane(side).article.text

    def links(self) -> list[tuple[str, str, str | None]]:
        """Return the links on the page: what is quoted left and right, and the type."""
        own = self.session.own
        if own is None:
            return []
        quotes = {span.id: self.text(span.side)[span.start : span.end] for span in own.spans}
        return [
            (" + ".join(quotes[i] for i in link.left), " + ".join(quotes[i] for i in link.right), link.type)
            for link in own.links
        ]

    def message(self) -> str:
        """Return the sentence in the message bar."""
        return self.window.messages.text

    # What a person does

    def drag_link(self, left: str, right: str) -> None:
        """Drag from the statement with these words on the left to the one with those on the right."""
        self.drag(self.place_of(Side.LEFT, left), self.place_of(Side.RIGHT, right))()

    def drag(self, start: QPoint, end: QPoint) -> Callable[[], None]:
        """Press on a place of the left page and move to one of the right; return the letting go."""
        origin = self.pane(Side.LEFT).viewport()
        _mouse(origin, QEvent.Type.MouseButtonPress, start)
        for share in (0.3, 0.6, 1.0):
            _mouse(origin, QEvent.Type.MouseMove, start + (end - start) * share)
        return lambda: _mouse(origin, QEvent.Type.MouseButtonRelease, end)

    def click(self, side: Side, words: str) -> None:
        """Click on a statement."""
        place, viewport = self.place_of(side, words), self.pane(side).viewport()
        _mouse(viewport, QEvent.Type.MouseButtonPress, place)
        _mouse(viewport, QEvent.Type.MouseButtonRelease, place)

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys one after the other."""
        for key in keys:
            QTest.keyClick(self.window.focusWidget() or self.window, key, held)
            QApplication.processEvents()

    def undo(self) -> None:
        """Press Ctrl+Z."""
        self.press(Qt.Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier)

    # Where things are

    def pane(self, side: Side) -> ArticlePane:
        return self.articles.panes[side]

    def place_of(self, side: Side, words: str) -> QPoint:
        """Return where words stand on the screen, scrolled to if need be."""
        start = self.text(side).index(words)
        return self.place_of_extent(Extent(side, start, start + len(words)))

    def place_of_extent(self, extent: Extent) -> QPoint:
        """Return the middle of the first line of a stretch of text on the screen, scrolled to if need be."""
        pane = self.pane(extent.side)
        rects = pane.geometry_of.rects(extent.start, extent.end)
        assert rects, f"{extent} is hidden"
        center = rects[0].center()
        if not 0 <= center.y() - pane.scroll_offset() < pane.viewport().height() - 20:
            pane.verticalScrollBar().setValue(round(center.y()) - 100)
            QApplication.processEvents()
        return pane.viewport().mapToGlobal(QPoint(round(center.x()), round(center.y()) - pane.scroll_offset()))

    def statements(self, side: Side) -> Sequence[Extent]:
        """Return the statements one can click, in reading order."""
        aligning = self.articles.findChild(Aligning)
        assert aligning is not None
        return aligning.focus[side].units

    def places_of_statements(self, side: Side) -> Iterator[tuple[Extent, QPointF]]:
        """Return places in the document on the letters of every statement: at both ends and in the middle of a line."""
        for unit in self.statements(side):
            for line in self.pane(side).geometry_of.rects(unit.start, unit.end):
                for x in (line.left() + 3, line.center().x(), line.right() - 3):
                    for y in (line.top() + 4, line.center().y(), line.bottom() - 4):
                        yield unit, QPointF(x, y)

    def hits(self, unit: Extent, place: QPointF) -> bool:
        """Tell whether a press at a place means the statement it lies on."""
        geometry = self.pane(unit.side).geometry_of
        return geometry.is_on_text(place) and unit.start <= geometry.character_at(place) <= unit.end


def use(*words: str | Path, steps: Callable[[Window], None], expect_window: bool = True) -> int:
    """Start the program, take the steps in its event loop as soon as it has a window, close it; return its exit code.

    An error in the steps is raised here. The caller has an application (pytest-qt's `qapp`).
    """
    failed: list[BaseException] = []
    taken: list[Window] = []

    def begin() -> None:
        window = next((w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible()), None)
        if window is None:
            QTimer.singleShot(1, begin)
            return
        taken.append(Window(window))
        try:
            steps(taken[0])
        except BaseException as error:  # the program's own hook would make a sentence of it
            failed.append(error)
        finally:
            _close(window)

    starter = QTimer(singleShot=True, interval=0)
    starter.timeout.connect(begin)
    starter.start()
    code = main([str(word) for word in words])
    starter.stop()
    # Closing the last window has posted another wish to quit, which would end the next event loop at once.
    if application := QApplication.instance():
        QApplication.removePostedEvents(application, QEvent.Type.Quit.value)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    if failed:
        raise failed[0]
    assert taken or not expect_window, "no window was opened"
    return code


def _close(window: MainWindow) -> None:
    for _ in range(2):  # a note that cannot be stored holds the window open once
        if window.isVisible():
            window.close()
    QApplication.exit(0)


def _mouse(widget: QWidget, kind: QEvent.Type, at: QPoint) -> None:
    moved = kind is QEvent.Type.MouseMove
    released = kind is QEvent.Type.MouseButtonRelease
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    local = QPointF(widget.mapFromGlobal(at))
    event = QMouseEvent(
        kind, local, QPointF(at), none if moved else left, none if released else left, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(widget, event)
    QApplication.processEvents()
