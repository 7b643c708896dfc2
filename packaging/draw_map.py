"""Write the map of the code in ARCHITECTURE.md anew, from the first sentence of every module's docstring."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

CHECKOUT = Path(__file__).parent.parent
PAPER = CHECKOUT / "ARCHITECTURE.md"
WIDTH = 118
ROOMS = {
    "model": "what the program talks about",
    "worker": "the other process",
    "language": "text in, marks out; spaCy appears here alone",
    "storage": "the project file; SQLAlchemy appears here alone",
    "exchange": "files of other people and programs",
    "review": "two annotators' sets of one pair",
    "project": "the only door to storage, exchange and review",
    "ui": "the window; PySide6 appears here alone",
}


def lines() -> Iterator[str]:
    """Return the lines of the map."""
    package = CHECKOUT / "annotator"
    yield "annotator/"
    yield from files(package, "  ")
    for room, what in ROOMS.items():
        yield ""
        yield f"  {room + '/':<22}{what}"
        yield from below(package / room, "    ")


def below(folder: Path, indent: str) -> Iterator[str]:
    """Return the lines of a folder's files, then of the folders in it."""
    yield from files(folder, indent)
    for inner in sorted(path for path in folder.iterdir() if path.is_dir() and any(path.glob("*.py"))):
        what = first_sentence(inner / "__init__.py") if (inner / "__init__.py").exists() else ""
        yield ""
        yield shortened(f"{indent}{inner.name + '/ ':<{28 - len(indent)}}{what}").rstrip()
        yield from below(inner, indent + "  ")


def files(folder: Path, indent: str) -> Iterator[str]:
    """Return one line for each module of a folder."""
    for file in sorted(folder.glob("*.py")):
        if file.name != "__init__.py":
            yield shortened(f"{indent}{file.name + ' ':<{28 - len(indent)}}{first_sentence(file)}")


def first_sentence(file: Path) -> str:
    """Return the first sentence of a module's docstring, beginning small where it is no name or abbreviation."""
    text = (ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or "").replace("\n", " ")
    sentence = re.split(r"(?<=[.!?])\s", text)[0].rstrip(".")
    begins_with_a_name = re.match(r"\w*[a-z]?[A-Z0-9]{2}|JSON|Store:|Project:|Unicode|Qt|German", sentence)
    return sentence if begins_with_a_name else sentence[:1].lower() + sentence[1:]


def shortened(line: str) -> str:
    """Cut a line that is too long at its last colon, comma or semicolon."""
    while len(line) > WIDTH:
        place = max(line.rfind(mark, 40, len(line) - 1) for mark in (": ", ", ", "; "))
        if place < 0:
            return line
        line = line[:place]
    return line


def main() -> None:
    """Put the map into its place."""
    text = PAPER.read_text(encoding="utf-8")
    before, _, rest = text.partition("\n## Where to find it\n\n```\n")
    _, _, after = rest.partition("\n```\n")
    drawn = "\n".join(lines())
    PAPER.write_text(f"{before}\n## Where to find it\n\n```\n{drawn}\n```\n{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
