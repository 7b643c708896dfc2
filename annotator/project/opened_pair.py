"""A pair as the window shows it: both texts, what was found in them, what everybody said of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from annotator.exchange.web_pages import page_of
from annotator.model.analysis import Analysis
from annotator.model.annotation import GOLD, AnnotationSet
from annotator.model.document import Document, Pair, Side

if TYPE_CHECKING:  # for its type alone: the import at run time is what start-up cannot afford
    from annotator.storage.store import Store


@dataclass(frozen=True, slots=True)
class OpenPair:
    """Everything about one pair that the window shows."""

    pair: Pair
    own: AnnotationSet
    analyses: Mapping[Side, Analysis | None]
    colleagues: tuple[str, ...]
    """Other annotators of this pair, without the own name and gold."""
    drafts: Mapping[str, str]
    """Notes that were being typed when the program ended, by link id."""
    pages: Mapping[Side, tuple[bytes, str | None]] = field(default_factory=dict)
    """Of articles that were read from web pages: the page, and its encoding."""
    has_gold: bool = False
    """Something was settled in the project, on this pair or another."""


def opened_pair(store: Store, own: AnnotationSet) -> OpenPair:
    """Read all there is about the pair that the annotator's own set is of."""
    pair = store.pair(own.pair.id)
    analyses = {side: _fitting_analysis(store, pair.document(side)) for side in Side}
    others = tuple(name for name in store.annotators(pair.id) if name not in (own.annotator, GOLD))
    originals = {side: page_of(*store.original(pair.document(side).id)) for side in Side}
    pages = {side: page for side, page in originals.items() if page}
    drafts = store.drafts(pair.id, own.annotator)
    return OpenPair(pair, own, analyses, others, drafts, pages, has_gold=store.has_set(GOLD))


def _fitting_analysis(store: Store, document: Document) -> Analysis | None:
    """Return the latest analysis, unless it took the article for one in another language."""
    analysis = store.analysis(document.id)
    fits = analysis and (document.language is None or document.language == analysis.language)
    return analysis if fits else None
