"""Filters, folds, layers, colours and sizes change how things look, and nothing that is stored or exported."""

from __future__ import annotations

import io
from pathlib import Path

from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.model.document import Side
from annotator.ui.panel.listing import Listing
from annotator.ui.window.actions import ACTIONS
from tests.ui.driving import Opened, opened, project_of, settle

COSTS, COSTS_RIGHT = (
    "Die Opposition rechnet mit 340 Millionen Euro",
    "Die Kosten werden auf 430 Millionen Euro geschätzt.",
)


def stored(bench: Opened) -> tuple[bytes, int]:
    """Return the export and how many changes there were."""
    project, stream = bench.session.project, io.BytesIO()
    assert project
    project.export(stream)
    return stream.getvalue(), len(project.history())


def test_whatever_is_switched_folded_or_filtered_nothing_is_changed(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, OpenRequest(project=project_of(tmp_path), annotator="anna")) as bench:
        bench.wait_for_marks()
        bench.link(COSTS, COSTS_RIGHT)
        bench.window.articles.focus_extent(bench.extent(Side.LEFT, "Ministerin lässt Frage offen"))
        bench.press("R")
        before = stored(bench)
        rows = [row for rows in ACTIONS.values() for row in rows]
        switches = [row.name for row in rows if row.switch and not row.name.startswith("language.")]
        assert {"layer.links", "layer.furniture", "suggest.shown"} <= set(switches)
        for name in switches:
            bench.workbench.bound[name].trigger()
            settle()
            assert stored(bench) == before, name
        for name in ("fold", "zoom.in", "open.next", "panel.links", "word", "end.back", "side", "partner", "letgo"):
            bench.workbench.bound[name].trigger()
            settle()
            assert stored(bench) == before, name
        for listing in Listing:
            bench.workbench.links.listing.chosen.emit(listing)
            settle()
            assert stored(bench) == before, listing
