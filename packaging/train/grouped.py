"""The form that `resources/names` has: a line for each kind, with what holds for the names or words after it."""

from __future__ import annotations

import gzip
from collections.abc import Mapping, Sequence


def write(out: str, groups: Mapping[str, Sequence[str]], between: str) -> None:
    """Write names or words by their kinds, packed without a date so that equal lists are equal files."""
    lines = [between.join([kind, *groups[kind]]) + "\n" for kind in sorted(groups)]
    with gzip.GzipFile(out, "wb", mtime=0) as packed:
        packed.write("".join(lines).encode())
    print(f"{out}: {sum(map(len, groups.values()))}")
