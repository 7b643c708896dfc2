"""Articles and colleagues' files on their way into a project: all read first, then written at once, or not at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from annotator.errors import AnnotatorError, BadInput
from annotator.exchange import tables
from annotator.exchange.articles import Article, read_article
from annotator.exchange.foreign_file import shown
from annotator.exchange.gathering import Found, Gathering
from annotator.exchange.taking_in import holds_annotations, is_table
from annotator.exchange.web_pages import read_as
from annotator.first_page import SAMPLES, sample
from annotator.model.document import Document, Pair
from annotator.project.colleagues import Answers, bring_in, plan
from annotator.project.lone_articles import together
from annotator.project.pairing import ByHand, PairBy, grouped
from annotator.project.reports import Imported, ImportReport, counted
from annotator.project.telling import Progress, untold
from annotator.worker.page_reader import PageReader

if TYPE_CHECKING:  # for their types alone: the import at run time is what start-up cannot afford
    from annotator.project.article_spool import ArticleSpool
    from annotator.storage.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """How files are to be imported."""

    pair_by: PairBy | None = None
    """None: files that were named by their order, those of folders and archives by their names where that works out."""
    by_hand: ByHand | None = None
    """Articles that a person paired, by the names they have in the report; it counts more than any other way."""
    encoding: str | None = None
    encodings: dict[Path, str] = field(default_factory=dict)
    """What a person said of single files, which counts more than what they look like."""
    columns: tables.Columns = field(default_factory=tables.Columns)
    columns_of: dict[Path, tables.Columns] = field(default_factory=dict)
    """What a person said of single tables, which counts more."""


@dataclass(slots=True)
class _TableRead:
    """What was read of a table."""

    doubt: str
    pairs: list[tuple[str, int, int]] = field(default_factory=list)
    """Titles, and the places of both articles in the spool."""
    bad: list[Imported] = field(default_factory=list)


def add_pair(store: Store, left: Path, right: Path, *, encoding: str | None = None, title: str = "") -> Pair:
    """Import two articles as a pair; the pair that is there already is returned as it is."""
    with PageReader() as read_page:
        one, other = (read_article(file, encoding=encoding, read_page=read_page) for file in (left, right))
    return _store_pair(store, one, other, title=title)[0]


def add_samples(store: Store) -> Pair:
    """Import the sample pairs that the program brings along; return the first."""
    first, *_ = [add_pair(store, *sample(language)) for language in SAMPLES]
    return first


@contextmanager
def reading(files: Sequence[Path], wishes: Wishes, tell: Progress = untold) -> Iterator[Intake]:
    """Read all articles and tables of some files; the project is not needed for that.

    `tell` is told how many files are done, and how many there are.
    """
    from annotator.project.article_spool import ArticleSpool  # msgspec: not before it is needed

    with Gathering() as gathering, PageReader() as read_page, ArticleSpool() as spool:
        intake = Intake(wishes, read_page, spool, tell)
        intake.read(gathering, files)
        yield intake


class Intake:
    """One import: what was read and is to be written, and what became of what could not be."""

    def __init__(self, wishes: Wishes, read_page: PageReader, spool: ArticleSpool, tell: Progress) -> None:
        self._wishes = wishes
        self._read_page = read_page
        self._spool = spool
        self._report = tell
        self._rows: dict[str, list[Imported]] = {}
        self._done = 0
        self._annotated: list[Found] = []
        self._annotated_together: list[Sequence[Found]] = []
        self._tables: list[tuple[Found, _TableRead]] = []
        self._pairs: list[Sequence[tuple[Found, int | str]]] = []
        """The articles that belong together: each by its place in the spool, or why it cannot be used."""

    def read(self, gathering: Gathering, files: Sequence[Path]) -> None:
        """Read everything but files of annotations, which can only be understood beside what is there."""
        found = list(gathering.files(files, is_whole=holds_annotations))
        self._rows = {each.name: [] for each in found}
        articles = [each for each in found if not self._is_apart(each)]
        self._annotated_together += together(self._annotated, self._wishes.pair_by)
        for group in grouped(articles, self._wishes.pair_by, by_hand=self._wishes.by_hand):
            self._pairs.append([(found, self._article(found)) for found in group])
            self._tell(len(group))

    def write(self, store: Store, *, me: str) -> ImportReport:
        """Write what was read, in one transaction; what cannot be used never stops the rest."""
        with store.transaction():
            for files in self._annotated_together:
                for row in self._annotations(store, files, me):
                    self._rows[row.file].append(row)
                self._tell(len(files))
            for found, table in self._tables:
                self._rows[found.name] += self._table_rows(store, found, table)
            for group in self._pairs:
                self._add(store, group)
        return ImportReport(tuple(row for rows in self._rows.values() for row in rows))

    def _tell(self, done: int = 1) -> None:
        self._done += done
        self._report(self._done, len(self._rows))

    def _is_apart(self, found: Found) -> bool:
        """Tell whether a file needs no partner, or cannot be used; tables are read, annotations are left for later."""
        try:
            if found.refusal:
                raise found.refusal
            if self._is_table(found.path):
                self._tables.append((found, self._table(found)))
            elif holds_annotations(found.path):
                self._annotated.append(found)
                return True  # not done yet
            else:
                return False
        except AnnotatorError as error:
            self._rows[found.name].append(_refused(found, error))
        self._tell()
        return True

    def _annotations(self, store: Store, files: Sequence[Found], me: str) -> list[Imported]:
        """Bring in files of annotations that belong together; each has a row of the report."""

        def tell(done: int, total: int, *, read: int) -> None:
            self._report(self._done + (read + done / max(total, 1)) / 2, len(self._rows))

        try:
            first, *others = (found.path for found in files)
            planned = plan(store, first, me=me, others=tuple(others), progress=partial(tell, read=0))
            summary = bring_in(store, planned, Answers(), me=me, progress=partial(tell, read=1))
        except AnnotatorError as error:
            return [_refused(found, error) for found in files]
        return [Imported(found.name, "imported", summary.pairs, summary.sentence) for found in files]

    def _is_table(self, path: Path) -> bool:
        return self._wishes.pair_by == "column" or is_table(path)

    def _table(self, found: Found) -> _TableRead:
        wanted = self._wishes.columns_of.get(found.path, self._wishes.columns)
        encoding = self._encoding(found.path)
        table = tables.read_table(found.path, name=found.name, encoding=encoding, header=wanted.header)
        read = _TableRead(table.doubt)
        for row in tables.pairs(table, wanted):
            if isinstance(row, tables.BadRow):
                why = str(BadInput(f"{found.name}, line {row.line}: {row.why}"))
                read.bad.append(Imported(f"{found.name}, line {row.line}", "skipped", reason=why))
            else:
                read.pairs.append((row.title, self._spool.put(row.left), self._spool.put(row.right)))
        if not read.pairs and not read.bad:
            raise BadInput(f"{found.name} is a table without rows.")
        return read

    def _table_rows(self, store: Store, found: Found, table: _TableRead) -> list[Imported]:
        """Write the pairs of a table; one row of the report is the table's, the others are of rows left out."""
        pairs, is_new = list[str](), False
        for title, left, right in table.pairs:
            pair, added = _store_pair(store, self._spool.get(left), self._spool.get(right), title=title)
            pairs.append(pair.id)
            is_new = is_new or added
        status: Literal["imported", "known", "skipped"] = ("imported" if is_new else "known") if pairs else "skipped"
        remark = counted(len(pairs), "pair") if pairs else str(BadInput(f"{found.name} has no row that can be used."))
        return [Imported(found.name, status, tuple(dict.fromkeys(pairs)), remark, table.doubt), *table.bad]

    def _article(self, found: Found) -> int | str:
        """Read an article and return its place in the spool; a sentence where it cannot be read."""
        try:
            encoding = self._encoding(found.path)
            article = read_article(found.path, name=found.name, encoding=encoding, read_page=self._read_page)
            return self._spool.put(article)
        except BadInput as error:
            return str(error)

    def _encoding(self, path: Path) -> str | None:
        return self._wishes.encodings.get(path, self._wishes.encoding)

    def _add(self, store: Store, group: Sequence[tuple[Found, int | str]]) -> None:
        """Add the pair of two articles that belong together, unless one of them is missing."""
        articles = [self._spool.get(place) for _, place in group if isinstance(place, int)]
        if len(articles) == 2:
            pair, is_new = _store_pair(store, *articles)
            status: Literal["imported", "known"] = "imported" if is_new else "known"
            for (found, _), each in zip(group, articles, strict=True):
                row = Imported(found.name, status, (pair.id,), _remarks(each), each.doubt_told)
                self._rows[found.name].append(row)
            return
        for found, place in group:
            if isinstance(place, str):
                why = place
            elif len(group) == 1:
                why = str(BadInput(f"{found.name} has no partner to be paired with."))
            else:
                why = str(BadInput(f"{found.name}: its partner could not be read."))
            self._rows[found.name].append(Imported(found.name, "skipped", reason=why))


def _refused(found: Found, error: AnnotatorError) -> Imported:
    # What was unpacked is known by its place in the archive, not by where it lies for now; a file among others of its
    # name by its folder, and a file of a folder by that.
    why, plain = str(error).replace(shown(found.path), found.name), shown(Path(found.path.name))
    if found.name not in why:
        why = found.name + why.removeprefix(plain) if why.startswith(plain) else f"{found.name}: {why}"
    return Imported(found.name, "skipped", reason=why)


def _remarks(article: Article) -> str:
    """Say what a person should know of how an article was read, if anything."""
    encoding = read_as(article.encoding)
    remarks = [] if encoding.startswith(("utf", "pdf", "docx")) else [f"read as {encoding}"]
    if article.replaced:
        remarks.append(f"{counted(article.replaced, 'character')} that cannot be stored replaced by \ufffd")
    return ", ".join(remarks)


def _store_pair(store: Store, left: Article, right: Article, *, title: str = "") -> tuple[Pair, bool]:
    documents = [Document.of(article.text, title=article.title, source=article.source) for article in (left, right)]
    originals = {
        document.id: (article.original, article.encoding)
        for document, article in zip(documents, (left, right), strict=True)
    }
    return store.add_pair(documents[0], documents[1], originals=originals, title=title)
