"""Link types are renamed, coloured, ordered, added and removed in one step that undo takes back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.project import open_project
from annotator.ui.window.tagset_editor import TagsetEditor
from tests.ui.driving import Opened, opened, project_of, settle


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    with opened(qtbot, OpenRequest(project_of(tmp_path), annotator="anna")) as bench:
        yield bench


def editor_of(bench: Opened) -> TagsetEditor:
    bench.press("Ctrl+T")
    bench.qtbot.waitUntil(lambda: bench.window.findChild(TagsetEditor) is not None)
    editor = bench.window.findChild(TagsetEditor)
    assert isinstance(editor, TagsetEditor)
    return editor


def rename(editor: TagsetEditor, name: str) -> None:
    """Paste a name, which may hold any character."""
    QApplication.clipboard().setText(name)
    editor.name.selectAll()
    editor.name.paste() if name else editor.name.del_()
    settle()


def closed(bench: Opened, button: QPushButton) -> None:
    """Close the editor with one of its buttons."""
    bench.click(button)
    bench.qtbot.waitUntil(lambda: bench.window.findChild(TagsetEditor) is None)
    bench.window.activateWindow()  # which a desktop does by itself
    bench.qtbot.waitUntil(bench.window.isActiveWindow)


def labels(bench: Opened) -> list[str]:
    return [kind.label for kind in bench.session.tagset]


def test_a_renamed_type_keeps_its_links_and_undo_its_name(bench: Opened, tmp_path: Path) -> None:
    link = bench.link("Lena", "Vogt")
    editor = editor_of(bench)
    rename(editor, "gleich <b>🚢</b>")
    closed(bench, editor.save)
    assert labels(bench)[0] == "gleich <b>🚢</b>"
    assert bench.links[0].type == "same" and bench.links[0].id == link
    assert bench.workbench.bound["type.1"].text() == "gleich <b>🚢</b>"
    bench.press("Ctrl+Z")
    assert labels(bench)[0] == "same"
    bench.press("Ctrl+Shift+Z")
    assert labels(bench)[0] == "gleich <b>🚢</b>"


def test_the_order_gives_the_keys_and_the_first_type_is_the_one_of_new_links(bench: Opened) -> None:
    editor = editor_of(bench)
    editor.types.setCurrentRow(1)
    bench.click(editor.up)
    bench.click(editor.add)
    rename(editor, "Zitat")
    bench.click(editor.directed)
    closed(bench, editor.save)
    assert labels(bench) == ["partial", "same", "more specific", "contradicts", "related", "Zitat"]
    assert bench.session.tagset[-1].directed
    bench.link("Lena", "Vogt")
    assert bench.links[0].type == "partial"
    bench.press("6", on=bench.window.articles)
    assert bench.links[0].type == bench.session.tagset[-1].name


def test_a_type_that_links_have_stays_and_says_why(bench: Opened) -> None:
    bench.link("Lena", "Vogt")
    editor = editor_of(bench)
    assert not editor.remove.isEnabled() and "another one first" in editor.remove.toolTip()
    assert editor.use.text() == "1 link has this type."
    editor.types.setCurrentRow(4)
    bench.click(editor.remove)
    closed(bench, editor.save)
    assert labels(bench) == ["same", "partial", "more specific", "contradicts"]


@pytest.mark.parametrize(("name", "hint"), [("", "needs a name"), ("Partial", "are called “Partial”")])
def test_types_without_a_name_of_their_own_are_not_saved(bench: Opened, name: str, hint: str) -> None:
    editor = editor_of(bench)
    rename(editor, name)
    assert hint in editor.hint.text() and not editor.save.isEnabled()
    editor.accept()
    assert editor.isVisible()
    closed(bench, editor.cancel)
    assert labels(bench)[0] == "same"


def test_colours_that_look_alike_are_named(bench: Opened) -> None:
    editor = editor_of(bench)
    assert editor.hint.text() == ""
    editor.color.color_chosen.emit("#c5433f")
    assert editor.hint.text() == "“same” and “contradicts” look much alike."
    closed(bench, editor.cancel)


def test_a_changed_tagset_is_there_after_a_restart_and_can_be_taken_back(qtbot: QtBot, tmp_path: Path) -> None:
    path = project_of(tmp_path)
    with opened(qtbot, OpenRequest(path, annotator="anna")) as bench:
        editor = editor_of(bench)
        rename(editor, "gleich")
        closed(bench, editor.save)
    project = open_project(path, annotator="anna")
    assert project.tagset()[0].label == "gleich"
    assert project.undo() is not None
    assert project.tagset()[0].label == "same"
    project.close()
    settle()


def test_links_of_pairs_in_the_bin_are_counted_as_such(bench: Opened) -> None:
    bench.link("Lena", "Vogt")
    bench.workbench.bound["pair.remove"].trigger()
    editor = editor_of(bench)
    assert editor.use.text() == "1 link has this type. 1 of them is in a pair in the bin."
    closed(bench, editor.cancel)
