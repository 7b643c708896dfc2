"""How whoever asked for long work is told how far it is."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[float, int], None]
"""Told how much is done, and how much there is: of files, pairs or bytes.

What is raised there, such as KeyboardInterrupt, gives the work up, and nothing of it is kept.
"""


def untold(done: float, total: int) -> None:
    """Tell nobody."""
