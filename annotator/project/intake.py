"""Articles and colleagues' files on their way into a project: read whole first, then written, and nothing by halves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from annotator.errors import AnnotatorError, BadInput, Cancelled
from annotator.exchange import tables
from annotator.exchange.articles import Article, read_article
from annotator.exchange.foreign_file import shown
from annotator.exchange.gathering import Found, Gathering
from annotator.exchange.taking_in import holds_annotations, is_table
from annotator.exchange.web_pages import read_as
from annotator.first_page import SAMPLES, sample
from annotator.model.document import Document, Pair
from annotator.project.colleagues import Answers, back_up, bring_in, plan
from annotator.project.pairing import ByHand, PairBy, grouped
from annotator.project.reports import Imported, ImportReport, counted
from annotator.worker.page_reader import PageReader

if TYPE_CHECKING:  # for its type alone: the import at run time is what start-up cannot afford
    from annotator.storage.store import Store

Progress = Callable[[int, int], None]
"""Told how many files are done, and how many there are."""

_AT_ONCE = 20
"""Pairs that are written together: waiting for the disk takes longer than all else of an import."""


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
    progress: Progress = lambda done, total: None
    cancelled: Callable[[], bool] = lambda: False
    """Asked between two pairs; what is in by then stays."""


def add_pair(store: Store, left: Path, right: Path, *, encoding: str | None = None, title: str = "") -> Pair:
    """Import two articles as a pair; the pair that is there already is returned as it is."""
    with PageReader() as read_page:
        one, other = (read_article(file, encoding=encoding, read_page=read_page) for file in (left, right))
    return _store_pair(store, one, other, title=title)[0]


def add_samples(store: Store) -> Pair:
    """Import the sample pairs that the program brings along; return the first."""
    first, *_ = [add_pair(store, *sample(language)) for language in SAMPLES]
    return first


def import_files(store: Store, files: Sequence[Path], *, me: str, wishes: Wishes) -> ImportReport:
    """Import articles (in pairs), tables and files of annotations; what cannot be used never stops the rest."""
    back_up(store)
    with Gathering() as gathering, PageReader() as read_page:
        return _Import(store, me, wishes, read_page).run(gathering, files)


class _Import:
    """One import: what is still to come, and what became of what was."""

    def __init__(self, store: Store, me: str, wishes: Wishes, read_page: PageReader) -> None:
        self._store = store
        self._me = me
        self._wishes = wishes
        self._read_page = read_page
        self._rows: dict[str, list[Imported]] = {}

    def run(self, gathering: Gathering, files: Sequence[Path]) -> ImportReport:
        """Import everything, unless it is given up on the way."""
        found = list(gathering.files(files, is_whole=holds_annotations))
        self._rows = {each.name: [] for each in found}
        articles = [each for each in found if not self._is_done_alone(each)]
        groups = grouped(articles, self._wishes.pair_by, by_hand=self._wishes.by_hand)
        while (some := list(islice(groups, _AT_ONCE))) and not self._wishes.cancelled():
            read = [[(found, self._read(found)) for found in group] for group in some]
            with self._store.transaction():
                for each in read:
                    self._add(each)
            self._tell()
        left = self._names_left()
        for name in left:
            self._rows[name].append(Imported(name, "skipped", reason=str(Cancelled(f"{name} was not read any more."))))
        return ImportReport(tuple(row for rows in self._rows.values() for row in rows), cancelled=bool(left))

    def _names_left(self) -> list[str]:
        return [name for name, rows in self._rows.items() if not rows]

    def _tell(self) -> None:
        self._wishes.progress(len(self._rows) - len(self._names_left()), len(self._rows))

    def _is_done_alone(self, found: Found) -> bool:
        """Import what needs no partner: annotations and tables. Tell whether it was that, or cannot be used."""
        if self._wishes.cancelled():
            return True
        rows = self._rows[found.name]
        try:
            if found.refusal:
                raise found.refusal
            if self._is_table(found.path):
                rows += self._table(found)
            elif holds_annotations(found.path):
                summary = bring_in(self._store, plan(self._store, found.path, me=self._me), Answers(), me=self._me)
                rows.append(Imported(found.name, "imported", summary.pairs, summary.sentence))
            else:
                return False
        except AnnotatorError as error:
            # What was unpacked is known by its place in the archive, not by where it lies for now.
            why = str(error).replace(shown(found.path), found.name)
            rows.append(Imported(found.name, "skipped", reason=why))
        self._tell()
        return True

    def _is_table(self, path: Path) -> bool:
        return self._wishes.pair_by == "column" or is_table(path)

    def _table(self, found: Found) -> list[Imported]:
        """Import the pairs of a table; one row of the report is the table's, the others are of rows left out."""
        wanted = self._wishes.columns_of.get(found.path, self._wishes.columns)
        encoding = self._encoding(found.path)
        table = tables.read_table(found.path, name=found.name, encoding=encoding, header=wanted.header)
        pairs, bad, is_new = list[str](), list[Imported](), False
        rows = tables.pairs(table, wanted)
        while (some := list(islice(rows, _AT_ONCE))) and not self._wishes.cancelled():
            with self._store.transaction():
                for row in some:
                    if isinstance(row, tables.BadRow):
                        why = str(BadInput(f"{found.name}, line {row.line}: {row.why}"))
                        bad.append(Imported(f"{found.name}, line {row.line}", "skipped", reason=why))
                        continue
                    pair, added = _store_pair(self._store, row.left, row.right, title=row.title)
                    pairs.append(pair.id)
                    is_new = is_new or added
            self._tell()
        if not pairs and not bad:
            raise BadInput(f"{found.name} is a table without rows.")
        status: Literal["imported", "known", "skipped"] = ("imported" if is_new else "known") if pairs else "skipped"
        remark = counted(len(pairs), "pair") if pairs else str(BadInput(f"{found.name} has no row that can be used."))
        return [Imported(found.name, status, tuple(dict.fromkeys(pairs)), remark, table.doubt), *bad]

    def _read(self, found: Found) -> Article | str:
        """Read an article; a sentence where it cannot be."""
        try:
            encoding = self._encoding(found.path)
            return read_article(found.path, name=found.name, encoding=encoding, read_page=self._read_page)
        except BadInput as error:
            return str(error)

    def _encoding(self, path: Path) -> str | None:
        return self._wishes.encodings.get(path, self._wishes.encoding)

    def _add(self, group: Sequence[tuple[Found, Article | str]]) -> None:
        """Add the pair of two articles that belong together, unless one of them is missing."""
        articles = [article for _, article in group if isinstance(article, Article)]
        if len(articles) == 2:
            pair, is_new = _store_pair(self._store, *articles)
            status: Literal["imported", "known"] = "imported" if is_new else "known"
            for (found, _), each in zip(group, articles, strict=True):
                row = Imported(found.name, status, (pair.id,), _remarks(each), each.doubt_told)
                self._rows[found.name].append(row)
            return
        alone = "It has no partner to be paired with." if len(group) == 1 else "Its partner could not be read."
        for found, article in group:
            why = article if isinstance(article, str) else str(BadInput(f"{found.name}: {alone}"))
            self._rows[found.name].append(Imported(found.name, "skipped", reason=why))


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
