"""The time one works on a pair: while something is done, stored beside the history, shown in the list."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.project import open_project
from annotator.ui.session.work_clock import WorkClock
from tests.ui.driving import opened, project_of


def test_time_counts_for_a_minute_after_the_last_thing_done_and_is_kept(qtbot: QtBot, tmp_path: Path) -> None:
    now = 1000.0
    path = project_of(tmp_path)
    with opened(qtbot, OpenRequest(path, annotator="anna")) as bench:
        bench.wait_for_marks()
        qtbot.waitUntil(lambda: bench.workbench.shown.coverage.counted is not None)
        session = bench.session
        clock = WorkClock(session, bench.window.articles, bench.workbench.shown.coverage, clock=lambda: now)
        assert session.project is not None and session.pair is not None
        session.open_pair(session.pair.id)
        qtbot.waitUntil(lambda: bench.workbench.shown.coverage.counted is not None)
        for step in (20, 50, 4000, 10):  # of the long while nothing but its first minute counts
            now += step
            clock.note()
        clock.keep()
        entry = session.project.order.entry(session.pair.id)
        assert entry is not None and entry.seconds == 20 + 50 + 60 + 10
        assert entry.coverage == 0
        now += 30
        clock.keep()
        now += 500
        clock.keep()  # nothing was done since: half a minute and another are all there is
        entry = session.project.order.entry(session.pair.id)
        assert entry is not None and entry.seconds == 140 + 60
        assert session.project.undo_summary is None
    project = open_project(path, annotator="anna")
    assert [project.order.list.seconds(name) >= 200 for name in ("anna", "ben")] == [True, False]
    project.close()
