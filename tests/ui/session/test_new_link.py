"""The link just made is the one selected, by whichever gesture, whatever else its statements are linked with."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.model.document import Side
from tests.ui.driving import Opened, opened, project_of

HERE = "Ministerin Lena Vogt hat Fragen"
OLD = "Vogt: Hafenbau"
NEW = "Ministerin Vogt betonte"


def place(bench: Opened, side: Side, words: str) -> QPoint:
    """Where words begin on the page."""
    pane, extent = bench.window.articles.panes[side], bench.extent(side, words)
    rect = pane.geometry_of.rects(extent.start, extent.end)[0]
    return QPointF(rect.left() + 30, rect.center().y() - pane.scroll_offset()).toPoint()


def by_drag(bench: Opened) -> None:
    left, right = (bench.window.articles.panes[side].viewport() for side in Side)
    start, end = place(bench, Side.LEFT, HERE), left.mapFromGlobal(right.mapToGlobal(place(bench, Side.RIGHT, NEW)))
    QTest.mousePress(left, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 11):
        QTest.mouseMove(left, start + (end - start) * step / 10)
    QTest.mouseRelease(left, Qt.MouseButton.LeftButton, pos=end)


def by_drag_back(bench: Opened) -> None:
    left, right = (bench.window.articles.panes[side].viewport() for side in Side)
    start, end = place(bench, Side.RIGHT, NEW), right.mapFromGlobal(left.mapToGlobal(place(bench, Side.LEFT, HERE)))
    QTest.mousePress(right, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 11):
        QTest.mouseMove(right, start + (end - start) * step / 10)
    QTest.mouseRelease(right, Qt.MouseButton.LeftButton, pos=end)


def by_clicks(bench: Opened) -> None:
    left, right = (bench.window.articles.panes[side].viewport() for side in Side)
    QTest.mouseClick(left, Qt.MouseButton.LeftButton, pos=place(bench, Side.LEFT, HERE))
    held = Qt.KeyboardModifier.ControlModifier
    QTest.mouseClick(right, Qt.MouseButton.LeftButton, held, place(bench, Side.RIGHT, NEW))


def by_handle(bench: Opened) -> None:
    left, right = (bench.window.articles.panes[side].viewport() for side in Side)
    handle = QPoint(left.width() - 10, place(bench, Side.LEFT, HERE).y())
    QTest.mouseClick(left, Qt.MouseButton.LeftButton, pos=handle)
    QTest.mouseClick(right, Qt.MouseButton.LeftButton, pos=place(bench, Side.RIGHT, NEW))


def by_keys(bench: Opened) -> None:
    articles = bench.window.articles
    articles.focus_extent(bench.extent(Side.LEFT, HERE))
    articles.focus_next_side()
    articles.next_statement()
    articles.link()


@pytest.mark.parametrize("gesture", [by_drag, by_drag_back, by_clicks, by_handle, by_keys])
def test_a_new_link_is_selected_alone(qtbot: QtBot, tmp_path: Path, gesture: Callable[[Opened], None]) -> None:
    with opened(qtbot, OpenRequest(project=project_of(tmp_path), annotator="anna")) as bench:
        bench.wait_until_marked()
        old = bench.link(HERE, OLD)
        qtbot.waitUntil(lambda: not any(pane.is_gliding for pane in bench.window.articles.panes.values()))
        gesture(bench)
        (new,) = (link.id for link in bench.links if link.id != old)
        assert bench.session.selection.ids == (new,)
        assert bench.window.articles.selected_links() == (new,)
