"""What the language worker may do: how much memory it gets, and whether it looks for names and quotes by itself."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.errors import AnnotatorError
from annotator.preferences import preferences_of, set_preferences
from annotator.worker import protocol
from annotator.worker.limits import MEMORY_BYTES

_GIGABYTE = 1024**3

MEMORY = (1, 32)
"""Gigabytes that can be chosen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkerChoice:
    """What an annotator lets the worker do."""

    memory: int = MEMORY_BYTES // _GIGABYTE
    """Gigabytes; a text that needs more is not analysed."""
    by_itself: bool = True
    """It looks through each article that is opened; else only where it is asked to."""

    def command(self) -> list[str]:
        """Return the command line that starts such a worker."""
        return protocol.command(memory=self.memory * _GIGABYTE)


def chosen_worker() -> WorkerChoice:
    """Return what `[worker]` of the preferences says; the usual for what it does not say, or in no way we know."""
    try:
        said = preferences_of("worker")
    except AnnotatorError:  # told in the window, which reads the annotator's name there
        said = {}
    usual, memory, by_itself = WorkerChoice(), said.get("memory_gb"), said.get("by_itself")
    is_number = isinstance(memory, int | float) and not isinstance(memory, bool)
    return WorkerChoice(
        memory=min(max(round(float(str(memory))), MEMORY[0]), MEMORY[1]) if is_number else usual.memory,
        by_itself=by_itself if isinstance(by_itself, bool) else usual.by_itself,
    )


def keep_worker(choice: WorkerChoice) -> None:
    """Write it into the preferences, without what is as usual.

    Raises BadInput where they cannot be written.
    """
    usual = WorkerChoice()
    set_preferences(
        {
            "memory_gb": None if choice.memory == usual.memory else choice.memory,
            "by_itself": None if choice.by_itself == usual.by_itself else choice.by_itself,
        },
        table="worker",
    )
