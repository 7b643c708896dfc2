"""Many articles made of few: each has the lines of one of them, begun at another place, so that no two are the same."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path


def varied(text: str, number: int) -> str:
    """Return a text's lines from another one on, and its number."""
    lines = [line for line in text.splitlines() if line.strip()]
    place = number % len(lines)
    return "\n\n".join([*lines[place:], *lines[:place], f"Nummer {number}."]) + "\n"


def write(files: Sequence[Path], count: int, folder: Path) -> list[Path]:
    """Write so many articles into a folder, made of these in turn."""
    folder.mkdir()
    texts = [file.read_text(encoding="utf-8") for file in files]
    written = []
    for number in range(count):
        file = folder / f"{number:05}.txt"
        file.write_text(varied(texts[number % len(texts)], number // len(texts)), encoding="utf-8")
        written.append(file)
    return written
