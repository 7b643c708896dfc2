"""Sees to it that both articles of the open pair get their marks: stored ones at once, others from the worker."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal

from annotator.errors import AnnotatorError
from annotator.model.analysis import SealedPart
from annotator.model.document import Document, Side
from annotator.project import OpenPair, Project
from annotator.ui.afterwards import Afterwards
from annotator.ui.long_lived import spare
from annotator.ui.sentences import tr_sentence
from annotator.ui.session.analyzer import Analyzer
from annotator.ui.session.jobs import Part
from annotator.ui.session.session import Session
from annotator.ui.session.worker_choice import chosen_worker
from annotator.ui.wording import tr
from annotator.worker.protocol import Done, PipelineInfo

_RULES = "rules"
"""What the worker calls its own rules, where it has no pipeline for a language."""


@dataclass(slots=True)
class _Running:
    """A document on its way through the worker."""

    side: Side
    document: Document
    share: float = 0.0
    parts: list[SealedPart] = field(default_factory=list)
    heard: int = 0
    """How many parts have come."""


class Analyses(QObject):
    """The marks of the open pair, and how they come in."""

    marks_reset = Signal(object, object, bool)
    """Side, tuple[Mark, …] that replace what was shown, and whether these are all."""
    marks_found = Signal(object, object)
    """Side, tuple[Mark, …] that come in addition."""
    completed = Signal(object)
    """Side whose marks are all there."""
    recognised = Signal(object, object)
    """Side, and the language its article was found to be in; None where it is too short to tell."""
    names_found = Signal(bool)
    """Whether the open pair's pipelines find names at all; the rules do not."""
    missing = Signal(str, str)
    """Language and a sentence: no pipeline for it, and how to get one."""

    def __init__(self, session: Session, analyzer: Analyzer) -> None:
        super().__init__(session)
        self._session = session
        self._analyzer = analyzer
        self._running: dict[str, _Running] = {}
        self._pipelines: tuple[PipelineInfo, ...] = ()
        self._found: set[Side] = set()
        """Which articles of the open pair were looked through since it was opened."""
        self._opened: OpenPair | None = None
        self._seconds = 0.0
        self.by_itself = chosen_worker().by_itself
        """Looks through every article that is opened."""
        self._unstored: deque[tuple[_Running, Done, Project | None]] = deque()
        # In a turn of its own: with a long text, writing all its marks takes as long as a frame.
        self._storing = Afterwards(self)
        self._storing.come.connect(self._on_time_to_store)
        session.pair_opened.connect(self._on_pair_opened)
        analyzer.ready.connect(self._on_ready)
        analyzer.part_found.connect(self._on_part_found)
        analyzer.restarted.connect(self._on_restarted)
        analyzer.finished.connect(self._on_finished)
        analyzer.failed.connect(self._on_failed)

    def cancel(self) -> None:
        """Stop looking for names and quotes; what was found so far stays marked until the pair is left."""
        for job in self._running:
            self._analyzer.cancel(job)
        self._running.clear()
        self._session.progressed.emit("", 1.0)

    def find(self) -> None:
        """Look for names and quotes in the articles of the open pair that were not looked through."""
        running = {run.side for run in self._running.values()}
        for side in Side:
            if self._opened and not self._opened.analyses.get(side) and side not in running and side not in self._found:
                self._submit(side, self._opened.pair.document(side))

    def set_by_itself(self, on: bool) -> None:
        """Look through every article that is opened, from this one on; or only where it is asked for."""
        was, self.by_itself = self.by_itself, on
        if on and not was:
            self.find()

    def _on_pair_opened(self, opened: OpenPair) -> None:
        self.cancel()
        self._opened, self._seconds = opened, 0.0
        self._found.clear()
        names = []
        for side in Side:
            analysis = opened.analyses.get(side)
            if analysis:
                self.marks_reset.emit(side, analysis.marks, True)
                self.completed.emit(side)
                names.append(analysis.pipeline)
                spare(len(opened.pair.document(side).text))
            elif self.by_itself:
                self._submit(side, opened.pair.document(side))
            else:
                self._session.pipeline_noted.emit(tr("names and quotes were not looked for"))
        if len(names) == len(Side):
            self._note(names)
        self._look_for_better()

    def _on_ready(self, pipelines: tuple[PipelineInfo, ...]) -> None:
        self._pipelines = pipelines
        self._look_for_better()

    def _look_for_better(self) -> None:
        """Analyse anew what was once done by rules, where there is a pipeline for its language by now."""
        if not self.by_itself:
            return
        for side in Side:
            analysis = self._opened.analyses.get(side) if self._opened else None
            there = {pipeline.language for pipeline in self._pipelines}
            busy = side in {run.side for run in self._running.values()}
            if self._opened and analysis and analysis.pipeline == _RULES and analysis.language in there and not busy:
                self._submit(side, self._opened.pair.document(side))

    def _submit(self, side: Side, document: Document) -> None:
        page = self._opened.pages.get(side) if self._opened else None
        job = self._analyzer.submit(document.text, document.sha256, language=document.language, page=page)
        self._running[job] = _Running(side, document)
        self._tell_progress()

    def _on_part_found(self, part: Part) -> None:
        if run := self._running.get(part.job):
            if not run.heard:
                self.marks_reset.emit(run.side, part.marks, False)
            else:
                self.marks_found.emit(run.side, part.marks)
            self._seal(run, part)
            run.heard += 1
            spare(len(run.document.text))
            run.share = part.share
            self._tell_progress()

    def _on_restarted(self, job: str) -> None:
        if run := self._running.get(job):
            run.parts.clear()
            run.heard = 0

    def _on_finished(self, job: str, done: Done) -> None:
        run = self._running.pop(job, None)
        if run is None:
            return
        self._unstored.append((run, done, self._session.project))
        self._storing.ask()
        self._found.add(run.side)
        self.completed.emit(run.side)
        self.recognised.emit(run.side, done.language)
        self._seconds += done.seconds
        if done.notice:
            self.missing.emit(done.language or "", tr_sentence(done.notice))
        self._tell_progress()
        if not self._running:
            self._note([done.pipeline])

    def _seal(self, run: _Running, part: Part) -> None:
        """Make a part ready to be stored while others are waited for: all of them at once would hold up the window."""
        project = self._session.project
        if project is None:
            return
        try:
            sealed = project.seal_part(run.document.id, part.raw, pipeline=part.pipeline, position=run.heard)
        except AnnotatorError as error:
            self._session.failed.emit(tr_sentence(str(error)))
        else:
            run.parts.append(sealed)

    def _on_time_to_store(self) -> None:
        run, done, project = self._unstored.popleft()
        if self._unstored:
            self._storing.ask()
        if project is self._session.project:
            self._store(run, done)

    def _store(self, run: _Running, done: Done) -> None:
        project = self._session.project
        if project is None or project.read_only or len(run.parts) != run.heard:  # a part was refused, which was told
            return
        try:
            change = project.store_analysis(
                run.document.id, pipeline=done.pipeline, language=done.language, sha256=done.sha256, parts=run.parts
            )
        except AnnotatorError as error:
            self._session.failed.emit(tr_sentence(str(error)))
        else:
            self._session.changed.emit(change)

    def _on_failed(self, job: str, why: str) -> None:
        if self._running.pop(job, None):
            self._session.failed.emit(tr_sentence(why))
            self._session.pipeline_noted.emit(tr("names and quotes are missing"))
            self._tell_progress()

    def _tell_progress(self) -> None:
        shares = [run.share for run in self._running.values()]
        done = len(Side) - len(shares)
        text = tr("Finding names and quotes") if shares else ""
        self._session.progressed.emit(text, (sum(shares) + done) / len(Side))

    def _note(self, names: list[str]) -> None:
        self.names_found.emit(any(name != _RULES for name in names))
        unique = list(dict.fromkeys(names))
        text = " + ".join(tr("rules only") if name == _RULES else name for name in unique)
        took = tr(" · analysed in {seconds:.1f} s").format(seconds=self._seconds) if self._seconds else ""
        self._session.pipeline_noted.emit(text + took)
