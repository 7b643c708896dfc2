"""Articles pasted and dropped one by one: seen, named, placed, kept while they wait for their partner."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.model.document import Side
from annotator.project import open_project
from annotator.ui.window.article_dialog import NewArticleDialog
from annotator.ui.window.correction_dialog import CorrectionDialog
from annotator.ui.window.encoding_dialog import EncodingDialog
from tests.ui.driving import LEFT, RIGHT, Opened, opened, project_of, settle

PAGE = (
    "<h1>Vogt lässt die Kosten offen</h1><p>Ministerin Vogt hat am Mittwoch Fragen nach den Kosten beantwortet.</p>"
    "<img src='http://127.0.0.1:9/pixel.png'><p>Das Land habe einen Vertrag geschlossen, sagte sie.</p>"
)


@pytest.fixture
def empty(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    open_project(tmp_path / "e.annotator", annotator="anna", create=True).close()
    with opened(qtbot, OpenRequest(tmp_path / "e.annotator", annotator="anna")) as bench:
        yield bench


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    with opened(qtbot, OpenRequest(project_of(tmp_path), annotator="anna")) as bench:
        yield bench


def mime(*, text: str = "", page: str = "", urls: list[str] | None = None, source: str = "") -> QMimeData:
    made = QMimeData()
    if text:
        made.setText(text)
    if page:
        made.setHtml(page)
    if urls:
        made.setUrls([QUrl(url) for url in urls])
    if source:
        made.setData("text/x-moz-url-priv", source.encode("utf-16-le"))
    return made


def pasted(bench: Opened, **what: str) -> NewArticleDialog:
    QApplication.clipboard().setMimeData(mime(**what))  # type: ignore[arg-type]
    bench.window.activateWindow()
    bench.qtbot.waitUntil(bench.window.isActiveWindow)
    bench.press("Ctrl+V", on=bench.window)
    return asked(bench)


def asked(bench: Opened) -> NewArticleDialog:
    settle()
    dialog = bench.window.findChildren(NewArticleDialog)[-1]
    bench.qtbot.waitUntil(lambda: dialog.go_on.isEnabled() or "Reading" not in dialog.told.text(), timeout=20_000)
    return dialog


def offered(dialog: NewArticleDialog) -> list[str]:
    return [button.text() for button in dialog.places.buttons()]


def enter(dialog: NewArticleDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    settle()


def drop(bench: Opened, what: QMimeData, *, on: QWidget) -> bool:
    """Let something fall on a widget, as Qt hands it on; tell whether it was taken."""
    place = QPointF(on.width() / 2, on.height() / 2)
    held = (Qt.DropAction.CopyAction, what, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enters = QDragEnterEvent(place.toPoint(), *held)
    QApplication.sendEvent(on, enters)
    if not enters.isAccepted():
        return False
    falls = QDropEvent(place, *held)
    QApplication.sendEvent(on, falls)
    settle()
    return falls.isAccepted()


def test_an_article_after_the_other_is_pasted_and_the_pair_opens(empty: Opened) -> None:
    dialog = pasted(empty, text=LEFT)
    assert dialog.preview.toPlainText() == LEFT and dialog.title.text() == "Ministerin lässt Frage offen"
    assert offered(dialog) == ["Left article of a new pair", "Right article of a new pair"]
    assert dialog.source.text() == "Clipboard"
    dialog.title.selectAll()
    QTest.keyClicks(dialog.title, "Von der Agentur")
    dialog.source.selectAll()
    QTest.keyClicks(dialog.source, "dpa")
    enter(dialog)
    assert empty.session.pair is None and "“Von der Agentur” waits as the left" in empty.window.messages.text
    dialog = pasted(empty, text=RIGHT)
    assert dialog.placing.words == "Right article, beside “Von der Agentur”, which waits for it"
    enter(dialog)
    pair = empty.session.pair
    assert pair is not None and (pair.left.text, pair.right.text) == (LEFT, RIGHT)
    assert (pair.left.title, pair.left.source, pair.title) == ("Von der Agentur", "dpa", "Von der Agentur")
    assert not empty.window.messages.text
    assert empty.session.project is not None and not empty.session.project.arriving.waiting()


def test_what_waits_is_there_again_after_a_restart(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "e.annotator"
    open_project(path, annotator="anna", create=True).close()
    with opened(qtbot, OpenRequest(path, annotator="anna")) as bench:
        dialog = pasted(bench, text=RIGHT)
        dialog.places.button(1).setChecked(True)
        enter(dialog)
    with opened(qtbot, OpenRequest(path, annotator="anna")) as bench:
        assert "waits as the right article" in bench.window.messages.text
        dialog = pasted(bench, text=LEFT)
        assert dialog.placing.side is Side.LEFT and dialog.placing.is_waited_for
        enter(dialog)
        assert bench.session.pair is not None and bench.session.pair.right.text == RIGHT


def test_a_page_is_read_as_one_by_the_worker_or_taken_as_plain_text(empty: Opened) -> None:
    dialog = pasted(empty, page=PAGE, text="plain", source="https://example.org/hafen")
    assert dialog.title.text() == "Vogt lässt die Kosten offen"
    assert dialog.source.text() == "https://example.org/hafen"
    assert "Das Land habe" in dialog.preview.toPlainText() and "<p>" not in dialog.preview.toPlainText()
    dialog.forms[1].setChecked(True)
    assert dialog.preview.toPlainText() == "plain"
    dialog.forms[0].setChecked(True)
    empty.qtbot.waitUntil(dialog.go_on.isEnabled, timeout=20_000)
    enter(dialog)
    enter(pasted(empty, text=RIGHT))
    assert empty.session.pair is not None and empty.session.opened is not None
    assert empty.session.pair.left.title == "Vogt lässt die Kosten offen"
    assert empty.session.opened.pages[Side.LEFT] is not None


def test_nothing_comes_in_where_it_is_cancelled_and_what_waits_can_be_discarded(empty: Opened) -> None:
    QTest.keyClick(pasted(empty, text=LEFT), Qt.Key.Key_Escape)
    settle()
    assert empty.session.project is not None and not empty.session.project.arriving.waiting()
    enter(pasted(empty, text=LEFT))
    dialog = pasted(empty, text=RIGHT)
    empty.click(dialog.discard)
    assert len(offered(dialog)) == 2 and dialog.discard.isHidden() and not empty.session.project.arriving.waiting()
    assert not empty.window.messages.text
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_the_other_article_may_come_from_a_file(empty: Opened, tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_bytes("Straße nach Süden, größer als früher".encode("mac_roman"))
    dialog = pasted(empty, text=LEFT)
    empty.click(dialog.then_file)
    chooser = empty.window.findChild(QFileDialog)
    assert chooser is not None
    chooser.fileSelected.emit(str(tmp_path / "other.txt"))
    chooser.reject()
    settle()
    encoding = empty.window.findChild(EncodingDialog)
    assert encoding is not None
    titles = [encoding.list.item(row).text() for row in range(encoding.list.count())]
    encoding.list.setCurrentRow(next(row for row, title in enumerate(titles) if "MAC-ROMAN" in title))
    encoding.accept()
    dialog = asked(empty)
    assert dialog.placing.is_waited_for and dialog.source.text() == "other.txt"
    enter(dialog)
    assert empty.session.pair is not None and empty.session.pair.right.text == "Straße nach Süden, größer als früher"


@pytest.mark.parametrize("what", [{"text": "  \n "}, {}])
def test_a_clipboard_without_text_is_told_of(empty: Opened, what: dict[str, str]) -> None:
    QApplication.clipboard().setMimeData(mime(**what))  # type: ignore[arg-type]
    empty.press("Ctrl+V", on=empty.window)
    assert "no text on the clipboard" in empty.window.messages.text


def test_the_same_text_twice_is_no_pair(empty: Opened) -> None:
    enter(pasted(empty, text=LEFT))
    enter(pasted(empty, text=LEFT))
    assert "the same text" in empty.window.messages.text and empty.session.pair is None
    assert empty.session.project is not None and len(empty.session.project.arriving.waiting()) == 1


def test_paste_in_a_field_stays_paste(bench: Opened) -> None:
    QApplication.clipboard().setText("Vogt")
    bench.press("Ctrl+F", on=bench.window)
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert not bench.window.findChildren(NewArticleDialog)


def test_a_file_dropped_on_an_article_is_placed_on_that_side(bench: Opened, tmp_path: Path) -> None:
    (tmp_path / "neu.txt").write_text("Ein ganz neuer Artikel steht hier.\n", encoding="utf-8")
    what = mime(urls=[QUrl.fromLocalFile(str(tmp_path / "neu.txt")).toString()])
    before = bench.session.pair
    assert before is not None
    assert drop(bench, what, on=bench.window.articles.panes[Side.RIGHT].viewport())
    dialog = asked(bench)
    assert dialog.placing.words == "Right article of a new pair"
    left, right = before.left.title, before.right.title
    assert offered(dialog)[2:] == [
        f"Right article of a new pair, beside “{left}”",
        f"Left article of a new pair, beside “{right}”",
        f"Corrected version of “{left}”",
        f"Corrected version of “{right}”",
    ]
    dialog.places.button(2).setChecked(True)
    enter(dialog)
    pair = bench.session.pair
    assert pair is not None and (pair.left, pair.right.source) == (before.left, "neu.txt")


def test_a_corrected_version_is_dropped_on_its_article(bench: Opened, tmp_path: Path) -> None:
    bench.link("Lena", "Vogt")
    (tmp_path / "neu.txt").write_text(LEFT.replace("Kosten", "hohen Kosten"), encoding="utf-8")
    what = mime(urls=[QUrl.fromLocalFile(str(tmp_path / "neu.txt")).toString()])
    assert drop(bench, what, on=bench.window.articles.panes[Side.LEFT].viewport())
    dialog = asked(bench)
    dialog.places.button(4).setChecked(True)
    enter(dialog)
    correction = bench.window.findChild(CorrectionDialog)
    assert correction is not None
    correction.accept()
    settle()
    assert bench.session.pair is not None and "hohen Kosten" in bench.session.pair.left.text


def test_text_dragged_from_a_browser_is_an_article(empty: Opened) -> None:
    assert drop(empty, mime(text=RIGHT), on=empty.window.articles)
    dialog = asked(empty)
    assert dialog.preview.toPlainText() == RIGHT
    dialog.reject()


def test_an_address_is_refused_with_a_sentence(bench: Opened) -> None:
    before = bench.session.pair
    assert drop(bench, mime(urls=["https://example.org/a.html"]), on=bench.window.articles)
    assert "https://example.org/a.html is not on this computer" in bench.window.messages.text
    assert bench.session.pair == before and not bench.window.findChildren(NewArticleDialog)


def test_while_something_is_dragged_its_side_is_shown(bench: Opened) -> None:
    pane = bench.window.articles.panes[Side.RIGHT]
    place = pane.mapTo(bench.window, QPoint(pane.width() // 2, pane.height() // 2))
    what = mime(text=RIGHT)
    held = (Qt.DropAction.CopyAction, what, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(bench.window, QDragEnterEvent(place, *held))
    dropping = bench.workbench.dialogs.intake._dropping
    sign = dropping._sign
    assert sign.isVisible() and dropping._words.text() == "Right article" and sign.geometry().contains(place)
    QApplication.sendEvent(bench.window, QDragEnterEvent(QPoint(5, 5), *held))
    assert not sign.isVisible()
