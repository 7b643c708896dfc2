"""Files that mean harm, let fall on the window: each is answered by a sentence, and the window goes on as before."""

from __future__ import annotations

import os
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.ui.window.article_dialog import NewArticleDialog
from annotator.ui.window.import_report import ImportReportDialog
from annotator.ui.window.pairing_dialog import PairingDialog
from tests.ui.driving import Opened, opened, project_of, settle

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="makes pipes, and files that are long without any room")

GB = 1024**3
XMI = b'<?xml version="1.0"?><xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore">'
LAUGHS = b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 12))
Make = Callable[[Path], object]


def long(beginning: bytes) -> Make:
    """Make a file of a gigabyte that takes no room."""

    def make(path: Path) -> None:
        path.write_bytes(beginning)
        os.truncate(path, GB)

    return make


def holding(content: bytes) -> Make:
    return lambda path: path.write_bytes(content)


def packed(*entries: tuple[str, bytes]) -> Make:
    def make(path: Path) -> None:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in entries:
                archive.writestr(name, content)

    return make


HOSTILE: dict[str, tuple[Make, str]] = {
    "long.txt": (long(b"Ein Satz.\n"), "more than 4 MB of text"),
    "long.html": (long(b"<html><p>Ein Satz.</p>"), "more than 4 MB of text"),
    "long.csv": (long(b"left,right\n"), "larger than 64 MB"),
    "long.xmi": (long(XMI), "larger than 64 MB"),
    "long.json": (long(b'[{"data":{"text":"'), "no annotations in a format that is known"),
    "pipe.txt": (os.mkfifo, "a pipe or a device"),
    "pipe.jsonl": (os.mkfifo, "a pipe or a device"),
    "ratio.zip": (packed(("a.txt", b"a" * 10_000_000)), "which no archive of texts does"),
    "many.zip": (packed(*((f"{number}.txt", b"x") for number in range(10_001))), "more than 10,000 files"),
    "deep.html": (holding(b"<html>" + b"<div>" * 20_000 + b"x"), "without any text"),
    "deep.xmi": (holding(XMI + b"<a>" * 100_000), "nested too deeply"),
    "deep.json": (holding(b"[" * 200_000), "no annotations in a format that is known"),
    "deep.jsonl": (holding(b'{"a":' * 200_000), "nested too deeply"),
    "laughs.xmi": (holding(b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a0 "l">' + LAUGHS + b"]>" + XMI[21:]), "type"),
    "binary.txt": (holding(bytes(range(256)) * 1000), "looks like a binary file"),
}


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    with opened(qtbot, OpenRequest(project_of(tmp_path), annotator="anna")) as bench:
        yield bench


@pytest.fixture
def told(bench: Opened) -> list[str]:
    said: list[str] = []
    for signal in (bench.session.failed, bench.session.refused, bench.session.noted):
        signal.connect(said.append)
    return said


def dialogs(bench: Opened) -> list[QDialog]:
    settle()
    return [dialog for dialog in bench.window.findChildren(QDialog) if dialog.isVisible()]


def answer_to(bench: Opened, told: list[str], files: list[Path]) -> str:
    """Let files fall on the window; return what it says in the end."""
    told.clear()
    bench.workbench.dialogs.take_dropped(files)
    bench.wait_for_files()
    for dialog in dialogs(bench):
        if isinstance(dialog, PairingDialog):
            dialog.accept()
            bench.wait_for_files()
    for dialog in dialogs(bench):
        if isinstance(dialog, NewArticleDialog):
            wait_until_read(bench, dialog)
        told.append(words(dialog))
        dialog.reject()
    settle()
    bench.window.messages.dismiss()
    return " ".join(told)


def wait_until_read(bench: Opened, dialog: QDialog) -> None:
    bench.qtbot.waitUntil(lambda: "Reading" not in words(dialog), timeout=20_000)


def words(dialog: QDialog) -> str:
    if isinstance(dialog, ImportReportDialog):
        model = dialog.table.model()
        return " ".join(str(model.index(row, 2).data()) for row in range(model.rowCount()))
    return " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


class Memory(QObject):
    """Looks now and then how much memory the other process had at most, where the system tells it."""

    def __init__(self, bench: Opened) -> None:
        super().__init__()
        self.megabytes = 0
        self._errands = bench.workbench.errands
        self._timer = QTimer(self, interval=20)
        self._timer.timeout.connect(self._on_turn)
        self._timer.start()

    def _on_turn(self) -> None:
        process = self._errands._process
        status = Path(f"/proc/{process.processId()}/status") if process else None
        if status and status.exists():
            lines = (line.split() for line in status.read_text().splitlines())
            self.megabytes = max([self.megabytes, *(int(line[1]) // 1024 for line in lines if line[0] == "VmHWM:")])


def test_each_is_answered_by_a_sentence_and_the_window_goes_on(bench: Opened, told: list[str], tmp_path: Path) -> None:
    good, before, memory = tmp_path / "left.txt", bench.session.pair, Memory(bench)
    wrong = {}
    for name, (make, sentence) in HOSTILE.items():
        path = tmp_path / name
        make(path)
        pairs_up = path.suffix in (".txt", ".html")  # else it comes in alone
        said = answer_to(bench, told, [path, good] if pairs_up else [path])
        if sentence not in said or len(said) > 600:
            wrong[name] = said
        path.unlink()
    assert not wrong
    assert bench.session.pair == before and bench.session.here.count == 1
    bench.link("Das Land", "dem Land")
    assert memory.megabytes < 500


@pytest.mark.parametrize("name", ["long.txt", "binary.txt", "pipe.txt"])
def test_one_alone_is_answered_as_well(bench: Opened, told: list[str], tmp_path: Path, name: str) -> None:
    make, sentence = HOSTILE[name]
    make(tmp_path / name)
    said = answer_to(bench, told, [tmp_path / name])
    assert sentence in said and bench.session.here.count == 1


def test_a_device_is_no_file(bench: Opened, told: list[str], tmp_path: Path) -> None:
    assert "a pipe or a device" in answer_to(bench, told, [Path("/dev/zero"), tmp_path / "left.txt"])


def test_a_link_out_of_a_folder_is_not_followed(bench: Opened, told: list[str], tmp_path: Path) -> None:
    folder, secret = tmp_path / "in", tmp_path / "secret.txt"
    folder.mkdir()
    secret.write_text("Das Geheimnis steht hier.\n", encoding="utf-8")
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text(f"Text {name} steht hier.\n", encoding="utf-8")
    (folder / "c.txt").symlink_to(secret)
    (folder / "d.txt").symlink_to("/dev/zero")
    (folder / "e").symlink_to(tmp_path)
    said = answer_to(bench, told, [folder])
    assert "which is not followed" in said
    project = bench.session.project
    assert project and bench.session.here.count == 2
    pairs = [project.pair(entry.id) for entry in project.pairs()]
    assert not any("Geheimnis" in pair.left.text + pair.right.text for pair in pairs)
