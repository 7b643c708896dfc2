"""The type of the next link: chosen last, undone with its choice, of one project, and told beforehand."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from tests.ui.driving import Opened, opened, project_of, settle


def coming(bench: Opened) -> str:
    return bench.workbench.inspector.card.coming


def test_undoing_a_change_of_type_takes_back_the_coming_one(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, OpenRequest(project_of(tmp_path), annotator="anna")) as bench:
        bench.link("Lena", "Vogt")
        bench.press("2")
        bench.press("C")
        bench.press("Ctrl+Z")
        assert bench.session.coming_type == "partial"
        bench.press("Ctrl+Z")
        assert bench.session.coming_type == "same"
        bench.press("Ctrl+Y")
        assert bench.session.coming_type == "partial"
        bench.press("Ctrl+Z")
        bench.link("Das Land", "dem Land")
        assert bench.links[-1].type == "same"


def test_the_panel_says_which_type_comes_next(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, OpenRequest(project_of(tmp_path), annotator="anna")) as bench:
        bench.window.articles.focus_extent(bench.extent_of("Lena"))
        settle()
        assert coming(bench) == "Next link: same 1"
        bench.press("2")
        assert coming(bench) == "Next link: partial 2"


def test_each_project_has_its_own(qtbot: QtBot, tmp_path: Path) -> None:
    one, other = project_of(tmp_path), project_of(tmp_path, name="other.annotator")
    with opened(qtbot, OpenRequest(one, annotator="anna")) as bench:
        bench.press("3")
    with opened(qtbot, OpenRequest(other, annotator="anna")) as bench:
        assert bench.session.coming_type == "same"
    with opened(qtbot, OpenRequest(one, annotator="anna")) as bench:
        assert bench.session.coming_type == "more-specific"
