"""Decisions on differences become gold that keeps who said what, who settled it, when and why."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from annotator.model.analysis import Layer
from annotator.model.annotation import AnnotationSet, Link, Span
from annotator.model.linking import Redraft
from annotator.review.difference import Difference
from annotator.review.gold import (
    Settler,
    as_gold_link,
    edited_link,
    gold_link,
    gold_span,
    gold_statements,
    merged,
    missing_types,
    without,
)
from annotator.review.placed_link import PlacedLink, placed, placed_span
from annotator.review.remarks import kept, remarks
from annotator.review.saying import Saying


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was decided on a difference: whose links stand, or what stands instead; neither is a refusal of all."""

    taken: frozenset[str] = frozenset()
    edited: tuple[Saying, ...] = ()


REFUSED = Verdict()


def taking(*annotators: str) -> Verdict:
    """Return the verdict that the links of some annotators stand, and no others."""
    return Verdict(frozenset(annotators))


def taking_all(difference: Difference) -> Verdict:
    """Return the verdict that all links of a difference stand."""
    return Verdict(frozenset(difference.who))


def settle(
    decisions: Iterable[tuple[Difference, Verdict]],
    *,
    sets: Sequence[AnnotationSet],
    gold: AnnotationSet,
    settler: Settler,
) -> Redraft:
    """Return what gold becomes by some decisions on differences of these sets.

    What was not taken stays in gold as refused, and so does what was edited, beside what was made of it. Deciding
    again overwrites the earlier decision. Takes time in proportion to the sets and the decisions together.
    """
    decisions = list(decisions)
    wanted = {(name, one) for difference, _ in decisions for name, ids in difference.who.items() for one in ids}
    settling = _Settling(sets, gold, settler, wanted)
    for difference, verdict in decisions:
        settling.decide(difference, verdict)
    return settling.redraft()


class _Settling:
    """Gold while decisions are made: spans that are no statements are links here, too, until all is done."""

    def __init__(
        self, sets: Sequence[AnnotationSet], gold: AnnotationSet, settler: Settler, wanted: Collection[tuple[str, str]]
    ) -> None:
        self._sets, self._gold, self._settler = sets, gold, settler
        self._pair = gold.pair
        involved = [link for aset in sets for link in _involved(aset, wanted)]
        self._placed = {(link.annotator, link.layer, link.link.id): link for link in involved}
        self._spans = {(aset.annotator, span.id): span for aset in sets for span in aset.spans}
        self._links = {link.id: link for link in gold.links}
        self._links |= {span.id: as_gold_link(gold.annotator, span).link for span in _layered(gold)}
        self._before = dict(self._links)
        self._sources: dict[str, set[str]] = {}
        for link in self._links.values():
            self._name(link)
        self._statements: dict[str, Span] = {}
        self._made: dict[str, tuple[Saying, Layer, Span | None]] = {}
        """Of gold's spans that are no statements: what they say, and whose they are like."""
        self._noted = remarks(gold)
        self._answered: set[str] = set()
        self._touched: dict[str, None] = {}

    def decide(self, difference: Difference, verdict: Verdict) -> None:
        involved = [
            self._placed[annotator, difference.layer, name] for annotator, ids in difference.who.items() for name in ids
        ]
        settler = self._settler
        remark = self._noted.get(difference.key)
        if remark is not None:
            self._answered.add(difference.key)
            settler = replace(settler, comment=settler.comment or remark.comment)
        links: dict[str, Link] = {}
        for one in involved:
            is_taken = one.annotator in verdict.taken and not verdict.edited
            self._add(links, gold_link(self._pair, one, settler, taken=is_taken), one)
        sources = tuple(source for one in involved for source in one.sources)
        for saying in verdict.edited:
            link = edited_link(self._pair, saying, settler, layer=difference.layer, sources=sources)
            there = links.get(link.id)
            links[link.id] = replace(there, decision="accepted", sources=link.sources) if there else link
            self._note(link, saying, difference.layer, None)
        self._put(links, frozenset(sources))

    def redraft(self) -> Redraft:
        links = [link for link in self._links.values() if not _says(link, self._before.get(link.id))]
        removed = [name for name in self._before if name not in self._links]
        layered = {span.id for span in _layered(self._gold)} | self._made.keys()
        joined = {end for link in self._links.values() for end in (*link.left, *link.right)}
        loose = [span.id for span in self._gold.statements() if span.id not in joined]
        known = {span.id for span in self._gold.spans}
        new = [span for name, span in self._statements.items() if name not in known and name in joined]
        standing = tuple(link for link in links if link.id not in layered)
        types = missing_types(self._gold.tagset, [aset.tagset for aset in self._sets], standing)
        extra = None
        if self._answered:
            extra = kept(self._gold, {key: one for key, one in self._noted.items() if key not in self._answered})
        return Redraft(
            (*new, *(self._span(link) for link in links if link.id in layered)),
            standing,
            (*loose, *(name for name in removed if name in layered)),
            tuple(name for name in removed if name not in layered),
            types,
            touched=tuple(self._touched),
            extra=extra,
        )

    def _add(self, links: dict[str, Link], link: Link, of: PlacedLink) -> None:
        links[link.id] = merged(links[link.id], link) if link.id in links else link
        self._note(link, of.saying, of.layer, self._spans.get((of.annotator, of.link.id)))

    def _note(self, link: Link, saying: Saying, layer: Layer, like: Span | None) -> None:
        """Remember the spans that a link of gold needs."""
        if layer is not Layer.STATEMENT:
            self._made.setdefault(link.id, (saying, layer, like))
            return
        for span in gold_statements(self._pair, saying, self._settler):
            self._statements.setdefault(span.id, span)

    def _put(self, links: dict[str, Link], sources: frozenset[str]) -> None:
        """Fit the links of a decision to what gold holds: keep other people's sources, let go what lost all."""
        for name in {name for source in sources for name in self._sources.get(source, ())} | links.keys():
            old = self._links.get(name)
            if name in links:
                self._links[name] = _renewed(links[name], old, sources) if old else links[name]
                self._name(self._links[name])
                self._touched[name] = None
            elif old is not None:
                rest = without(old, sources)
                if rest is None:
                    del self._links[name]
                else:
                    self._links[name] = rest
                self._touched[name] = None
        for source in sources:
            self._sources[source] = {name for name in self._sources.get(source, ()) if name in links}

    def _name(self, link: Link) -> None:
        for source in link.sources:
            self._sources.setdefault(source, set()).add(link.id)

    def _span(self, link: Link) -> Span:
        if link.id in self._made:
            saying, layer, like = self._made[link.id]
            return gold_span(self._pair, link, saying, layer, like)
        old = self._gold.span(link.id)
        return gold_span(self._pair, link, placed_span("", old).saying, old.layer, old)


def _says(link: Link, before: Link | None) -> bool:
    """Tell whether gold says this already, whenever it was decided: deciding the same twice is deciding it once."""
    if before is None:
        return False
    return before == replace(link, modified=before.modified, settled_at=before.settled_at, created=before.created)


def _renewed(link: Link, old: Link, decided: frozenset[str]) -> Link:
    """Return a link that gold had before; it keeps the sources this decision was not about."""
    others = [source for source in old.sources if source in link.sources or source not in decided]
    return replace(link, created=old.created, sources=tuple(dict.fromkeys((*others, *link.sources))))


def _involved(aset: AnnotationSet, wanted: Collection[tuple[str, str]]) -> Iterable[PlacedLink]:
    yield from placed(aset, (link for link in aset.links if (aset.annotator, link.id) in wanted))
    for span in _layered(aset):
        if (aset.annotator, span.id) in wanted:
            yield placed_span(aset.annotator, span)


def _layered(aset: AnnotationSet) -> list[Span]:
    return [span for span in aset.spans if span.layer is not Layer.STATEMENT]
