"""Files on their way into the window: doubtful encodings asked about, what was left out seen and saved."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.model.document import Side
from annotator.project import open_project
from annotator.ui.window.correction_dialog import CorrectionDialog
from annotator.ui.window.encoding_dialog import EncodingDialog
from annotator.ui.window.import_report import ImportReportDialog
from annotator.ui.window.pairing_dialog import PairingDialog
from tests.ui.driving import Opened, opened, project_of, settle

WORDS = "Straße nach Süden {}"


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    open_project(tmp_path / "p.annotator", annotator="anna", create=True).close()
    with opened(qtbot, OpenRequest(tmp_path / "p.annotator", annotator="anna")) as bench:
        yield bench


def files(folder: Path, *names: str, encoding: str = "mac_roman") -> list[Path]:
    for name in names:
        (folder / name).write_bytes(WORDS.format(name).encode(encoding))
    return [folder / name for name in names]


def text(bench: Opened) -> str:
    assert bench.session.pair is not None
    return bench.session.pair.left.text


def encoding_dialog(bench: Opened) -> EncodingDialog:
    bench.wait_for_files()
    return bench.window.findChildren(EncodingDialog)[-1]


def choose(dialog: EncodingDialog, encoding: str) -> None:
    titles = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    dialog.list.setCurrentRow(next(row for row, title in enumerate(titles) if encoding.upper() in title))


def test_a_doubtful_encoding_is_chosen_by_what_it_looks_like_and_remembered(bench: Opened, tmp_path: Path) -> None:
    bench.workbench.dialogs.take_dropped(files(tmp_path, "a.txt", "b.txt"))
    dialog = encoding_dialog(bench)
    choose(dialog, "cp850")
    assert "Straße" not in dialog.preview.toPlainText()
    choose(dialog, "mac-roman")
    assert dialog.preview.toPlainText() == WORDS.format("a.txt")
    dialog.for_all.setChecked(True)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    settle()
    assert text(bench) == WORDS.format("a.txt")
    bench.workbench.dialogs.take_dropped(files(tmp_path, "c.txt", "d.txt"))
    again = encoding_dialog(bench)
    assert again.encoding == "mac-roman"
    QTest.keyClick(again, Qt.Key.Key_Return)
    assert "d.txt" in again.preview.toPlainText()
    QTest.keyClick(again, Qt.Key.Key_Return)
    settle()
    assert text(bench) == WORDS.format("c.txt")


def test_cancel_brings_nothing_in(bench: Opened, tmp_path: Path) -> None:
    bench.workbench.dialogs.take_dropped(files(tmp_path, "a.txt", "b.txt"))
    QTest.keyClick(encoding_dialog(bench), Qt.Key.Key_Escape)
    settle()
    assert bench.session.pair is None


def test_what_is_certain_is_not_asked_about(bench: Opened, tmp_path: Path) -> None:
    bench.workbench.dialogs.take_dropped(files(tmp_path, "a.txt", "b.txt", encoding="utf-8"))
    settle()
    assert not bench.window.findChildren(EncodingDialog)
    assert text(bench) == WORDS.format("a.txt")


def test_a_folder_comes_in_and_what_was_left_out_is_said_and_saved(bench: Opened, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    files(folder, "a.txt", "b.txt", encoding="utf-8")
    (folder / "c.bin").write_bytes(b"\x7fELF\0\0\0")
    bench.workbench.dialogs.take_dropped([folder])
    bench.wait_for_files()
    bench.window.findChildren(PairingDialog)[-1].accept()
    bench.wait_for_files()
    assert text(bench) == WORDS.format("a.txt")
    dialog = bench.window.findChild(ImportReportDialog)
    assert dialog is not None
    model = dialog.table.model()
    assert [model.index(0, column).data() for column in range(2)] == ["c.bin", "Left out"]
    assert "binary" in model.index(0, 2).data() and model.rowCount() == 3
    dialog.write(tmp_path / "report.txt")
    lines = (tmp_path / "report.txt").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 3 and lines[0].startswith(f"Left out\t{folder}/c.bin\t")
    said: list[str] = []
    dialog.failed.connect(said.append)
    dialog.write(tmp_path / "none" / "report.txt")
    assert said
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_what_was_chosen_for_a_file_is_marked_again_after_a_restart_under_any_name(
    qtbot: QtBot, tmp_path: Path
) -> None:
    open_project(tmp_path / "p.annotator", annotator="anna", create=True).close()
    request = OpenRequest(tmp_path / "p.annotator", annotator="anna")
    with opened(qtbot, request) as bench:
        bench.workbench.dialogs.take_dropped(files(tmp_path, "a.txt", "b.txt"))
        dialog = encoding_dialog(bench)
        choose(dialog, "cp437")
        dialog.accept()
        choose(dialog, "mac-roman")
        dialog.accept()
        bench.wait_for_files()
    (tmp_path / "a.txt").rename(tmp_path / "z.txt")
    with opened(qtbot, request) as bench:
        bench.workbench.dialogs.take_dropped([tmp_path / "z.txt", tmp_path / "b.txt"])
        dialog = encoding_dialog(bench)
        assert dialog.encoding == "cp437" and "chose for it before" in dialog._words.text()
        dialog.accept()
        assert dialog.encoding == "mac-roman"
        dialog.accept()
        bench.wait_for_files()
        assert bench.session.here.count == 1


def test_files_of_a_folder_are_asked_about_too(bench: Opened, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    files(tmp_path / "in", "a.txt", "b.txt", "c.txt")
    bench.workbench.dialogs.take_dropped([tmp_path / "in"])
    dialog = encoding_dialog(bench)
    choose(dialog, "mac-roman")
    dialog.for_all.setChecked(True)
    dialog.accept()
    bench.wait_for_files()
    pairing = bench.window.findChildren(PairingDialog)[-1]
    assert "Straße nach Süden" in pairing.beginnings.sides[Side.LEFT].toPlainText()
    pairing.accept()
    bench.wait_for_files()
    assert text(bench) == WORDS.format("a.txt")


def test_a_corrected_version_is_asked_about_too(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, OpenRequest(project_of(tmp_path), annotator="anna")) as bench:
        bench.workbench.article_verbs.replace()
        chooser = bench.window.findChild(QFileDialog)
        assert chooser is not None
        chooser.fileSelected.emit(str(files(tmp_path, "neu.txt")[0]))
        chooser.reject()
        dialog = encoding_dialog(bench)
        choose(dialog, "mac-roman")
        dialog.accept()
        bench.wait_for_files()
        correction = bench.window.findChild(CorrectionDialog)
        assert correction is not None
        correction.accept()
        settle()
        assert text(bench) == WORDS.format("neu.txt")
