"""The programs that are started side by side, and the articles they show."""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from annotator import paths
from tests.benchmarks.screen import Program

SCRIPT = Path(__file__).with_name("bare_script.py")
ANNOTATOR = Path(sys.executable).with_name("annotator")
# Its panel on the right takes a quarter of the window; the texts stand left of it.
PANES = {"left": (0.03, 0.33), "right": (0.43, 0.73)}


def arguments(description: str | None, *, runs: int, more: Sequence[tuple[str, float]] = ()) -> argparse.Namespace:
    """Read what all benchmarks of whole programs understand: two articles, how often, where to put pictures."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("left", nargs="?", type=Path, default=paths.resource("samples/de/left.txt"))
    parser.add_argument("right", nargs="?", type=Path, default=paths.resource("samples/de/right.txt"))
    parser.add_argument("--runs", type=int, default=runs)
    parser.add_argument("--pictures", type=Path, help="folder for a picture of each program")
    for name, default in more:
        parser.add_argument(name, type=float, default=default)
    return parser.parse_args()


def bare_script(left: Path, right: Path) -> Program:
    """Return the ten lines of PySide6, in the same interpreter."""
    return Program("ten lines of PySide6", (sys.executable, str(SCRIPT), str(left), str(right)))


def annotator(name: str, *words: str | Path, home: Path) -> Program:
    """Return Annotator with a home of its own."""
    command = (str(ANNOTATOR), *map(str, words))
    return Program(name, command, **PANES, environment={"ANNOTATOR_HOME": str(home)})


def peers(left: Path, right: Path, *, home: Path) -> list[Program]:
    """Return the programs of others that are installed here."""
    commands = [("KDiff3", "kdiff3"), ("Meld", "meld")]
    return [
        Program(name, (where, str(left), str(right)), environment={"HOME": str(home)})
        for name, command in commands
        if (where := shutil.which(command))
    ]
