"""A client of the language worker without Qt, for commands: submit, cancel, limits, restart."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Literal, Self
from uuid import uuid4

from annotator.errors import WorkerFailed
from annotator.model.analysis import Analysis, Mark
from annotator.model.text import sha256
from annotator.worker import limits, protocol
from annotator.worker.comparison import (
    Article,
    Compare,
    Compared,
    LinkedStatements,
    Suggest,
    Suggested,
    Suggestion,
    Suggestions,
    size_of,
)
from annotator.worker.limits import Crashes, Verdict
from annotator.worker.process import Ended, Silent, WorkerProcess

_TICK = 0.1
"""Seconds after which a wait looks whether it was cancelled."""


_Job = protocol.Analyze | protocol.ReadPage | Suggest | Compare
_PARTS = (protocol.Part, Suggestions)
"""Answers that others of the same job follow."""


class AnalysisCancelled(WorkerFailed):
    """The job was cancelled before it was done."""


@dataclass(frozen=True, slots=True)
class FoundPart:
    """Marks that begin in `[start, end)`, as they came; `raw` is the JSON array that a project stores."""

    start: int
    end: int
    raw: bytes

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Return the marks."""
        return protocol.decode_marks(self.raw)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Which statements of two articles may belong together."""

    left: tuple[tuple[int, int], ...]
    """`[start, end)` of the left statements in their text."""
    right: tuple[tuple[int, int], ...]
    suggestions: tuple[Suggestion, ...]
    """The best first; they count the statements from 0."""


class Client:
    """Analyses texts in a worker process, one after the other.

    The worker is started with the first job and restarted after a crash; after three crashes in a row WorkerFailed is
    raised for every further job. `cancel` may be called from another thread.
    """

    def __init__(self, *, command: Sequence[str] | None = None) -> None:
        self._command = list(command or protocol.command())
        self._process: WorkerProcess | None = None
        self._crashes = Crashes()
        self._given_up = False
        self._cancel = threading.Event()
        self.pipelines: list[protocol.PipelineInfo] = []
        """What the worker said it has, once it was started."""

    def __enter__(self) -> Self:
        """Return the client; the worker is started with the first job."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the worker."""
        self.close()

    @property
    def pid(self) -> int | None:
        """Return the process id of the worker, or None where none runs."""
        return self._process.pid if self._process else None

    def models(self) -> list[protocol.PipelineInfo]:
        """Return the pipelines that are installed or bundled."""
        while self._process is None:
            try:
                self._started()
            except (Ended, Silent):
                self._after_crash(None)
        return self.pipelines

    def read_page(self, original: bytes, encoding: str | None = None) -> protocol.PageRead:
        """Return what the bytes of a web page hold, in an encoding; None is UTF-8. Raises as `analyze`."""
        self._cancel.clear()
        deadline = time.monotonic() + limits.time_limit(len(original))
        job = protocol.ReadPage(uuid4().hex, original, encoding)
        while True:
            try:
                for answer in self._attempt(job, deadline):
                    if isinstance(answer, protocol.PageRead):
                        return answer
            except (Ended, Silent):
                self._after_crash(job.id)

    def analyze(
        self,
        text: str,
        *,
        language: str | None = None,
        timeout: float | None = None,
        page: tuple[bytes, str | None] | None = None,
    ) -> Analysis:
        """Return all marks of a text.

        `language` is a code or None to have it recognised; `timeout` is in seconds, by default what the text's
        length allows; `page` is the web page the text was read from, with what was said of its encoding. Raises
        WorkerFailed with a sentence for the user, AnalysisCancelled after `cancel`.
        """
        marks: list[Mark] = []
        done: list[protocol.Done] = []
        for part in self.parts(text, language=language, timeout=timeout, page=page, done=done):
            marks.extend(part.marks)
        marks.sort(key=lambda mark: (mark.start, -mark.end))
        return Analysis(done[0].sha256, done[0].pipeline, done[0].language, tuple(marks))

    def parts(
        self,
        text: str,
        *,
        language: str | None = None,
        timeout: float | None = None,
        page: tuple[bytes, str | None] | None = None,
        done: list[protocol.Done] | None = None,
    ) -> Iterator[FoundPart]:
        """Yield the marks of a text in parts, as they come; `done` receives the closing message.

        A crash in between starts the job again; what was yielded already is not yielded twice.
        """
        self._cancel.clear()
        size = len(text) + (len(page[0]) if page else 0)
        deadline = time.monotonic() + (limits.time_limit(size) if timeout is None else timeout)
        job = protocol.Analyze(uuid4().hex, text, sha256(text), language, *(page or ()))
        reached = 0
        while True:
            try:
                for answer in self._attempt(job, deadline):
                    if isinstance(answer, protocol.Done):
                        if done is not None:
                            done.append(answer)
                        return
                    if isinstance(answer, protocol.Part) and (answer.end > reached or not answer.end):
                        reached = answer.end
                        yield FoundPart(answer.start, answer.end, bytes(answer.marks))
            except (Ended, Silent):
                self._after_crash(job.id)

    def suggest(
        self,
        left: Article | list[str],
        right: Article | list[str],
        *,
        units: Literal["sentence", "line"] = "sentence",
        top: int = 5,
        timeout: float | None = None,
    ) -> Comparison:
        """Return which statements of two articles, or of two lists of statements, may belong together.

        Every statement of either side gets its `top` best partners; `units` says what an article's statements are
        where it does not name them. Raises as `analyze` does.
        """
        self._cancel.clear()
        deadline = time.monotonic() + (_comparison_limit(left, right) if timeout is None else timeout)
        job = Suggest(uuid4().hex, left, right, units, top)
        while True:
            found: list[Suggestion] = []
            try:
                for answer in self._attempt(job, deadline):
                    if isinstance(answer, Suggestions):
                        found += answer.suggestions
                    elif isinstance(answer, Suggested):
                        return Comparison(tuple(answer.left), tuple(answer.right), tuple(found))
            except (Ended, Silent):
                self._after_crash(job.id)

    def compare(
        self,
        left: Article,
        right: Article,
        links: Sequence[LinkedStatements] = (),
        *,
        timeout: float | None = None,
    ) -> Compared:
        """Return who is who in two articles, the quotes both have, and what linked statements say differently.

        Raises as `analyze` does.
        """
        self._cancel.clear()
        deadline = time.monotonic() + (_comparison_limit(left, right) if timeout is None else timeout)
        job = Compare(uuid4().hex, left, right, list(links))
        while True:
            try:
                for answer in self._attempt(job, deadline):
                    if isinstance(answer, Compared):
                        return answer
            except (Ended, Silent):
                self._after_crash(job.id)

    def cancel(self) -> None:
        """Stop the running job; its iterator raises AnalysisCancelled within about a second."""
        self._cancel.set()

    def close(self) -> None:
        """End the worker; a job may be begun again afterwards."""
        if self._process is not None:
            process, self._process = self._process, None
            process.close()

    def _attempt(self, job: _Job, deadline: float) -> Iterator[protocol.Answer]:
        process = self._started()
        process.send(job)
        while True:
            answer = self._next(process, job, deadline)
            if getattr(answer, "id", None) != job.id:
                continue  # Late, of a job that was given up.
            match answer:
                case protocol.Part() | Suggestions():
                    yield answer
                case protocol.Done() if isinstance(job, protocol.Analyze) and answer.sha256 != job.sha256:
                    continue
                case protocol.Done() | Suggested() | Compared() | protocol.PageRead():
                    self._crashes.answered(job.id)
                    yield answer
                    return
                case protocol.Failed():
                    self._crashes.answered(job.id)
                    raise WorkerFailed(answer.error)

    def _next(self, process: WorkerProcess, job: _Job, deadline: float) -> protocol.Answer:
        """Return the next answer; Silent where the worker says nothing for too long or the job's time is over."""
        quiet = min(deadline, time.monotonic() + limits.SILENCE_SECONDS)
        while True:
            if self._cancel.is_set():
                self._give_job_up(process, job)
            try:
                return process.receive(min(_TICK, quiet - time.monotonic()))
            except Silent:
                if time.monotonic() < quiet:
                    continue
                if time.monotonic() >= deadline:
                    self._drop_process()
                    raise WorkerFailed(limits.TOO_SLOW) from None
                raise

    def _give_job_up(self, process: WorkerProcess, job: _Job) -> None:
        """Ask the worker to stop the job, kill it where it does not within a second; raise AnalysisCancelled."""
        self._cancel.clear()
        process.send(protocol.Cancel(job.id))
        until = time.monotonic() + limits.CANCEL_SECONDS
        try:
            while True:
                answer = process.receive(until - time.monotonic())
                if getattr(answer, "id", None) == job.id and not isinstance(answer, protocol.Part | Suggestions):
                    break
        except (Silent, Ended):
            self._drop_process()
        raise AnalysisCancelled("The analysis was cancelled; the text stays usable.")

    def _started(self) -> WorkerProcess:
        """Return the running worker, started where there is none; Ended or Silent where it does not come up."""
        if self._given_up:
            raise WorkerFailed(limits.WORKER_GONE)
        if self._process is None:
            self._process = WorkerProcess(self._command)
            answer = self._process.receive(limits.START_SECONDS)
            if isinstance(answer, protocol.Ready):
                self.pipelines = answer.pipelines
        return self._process

    def _after_crash(self, job: str | None) -> None:
        """Count the crash and clear away; WorkerFailed where the job, or the worker, is given up."""
        self._drop_process()
        verdict = self._crashes.crashed(job)
        if verdict is Verdict.GIVE_UP:
            self._given_up = True
            raise WorkerFailed(limits.WORKER_GONE)
        if verdict is Verdict.DROP_JOB:
            raise WorkerFailed(limits.JOB_DROPPED)

    def _drop_process(self) -> None:
        if self._process is not None:
            process, self._process = self._process, None
            process.kill()


def _comparison_limit(left: Article | list[str], right: Article | list[str]) -> float:
    """Return the seconds a comparison may take; WorkerFailed where a side is longer than a worker takes."""
    sizes = size_of(left), size_of(right)
    if max(sizes) > limits.MAX_TEXT:
        raise WorkerFailed(limits.TOO_LONG)
    return limits.comparison_limit(sum(sizes))
