"""Every key can be another one: typed or written by hand, refused where it is taken, named everywhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.preferences import preferences_file, preferences_of
from annotator.ui import shown_keys
from annotator.ui.preferences.dialog import PreferencesDialog
from annotator.ui.preferences.keys_page import KeysPage
from annotator.ui.window.cheat_sheet import CheatSheet
from annotator.ui.window.command_palette import commands
from annotator.ui.window.keymap import chosen_keys, in_the_way, keep_keys, usual_keys
from tests.ui.driving import Opened, opened, project_of, settle
from tests.ui.preferences.test_dialog import preferences


@pytest.fixture(autouse=True)
def _no_keys_left_behind() -> Iterator[None]:
    yield
    shown_keys._shown.clear()


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    with opened(qtbot, OpenRequest(project=project_of(tmp_path), annotator="anna")) as bench:
        yield bench


def keys_page(bench: Opened) -> tuple[PreferencesDialog, KeysPage]:
    dialog = preferences(bench)
    dialog.pages.setCurrentWidget(dialog.keys)
    return dialog, dialog.keys


_NOTHING_HELD = Qt.KeyboardModifier.NoModifier


def type_key(
    page: KeysPage, name: str, key: Qt.Key, held: Qt.KeyboardModifier = _NOTHING_HELD, *, place: int = 0
) -> None:
    page.mark(name)
    QTest.keyClick(page.edits[place], key, held)
    settle()  # what was typed is taken up
    settle()  # and tried out


def test_no_two_actions_of_the_table_share_a_key_in_one_place() -> None:
    usual = usual_keys()
    clashes = [(name, key, in_the_way(name, key, usual)) for name, keys in usual.items() for key in keys]
    assert [clash for clash in clashes if clash[2]] == []


def test_a_typed_key_acts_at_once_and_is_named_everywhere(bench: Opened) -> None:
    dialog, page = keys_page(bench)
    type_key(page, "link", Qt.Key.Key_L)
    type_key(page, "keys", Qt.Key.Key_F11)
    assert page.told.text() == ""
    dialog.accept()
    settle()
    assert preferences_of("keys") == {"link": "L", "keys": "F11"}
    assert "F11 keys" in [button.text() for button in bench.window.status.findChildren(type(bench.window.status._keys))]
    listed = {command.name: command.key for command in commands(bench.workbench.bound, lambda _name: "")}
    assert listed["link"] == "L"
    sheet = CheatSheet(bench.workbench.bound, bench.window)
    assert {"L", "F11"} <= {label.text() for label in sheet.findChildren(QLabel)}
    sheet.deleteLater()
    articles = bench.window.articles
    articles.focus_extent(bench.extent_of("Das Land habe einen Vertrag geschlossen, sagte Vogt."))
    settle()
    assert any(row.startswith("L – ") for row in bench.workbench.inspector.card._keys.texts())
    articles.focus_next_side()
    articles.focus_extent(bench.extent_of("Die Kosten werden auf 430 Millionen Euro geschätzt.", right=True))
    bench.window.focus_articles()
    bench.press("Return", on=QApplication.focusWidget())
    assert bench.links == (), "the former key does nothing any more"


def test_a_changed_key_does_what_the_former_one_did(bench: Opened) -> None:
    dialog, page = keys_page(bench)
    type_key(page, "panel", Qt.Key.Key_F12)
    dialog.accept()
    settle()
    bench.window.activateWindow()
    bench.qtbot.waitUntil(bench.window.isActiveWindow)
    assert bench.window.panel.isVisible()
    bench.press("F12", on=bench.window)
    assert not bench.window.panel.isVisible()
    bench.press("F9", on=bench.window)
    assert not bench.window.panel.isVisible()


def test_a_key_that_is_taken_is_refused_by_the_name_of_its_command(bench: Opened) -> None:
    dialog, page = keys_page(bench)
    before = page.chosen
    type_key(page, "partner", Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.told.text() == "Ctrl+Z is the key of “Undo”: give that another one first."
    assert page.chosen == before
    assert page.edits[0].keySequence() == QKeySequence("B"), "the field shows what holds"
    type_key(page, "partner", Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier)
    assert "opens the menu File" in page.told.text()
    type_key(page, "review.next", Qt.Key.Key_H)
    assert page.told.text() == "", "another place may have the same key, and this one was free"
    dialog.reject()


def test_a_modifier_alone_changes_nothing(bench: Opened) -> None:
    dialog, page = keys_page(bench)
    page.mark("partner")
    QTest.keyPress(page.edits[0], Qt.Key.Key_Control)
    settle()
    assert page.chosen == {}
    QTest.keyPress(page.edits[0], Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyRelease(page.edits[0], Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyRelease(page.edits[0], Qt.Key.Key_Control)
    settle()
    assert "Undo" in page.told.text()
    QTest.keyPress(page.edits[0], Qt.Key.Key_Control)
    dialog.accept()
    assert page.chosen == {}


def test_cancel_brings_the_keys_back(bench: Opened) -> None:
    dialog, page = keys_page(bench)
    type_key(page, "partner", Qt.Key.Key_H)
    assert bench.workbench.bound["partner"].shortcut() == QKeySequence("H")
    dialog.reject()
    settle()
    assert bench.workbench.bound["partner"].shortcut() == QKeySequence("B")
    assert not preferences_file().exists()


def test_a_command_may_have_two_keys_or_none_and_goes_back_alone_or_with_all(bench: Opened) -> None:
    dialog, page = keys_page(bench)
    type_key(page, "partner", Qt.Key.Key_H, place=1)
    page.mark("find")
    page.none.click()
    assert page.chosen == {"partner": ("B", "H"), "find": ()}
    page.mark("partner")
    page.usual.click()
    assert page.chosen == {"find": ()}
    type_key(page, "note", Qt.Key.Key_U)
    assert page.all_usual.isEnabled()
    page.all_usual.click()
    assert page.chosen == {}
    assert not page.all_usual.isEnabled()
    dialog.accept()
    settle()
    assert bench.workbench.bound["find"].shortcut() == QKeySequence("Ctrl+F")


def test_commands_are_found_by_name_and_by_key(bench: Opened) -> None:
    dialog, page = keys_page(bench)
    for typed, name in (("bring partner", "partner"), ("ctrl+shift+z", "redo")):
        page.search.setText(typed)
        shown = [row for row in range(page._rows.rowCount()) if not page.table.isRowHidden(row)]
        assert [page._rows.index(row, 0).data(Qt.ItemDataRole.UserRole) for row in shown] == [name]
        assert page.marked == name
    dialog.reject()


def test_a_hint_names_the_chosen_key(bench: Opened) -> None:
    dialog, page = keys_page(bench)
    type_key(page, "next", Qt.Key.Key_H)
    dialog.accept()
    bench.workbench.bound["word"].trigger()
    settle()
    assert "press H" in bench.window.status._full_hint


@pytest.mark.parametrize(
    ("written", "chosen", "skipped"),
    [
        ('partner = "H"', {"partner": ("H",)}, ()),
        ('link = ["Return", "Ctrl+Return"]', {"link": ("Enter", "Ctrl+Enter")}, ()),
        ('"layer.links" = ""\nend.back = "H"', {"layer.links": (), "end.back": ("H",)}, ()),
        ('nobody = "H"\npartner = "H"', {"partner": ("H",)}, ("nobody",)),
        ("partner = 3", {}, ("partner",)),
        ('partner = ["H", 3]', {}, ("partner",)),
        ('partner = "Ctrl+Nonsense"', {}, ("partner",)),
        ('partner = "Ctrl+X, Ctrl+C"', {}, ("partner",)),
        ('partner = "N"', {}, ("partner",)),
        ('partner = "N"\nalone = "B"', {"partner": ("N",), "alone": ("B",)}, ()),
        ('partner = "H"\nnote = "H"', {"note": ("H",)}, ("partner",)),
    ],
)
def test_keys_written_by_hand(
    written: str, chosen: dict[str, tuple[str, ...]], skipped: tuple[str, ...], qapp: QApplication
) -> None:
    preferences_file().write_text(f"[keys]\n{written}\n", encoding="utf-8")
    found, told = chosen_keys()
    assert found == chosen
    assert all(f"“{name}”" in told for name in skipped)
    assert bool(told) == bool(skipped)


def test_a_bad_line_is_said_in_the_window_and_the_others_hold(qtbot: QtBot, tmp_path: Path) -> None:
    preferences_file().write_text('[keys]\npartner = "Hyper+Y"\nnote = "H"\n', encoding="utf-8")
    with opened(qtbot, OpenRequest(project=project_of(tmp_path))) as bench:
        assert "“partner”" in bench.window.messages.text
        assert bench.workbench.bound["note"].shortcut() == QKeySequence("H")
        assert bench.workbench.bound["partner"].shortcut() == QKeySequence("B")


def test_what_a_person_wrote_around_the_keys_stays() -> None:
    before = '# mine\nname = "Clara"\n\n[keys] # of all\n# the partner\n'
    after = "\n[reading]\nsize = 18\n"
    lines = 'partner = [\n  "H",\n  "Ctrl+H",\n]\nnote = "U"\n'
    preferences_file().write_text(before + lines + after, encoding="utf-8")
    keep_keys({"partner": ("Y",), "end.back": ("Ctrl+B", "F7")})
    lines = 'partner = "Y"\n"end.back" = ["Ctrl+B", "F7"]\n'
    assert preferences_file().read_text(encoding="utf-8") == before + lines + after


_KEYS = st.sampled_from(["A", "B", "N", "Ctrl+Z", "F7", "J", "Enter", "Ctrl+B", ""])


@given(st.dictionaries(st.sampled_from(sorted(usual_keys())), st.lists(_KEYS, max_size=2), max_size=6))
def test_whatever_is_written_no_two_actions_share_a_key(written: dict[str, list[str]]) -> None:
    lines = [f'"{name}" = [{", ".join(f"{chr(34)}{key}{chr(34)}" for key in keys)}]' for name, keys in written.items()]
    preferences_file().parent.mkdir(parents=True, exist_ok=True)
    preferences_file().write_text("\n".join(["[keys]", *lines, ""]), encoding="utf-8")
    chosen, told = chosen_keys()
    keys = {**usual_keys(), **chosen}
    assert not [name for name, its in keys.items() for key in its if in_the_way(name, key, keys)]
    assert (chosen.keys() == written.keys()) == (not told)
    keep_keys(chosen)
    assert chosen_keys()[0] == {name: its for name, its in chosen.items() if its != usual_keys()[name]}
