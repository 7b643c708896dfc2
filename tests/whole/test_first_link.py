"""A new user's first minutes: open two articles, link statements, close, come back, take it back, hand it on."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.model.document import Side
from tests.whole.program import LEFT, RIGHT, annotator
from tests.whole.test_commands import exported
from tests.whole.window import Window, use

ONE = "Verkehrsministerin Lena Vogt hat Fragen"
OTHER = "In einer Erklärung betonte"


@pytest.mark.usefixtures("qapp")
def test_a_drag_makes_a_link_that_is_there_after_a_restart_and_can_be_taken_back(
    articles: tuple[Path, Path], tmp_path: Path
) -> None:
    project = tmp_path / "erste arbeit 🚢.annotator"

    def draw(window: Window) -> None:
        window.ready()
        assert (window.text(Side.LEFT), window.text(Side.RIGHT)) == (LEFT, RIGHT)
        window.drag_link(ONE, OTHER)
        ((left, right, kind),) = window.links()
        assert left.startswith(ONE)
        assert right.startswith(OTHER)
        assert kind == "same"

    def find_again_and_take_back(window: Window) -> None:
        window.ready()
        assert [left.startswith(ONE) for left, _, _ in window.links()] == [True]
        window.undo()
        assert window.links() == []

    def bring_back(window: Window) -> None:
        window.ready()
        assert window.links() == []
        window.press(Qt.Key.Key_Y, held=Qt.KeyboardModifier.ControlModifier)
        assert len(window.links()) == 1

    assert use("open", *articles, "--project", project, steps=draw) == 0
    assert use("open", project, steps=find_again_and_take_back) == 0
    assert use("open", project, steps=bring_back) == 0
    assert annotator("check", project).code == 0
    (record,) = exported(project)
    (link,) = record["links"]
    quotes = {span["id"]: span["quote"] for span in record["spans"]}
    assert quotes[link["left"][0]].startswith(ONE)
    assert quotes[link["right"][0]].startswith(OTHER)
    assert {span["origin"].partition("/")[0] for span in record["spans"]} <= {"manual", "spacy", "rules"}


@pytest.mark.usefixtures("qapp")
def test_the_keyboard_alone_links_in_three_keys_a_side(articles: tuple[Path, Path], tmp_path: Path) -> None:
    def link(window: Window) -> None:
        window.ready()
        window.press(Qt.Key.Key_J)
        first = window.articles.focused()
        window.press(Qt.Key.Key_Tab, Qt.Key.Key_J, Qt.Key.Key_Return, Qt.Key.Key_2)
        ((left, _, kind),) = window.links()
        assert first is not None
        assert left == window.text(Side.LEFT)[first.start : first.end]
        assert kind == "partial"
        window.press(Qt.Key.Key_J, Qt.Key.Key_N)
        assert [right for _, right, kind in window.links() if kind is None or not right] == [""]

    assert use("open", *articles, "--project", tmp_path / "p", steps=link) == 0


@pytest.mark.usefixtures("qapp")
def test_the_very_first_start_shows_the_sample_and_one_hint() -> None:
    def look(window: Window) -> None:
        assert all(window.text(side) for side in Side)
        window.ready()
        window.until(window.message, "the hint")
        assert "F1" in window.message()

    def look_again(window: Window) -> None:
        window.ready()
        assert window.message() == ""

    assert use(steps=look) == 0
    assert use(steps=look_again) == 0


@pytest.mark.usefixtures("qapp")
def test_both_texts_are_on_the_page_before_the_project_is_open(articles: tuple[Path, Path], tmp_path: Path) -> None:
    def look(window: Window) -> None:
        assert not window.is_behind
        assert (window.text(Side.LEFT), window.text(Side.RIGHT)) == (LEFT, RIGHT)
        window.until(lambda: window.is_behind, "building what is behind the page")

    assert use("open", *articles, "--project", tmp_path / "p", steps=look) == 0


@pytest.mark.usefixtures("qapp")
def test_a_second_window_on_a_project_only_reads(articles: tuple[Path, Path], tmp_path: Path) -> None:
    from annotator.project import open_project

    project = tmp_path / "p"
    assert annotator("import", *articles, "--project", project).code == 0
    holder = open_project(project, annotator="somebody")

    def try_to_link(window: Window) -> None:
        window.until(lambda: window.is_behind and window.session.opened, "opening the pair")
        assert not window.session.writable
        assert window.session.project is not None
        assert window.session.project.read_only_reason

    assert use("open", project, steps=try_to_link) == 0
    holder.close()
    assert QApplication.instance() is not None


@pytest.mark.usefixtures("qapp")
def test_every_letter_of_a_statement_can_be_pressed() -> None:
    def press_everywhere(window: Window) -> None:
        window.ready()
        missed = [place for side in Side for place in window.places_of_statements(side) if not window.hits(*place)]
        assert not missed, f"{len(missed)} places belong to no statement, the first: {missed[0]}"

    assert use(steps=press_everywhere) == 0
