"""Commands on very many annotations do not let Python look for circles among them: there are none.

Texts, spans and links refer to nothing that refers to them; they go as soon as nobody holds them. Looking for circles
all the same takes a third of the time of comparing two files, and grows faster than they do.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_search_for_circles() -> Iterator[None]:
    """Keep the garbage collector from searching, until the end of the block."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
