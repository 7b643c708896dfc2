"""What a screen reader is told: every part of the window has a name, and the role its kind of widget has."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.model.document import Side
from tests.ui.driving import opened, project_of

Role = QAccessible.Role


def told(widget: QWidget) -> tuple[str, Role]:
    """Return name and role as a screen reader has them."""
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None and interface.isValid()
    return interface.text(QAccessible.Text.Name), interface.role()


def test_articles_ribbons_overviews_and_lists_have_names_and_roles(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, OpenRequest(project_of(tmp_path), annotator="anna")) as bench:
        articles, workbench = bench.window.articles, bench.workbench
        between = articles.between
        assert [told(articles.panes[side]) for side in Side] == [
            ("Left article", Role.EditableText), ("Right article", Role.EditableText),
        ]  # fmt: skip
        assert told(between.ribbons)[0] == "Links between the articles"
        assert [told(between.overviews[side])[0] for side in Side] == [
            "Overview of the left article", "Overview of the right article",
        ]  # fmt: skip
        assert told(workbench.links.view) == ("Links", Role.List)
        assert told(workbench.names.view) == ("Names", Role.List)
        assert told(workbench.names.search) == ("Narrow the list down", Role.EditableText)
        assert told(workbench.review.view) == ("Differences", Role.List)


def test_statements_links_and_names_are_told_in_words(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, OpenRequest(project_of(tmp_path), annotator="anna")) as bench:
        bench.wait_for_marks()
        articles = bench.window.articles
        statement = bench.extent(Side.LEFT, "Die Opposition rechnet mit 340 Millionen Euro 🚢.")
        articles.focus_extent(statement)
        pane = QAccessible.queryAccessibleInterface(articles.panes[Side.LEFT])
        assert pane.text(QAccessible.Text.Description) == articles.statement_text(statement)
        bench.link("Die Opposition rechnet mit 340 Millionen Euro 🚢.", "Die Kosten werden auf 430 Millionen")
        strip = QAccessible.queryAccessibleInterface(articles.between.ribbons)
        assert "340 Millionen" in strip.text(QAccessible.Text.Description)
        assert "430 Millionen" in strip.text(QAccessible.Text.Description)
        bench.window.panel.show_page("links")
        row = QAccessible.queryAccessibleInterface(bench.workbench.links.view).child(0)
        assert "340 Millionen" in row.text(QAccessible.Text.Name)
        bench.window.panel.show_page("names")
        qtbot.waitUntil(lambda: bench.workbench.names.rows.rowCount() > 1)
        row = QAccessible.queryAccessibleInterface(bench.workbench.names.view).child(1)
        assert ", person: " in row.text(QAccessible.Text.Name)
