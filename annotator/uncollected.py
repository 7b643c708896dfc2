"""Long sums over values that refer to each other in no circles, without the collector that looks for circles."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Let the collector of circular references rest inside.

    It looks through all there is again and again while much is made, and finds nothing: of 100,000 links it takes half
    of the time, and a growing part the more there are.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
