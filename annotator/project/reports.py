"""What a longer act on a project answers: plain values with a sentence to show."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one file."""

    file: str
    status: Literal["imported", "known", "skipped"]
    pairs: tuple[str, ...] = ()
    """Ids of the pairs it went into."""
    reason: str = ""
    """Why it was skipped, or what a person should know: a sentence."""
    doubt: str = ""
    """What of it may have been read wrongly, and should be looked at: a sentence."""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What was read, skipped and why, in the order of the files."""

    rows: tuple[Imported, ...]

    @property
    def failed(self) -> bool:
        """Tell whether a file was skipped."""
        return any(row.status == "skipped" for row in self.rows)

    @property
    def pairs(self) -> tuple[str, ...]:
        """Return the ids of all pairs that the files went into, each once."""
        return tuple(dict.fromkeys(pair for row in self.rows for pair in row.pairs))

    @property
    def summary(self) -> str:
        """Say it in a sentence."""
        counts = {status: sum(row.status == status for row in self.rows) for status in ("imported", "known", "skipped")}
        parts = [f"{counts['imported']} imported", f"{counts['known']} already there", f"{counts['skipped']} skipped"]
        reasons = " ".join(row.reason if row.status == "skipped" else row.doubt for row in self.rows)
        reasons = " ".join(reasons.split())
        said = ", ".join(part for part in parts if not part.startswith("0 ")) or "nothing to import"
        return f"{counted(len(self.rows), 'file')}: {said}. {reasons}".strip()


@dataclass(frozen=True, slots=True)
class Loss:
    """Something that a format cannot hold, or not as it is."""

    what: str
    """In words, as `notes`."""
    count: int


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export wrote."""

    target: Path | None
    """The file or folder; None is standard output."""
    lines: int
    pairs: int
    links: int
    format: str = "jsonl"
    sets: int = 0
    lost: tuple[Loss, ...] = ()
    """What the format could not hold."""
    aside: tuple[Loss, ...] = ()
    """What is in the file, but where the format's own tool does not show it or drops it, or in another shape."""

    @property
    def summary(self) -> str:
        """Say it in a sentence."""
        where = f"{self.target.name} in {self.target.absolute().parent}" if self.target else "standard output"
        if self.format == "jsonl":
            return f"Wrote {counted(self.lines, 'line')} with {counted(self.links, 'link')} to {where}."
        return f"Wrote {counted(self.links, 'link')} of {counted(self.pairs, 'pair')} to {where}."

    @property
    def losses(self) -> tuple[str, ...]:
        """Say what is lost, and what may be lost in the other tool: up to two sentences."""
        said = []
        if self.lost:
            said.append(f"Not in the file: {_listed(self.lost)}.")
        if self.aside:
            said.append(f"In the file, but not to be seen or not kept in the other tool: {_listed(self.aside)}.")
        return tuple(said)


def _listed(losses: tuple[Loss, ...]) -> str:
    return ", ".join(f"{loss.what} ({loss.count:,})" for loss in losses)


@dataclass(frozen=True, slots=True)
class ReviewSummary:
    """What opening a colleague's file brought."""

    sentence: str
    pairs: tuple[str, ...]
    """Ids of the pairs that can be compared now."""
    annotators: tuple[str, ...]
    """Whose sets they are, under the names they have here."""
    changed: bool = True
    """Something came in that was not here; False where the same file was opened before."""

    @property
    def annotator(self) -> str | None:
        """Return the first colleague, or None where nothing can be compared."""
        return self.annotators[0] if self.annotators else None


def counted(number: int, noun: str) -> str:
    """Put a number before an English noun: `1 link`, `2 links`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
