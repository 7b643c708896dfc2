"""Tables on their way into the window: which columns hold what is chosen from the first rows, and counted at once."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.project import open_project
from annotator.ui.window.columns_dialog import ColumnsDialog
from annotator.ui.window.import_report import ImportReportDialog
from annotator.ui.wording import number
from tests.ui.driving import Opened, opened, settle

LONG = "Die Ministerin hat am Mittwoch im Landtag gesprochen."


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    open_project(tmp_path / "p.annotator", annotator="anna", create=True).close()
    with opened(qtbot, OpenRequest(tmp_path / "p.annotator", annotator="anna")) as bench:
        yield bench


def asked(bench: Opened, *files: Path) -> ColumnsDialog:
    bench.workbench.dialogs.take_dropped(list(files))
    bench.wait_for_files()
    return bench.window.findChildren(ColumnsDialog)[-1]


def written(folder: Path, content: str, name: str = "t.csv") -> Path:
    (folder / name).write_text(content, encoding="utf-8")
    return folder / name


def tells(bench: Opened, dialog: ColumnsDialog, words: str) -> bool:
    """Wait until it is counted."""
    bench.qtbot.waitUntil(lambda: words in dialog.told.text(), timeout=20_000)
    return True


def heads(dialog: ColumnsDialog) -> list[str]:
    return [dialog.model.horizontalHeaderItem(place).text() for place in range(dialog.model.columnCount())]


def choose(dialog: ColumnsDialog, role: str, text: str) -> None:
    box = dialog.choices[role]
    box.setCurrentIndex(next(place for place in range(box.count()) if box.itemText(place) == text))


def test_columns_are_guessed_shown_and_counted_and_another_choice_counts_anew(bench: Opened, tmp_path: Path) -> None:
    rows = f"nr,quelle,original,leicht\n1,dpa,{LONG},{LONG} Leicht\n2,dpa,{LONG} B,\n3,,x,y\n"
    dialog = asked(bench, written(tmp_path, rows))
    assert heads(dialog) == ["nr\nName of the pair", "quelle\n", "original\nLeft article", "leicht\nRight article"]
    assert tells(bench, dialog, "2 pairs can be read. 1 row is left out:\nline 3: its “leicht” is empty.")
    choose(dialog, "right", "quelle")
    assert tells(bench, dialog, "line 4: its “quelle” is empty.")
    choose(dialog, "right", "original")
    assert not dialog.go_on.isEnabled() and "two different columns" in dialog.told.text()
    choose(dialog, "right", "leicht")
    choose(dialog, "left_title", "quelle")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    settle()
    pair = bench.session.pair
    assert pair is not None and (pair.title, pair.left.title, pair.right.text) == ("1", "dpa", f"{LONG} Leicht")
    report = bench.window.findChild(ImportReportDialog)
    assert report is not None and "line 3" in str(report.table.model().index(0, 0).data())
    report.accept()


def test_a_table_without_names_keeps_its_first_row(bench: Opened, tmp_path: Path) -> None:
    dialog = asked(bench, written(tmp_path, f"{LONG} Eins wird noch viel länger.,{LONG} Zwei,dpa\nDrei,Vier,dpa\n"))
    assert not dialog.header.isChecked()
    assert heads(dialog) == ["Column 1\nLeft article", "Column 2\nRight article", "Column 3\n"]
    dialog.header.setChecked(True)
    assert heads(dialog)[2] == "dpa\n" and tells(bench, dialog, "1 pair can be read.")
    dialog.header.setChecked(False)
    assert tells(bench, dialog, "2 pairs can be read.")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    settle()
    assert bench.session.pair is not None and bench.session.pair.right.text == f"{LONG} Zwei"


def test_lines_of_json_with_articles_are_a_table_and_ours_are_annotations(bench: Opened, tmp_path: Path) -> None:
    lines = [{"source": LONG, "simple": f"{LONG} {number}", "id": number} for number in range(2)]
    table = written(tmp_path, "\n".join(map(json.dumps, lines)), "pairs.jsonl")
    dialog = asked(bench, table)
    assert dialog.header.isHidden() and tells(bench, dialog, "2 pairs can be read.")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    settle()
    assert bench.session.pair is not None and bench.session.pair.left.text == LONG
    assert bench.session.here.count == 2
    written(tmp_path, '{"format": "annotator-pair", "a": "b"}\n', "ours.jsonl")
    bench.workbench.dialogs.take_dropped([tmp_path / "ours.jsonl"])
    settle()
    assert "ours.jsonl, line 1" in bench.window.messages.text


def test_several_tables_are_answered_at_once_and_cancel_brings_nothing_in(bench: Opened, tmp_path: Path) -> None:
    files = [written(tmp_path, f"a,b\n{LONG} {name},{LONG}\n", f"{name}.csv") for name in "xyz"]
    dialog = asked(bench, *files)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    settle()
    assert bench.session.here.count == 0
    dialog = asked(bench, *files)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    settle()
    second = bench.window.findChildren(ColumnsDialog)[-1]
    assert "y.csv" in second._table.path.name
    second.for_all.setChecked(True)
    QTest.keyClick(second, Qt.Key.Key_Return)
    settle()
    assert bench.session.here.count == 3


def test_a_long_table_is_read_in_the_other_process_and_an_empty_one_refused(bench: Opened, tmp_path: Path) -> None:
    rows = "".join(f"{place};{LONG} Größe {place};{LONG} Süden\n" for place in range(2000))
    (tmp_path / "long.csv").write_bytes(f"nr;a;b\n{rows}".encode("cp1252"))
    dialog = asked(bench, tmp_path / "long.csv")
    assert tells(bench, dialog, f"{number(2000)} pairs can be read.")
    assert "Größe 0" in str(dialog.model.index(0, 1).data())
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    settle()
    (tmp_path / "none.csv").write_bytes(b"")
    bench.workbench.dialogs.take_dropped([tmp_path / "none.csv"])
    bench.wait_for_files()
    assert "none.csv" in bench.window.messages.text
