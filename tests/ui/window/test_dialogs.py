"""The dialogs: backups, pairs, keys, files; none of them stops the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.ui.window.actions import ACTIONS
from annotator.ui.window.cheat_sheet import CheatSheet
from annotator.ui.window.export_dialog import ExportDialog
from annotator.ui.window.restore_dialog import RestoreDialog
from tests.ui.driving import Opened, opened, project_of

Dialog = TypeVar("Dialog", bound=QDialog)


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    with opened(qtbot, OpenRequest(project_of(tmp_path), annotator="anna")) as bench:
        yield bench


def shown(bench: Opened, kind: type[Dialog]) -> Dialog:
    """Wait for a dialog."""
    bench.qtbot.waitUntil(lambda: bench.window.findChild(kind) is not None)
    dialog = bench.window.findChild(kind)
    assert dialog is not None
    return dialog


def gone(bench: Opened, kind: type[QDialog]) -> None:
    bench.qtbot.waitUntil(lambda: bench.window.findChild(kind) is None)


def test_a_backup_is_brought_back_and_the_present_state_kept(bench: Opened) -> None:
    bench.link("Lena", "Vogt")
    assert bench.session.project is not None
    bench.session.project.back_up("by hand")
    bench.link("Das Land", "dem Land")
    before = len(bench.workbench.files.backups())
    bench.workbench.dialogs.restore()
    dialog = shown(bench, RestoreDialog)
    reasons = [str(dialog.table.model().index(row, 1).data()) for row in range(dialog.table.model().rowCount())]
    dialog.table.selectRow(reasons.index("by hand"))
    bench.click(dialog.restore_button)
    assert [link.type for link in bench.links] == ["same"]
    assert len(bench.workbench.files.backups()) == before + 1
    assert "kept as a backup" in bench.window.messages.text
    bench.link("Kosten", "Kosten")
    assert len(bench.links) == 2
    gone(bench, RestoreDialog)


def test_a_pair_is_chosen_by_typing(bench: Opened, tmp_path: Path) -> None:
    first = bench.session.pair
    other = tmp_path / "other.txt"
    other.write_text("Ein anderer Artikel steht hier.\n\nUnd noch ein Absatz.\n", encoding="utf-8")
    bench.workbench.intake.open_articles(other, tmp_path / "left.txt")
    bench.press("Ctrl+P", on=bench.window)
    pairs = bench.workbench.pairs
    bench.qtbot.waitUntil(pairs.search.hasFocus)
    QTest.keyClicks(pairs.search, "frage offen")
    bench.qtbot.waitUntil(lambda: pairs.rows.rowCount() == 1)
    QTest.keyClick(pairs.search, Qt.Key.Key_Return)
    assert bench.session.pair == first
    assert not pairs.isVisible()  # it was opened to go to a pair


def test_the_cheat_sheet_shows_every_key(bench: Opened) -> None:
    bench.press("F1", on=bench.window)
    sheet = shown(bench, CheatSheet)
    texts = {label.text() for label in sheet.findChildren(QLabel)}
    for row in (row for rows in ACTIONS.values() for row in rows if row.keys and not row.name.startswith("type.")):
        assert (row.under.value if row.under else row.text) in texts
    assert {"same", "contradicts"} <= texts, "digits bear the names of the types"
    sheet.reject()
    gone(bench, CheatSheet)


def test_export_asks_for_a_file_without_stopping_the_window(bench: Opened, tmp_path: Path) -> None:
    bench.link("Lena", "Vogt")
    bench.press("Ctrl+E", on=bench.window)
    shown(bench, ExportDialog).accept()
    dialog = shown(bench, QFileDialog)
    bench.link("Das Land", "dem Land")
    dialog.filesSelected.emit([str(tmp_path / "out 📄.jsonl")])
    dialog.reject()
    bench.wait_for_files()
    assert (tmp_path / "out 📄.jsonl").read_text(encoding="utf-8").count("\n") == 1
    assert "Wrote 1 line with 2 links" in bench.window.messages.text
    gone(bench, QFileDialog)


def test_two_articles_chosen_one_after_the_other_become_a_pair(bench: Opened, tmp_path: Path) -> None:
    one, two = tmp_path / "one.txt", tmp_path / "two.txt"
    one.write_text("Eins steht hier.\n", encoding="utf-8")
    two.write_text("Zwei steht hier.\n", encoding="utf-8")
    bench.workbench.dialogs.open_articles()
    first = shown(bench, QFileDialog)
    first.filesSelected.emit([str(one)])
    first.reject()
    bench.qtbot.waitUntil(lambda: first not in bench.window.findChildren(QFileDialog))
    second = shown(bench, QFileDialog)
    second.filesSelected.emit([str(two)])
    second.reject()
    assert bench.session.pair is not None
    assert (bench.session.pair.left.text, bench.session.pair.right.text) == ("Eins steht hier.\n", "Zwei steht hier.\n")
    gone(bench, QFileDialog)


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02" * 50, "Größe in Köln, für später".encode() + b"\xc3"])
def test_a_file_that_cannot_be_used_is_a_sentence(bench: Opened, tmp_path: Path, content: bytes) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(content)
    before = bench.session.pair
    bench.workbench.dialogs.take_dropped([bad, tmp_path / "left.txt"])
    assert "bad.txt" in bench.window.messages.text
    assert "Traceback" not in bench.window.messages.text
    assert bench.session.pair == before
