"""What a worker may take, and when a client gives up: the same rules for the window and for commands.

The figures leave room: two cores analyse 10,000 words (60,000 characters) a second, and 200,000 tokens in one piece
took 36 s and 3 GB before texts were cut into chunks.
"""

from __future__ import annotations

import contextlib
import os
from enum import StrEnum

MEMORY_BYTES = 3 * 1024**3
"""Address space of the worker; beyond it a job fails and the worker is started anew."""

MEMORY_FOR_EACH = 1024**3
"""Bytes of the computer's memory for each of several workers side by side; one takes a quarter of it over articles."""

MAX_TEXT = 4 * 1024 * 1024
"""Code points a text may have."""

MAX_CELLS = 150_000_000
"""Pairs of statements that are compared at most, such as 12,000 by 12,000: 600 MB."""

MAX_LINE = 64 * 1024 * 1024
"""Bytes a line to the worker may have: the longest text with every character escaped, and room."""

CANCEL_SECONDS = 1.0
"""How long a cancelled job may go on before the worker is killed."""

CLOSE_SECONDS = 2.0
"""How long a worker may take to end after its stdin ended before it is killed."""

START_SECONDS = 30.0
"""How long a worker may take to say `ready`."""

SILENCE_SECONDS = 60.0
"""How long a worker with a job may say nothing before it is taken for hanging."""

CRASHES_IN_A_ROW = 3
"""After so many crashes without an answer between them no further worker is started."""

CRASHES_OF_A_JOB = 2
"""A job that killed the worker so many times is given up."""

HEARTBEAT_SECONDS = 1.0
"""How often a worker that is comparing says that it lives."""

PART_SUGGESTIONS = 200
"""How many suggestions one line carries, for the same reason as PART_BYTES."""

PART_BYTES = 64 * 1024
"""A part's line is about this long at most, so that reading one never holds up a window."""


def side_by_side() -> int:
    """Return how many workers a command may have: one for each core it may use, as far as the memory goes."""
    most = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    with contextlib.suppress(AttributeError, ValueError, OSError):
        most = min(most, os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // MEMORY_FOR_EACH)
    return max(1, most)


def time_limit(characters: int) -> float:
    """Return the seconds a text of so many characters may take in all."""
    return 30.0 + characters / 2000


def comparison_limit(characters: int) -> float:
    """Return the seconds a comparison of texts of so many characters may take: its cost grows with their square."""
    return time_limit(characters) + (characters / 40_000) ** 2


class Verdict(StrEnum):
    """What to do after a crash."""

    RETRY = "retry"
    """Start a worker and send the job again."""
    DROP_JOB = "drop-job"
    """Tell that this job failed; start a worker for the next ones."""
    GIVE_UP = "give-up"
    """Start no further worker until the user asks for one."""


class Crashes:
    """Counts crashes (a worker that died, hung or outgrew its time), to know when to stop trying."""

    def __init__(self) -> None:
        self._in_a_row = 0
        self._of_job: dict[str, int] = {}

    def answered(self, job: str) -> None:
        """Forget the crashes so far: a worker brought a job to its end."""
        self._in_a_row = 0
        self._of_job.pop(job, None)

    def crashed(self, job: str | None) -> Verdict:
        """Count one crash, while a job ran or (None) while none did, and say what to do."""
        self._in_a_row += 1
        if job is not None:
            self._of_job[job] = self._of_job.get(job, 0) + 1
        if self._in_a_row >= CRASHES_IN_A_ROW:
            return Verdict.GIVE_UP
        if job is not None and self._of_job[job] >= CRASHES_OF_A_JOB:
            return Verdict.DROP_JOB
        return Verdict.RETRY


KEPT = "the text and its links are untouched, only names and quotes are missing."
NOT_ANALYSED = f"The text could not be analysed; {KEPT}"
NOT_READ = "The web page could not be read; save it as plain text and bring that in."
NOT_COMPARED = "The two articles could not be compared; both are untouched, only suggestions are missing."
TOO_MANY = "The two articles have more statements than can be compared; link them as they are, or in smaller parts."
OUT_OF_MEMORY = f"The language worker ran out of memory over this text; {KEPT}"
WORKER_GONE = (
    f"The language worker stopped {CRASHES_IN_A_ROW} times in a row and is switched off; texts and links are "
    "untouched, only names and quotes are missing: restart the program to try again."
)
JOB_DROPPED = f"The language worker could not cope with this text and was started anew; {KEPT}"
TOO_SLOW = f"The language worker took too long over this text and was stopped; {KEPT}"
TOO_LONG = f"The text is longer than the {MAX_TEXT:,} characters that are analysed; it can be read and linked as it is."
