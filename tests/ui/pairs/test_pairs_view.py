"""The list of pairs in the real window: found, opened, named, marked, put into the bin and taken out again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.model.document import PairState, Side
from annotator.model.listing import PairEntry
from annotator.project import open_project
from annotator.ui.pairs.pair_rows import ENTRY_ROLE
from annotator.ui.window.command_palette import CommandPalette
from annotator.ui.window.correction_dialog import CorrectionDialog
from annotator.ui.window.pair_anew_dialog import PairAnewDialog
from tests.ui.driving import LEFT, Opened, opened, project_of, settle


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    path = project_of(tmp_path)
    project = open_project(path, annotator="anna")
    for number, word in enumerate(("Brücke", "Schule")):
        files = [tmp_path / f"{word}{side}.txt" for side in Side]
        for file in files:
            file.write_text(f"{word}: {file.stem}. Noch ein Satz.\n", encoding="utf-8")
        project.add_pair_of_files(*files, title=f"{word} {number}")
    project.close()
    with opened(qtbot, OpenRequest(path, annotator="anna")) as bench:
        bench.press("F8", on=bench.window)
        yield bench


def shown(bench: Opened) -> list[PairEntry]:
    rows = bench.workbench.pairs.rows
    return [rows.index(row).data(ENTRY_ROLE) for row in range(rows.rowCount())]


def titles(bench: Opened) -> list[str]:
    return [entry.title for entry in shown(bench)]


def test_words_narrow_the_list_down_and_enter_goes_there(bench: Opened) -> None:
    pairs = bench.workbench.pairs
    assert len(titles(bench)) == 3
    pairs.search.setFocus()
    QTest.keyClicks(pairs.search, "brÜ")
    settle()
    assert titles(bench) == ["Brücke 0"]
    bench.press("Return", on=pairs.search)
    assert bench.session.pair is not None and bench.session.pair.title == "Brücke 0"
    assert pairs.isVisible()  # it was opened by hand


def test_a_title_is_written_in_the_list_and_taken_back(bench: Opened) -> None:
    view = bench.workbench.pairs.view
    before = titles(bench)
    bench.press("F2", on=bench.window)
    field = view.findChild(QLineEdit)
    assert field is not None
    field.setText("<b>Hafen</b>")
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle()
    assert titles(bench)[0] == "<b>Hafen</b>"
    assert bench.window.windowTitle().startswith("<b>Hafen</b>")
    bench.session.undo()
    assert titles(bench) == before


def test_states_are_marked_by_keys_and_filtered(bench: Opened) -> None:
    bench.press("Ctrl+D", on=bench.window)
    assert shown(bench)[0].state is PairState.DONE
    bench.workbench.bound["pair.open"].trigger()
    assert bench.session.here.place == 2
    bench.workbench.pairs.filter.choose("open")
    assert len(titles(bench)) == 2
    bench.press("Ctrl+D", on=bench.window)
    assert len(titles(bench)) == 1


def test_a_removed_pair_makes_way_and_comes_back(bench: Opened) -> None:
    before = titles(bench)
    bench.workbench.bound["pair.remove"].trigger()
    settle()
    assert titles(bench) == before[1:]
    assert bench.session.pair is not None and bench.session.pair.title == "Brücke 0"
    assert bench.session.here.count == 2
    bench.workbench.bound["pair.restore"].trigger()
    assert titles(bench) == before[:1]
    assert bench.window.focusWidget() is bench.workbench.pairs.view
    bench.workbench.pairs.bin.restore.click()
    bench.workbench.pairs.filter.choose("all")
    assert titles(bench) == before
    bench.session.undo()
    assert titles(bench) == before[1:]
    bench.session.undo()
    assert titles(bench) == before
    assert bench.session.pair.title == before[0]


def test_all_pairs_in_the_bin_leave_nothing_open(bench: Opened) -> None:
    for _ in range(3):
        bench.workbench.bound["pair.remove"].trigger()
    settle()
    assert bench.session.pair is None and titles(bench) == []
    bench.session.undo()
    assert bench.session.pair is not None and len(titles(bench)) == 1


def test_a_corrected_article_is_seen_before_it_takes_its_place(bench: Opened, tmp_path: Path) -> None:
    bench.link("Fragen nach den Kosten", "Die Kosten")
    bench.link("340 Millionen Euro", "430 Millionen Euro")
    (tmp_path / "corrected.txt").write_text(
        "Berichtigt.\n\n" + LEFT.replace("340 Millionen", "345 Millionen"), encoding="utf-8"
    )
    bench.workbench.article_verbs.correcting.plan(Side.LEFT, tmp_path / "corrected.txt")
    dialog = bench.window.findChild(CorrectionDialog)
    assert dialog is not None
    assert len(bench.links) == 2  # nothing is done yet
    dialog.tick_all()
    dialog.accept()
    settle()
    assert bench.session.pair is not None and bench.session.pair.left.text.startswith("Berichtigt.")
    assert len(bench.links) == 2
    assert bench.session.here.place == 1 and len(titles(bench)) == 3
    bench.session.undo()
    settle()
    assert bench.session.pair.left.text.startswith("Ministerin")
    assert len(bench.links) == 2


def test_an_article_is_paired_with_another_one(bench: Opened) -> None:
    bench.workbench.article_verbs.pair_anew()
    dialog = bench.window.findChild(PairAnewDialog)
    assert dialog is not None
    dialog.search.setText("brückeright")
    dialog.accept()
    settle()
    assert bench.session.pair is not None and bench.session.pair.right.title == "Brückeright"
    assert bench.session.here.place == 1 and len(titles(bench)) == 3
    bench.session.undo()
    assert bench.session.pair.right.title != "Brückeright"


def test_a_pair_that_was_made_and_taken_back_is_not_in_the_bin(bench: Opened) -> None:
    project = bench.session.project
    assert project is not None
    bench.workbench.article_verbs.pair_anew()
    dialog = bench.window.findChild(PairAnewDialog)
    assert dialog is not None
    dialog.search.setText("brückeright")
    dialog.accept()
    settle()
    bench.session.undo()
    bench.workbench.pairs.show_bin()
    assert titles(bench) == [] and project.order.list.bin_count() == 0
    bench.session.redo()
    settle()
    assert bench.session.pair is not None and bench.session.pair.right.title == "Brückeright"
    assert project.order.list.bin_count() == 1, "the pair it was made instead of"


def test_the_list_leaves_the_bin_with_the_last_pair_in_it(bench: Opened) -> None:
    before = titles(bench)
    for _ in range(2):
        bench.workbench.bound["pair.remove"].trigger()
    bench.workbench.pairs.show_bin()
    settle()
    bench.workbench.pairs.bin.restore.click()
    settle()
    assert bench.workbench.pairs.filter.is_bin
    last = titles(bench)
    bench.workbench.pairs.bin.restore.click()
    settle()
    assert not bench.workbench.pairs.filter.is_bin
    assert titles(bench) == before
    assert [entry.title for entry in bench.workbench.pairs.selected] == last


def test_a_command_means_the_pairs_selected_in_the_list(bench: Opened) -> None:
    before = titles(bench)
    bench.workbench.bound["pair.remove"].trigger()
    for _ in range(2):  # first to see the bin, then to take out what is selected there
        bench.press("Ctrl+K", on=bench.window)
        palette = bench.window.findChild(CommandPalette)
        assert palette is not None
        QTest.keyClicks(palette.search, "take pairs out")
        bench.press("Return", on=palette.search)
        bench.qtbot.waitUntil(lambda: bench.window.findChild(CommandPalette) is None)
        bench.window.activateWindow()  # which a desktop does by itself
        bench.qtbot.waitUntil(bench.window.isActiveWindow)
    assert titles(bench) == before


def test_what_may_be_left_behind_is_not_replaced_by_a_stray_enter(bench: Opened, tmp_path: Path) -> None:
    bench.link("Fragen nach den Kosten", "Die Kosten")
    bench.link("340 Millionen Euro", "430 Millionen Euro")
    (tmp_path / "corrected.txt").write_text(LEFT.replace("340 Millionen Euro", "viel Geld"), encoding="utf-8")
    bench.workbench.article_verbs.correcting.plan(Side.LEFT, tmp_path / "corrected.txt")
    dialog = bench.window.findChild(CorrectionDialog)
    assert dialog is not None
    dialog.table.setFocus()
    settle()
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert dialog.isVisible() and dialog.focusWidget() is dialog.replace
    QTest.keyClick(dialog.replace, Qt.Key.Key_Return)
    settle()
    assert bench.window.findChild(CorrectionDialog) is None and len(bench.links) == 1


def test_what_was_worked_is_added_up_when_it_is_stored(bench: Opened) -> None:
    pairs = bench.workbench.pairs
    assert bench.session.pair is not None and bench.session.project is not None
    assert "min" not in pairs.total.words.text()
    bench.session.project.order.note_work({bench.session.pair.id: 600}, {})
    bench.workbench.clock.kept.emit()
    settle()
    settle()
    assert pairs.total.words.text().endswith("10 min")
    assert shown(bench)[0].seconds >= 600
