"""A project that another window has: said at once, in plain words, and nothing looks as if it could be changed."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.project import open_project
from annotator.ui.window.read_only import read_only_notice
from tests.ui.driving import opened, project_of


def test_the_reason_is_told_in_local_time() -> None:
    at = datetime.now(UTC)
    told = read_only_notice(f"it is open in another window (process 7 on vm, since {at:%Y-%m-%dT%H:%M:%S}Z)")
    assert f"another window since {at.astimezone():%H:%M};" in told
    assert "process" not in told
    assert read_only_notice("the folder is full") == "This project can only be read: the folder is full."


def test_it_is_said_at_once_and_what_changes_is_grey(qtbot: QtBot, tmp_path: Path) -> None:
    path = project_of(tmp_path)
    first = open_project(path, annotator="ben")
    with opened(qtbot, OpenRequest(path, annotator="anna")) as bench:
        qtbot.waitUntil(lambda: "another window since" in bench.window.messages.text)
        for name in ("link", "remove", "type.1", "certainty", "note", "articles", "restore"):
            assert not bench.workbench.bound[name].isEnabled(), name
        assert bench.workbench.bound["export"].isEnabled()
        assert not bench.workbench.inspector.types.isEnabled()
        (state,) = (chip for chip in bench.window.toolbar.findChildren(QToolButton) if chip.menu())
        assert not state.isEnabled()
        bench.wait_until_marked()
    first.close()
