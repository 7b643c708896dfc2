"""How much a file of ours holds, counted without making anything of it."""

from __future__ import annotations

from pathlib import Path

import msgspec


class _Line(msgspec.Struct):
    links: list[msgspec.Raw] = []


_DECODER = msgspec.json.Decoder(_Line)
_BUFFER = 1024 * 1024  # lines are long: out of the usual 8 kB it takes three times as long to put them together


def totals(path: Path, *, flat: bool) -> tuple[int, int]:
    """Return how many lines a file has, and how many links; of a flat one a line is a link."""
    lines = links = 0
    with path.open("rb", buffering=_BUFFER) as stream:
        for line in stream:
            lines += 1
            links += 1 if flat else len(_DECODER.decode(line).links)
    return lines, links
