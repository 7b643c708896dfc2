"""The dialog that says what each format cannot hold, and asks whose annotations of which pairs are exported."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.exchange.aspects import Aspect
from annotator.project import FORMAT_NAMES, offered_formats
from annotator.ui.export_words import format_use, kind
from annotator.ui.language import Language, speak
from annotator.ui.window.export_dialog import ExportDialog, ExportWish
from tests.ui.driving import Opened, opened, project_of
from tests.ui.window.test_dialogs import gone, shown


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    with opened(qtbot, OpenRequest(project_of(tmp_path), annotator="anna")) as bench:
        yield bench


def asked(bench: Opened) -> ExportDialog:
    bench.workbench.bound["export"].trigger()
    return shown(bench, ExportDialog)


def words(dialog: ExportDialog) -> str:
    return " ".join(each.text() for each in dialog.findChildren(QLabel) if not each.isHidden())


def test_every_format_says_what_it_is_for_and_what_it_cannot_hold(bench: Opened) -> None:
    dialog = asked(bench)
    assert dialog.list.count() == len(FORMAT_NAMES) == len(offered_formats())
    for row, offered in enumerate(offered_formats()):
        dialog.list.setCurrentRow(row)
        assert format_use(offered.name) in words(dialog)
        assert all(what in words(dialog) for what in (*offered.lost, *offered.aside))
        assert ("Not in the file" in words(dialog)) == bool(offered.lost)
    dialog.reject()
    gone(bench, ExportDialog)


def test_every_kind_of_loss_has_words() -> None:
    from annotator.ui import export_words

    assert set(export_words._KINDS) == {aspect.value for aspect in Aspect}
    assert set(export_words._FOR) == {*FORMAT_NAMES, "flat"}
    assert kind("something new") == "something new"


def test_what_was_chosen_is_written_and_the_loss_told(bench: Opened, tmp_path: Path) -> None:
    bench.link("Lena", "Vogt")
    dialog = asked(bench)
    dialog.choose("csv")
    dialog.of_pairs.setCurrentIndex(1)
    dialog.of_whom.setCurrentIndex(dialog.of_whom.findText("anna"))
    bench.click(dialog.go_on)
    file_dialog = shown(bench, QFileDialog)
    target = tmp_path / "links.csv"
    assert file_dialog.defaultSuffix() == "csv"
    file_dialog.filesSelected.emit([str(target)])
    file_dialog.close()
    bench.wait_for_files()
    with target.open(encoding="utf-8-sig", newline="") as stream:
        [row] = csv.DictReader(stream)
    assert (row["type"], row["annotator"]) == ("same", "anna")
    assert "Not in the file: " in bench.window.messages.text and "full texts (2)" in bench.window.messages.text
    gone(bench, QFileDialog)
    assert asked(bench).list.currentRow() == FORMAT_NAMES.index("csv"), "what was chosen last comes first"


def test_some_annotators_are_ticked(qtbot: QtBot) -> None:
    dialog = ExportDialog(offered_formats(), ["anna", "ben", "carla"], ())
    qtbot.addWidget(dialog)
    wishes: list[ExportWish] = []
    dialog.wished.connect(wishes.append)
    dialog.show()
    assert dialog.some.isHidden()
    dialog.of_whom.setCurrentIndex(dialog.of_whom.count() - 1)
    assert dialog.some.isVisible() and not dialog.go_on.isEnabled()
    for row in (0, 2):
        dialog.some.setCurrentRow(row)
        QTest.keyClick(dialog.some, Qt.Key.Key_Space)
    assert dialog.go_on.isEnabled()
    dialog.accept()
    assert wishes[0].annotators == ("anna", "carla")


def test_a_configuration_lies_beside_what_label_studio_reads(bench: Opened, tmp_path: Path) -> None:
    bench.link("Lena", "Vogt")
    bench.workbench.files.export(tmp_path / "tasks.json", format="label-studio")
    bench.wait_for_files()
    [task] = json.loads((tmp_path / "tasks.json").read_bytes())
    assert task["annotations"][0]["result"][-1]["labels"] == ["same"]
    assert '<Relation value="same"/>' in (tmp_path / "tasks-config.xml").read_text()


def test_a_report_is_in_the_language_of_the_window(bench: Opened, tmp_path: Path, qapp: QCoreApplication) -> None:
    target = tmp_path / "report.html"
    bench.workbench.files.export(target, format="html")
    bench.wait_for_files()
    assert '<html lang="en">' in target.read_text(encoding="utf-8")
    speak(qapp, Language.GERMAN)
    try:
        bench.workbench.files.export(target, format="html")
        bench.wait_for_files()
    finally:
        speak(qapp, Language.ENGLISH)
    assert "Verknüpfte Artikel" in target.read_text(encoding="utf-8")
