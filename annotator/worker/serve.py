"""The program in the other process: one JSON line in, lines out, until stdin ends.

Started as `python -P -m annotator.worker.serve` (or the frozen program with `--worker`). A thread reads, so that a
cancel is noticed while a job runs; the main thread works, one job after the other. When stdin ends, what was asked
for is finished and the process ends with status 0; when the parent is gone, it ends at once.
"""

from __future__ import annotations

import contextlib
import gc
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import islice
from queue import Queue
from typing import TYPE_CHECKING, BinaryIO, NoReturn

import msgspec

from annotator.errors import BadInput
from annotator.language import analysis, pipeline
from annotator.language.recognition import recognise
from annotator.model.analysis import Mark
from annotator.model.document import Side
from annotator.model.text import sha256
from annotator.worker import limits, protocol
from annotator.worker.comparison import (
    UNKNOWN,
    Article,
    Compare,
    Compared,
    Suggest,
    Suggested,
    Suggestion,
    Suggestions,
    size_of,
)

if TYPE_CHECKING:  # What compares articles or reads web pages is imported with the first: nobody's marks wait for it.
    from annotator.language.comparing import Units
    from annotator.language.page import Page
    from annotator.language.shared import Told

_Job = protocol.Analyze | protocol.ReadPage | Suggest | Compare

_FAILURES = {
    protocol.Analyze: limits.NOT_ANALYSED,
    protocol.ReadPage: limits.NOT_READ,
    Suggest: limits.NOT_COMPARED,
    Compare: limits.NOT_COMPARED,
}


class _Stopped(Exception):
    """The running job was cancelled."""


class Server:
    """Answers requests that are read from one stream on another."""

    def __init__(self, source: BinaryIO, sink: BinaryIO) -> None:
        self._source = source
        self._sink = sink
        self._writing = threading.Lock()
        self._jobs: Queue[_Job | protocol.Warm | None] = Queue()
        self._cancelled: set[str] = set()
        self._busy = threading.Event()

    def run(self) -> None:
        """Work until the source ends."""
        self._say_ready()
        threading.Thread(target=self._read, args=(os.getppid(),), daemon=True).start()
        while (job := self._jobs.get()) is not None:
            if isinstance(job, protocol.Warm):
                _warm_up(job.text)
            else:
                self._answer(job)
        self._busy.clear()

    # The reading thread.

    def _read(self, parent: int) -> None:
        for line in _lines(self._source):
            self._take(line)
        self._busy.set()
        self._jobs.put(None)
        while self._busy.is_set():  # Nobody is left to read the answers once the parent is gone.
            if os.getppid() != parent:
                os._exit(0)
            time.sleep(0.1)

    def _take(self, line: bytes | None) -> None:
        request = protocol.decode_request(line) if line is not None else None
        match request:
            case protocol.Analyze() | protocol.ReadPage() | Suggest() | Compare():
                self._cancelled.discard(request.id)
                self._jobs.put(request)
            case protocol.Warm():
                self._jobs.put(request)
            case protocol.Cancel():
                self._cancelled.add(request.id)
            case protocol.Models():
                self._say_ready()
            case None:
                self._say(protocol.Failed(None, "The language worker was sent a line that is no request."))

    # The working thread.

    def _answer(self, job: _Job) -> None:
        began = time.perf_counter()
        try:
            self._check(job.id)
            match job:
                case Suggest():
                    self._suggest(job, began)
                case Compare():
                    self._compare(job, began)
                case protocol.ReadPage():
                    self._read_page(job)
                case protocol.Analyze():
                    self._analyse(job, began)
        except _Stopped:
            self._say(protocol.Cancelled(job.id))
        except MemoryError:
            self._say(protocol.Failed(job.id, limits.OUT_OF_MEMORY))
        except Exception as error:  # Whatever a pipeline raises costs this job and no other.
            print(f"{type(error).__name__}: {error}", file=sys.stderr)
            self._say(protocol.Failed(job.id, _FAILURES[type(job)]))
        finally:
            self._cancelled.discard(job.id)

    def _read_page(self, job: protocol.ReadPage) -> None:
        try:
            page = _page(job.original, job.encoding)
        except BadInput as error:
            self._say(protocol.Failed(job.id, str(error)))
            return
        self._say(protocol.PageRead(job.id, page.text, page.title, page.date, page.site))

    def _suggest(self, job: Suggest, began: float) -> None:
        from annotator.language import comparing

        if not self._is_short_enough(job):
            return
        left, right = (
            _told(given, side, job.units) for given, side in ((job.left, Side.LEFT), (job.right, Side.RIGHT))
        )
        if len(left.statements) * len(right.statements) > limits.MAX_CELLS:
            self._say(protocol.Failed(job.id, limits.TOO_MANY))
            return
        found = comparing.compare(left, right, top=job.top, report=self._heartbeat(job.id))
        while some := list(islice(found, limits.PART_SUGGESTIONS)):
            self._check(job.id)
            self._say(Suggestions(job.id, msgspec.convert(some, list[Suggestion], from_attributes=True)))
        self._say(Suggested(job.id, list(left.statements), list(right.statements), _since(began)))

    def _compare(self, job: Compare, began: float) -> None:
        from annotator.language.relating import relate

        if not self._is_short_enough(job):
            return
        left, right = _told(job.left, Side.LEFT), _told(job.right, Side.RIGHT)
        links = [(link.left, link.right) for link in job.links]
        found = relate(left, right, links, report=self._heartbeat(job.id))
        told = {
            "entities": found.entities,
            "quotes": found.quotes,
            "discrepancies": found.discrepancies,
            "op": "compared",
            "id": job.id,
            "seconds": _since(began),
        }
        self._say(msgspec.convert(told, Compared, from_attributes=True))

    def _is_short_enough(self, job: Suggest | Compare) -> bool:
        if max(size_of(job.left), size_of(job.right)) <= limits.MAX_TEXT:
            return True
        self._say(protocol.Failed(job.id, limits.TOO_LONG))
        return False

    def _heartbeat(self, job: str) -> Callable[[], None]:
        """Return what a long job calls again and again: it stops a cancelled one and says that the worker lives."""
        said = time.monotonic()

        def beat() -> None:
            nonlocal said
            self._check(job)
            if (now := time.monotonic()) - said > limits.HEARTBEAT_SECONDS:
                said = now
                self._say(Suggestions(job))

        return beat

    def _analyse(self, job: protocol.Analyze, began: float) -> None:
        if len(job.text) > limits.MAX_TEXT:
            self._say(protocol.Failed(job.id, limits.TOO_LONG))
            return
        if sha256(job.text) != job.sha256:
            self._say(protocol.Failed(job.id, "The text and its hash do not belong together; nothing was analysed."))
            return
        page = _page(job.page, job.page_encoding) if job.page else None
        # A later version may read a page differently; the text is what is analysed then, by itself.
        areas = page.regions if page and page.text == job.text else None
        reading = analysis.read(job.text, language=job.language, areas=areas)
        if reading.pipeline != analysis.RULES:
            _bring_in(reading.pipeline)
        for part in reading.parts:
            self._check(job.id)
            for start, end, raw in _pieces(part):
                self._say(protocol.Part(job.id, start, end, msgspec.Raw(raw), reading.pipeline))
        self._check(job.id)
        self._say(
            protocol.Done(job.id, job.sha256, reading.pipeline, reading.language, _since(began), notice=reading.notice)
        )

    def _check(self, job: str) -> None:
        if job in self._cancelled:
            raise _Stopped

    def _say_ready(self) -> None:
        known = [
            protocol.PipelineInfo(each.name, each.language, each.version, each.source, each.scores)
            for each in pipeline.available()
        ]
        self._say(protocol.Ready(known))

    def _say(self, message: protocol.Answer) -> None:
        with self._writing:
            try:
                self._sink.write(protocol.encode(message))
                self._sink.flush()
            except OSError:  # Nobody listens any more.
                os._exit(0)


def _lines(source: BinaryIO) -> Iterator[bytes | None]:
    """Yield the lines of a stream; None for one that is longer than any message."""
    while line := source.readline(limits.MAX_LINE):
        if len(line) < limits.MAX_LINE or line.endswith(b"\n"):
            if line.strip():
                yield line
            continue
        while line and not line.endswith(b"\n"):
            line = source.readline(limits.MAX_LINE)
        yield None


def _told(given: Article | list[str], side: Side, units: Units = "sentence") -> Told:
    """Return one side of a comparison as it was sent."""
    from annotator.language import comparing

    if isinstance(given, list):
        return comparing.listed(given)
    marks = None if bytes(given.marks) == bytes(UNKNOWN) else protocol.decode_marks(given.marks)
    return comparing.article(
        given.text, side=side, units=units, chosen=given.statements, marks=marks, language=given.language
    )


def _page(original: bytes, encoding: str | None) -> Page:
    from annotator.language.document_text import is_document, read_document
    from annotator.language.page import read_page

    return read_document(original) if is_document(original) else read_page(original, encoding=encoding or "utf-8")


@cache
def _bring_in(name: str) -> None:
    """Load a pipeline while no garbage is looked for, and never look through it and spaCy for any.

    Looking would take a tenth of the start, and a twentieth of the time for each text.
    """
    gc.disable()
    try:
        pipeline.load(name)
        gc.freeze()
    finally:
        gc.enable()


def _warm_up(text: str) -> None:
    """Load the pipeline for texts like this one; a job says why where that fails."""
    try:
        language = recognise(text)
        if language and (chosen := pipeline.suited(language)):
            _bring_in(chosen.name)
    except Exception as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)


def _since(began: float) -> float:
    """Return the seconds a job has taken."""
    return round(time.perf_counter() - began, 4)


def _pieces(part: analysis.Part) -> Iterator[tuple[int, int, bytes]]:
    """Cut a part into pieces whose lines are short enough: `(start, end, JSON array of marks)`."""
    raw = protocol.encode_marks(part.marks)
    if len(raw) <= limits.PART_BYTES or len(part.marks) < 2:
        yield part.start, part.end, raw
        return
    middle = _cut(part.marks)
    border = part.marks[middle].start
    yield from _pieces(analysis.Part(part.start, border, part.marks[:middle]))
    yield from _pieces(analysis.Part(border, part.end, part.marks[middle:]))


def _cut(marks: Sequence[Mark]) -> int:
    """Return about the middle place."""
    return len(marks) // 2


def _limit_memory(size: int) -> None:
    """Let the process have so many bytes of address space (0: as many as there are), where the system can."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        if size:
            resource.setrlimit(resource.RLIMIT_AS, (size, size))


def _own_streams() -> tuple[BinaryIO, BinaryIO]:
    """Take stdin and stdout for the messages; what a library prints goes to stderr instead."""
    sink = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return sys.stdin.buffer, sink


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the worker, and end the process with status 0."""
    given = sys.argv[1:] if arguments is None else arguments
    options = dict(argument.lstrip("-").split("=", 1) for argument in given if "=" in argument)
    _limit_memory(int(options.get("memory", limits.MEMORY_BYTES)))
    # One core is left to the window, and threads of a linear algebra library would each reserve memory.
    for library in ("OMP", "OPENBLAS", "MKL", "BLIS"):
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")
    Server(*_own_streams()).run()
    sys.stderr.flush()
    os._exit(0)  # Every answer is written; taking spaCy apart would keep a command waiting for a fifth of a second.


if __name__ == "__main__":
    main()
