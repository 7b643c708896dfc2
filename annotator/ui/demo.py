"""The whole main job on the sample pair, without a screen: analyse, link, save, export, review, and two pictures.

The window is the real one, and the links are made in it as by keyboard: focus a statement in each article, link them.
What is linked was recorded beside the sample, as quotes; it proves that every step works and nothing else.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# Before a QApplication is made: the demo never needs a display, even where there is one.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEventLoop, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from annotator.arguments import OpenRequest
from annotator.batch import print_json
from annotator.errors import AnnotatorError
from annotator.first_page import SAMPLES, first_page, sample
from annotator.model.annotation import GOLD, Extent
from annotator.model.document import Pair, Side
from annotator.preferences import annotator_name
from annotator.project import open_project
from annotator.ui.app import Program
from annotator.ui.workbench import Workbench

COLLEAGUE = "second reader"
_PATIENCE = 180.0
"""Seconds that the analysis of the sample may take on a slow machine before the demo gives up."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """One link of the sample, as it was recorded: exact quotes of statements."""

    left: tuple[Extent, ...]
    right: tuple[Extent, ...]
    type: str | None
    note: str


def run(out: Path, *, as_json: bool = False) -> int:
    """Do the main job and leave its results in a folder; return the exit code.

    The folder gets `annotations.jsonl` and `links.jsonl` (whole and flat), `colleague.jsonl`, `gold.jsonl`,
    `window.png` and `review.png`; what lay there under these names is replaced.

    Raises AnnotatorError where a step does not succeed.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise AnnotatorError(f"The folder {out} cannot be made ({error.strerror}); name another with --out.") from error
    with tempfile.TemporaryDirectory() as folder:
        written = _Demo(Path(folder), out).run()
    for file, what in written.items():
        if as_json:
            print_json({"file": str(file), "what": what})
        else:
            print(f"{file}: {what}")
    return 0


class _Demo:
    def __init__(self, folder: Path, out: Path) -> None:
        self._folder, self._out = folder, out
        self._me = annotator_name()
        self._written: dict[Path, str] = {}
        qInstallMessageHandler(_quiet)
        application = QApplication.instance() or QApplication(["annotator"])
        assert isinstance(application, QApplication)
        self._request = OpenRequest(folder / "demo.annotator", articles=sample(SAMPLES[0]), annotator=self._me)
        self._program = Program(application, self._request)

    def run(self) -> dict[Path, str]:
        """Do every step; return what was written, and what it is."""
        self._program.show(first_page(self._request))
        try:
            bench = self._analysed()
            self._link(bench)
            self._export(bench)
            self._review(bench)
        finally:
            self._program.window.close()
            self._program.end()
        return self._written

    def _analysed(self) -> Workbench:
        """Wait until the project is open and both articles have their marks."""
        done: set[Side] = set()
        _until(lambda: self._program.window.findChild(Workbench) is not None, "the window was not ready")
        bench = self._program.window.findChild(Workbench)
        assert isinstance(bench, Workbench)
        bench.analyses.completed.connect(done.add)
        _until(lambda: bench.session.pair is not None, "the sample pair was not opened")
        _until(lambda: len(done) == len(Side), "the articles were not analysed")
        return bench

    def _link(self, bench: Workbench) -> None:
        pair = bench.session.pair
        assert pair
        for recorded in _recorded(pair, "links.json"):
            self._link_one(bench, recorded)
        self._show_most_links(bench)
        self._picture("window.png", "the window with the links")

    def _show_most_links(self, bench: Workbench) -> None:
        """Select a link from the middle of those that fit on one page, and bring the page there."""
        own, articles = bench.session.own, bench.window.articles
        assert own
        spans = {span.id: span.start for span in own.spans}
        joining = sorted((link for link in own.links if link.left and link.right), key=lambda link: spans[link.left[0]])
        page = articles.panes[Side.LEFT]
        height = page.viewport().height()
        tops = [page.geometry_of.flow(spans[link.left[0]]) for link in joining]
        most = max(range(len(tops)), key=lambda first: sum(0 <= top - tops[first] < height for top in tops))
        seen = [link for link, top in zip(joining, tops, strict=True) if 0 <= top - tops[most] < height]
        articles.drop_focus()
        bench.session.selection.pick([seen[len(seen) // 2].id])
        articles.select_links(bench.session.selection.ids, scroll=True)
        page.verticalScrollBar().setValue(round(tops[most]) - 40)

    def _link_one(self, bench: Workbench, recorded: Recorded) -> None:
        session, articles = bench.session, bench.window.articles
        before = len(session.own.links) if session.own else 0
        session.last_type = recorded.type
        ends = recorded.left, recorded.right
        if all(len(side) == 1 for side in ends):
            for side in ends:
                articles.focus_extent(side[0])
                # Chosen, it is meant whatever it is linked with already.
                articles.toggle_selected()
            articles.link()
        elif all(ends):
            session.link(*ends)
        else:
            session.no_counterpart((*recorded.left, *recorded.right))
        if session.own is None or len(session.own.links) != before + 1:
            raise AnnotatorError("A link of the sample could not be made; see the log.")
        if recorded.note:
            session.finish_note(session.own.links[-1].id, recorded.note)

    def _export(self, bench: Workbench) -> None:
        project = bench.session.project
        assert project
        for name, flat in (("annotations.jsonl", False), ("links.jsonl", True)):
            self._written[self._out / name] = project.export(self._out / name, flat=flat).summary

    def _review(self, bench: Workbench) -> None:
        theirs = self._out / "colleague.jsonl"
        self._written[theirs] = _colleagues_file(self._folder / "colleague.annotator", theirs)
        bench.reviewing.open_file(theirs)
        if not bench.reviewing.steps:
            raise AnnotatorError("The colleague's file brought nothing to compare; see the log.")
        bench.reviewing.take_agreed()
        for verb in (bench.settling.take_theirs, bench.settling.reject):
            verb()  # and on to the next that is open
        self._picture("review.png", "the window with the differences")
        project = bench.session.project
        assert project
        gold = self._out / "gold.jsonl"
        self._written[gold] = project.export(gold, annotators=(GOLD,)).summary

    def _picture(self, name: str, what: str) -> None:
        target, messages = self._out / name, self._program.window.messages
        while messages.text:
            messages.dismiss()
        _settle_down()
        if not self._program.window.grab().save(str(target)):
            raise AnnotatorError(f"The picture {target} cannot be written; is the disk full?")
        self._written[target] = f"A picture of {what}."


def _colleagues_file(project_file: Path, target: Path) -> str:
    """Annotate the sample as a colleague did, in another project, and export it."""
    project = open_project(project_file, annotator=COLLEAGUE, create=True)
    try:
        pair, _ = project.add_pair_of_files(*sample(SAMPLES[0]))
        for recorded in _recorded(pair, "colleague.json"):
            change = project.add_link(pair.id, recorded.left, recorded.right, type=recorded.type)
            if recorded.note:
                project.change_link(pair.id, change.ids, note=recorded.note)
        return project.export(target).summary
    finally:
        project.close()


def _recorded(pair: Pair, name: str) -> list[Recorded]:
    rows: Sequence[Any] = json.loads((sample(SAMPLES[0])[0].parent / name).read_text(encoding="utf-8"))
    return [
        Recorded(_extents(pair, Side.LEFT, row), _extents(pair, Side.RIGHT, row), row["type"], row.get("note", ""))
        for row in rows
    ]


def _extents(pair: Pair, side: Side, row: Any) -> tuple[Extent, ...]:
    text = pair.document(side).text
    return tuple(Extent(side, text.index(quote), text.index(quote) + len(quote)) for quote in row[side.value])


def _quiet(kind: QtMsgType, _context: object, text: str) -> None:
    """Pass over what the offscreen platform says it cannot do; a window without a screen does not need it."""
    if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) and not text.startswith("This plugin does not support"):
        print(f"annotator: {text}", file=sys.stderr)


def _until(condition: Callable[[], bool], what_failed: str) -> None:
    """Let the window live until a condition holds; AnnotatorError after some patience."""
    loop, late = QEventLoop(), QTimer()
    late.setSingleShot(True)
    late.timeout.connect(loop.quit)
    late.start(int(_PATIENCE * 1000))
    while not condition():
        if not late.isActive():
            raise AnnotatorError(f"The demo was given up: {what_failed} within {_PATIENCE:.0f} seconds.")
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def _settle_down() -> None:
    """Let fades and scrolling come to rest before a picture is taken."""
    loop = QEventLoop()
    QTimer.singleShot(700, loop.quit)
    loop.exec()
