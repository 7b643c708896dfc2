"""Titles, texts, notes and names of types that look like markup, run backwards or never end are shown as text."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.model.document import Side
from annotator.model.tagset import DEFAULT_TAGSET, LinkType
from annotator.project import open_project
from annotator.ui.panel.listing import Listing
from tests.ui.driving import Opened, opened, settle

MARKUP = "<b>fett</b><img src='file:///x.png'><script>alert(1)</script> &amp; &lt;"
HOSTILE = {
    "markup": MARKUP,
    "backwards": "\u202eabc\u202c \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627 \u2067x\u2069",
    "long": "ganzlang " * 1250,
    "without blanks": "x" * 10_000,
    "emoji": "👩‍👩‍👧‍👦🏳️‍🌈🇩🇪 e\u0301\u0323 𝔘𝔫𝔦 \u200b\ufeff",
    "percent": "%1 {0} {name} %s %n && & \\n",
}


def make_project(folder: Path, words: str) -> Path:
    """Make a project whose titles, texts and types are made of these words."""
    for name in ("left", "right"):
        text = f"{words} {name}\n\nDas ist ein Satz {words}. Das Land habe gebaut, sagte Vogt.\n"
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    path = folder / "p.annotator"
    project = open_project(path, annotator="anna", create=True)
    pair, _ = project.add_pair_of_files(folder / "left.txt", folder / "right.txt")
    project.remember_pair(pair.id)
    kind = LinkType("own", words[:200].strip() or "own", "#884422", directed=True)
    project.types.change((*DEFAULT_TAGSET, kind))
    project.close()
    return path


def shown(bench: Opened) -> list[QWidget]:
    return [bench.window, *bench.window.findChildren(QWidget)]


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE.keys())
def test_they_are_shown_as_text_and_break_nothing(qtbot: QtBot, tmp_path: Path, words: str) -> None:
    request = OpenRequest(project=make_project(tmp_path, words), annotator="anna")
    with opened(qtbot, request) as bench:
        bench.wait_for_marks()
        size = bench.window.size()
        bench.link("Das Land habe gebaut, sagte Vogt.", "Das Land habe gebaut, sagte Vogt.")
        bench.press("6")
        link = bench.session.selection.ids[0]
        assert bench.session.finish_note(link, words)
        unit = bench.workbench.shown.coverage.units(Side.LEFT)[0]
        bench.window.articles.focus_extent(unit)
        bench.window.articles.no_counterpart_chosen.emit((unit,))
        bench.window.articles.ends.select_word()
        settle()
        for listing in Listing:
            bench.workbench.links.listing.chosen.emit(listing)
            bench.workbench.verbs.show_panel("links")
            settle()
            bench.window.grab()
        bench.session.selection.pick((link,))
        bench.workbench.verbs.show_panel("statement")
        settle()
        bench.window.grab()
        assert bench.workbench.inspector.note.toPlainText() == bench.links[0].note
        for label in (widget for widget in shown(bench) if isinstance(widget, QLabel)):
            assert label.textFormat() is Qt.TextFormat.PlainText, label.text()[:80]
        for widget in shown(bench):
            assert "<script>" not in widget.toolTip(), type(widget)
            assert "<img" not in widget.toolTip(), type(widget)
        for side in Side:
            assert bench.session.pair
            assert bench.window.articles.panes[side].article.text == bench.session.pair.document(side).text
        assert bench.window.size() == size, "nothing pushes the window apart"
        assert (bench.links[0].type, bench.links[0].note) == ("own", words)
    QApplication.processEvents()
    project = open_project(tmp_path / "p.annotator", annotator="anna")
    assert {link.note for link in project.annotation_set(project.pairs()[0].id).links} == {words, ""}
    project.close()
