"""The window is closed in the middle of everything: it ends with status 0, and nothing that was done is lost."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from annotator.model.annotation import Extent
from annotator.model.document import Side
from tests.whole.program import annotator
from tests.whole.window import Window, use

pytestmark = pytest.mark.usefixtures("qapp")
BUSY = ("Ein Satz steht hier, und noch einer. " * 12 + "\n") * 1000
SECONDS = 3.0
"""A promise to the user: how long the program takes at most to end."""


def test_closed_while_the_worker_is_busy_and_a_note_is_typed(tmp_path: Path) -> None:
    left, right, path = tmp_path / "left.txt", tmp_path / "right.txt", tmp_path / "p.annotator"
    left.write_text(BUSY, encoding="utf-8")
    right.write_text("Der Rat tagte.\n", encoding="utf-8")
    closed: list[float] = []

    def link_type_and_go(window: Window) -> None:
        window.until(lambda: window.is_behind and window.session.opened, "opening the pair")
        window.until(lambda: window.behind.workbench.analyzer.process_id(), "starting the worker")
        window.articles.link_drawn.emit((Extent(Side.LEFT, 0, 20),), (Extent(Side.RIGHT, 0, 14),))
        window.until(window.links, "the link")
        inspector = window.behind.workbench.inspector
        window.until(lambda: inspector.needed.emit() or inspector.note.isVisible(), "the note")  # type: ignore[func-returns-value]
        inspector.write_note()
        for letter in (Qt.Key.Key_J, Qt.Key.Key_A):
            window.press(letter)
        closed.append(time.monotonic())

    assert use("open", left, right, "--project", path, "--annotator", "anna", steps=link_type_and_go) == 0
    assert time.monotonic() - closed[0] < SECONDS
    (record,) = annotator("export", "--project", path, "--format", "jsonl", "-o", "-", "--annotator", "anna").records
    (link,) = record["links"]
    assert link["note"] == "ja"
    assert annotator("check", path).code == 0
