"""How far a command is with many files, on standard error: one line that is written over, or now and then a new one."""

from __future__ import annotations

import sys
from time import monotonic

_UNSEEN = 1.0
"""Seconds a command may take without a word."""
_EACH_ON_SCREEN, _EACH_IN_FILE = 0.2, 5.0
"""Seconds between two words, to a person's terminal and into a file."""


class FileProgress:
    """Says how many files are done."""

    def __init__(self) -> None:
        self._is_screen = sys.stderr.isatty()
        self._next = monotonic() + _UNSEEN
        self._is_shown = False

    def tell(self, done: float, total: int) -> None:
        """Take in that so many of all files are done."""
        now = monotonic()
        if done < total and now < self._next:
            return
        self._next = now + (_EACH_ON_SCREEN if self._is_screen else _EACH_IN_FILE)
        if done < total:
            self._is_shown = True
            print(
                f"{int(done):,} of {total:,} files", end="\r" if self._is_screen else "\n", file=sys.stderr, flush=True
            )
        elif self._is_shown and self._is_screen:
            print("\x1b[K", end="", file=sys.stderr, flush=True)  # to the end of the line
