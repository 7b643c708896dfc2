"""Keeps Python's garbage collector from walking over the program and the marks of long articles again and again."""

from __future__ import annotations

import gc

_LONG = 200_000
"""Code points of an article from which its marks are worth it: what is spared by chance as well is never freed."""


def spare_program() -> None:
    """Take the program itself, once it is loaded, out of what the collector looks at: it is there to the end.

    It makes up most of what there is, and walking over it costs more than painting a link.
    """
    if not gc.get_freeze_count():  # once a process: a second window is not there to the end
        gc.freeze()


def spare(length: int) -> None:
    """Take every object there is now out of what the collector looks at, for an article so many code points long.

    Marks stay for as long as their pair is open, and refer to nothing that refers to them: they go by their counts
    alone. Walking over those of 2 MB of text takes 120 ms, and comes whenever Python thinks it is time.
    """
    if length > _LONG:
        gc.freeze()
