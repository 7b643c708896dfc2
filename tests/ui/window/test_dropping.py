"""Whatever is let fall on an article, on the list of pairs or elsewhere on the window is taken for what it is."""

from __future__ import annotations

import csv
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.model.document import Side
from annotator.ui.window.article_dialog import NewArticleDialog
from annotator.ui.window.columns_dialog import ColumnsDialog
from annotator.ui.window.pairing_dialog import PairingDialog
from tests.language.documents import pdf, word
from tests.ui.driving import LEFT, RIGHT, Opened, opened, project_of, settle

PAGE = "<html><body><h1>Vogt lässt die Kosten offen</h1><p>Ministerin Vogt hat gesprochen.</p></body></html>"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a file of each kind."""
    folder = tmp_path_factory.mktemp("files")
    (folder / "one.txt").write_text("Eins steht hier.\n", encoding="utf-8")
    (folder / "two.txt").write_text("Zwei steht hier.\n", encoding="utf-8")
    (folder / "page.html").write_text(PAGE, encoding="utf-8")
    (folder / "word.docx").write_bytes(word("Ein Absatz aus einem Dokument."))
    (folder / "paper.pdf").write_bytes(pdf(["A paragraph of a document."]))
    with (folder / "table.csv").open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows([["left", "right"], ["Links hier.", "Rechts hier."]])
    (folder / "table.jsonl").write_text('{"left": "Links hier.", "right": "Rechts dort."}\n', encoding="utf-8")
    (folder / "dir").mkdir()
    with zipfile.ZipFile(folder / "both.zip", "w") as packed:
        for name in ("one.txt", "two.txt"):
            packed.write(folder / name, name)
            (folder / "dir" / name).write_bytes((folder / name).read_bytes() + b"Noch etwas.")
    return folder


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    with opened(qtbot, OpenRequest(project_of(tmp_path), annotator="anna")) as bench:
        yield bench


def dropped(bench: Opened, on: QWidget, *files: Path) -> None:
    """Let files fall on a widget, as Qt hands them on."""
    what = QMimeData()
    what.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    place = QPointF(on.width() / 2, on.height() / 2)
    held = (Qt.DropAction.CopyAction, what, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enters, falls = QDragEnterEvent(place.toPoint(), *held), QDropEvent(place, *held)
    QApplication.sendEvent(on, enters)
    assert enters.isAccepted()
    QApplication.sendEvent(on, falls)
    assert falls.isAccepted()
    settle()


def answer(bench: Opened, kind: type[QDialog]) -> None:
    """Say yes to what is asked, once it can be."""
    dialog = bench.window.findChildren(kind)[-1]
    if isinstance(dialog, NewArticleDialog):
        bench.qtbot.waitUntil(dialog.go_on.isEnabled, timeout=20_000)
    dialog.accept()
    settle()


def on_left(bench: Opened) -> QWidget:
    return bench.window.articles.panes[Side.LEFT].viewport()


def on_right(bench: Opened) -> QWidget:
    return bench.window.articles.panes[Side.RIGHT].viewport()


def on_list(bench: Opened) -> QWidget:
    bench.press("F8", on=bench.window)
    return bench.workbench.pairs.view.viewport()


def on_search(bench: Opened) -> QWidget:
    bench.press("F8", on=bench.window)
    return bench.workbench.pairs.search


def on_tool_bar(bench: Opened) -> QWidget:
    return bench.window.toolbar


PLACES = [on_left, on_right, on_list, on_search, on_tool_bar]


@pytest.mark.parametrize("place", PLACES)
def test_two_articles_are_a_pair_wherever_they_fall(
    bench: Opened, folder: Path, place: Callable[[Opened], QWidget]
) -> None:
    dropped(bench, place(bench), folder / "one.txt", folder / "two.txt")
    pair = bench.session.pair
    assert pair is not None and (pair.left.source, pair.right.source) == ("one.txt", "two.txt")


@pytest.mark.parametrize(
    ("name", "place"),
    [("one.txt", on_left), ("page.html", on_right), ("word.docx", on_left), ("paper.pdf", on_right)],
)
def test_one_article_is_for_the_side_it_falls_on(
    bench: Opened, folder: Path, name: str, place: Callable[[Opened], QWidget]
) -> None:
    dropped(bench, place(bench), folder / name)
    answer(bench, NewArticleDialog)
    assert bench.session.project is not None
    [waiting] = bench.session.project.arriving.waiting()
    assert waiting.side is (Side.LEFT if place is on_left else Side.RIGHT) and waiting.source.startswith(name)


@pytest.mark.parametrize(("name", "place"), [("table.csv", on_left), ("table.jsonl", on_list)])
def test_a_table_is_one_wherever_it_falls(
    bench: Opened, folder: Path, name: str, place: Callable[[Opened], QWidget]
) -> None:
    dropped(bench, place(bench), folder / name)
    answer(bench, ColumnsDialog)
    assert bench.session.pair is not None and bench.session.pair.left.text == "Links hier."


@pytest.mark.parametrize(("name", "place"), [("dir", on_list), ("both.zip", on_right)])
def test_a_folder_or_an_archive_comes_in(
    bench: Opened, folder: Path, name: str, place: Callable[[Opened], QWidget]
) -> None:
    dropped(bench, place(bench), folder / name)
    bench.wait_for_files()
    answer(bench, PairingDialog)
    bench.wait_for_files()
    assert bench.session.pair is not None and bench.session.pair.right.text.startswith("Zwei steht hier.")


def test_annotations_are_compared_wherever_they_fall(bench: Opened, tmp_path: Path) -> None:
    bench.link("Lena", "Vogt")
    assert bench.session.project is not None
    bench.session.project.export(tmp_path / "ben.jsonl")
    text = (tmp_path / "ben.jsonl").read_text(encoding="utf-8").replace('"annotator":"anna"', '"annotator":"ben"')
    (tmp_path / "ben.jsonl").write_text(text, encoding="utf-8")
    dropped(bench, on_right(bench), tmp_path / "ben.jsonl")
    assert bench.session.project.colleagues.pairs()
    assert (bench.session.pair.left.text, bench.session.pair.right.text) == (LEFT, RIGHT)  # type: ignore[union-attr]
