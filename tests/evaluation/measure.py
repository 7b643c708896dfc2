"""What every evaluation needs: where the data lies, and precision, recall and F."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path


def data(*parts: str) -> Path:
    """Return a path below the folder that ANNOTATOR_DATA names; ends the program where there is none."""
    folder = os.environ.get("ANNOTATOR_DATA")
    if not folder or not (path := Path(folder).joinpath(*parts)).exists():
        sys.exit(f"ANNOTATOR_DATA does not name a folder that has {'/'.join(parts)}.")
    return path


@dataclass
class Score:
    """Counts of what was found rightly, found wrongly, and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, gold: set[object], found: set[object]) -> None:
        """Count one text."""
        self.right += len(gold & found)
        self.wrong += len(found - gold)
        self.missed += len(gold - found)

    @property
    def precision(self) -> float:
        """Return the share of what was found that is right."""
        return self.right / max(self.right + self.wrong, 1)

    @property
    def recall(self) -> float:
        """Return the share of the gold that was found."""
        return self.right / max(self.right + self.missed, 1)

    @property
    def f(self) -> float:
        """Return their harmonic mean."""
        return 2 * self.right / max(2 * self.right + self.wrong + self.missed, 1)

    def __str__(self) -> str:
        return f"P {self.precision:.3f}  R {self.recall:.3f}  F {self.f:.3f}  n {self.right + self.missed}"
