"""What became of an import is said in the reader's language, and without the options of commands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.errors import BadInput
from annotator.exchange.articles import read_article
from annotator.project import Imported, ImportReport
from annotator.ui.import_words import counts, told, without_name
from annotator.ui.language import Language, speak

REPORT = ImportReport(
    (
        *(Imported(f"/in/{number}.txt", "imported") for number in range(1498)),
        Imported("/in/a.txt", "skipped", reason="/in/a.txt has no partner to be paired with."),
        Imported("/in/b.txt", "skipped", reason="/in/b.txt: its partner could not be read."),
    )
)


@pytest.fixture
def german(qtbot: QtBot) -> Iterator[None]:
    application = QApplication.instance()
    assert application is not None
    speak(application, Language.GERMAN)
    yield
    speak(application, Language.ENGLISH)


def test_an_import_is_summed_up_in_german(german: None) -> None:
    assert counts(REPORT) == "1.498 Dateien wurden importiert. 2 Dateien wurden ausgelassen."
    assert told(REPORT).endswith("a.txt hat keinen Partner für ein Paar. b.txt: Der Partner war nicht zu lesen.")
    assert without_name(REPORT.rows[-1]) == "Der Partner war nicht zu lesen."


def test_options_of_commands_are_left_out(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\x7fELF\0\0\0" + bytes(range(256)) * 8)
    with pytest.raises(BadInput, match="--encoding") as caught:
        read_article(tmp_path / "a.txt")
    said = told(ImportReport((Imported(str(tmp_path / "a.txt"), "skipped", reason=str(caught.value)),)))
    assert said.endswith("name its encoding.") and "--" not in said
