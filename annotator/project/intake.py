"""Articles and colleagues' files on their way into a project: read whole first, then written, and nothing by halves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from annotator.errors import AnnotatorError, BadInput
from annotator.exchange.articles import Article, read_article
from annotator.exchange.taking_in import holds_annotations
from annotator.first_page import SAMPLES, sample
from annotator.model.document import Document, Pair
from annotator.project.colleagues import Answers, back_up, bring_in, plan
from annotator.project.reports import Imported, ImportReport, counted
from annotator.worker.page_reader import PageReader

if TYPE_CHECKING:  # for its type alone: the import at run time is what start-up cannot afford
    from annotator.storage.store import Store

PairBy = Literal["order", "name"]

_AT_ONCE = 20
"""Pairs that are written together: waiting for the disk takes longer than all else of an import."""


def add_pair(store: Store, left: Path, right: Path, *, encoding: str | None = None, title: str = "") -> Pair:
    """Import two articles as a pair; the pair that is there already is returned as it is."""
    with PageReader() as read_page:
        one, other = (read_article(file, encoding=encoding, read_page=read_page) for file in (left, right))
    return _store_pair(store, one, other, title=title)[0]


def add_samples(store: Store) -> Pair:
    """Import the sample pairs that the program brings along; return the first."""
    first, *_ = [add_pair(store, *sample(language)) for language in SAMPLES]
    return first


def import_files(
    store: Store, files: Sequence[Path], *, me: str, pair_by: PairBy, encoding: str | None
) -> ImportReport:
    """Import articles (in pairs) and files of annotations; a file that cannot be used never stops the rest."""
    back_up(store)
    rows: dict[Path, Imported] = {}
    articles: list[Path] = []
    for file in files:
        row = _import_annotations(store, file, me=me)
        if row is None:
            articles.append(file)
        else:
            rows[file] = row
    groups = _paired(articles, pair_by)
    with PageReader() as read_page:
        while some := list(islice(groups, _AT_ONCE)):
            with store.transaction():
                for group in some:
                    rows |= _import_pair(store, group, encoding=encoding, read_page=read_page)
    return ImportReport(tuple(rows[file] for file in dict.fromkeys(files)))


def _import_annotations(store: Store, file: Path, *, me: str) -> Imported | None:
    """Bring in a file of annotations; None where it is none, so that it may be an article."""
    try:
        if not holds_annotations(file):
            return None
        summary = bring_in(store, plan(store, file, me=me), Answers(), me=me)
    except AnnotatorError as error:
        return Imported(str(file), "skipped", reason=str(error))
    return Imported(str(file), "imported", summary.pairs, summary.sentence)


def _import_pair(
    store: Store, group: Sequence[Path], *, encoding: str | None, read_page: PageReader
) -> dict[Path, Imported]:
    """Import one group of files that belong together: two, unless a partner is missing."""
    articles: list[Article] = []
    rows: dict[Path, Imported] = {}
    for file in group:
        try:
            articles.append(read_article(file, encoding=encoding, read_page=read_page))
        except BadInput as error:
            rows[file] = Imported(str(file), "skipped", reason=str(error))
    if len(articles) == 2:
        pair, is_new = _store_pair(store, *articles)
        status: Literal["imported", "known"] = "imported" if is_new else "known"
        return {
            file: Imported(str(file), status, (pair.id,), _remarks(article), article.doubt_told)
            for file, article in zip(group, articles, strict=True)
        }
    alone = "It has no partner to be paired with." if len(group) == 1 else "Its partner could not be read."
    return {file: rows.get(file, Imported(str(file), "skipped", reason=f"{file}: {alone}")) for file in group}


def _remarks(article: Article) -> str:
    """Say what a person should know of how an article was read, if anything."""
    is_plain = article.encoding.startswith(("utf", "html"))
    remarks = [] if is_plain else [f"read as {article.encoding}"]
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


def _paired(files: Sequence[Path], pair_by: PairBy) -> Iterator[Sequence[Path]]:
    """Group articles by two: the first with the second, or those of one name in two folders."""
    if pair_by == "order":
        yield from (files[place : place + 2] for place in range(0, len(files), 2))
        return
    groups: dict[str, list[Path]] = {}
    for file in files:
        groups.setdefault(file.stem, []).append(file)
    for group in groups.values():
        # Three of one name are no pair: each is reported as being without a partner.
        yield from [group] if len(group) == 2 else ([file] for file in group)
