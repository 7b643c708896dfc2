"""Saving what became of each file of an import."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from annotator.exchange.atomic import write_whole


def write_report(target: Path, lines: Sequence[str]) -> None:
    """Write the lines to a file, whole or not at all. BadInput where it cannot be written."""
    write_whole(target, "".join(f"{line}\n" for line in lines).encode("utf-8", "replace"))
