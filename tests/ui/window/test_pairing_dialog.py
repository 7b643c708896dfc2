"""Folders and many files: which articles belong together is seen and put right before they come in."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.model.document import Side
from annotator.project import open_project
from annotator.ui.window.import_report import ImportReportDialog
from annotator.ui.window.pairing_dialog import PairingDialog
from tests.ui.driving import Opened, opened, settle


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    open_project(tmp_path / "p.annotator", annotator="anna", create=True).close()
    with opened(qtbot, OpenRequest(tmp_path / "p.annotator", annotator="anna")) as bench:
        yield bench


def folder(place: Path, *names: str) -> Path:
    for name in names:
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_text(f"Hier steht {name}.\n", encoding="utf-8")
    return place


def asked(bench: Opened, *files: Path) -> PairingDialog:
    bench.workbench.dialogs.take_dropped(list(files))
    bench.wait_for_files()
    return bench.window.findChildren(PairingDialog)[-1]


def shown(dialog: PairingDialog) -> list[tuple[str, str]]:
    model = dialog.model
    return [(str(model.index(row, 0).data()), str(model.index(row, 1).data())) for row in range(model.rowCount())]


def press(dialog: PairingDialog, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(dialog.table, key, held)
    settle()


def pairs(bench: Opened) -> list[tuple[str, str]]:
    assert bench.session.project is not None
    found = [bench.session.project.pair(entry.id) for entry in bench.session.project.pairs()]
    return [(pair.left.source, pair.right.source) for pair in found]


def close_report(bench: Opened) -> list[str]:
    report = bench.window.findChildren(ImportReportDialog)[-1]
    model = report.table.model()
    left_out = [
        str(model.index(row, 0).data())
        for row in range(model.rowCount())
        if "Left out" in str(model.index(row, 1).data())
    ]
    report.accept()
    return left_out


ALT = Qt.KeyboardModifier.AltModifier
ALONE = "no partner: stays out"


def test_a_folder_is_paired_by_name_where_that_works_out(bench: Opened, tmp_path: Path) -> None:
    dialog = asked(bench, folder(tmp_path / "in", "l/a.txt", "l/b.txt", "r/a.txt", "r/b.txt"))
    assert dialog.ways["name"].isChecked() and dialog.told.text() == "2 pairs."
    assert shown(dialog) == [("l/a.txt", "r/a.txt"), ("l/b.txt", "r/b.txt")]
    bench.click(dialog.ways["order"])
    assert shown(dialog) == [("l/a.txt", "l/b.txt"), ("r/a.txt", "r/b.txt")]
    bench.click(dialog.ways["name"])
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    bench.wait_for_files()
    assert pairs(bench) == [("a.txt", "a.txt"), ("b.txt", "b.txt")]


def test_articles_are_paired_by_hand_with_keys_alone(bench: Opened, tmp_path: Path) -> None:
    dialog = asked(bench, folder(tmp_path / "in", "1.txt", "2.txt", "3.txt", "4.txt", "5.txt"))
    assert shown(dialog)[2] == ("5.txt", ALONE) and "1 article stays without a partner" in dialog.told.text()
    assert dialog.beginnings.sides[Side.LEFT].toPlainText().startswith(
        "1\nHier steht 1.txt."
    ) or "Hier steht 1.txt." in (dialog.beginnings.sides[Side.LEFT].toPlainText())
    press(dialog, Qt.Key.Key_Left, ALT)
    assert shown(dialog)[0] == ("2.txt", "1.txt") and dialog.ways["hand"].isChecked()
    press(dialog, Qt.Key.Key_Down, ALT)
    assert [left for left, _ in shown(dialog)] == ["3.txt", "2.txt", "5.txt"] and dialog.cell == (1, Side.LEFT)
    press(dialog, Qt.Key.Key_Space)
    assert shown(dialog)[1][0] == "⇄ 2.txt"
    press(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible() and shown(dialog)[1][0] == "2.txt"
    press(dialog, Qt.Key.Key_Space)
    press(dialog, Qt.Key.Key_Down)
    press(dialog, Qt.Key.Key_Right)
    press(dialog, Qt.Key.Key_Space)
    assert shown(dialog) == [("3.txt", "1.txt"), (ALONE, "4.txt"), ("5.txt", "2.txt")]
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    bench.wait_for_files()
    assert pairs(bench) == [("3.txt", "1.txt"), ("5.txt", "2.txt")]
    assert close_report(bench) == ["4.txt"]


def test_what_is_left_out_lets_the_others_move_up(bench: Opened, tmp_path: Path) -> None:
    dialog = asked(bench, folder(tmp_path / "in", "1a.txt", "1b.txt", "2.txt", "3a.txt", "3b.txt"))
    dialog.go_to((1, Side.LEFT))
    press(dialog, Qt.Key.Key_Delete)
    assert shown(dialog) == [("1a.txt", "1b.txt"), ("3a.txt", "3b.txt"), ("2.txt", ALONE)]
    dialog.go_to((2, Side.LEFT))
    press(dialog, Qt.Key.Key_Delete)
    assert shown(dialog)[1] == ("2.txt", "3a.txt")


def test_an_article_is_dragged_to_its_partner(bench: Opened, tmp_path: Path) -> None:
    files = folder(tmp_path / "in", "1.txt", "2.txt", "3.txt", "4.txt")
    dialog = asked(bench, *sorted(files.iterdir()))
    model = dialog.model
    held = model.mimeData([model.index(0, 1)])
    assert not model.canDropMimeData(held, Qt.DropAction.CopyAction, 1, 0, QModelIndex())
    assert model.dropMimeData(held, Qt.DropAction.CopyAction, -1, -1, model.index(1, 1))
    assert shown(dialog) == [("1.txt", "4.txt"), ("3.txt", "2.txt")]
    dialog.accept()
    bench.wait_for_files()
    assert pairs(bench) == [("1.txt", "4.txt"), ("3.txt", "2.txt")]


def test_articles_in_an_archive_are_paired_and_what_was_unpacked_goes(bench: Opened, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "in.zip", "w") as packed:
        for name in ("a.txt", "b.txt", "c.txt", "d.txt"):
            packed.writestr(name, f"Hier steht {name}.")
    dialog = asked(bench, tmp_path / "in.zip")
    dialog.swap_all()
    unpacked = dialog.plan.articles[0].path
    assert unpacked.exists()
    dialog.accept()
    bench.wait_for_files()
    assert pairs(bench) == [("b.txt", "a.txt"), ("d.txt", "c.txt")]
    bench.qtbot.waitUntil(lambda: not unpacked.exists())


def test_nothing_comes_in_where_it_is_cancelled(bench: Opened, tmp_path: Path) -> None:
    dialog = asked(bench, folder(tmp_path / "in", "1.txt", "2.txt", "3.txt"))
    press(dialog, Qt.Key.Key_Escape)
    assert not pairs(bench)
