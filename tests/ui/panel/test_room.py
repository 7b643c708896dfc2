"""A small screen: note, types and “Remove link” are all there, however long the statements and however many links."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.project import open_project
from annotator.ui.panel.few_lines import FewLines
from tests.ui.driving import Opened, opened, settle

LONG = "Ein langer Satz mit vielen Worten, die nicht alle nebeneinander Platz haben, " * 6 + "endet hier."


def with_links(folder: Path, partners: int, kind: str) -> Path:
    """Make a project in which the first statement has links to so many others."""
    texts = [LONG, *(f"Satz {place}: {LONG}" for place in range(partners))]
    for name in ("left.txt", "right.txt"):
        (folder / name).write_text("\n\n".join(texts), encoding="utf-8")
    project = open_project(folder / "p.annotator", annotator="anna", create=True)
    pair, _ = project.add_pair_of_files(folder / "left.txt", folder / "right.txt")
    text = pair.right.text
    for place in range(partners):
        start = text.index(f"Satz {place}")
        target = Extent(Side.RIGHT, start, start + len(LONG))
        project.add_link(pair.id, [Extent(Side.LEFT, 0, len(LONG))], [target], type=kind)
    project.close()
    return folder / "p.annotator"


def is_whole(part: QWidget, within: QWidget) -> bool:
    """Tell whether nothing of a part is cut off by what it lies in."""
    place = QRect(part.mapTo(within, part.rect().topLeft()), part.size())
    return part.isVisible() and within.rect().contains(place) and part.visibleRegion().boundingRect() == part.rect()


@pytest.mark.parametrize("partners", [1, 6])
def test_all_fits_at_1280_by_800(qtbot: QtBot, tmp_path: Path, partners: int) -> None:
    path = with_links(tmp_path, partners, "more-specific")
    with opened(qtbot, OpenRequest(path, annotator="anna")) as bench:
        show(bench, (1280, 800))
        inspector = bench.workbench.inspector
        types = [inspector.types.row(kind.name) for kind in bench.session.tagset]
        for part in (*types, inspector.direction, inspector.certainty, inspector.note, inspector.remove_button):
            assert is_whole(part, bench.window), part
        assert inspector.note.height() >= 2 * inspector.note.fontMetrics().height()


def test_on_the_smallest_screen_note_and_removal_stay(qtbot: QtBot, tmp_path: Path) -> None:
    path = with_links(tmp_path, 6, "more-specific")
    with opened(qtbot, OpenRequest(path, annotator="anna")) as bench:
        show(bench, (1024, 560))
        inspector = bench.workbench.inspector
        for part in (inspector.note, inspector.remove_button):
            assert is_whole(part, bench.window), part


def show(bench: Opened, size: tuple[int, int]) -> None:
    """Show the first statement's links, one of them selected, with a sentence in the message bar."""
    bench.window.resize(*size)
    bench.window.messages.announce("A sentence takes its room.")
    bench.window.articles.focus_extent(bench.extent_of(LONG))
    bench.session.selection.pick([bench.links[-1].id])
    settle()
    bench.qtbot.wait(50)
    assert (bench.window.width(), bench.window.height()) == size


def test_few_lines_cut_at_the_end_and_say_the_whole_in_the_tooltip(qtbot: QtBot) -> None:
    lines = FewLines()
    qtbot.addWidget(lines)
    lines.resize(200, 100)
    lines.show_paragraphs([LONG])
    assert lines.text().count("\n") == 2
    assert lines.text().endswith("…")
    assert LONG in lines.toolTip()
    lines.show_paragraphs(["Short.", LONG, "<b>never markup</b>"])
    assert [line[:2] for line in lines.text().split("\n")] == ["Sh", "Ei", "<b"]
    lines.show_paragraphs(["one", "two", "three", "four", "five"])
    assert lines.text() == "one\ntwo\nand 3 more"
    lines.show_paragraphs(["Short."])
    assert (lines.text(), lines.toolTip()) == ("Short.", "")
    lines.show_paragraphs([])
    assert (lines.text(), lines.whole) == ("", "")
