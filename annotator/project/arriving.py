"""Articles that arrive one by one: the first of a pair waits in the project until the other one comes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.errors import Refused
from annotator.exchange.articles import MAX_ORIGINAL_BYTES, Article, article_of
from annotator.exchange.page_encoding import page_encoding
from annotator.exchange.web_pages import PageText, document_mark, is_page
from annotator.model.change import Change, ChangeKind
from annotator.model.document import Document, Side
from annotator.project.writable import refuse_read_only

if TYPE_CHECKING:  # for its type alone: the import at run time is what start-up cannot afford
    from annotator.storage.store import Store


@dataclass(frozen=True, slots=True)
class WaitingArticle:
    """An article that is stored and in no pair yet."""

    id: str
    side: Side
    """The one it will be on."""
    title: str
    source: str


class Arriving:
    """Takes articles in one by one."""

    def __init__(self, store: Store, *, bring_back: Callable[[Iterable[str]], None]) -> None:
        """`bring_back` takes those of some pairs out of the bin that lie there."""
        self._store = store
        self._bring_back = bring_back

    def waiting(self) -> list[WaitingArticle]:
        """Return the articles that wait, the newest first."""
        found = [(self._store.document(identity), side) for identity, side in self._store.waiting.list()]
        return [WaitingArticle(document.id, side, document.title, document.source) for document, side in found]

    def admit(self) -> None:
        """Raise ReadOnly where nothing can come in."""
        refuse_read_only(self._store)

    def keep(self, article: Article, side: Side) -> WaitingArticle:
        """Store an article and let it wait for the other one of its pair."""
        refuse_read_only(self._store)
        document = _document(article)
        self._store.waiting.add(document, side, (article.original, article.encoding))
        stored = self._store.document(document.id)
        return WaitingArticle(stored.id, side, stored.title, stored.source)

    def pair_with(self, article: Article, side: Side, partner_id: str) -> Change:
        """Make a pair of a new article and one that is here, which waits no more. Refused where both are the same."""
        refuse_read_only(self._store)
        document, partner = _document(article), self._store.document(partner_id)
        if document.id == partner.id:
            raise Refused("Both articles have the same text; nothing was paired.")
        left, right = (document, partner) if side is Side.LEFT else (partner, document)
        with self._store.transaction():
            originals = {document.id: (article.original, article.encoding)}
            pair, _ = self._store.add_pair(left, right, originals=originals)
            for identity in (document.id, partner.id):
                self._store.waiting.end(identity)
        self._bring_back([pair.id])
        return Change(ChangeKind.PAIRS, pair.id, (pair.id,), "Pair imported")

    def discard(self, document_id: str) -> None:
        """Forget an article that waits."""
        refuse_read_only(self._store)
        self._store.waiting.discard(document_id)


def is_for_worker(original: bytes, name: str) -> bool:
    """Tell whether bytes are a web page or a document, which the worker alone reads; `name` is that of the file.

    What is too long for an article is for nobody: `arrived` says so.
    """
    if len(original) > MAX_ORIGINAL_BYTES:
        return False
    return bool(document_mark(Path(name), original)) or is_page(Path(name), original)


def encoding_for_worker(original: bytes, name: str, *, encoding: str | None = None) -> str | None:
    """Return what the worker reads a web page in, None of a document; BadInput where it is no text in any encoding."""
    return None if document_mark(Path(name), original) else page_encoding(name, original, encoding).encoding


def arrived(original: bytes, name: str, *, encoding: str | None = None, page: PageText | None = None) -> Article:
    """Read the bytes of an article; `page` is what the worker read, where it is for it. BadInput as `read_article`."""
    return article_of(
        original,
        Path(name),
        name=name,
        encoding=encoding,
        read_page=(lambda _original, _encoding: page) if page else None,
    )


def described(article: Article, *, title: str, source: str) -> Article:
    """Return an article with what a person says of it; what is empty stays as it was read."""
    named = " ".join(title.split())[:200] or article.title
    return replace(article, title=named, source=" ".join(source.split())[:500] or article.source)


def _document(article: Article) -> Document:
    return Document.of(article.text, title=article.title, source=article.source)
