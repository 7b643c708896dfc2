"""What the window asks the language worker for, and the parts in which marks come back."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from annotator.model.analysis import Mark
from annotator.worker import limits, protocol
from annotator.worker.comparison import Compare, Suggest

_log = logging.getLogger(__name__)

Request = protocol.Analyze | protocol.ReadPage | Compare | Suggest


@dataclass(frozen=True, slots=True)
class Part:
    """Some of the marks of a job's text, as they came and decoded."""

    job: str
    share: float
    """How much of the text is done, 0 to 1."""
    raw: bytes
    marks: tuple[Mark, ...]
    pipeline: str


@dataclass(frozen=True, slots=True)
class Job:
    """What the worker is asked for."""

    id: str
    request: Request
    length: int
    """Code points it is about, for which it gets time."""

    @property
    def seconds(self) -> float:
        """Return how long it may take."""
        is_long = isinstance(self.request, Compare | Suggest)
        limit = limits.comparison_limit if is_long else limits.time_limit
        return limit(self.length)


def decoded(job: Job, part: protocol.Part) -> Part | None:
    """Return a part as it came and decoded; None where it holds no marks of the job's text."""
    raw = bytes(part.marks)
    try:
        marks = protocol.decode_marks(raw)
    except ValueError:
        _log.warning("a part nobody can read was dropped")
        return None
    if any(not 0 <= mark.start <= mark.end <= job.length for mark in marks):
        _log.warning("a part with marks outside its text was dropped")
        return None
    return Part(job.id, part.end / max(job.length, 1), raw, marks, part.pipeline)
