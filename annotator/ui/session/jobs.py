"""What the window asks the language worker for, and the parts in which marks come back."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.model.analysis import Mark
from annotator.worker import limits, protocol
from annotator.worker.comparison import Compare, Suggest

Request = protocol.Analyze | Compare | Suggest


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
        limit = limits.time_limit if isinstance(self.request, protocol.Analyze) else limits.comparison_limit
        return limit(self.length)
