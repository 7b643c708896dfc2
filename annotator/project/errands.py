"""Errands: work with files that may take long, each a value that says what is to be done.

An errand runs where nobody waits for it: in a process of its own (`errand_server.py`), on a copy of the project where
it only reads it, and on the project itself, lent by whoever has it open, for as long as it writes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Protocol

from annotator.exchange.foreign_file import shown
from annotator.exchange.gathering import Found
from annotator.model.document import Side
from annotator.project.colleagues import Answers, ReviewPlan
from annotator.project.correcting import Correction, plan_correction
from annotator.project.gathered_articles import Articles, gathered_articles
from annotator.project.intake import Wishes, reading
from annotator.project.lone_articles import together
from annotator.project.previewing import Uncertain, uncertain
from annotator.project.reports import ExportReport, ImportReport, ReviewSummary
from annotator.project.table_preview import TableLook, look_at_table

if TYPE_CHECKING:  # for its type alone: an errand is handed the project it works on
    from annotator.project.project import Project

_SMALL = 64 * 1024
"""Bytes of plain files that are read sooner than a process for it is started."""
_PLAIN = frozenset({".txt", ".text", ".md", ".jsonl", ".csv", ".tsv", ".tab"})
"""Files that hold no more than their size tells, as an archive may, and that no other process has to read."""
_PAGES = frozenset({".html", ".htm", ".docx", ".pdf"})
"""Files of which no more than the beginning is looked at here."""


class Desk(Protocol):
    """Where an errand is done."""

    def tell(self, done: float, total: int) -> None:
        """Take in how far it is."""

    def looking(self) -> AbstractContextManager[Project]:
        """Return the project to be read, as it is at this moment."""

    def writing(self) -> AbstractContextManager[Project]:
        """Return the project to be written to, backed up; nobody else writes meanwhile."""


class AtHand:
    """The process that has the project open, as the place where a small errand is done."""

    def __init__(self, project: Project) -> None:
        self._project = project

    def tell(self, done: float, total: int) -> None:
        """Tell nobody: it is over at once."""

    @contextmanager
    def looking(self) -> Iterator[Project]:
        """Read the open project itself."""
        yield self._project

    @contextmanager
    def writing(self) -> Iterator[Project]:
        """Write to the open project itself."""
        self._project.colleagues.back_up()
        yield self._project


@dataclass(frozen=True, slots=True)
class LookAtEncodings:
    """Find out which files are in an encoding that is not certain."""

    leaves: ClassVar[bool] = False
    """Something in the project or on the disk is another afterwards."""
    writes: ClassVar[bool] = False
    """It is the project that is another."""
    files: tuple[Path, ...]

    @property
    def is_small(self) -> bool:
        """Tell whether it is done sooner than a process for it is started."""
        return _are_small(self.files, _PLAIN | _PAGES)

    def run(self, desk: Desk) -> tuple[Uncertain, ...]:
        """Read the files."""
        return tuple(uncertain(self.files, tell=desk.tell))


@dataclass(frozen=True, slots=True)
class Gather:
    """Find the articles among some files, and unpack those of archives into a folder."""

    leaves: ClassVar[bool] = False
    writes: ClassVar[bool] = False
    files: tuple[Path, ...]
    folder: Path

    @property
    def is_small(self) -> bool:
        """Tell whether it is done sooner than a process for it is started."""
        return _are_small(self.files, _PLAIN | _PAGES)

    def run(self, desk: Desk) -> Articles:
        """Find them."""
        return gathered_articles(self.files, self.folder)


@dataclass(frozen=True, slots=True)
class ImportFiles:
    """Bring in articles, folders, archives, tables and annotations."""

    leaves: ClassVar[bool] = True
    writes: ClassVar[bool] = True
    files: tuple[Path, ...]
    wishes: Wishes

    @property
    def is_small(self) -> bool:
        """Tell whether it is done sooner than a process for it is started."""
        return _are_small(self.files)

    def run(self, desk: Desk) -> ImportReport:
        """Read everything, then write it at once."""
        with reading(self.files, self.wishes, desk.tell) as read, desk.writing() as project:
            return project.write_intake(read)


@dataclass(frozen=True, slots=True)
class Export:
    """Write annotations to a file or folder."""

    leaves: ClassVar[bool] = True
    writes: ClassVar[bool] = False
    is_small: ClassVar[bool] = False
    target: Path
    format: str = "jsonl"
    flat: bool = False
    annotators: tuple[str, ...] | None = None
    pairs: tuple[str, ...] | None = None
    language: str = "en"

    def run(self, desk: Desk) -> ExportReport:
        """Write the annotations as they are at this moment."""
        with desk.looking() as project:
            return project.export(
                self.target,
                format=self.format,
                flat=self.flat,
                annotators=self.annotators,
                pairs=self.pairs,
                language=self.language,
                progress=desk.tell,
            )


@dataclass(frozen=True, slots=True)
class Weigh:
    """Read a colleague's file and find out what it would bring, with those behind it that it belongs together with."""

    leaves: ClassVar[bool] = False
    writes: ClassVar[bool] = False
    file: Path
    behind: tuple[Path, ...] = ()
    """Files that were chosen with it and were not read yet."""

    @property
    def is_small(self) -> bool:
        """Tell whether it is done sooner than a process for it is started."""
        return _are_small((self.file, *self.behind))

    def run(self, desk: Desk) -> ReviewPlan:
        """Read the file whole."""
        _, *others = next(together([Found(path, shown(path)) for path in (self.file, *self.behind)], None))
        with desk.looking() as project:
            return project.colleagues.plan(self.file, others=tuple(each.path for each in others), progress=desk.tell)


@dataclass(frozen=True, slots=True)
class BringIn:
    """Bring in a colleague's file that was weighed."""

    leaves: ClassVar[bool] = True
    writes: ClassVar[bool] = True
    plan: ReviewPlan
    answers: Answers

    @property
    def is_small(self) -> bool:
        """Tell whether it is done sooner than a process for it is started."""
        return _are_small((self.plan.file, *self.plan.others))

    def run(self, desk: Desk) -> ReviewSummary:
        """Write it in one transaction."""
        with desk.writing() as project:
            return project.colleagues.bring_in(self.plan, self.answers, progress=desk.tell, is_backed_up=True)


@dataclass(frozen=True, slots=True)
class Correct:
    """Read a corrected article and find the linked statements in it."""

    leaves: ClassVar[bool] = False
    writes: ClassVar[bool] = False
    pair: str
    side: Side
    file: Path
    encoding: str | None = None

    @property
    def is_small(self) -> bool:
        """Tell whether it is done sooner than a process for it is started."""
        return _are_small((self.file,))

    def run(self, desk: Desk) -> Correction:
        """Read the article, and look at what was linked."""
        with desk.looking() as project:
            return plan_correction(project, self.pair, self.side, self.file, encoding=self.encoding)


@dataclass(frozen=True, slots=True)
class LookAtTable:
    """Read a table as far as it is shown before it comes in."""

    leaves: ClassVar[bool] = False
    writes: ClassVar[bool] = False
    file: Path
    encoding: str | None = None

    @property
    def is_small(self) -> bool:
        """Tell whether it is done sooner than a process for it is started."""
        return _are_small((self.file,))

    def run(self, desk: Desk) -> TableLook | None:
        """Read it; the project is not needed for that."""
        return look_at_table(self.file, self.encoding)


Errand = LookAtEncodings | LookAtTable | Gather | ImportFiles | Export | Weigh | BringIn | Correct
Outcome = (
    tuple[Uncertain, ...]
    | TableLook
    | None
    | Articles
    | ImportReport
    | ExportReport
    | ReviewPlan
    | ReviewSummary
    | Correction
)


def _are_small(files: Sequence[Path], endings: Collection[str] = _PLAIN) -> bool:
    """Tell whether some files are ordinary, of these kinds, and short."""
    size = 0
    for file in files:
        try:
            if file.suffix.lower() not in endings or not file.is_file():
                return False
            size += file.stat().st_size
        except (OSError, ValueError):
            return True  # it is refused at once
        if size > _SMALL:
            return False
    return True
