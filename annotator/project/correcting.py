"""A corrected article in the place of the old one: what was said of the pair is anchored over, and shown before."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from annotator.errors import Refused
from annotator.exchange.articles import Article, read_article
from annotator.model.annotation import AnnotationSet, Extent, Link, Rejection, Span
from annotator.model.change import Change
from annotator.model.document import Document, Pair, Side
from annotator.model.linking import Redraft
from annotator.project.project import Project
from annotator.review.anchoring import Sought, Status
from annotator.review.versions import anchor_version
from annotator.worker.page_reader import PageReader


@dataclass(frozen=True, slots=True)
class Carried:
    """What became of one statement."""

    id: str
    status: Status
    old: str
    """Its words in the old text."""
    new: str
    """The words at its place in the corrected text, at the best guess where that is uncertain; "" where it is lost."""
    start: int | None
    end: int | None


@dataclass(frozen=True, slots=True)
class Correction:
    """A corrected article that was read and compared, and is not in the project yet."""

    pair: Pair
    side: Side
    document: Document
    article: Article
    carried: tuple[Carried, ...]
    """The annotator's statements in the old text, in its order."""

    @property
    def sure(self) -> frozenset[str]:
        """Return the ids of the statements whose place is sure."""
        return frozenset(one.id for one in self.carried if one.status.is_sure)


def plan_correction(
    project: Project, pair_id: str, side: Side, file: Path, *, encoding: str | None = None
) -> Correction:
    """Read a corrected article and find in it what the annotator linked in the old one; nothing is changed.

    Raises BadInput where the file cannot be used, Refused where it is the same text or makes a pair that is here.
    """
    with PageReader() as read_page:
        article = read_article(file, encoding=encoding, read_page=read_page)
    pair = project.pair(pair_id)
    old = pair.document(side)
    document = Document.of(article.text, title=article.title or old.title, source=article.source)
    if document.sha256 == old.sha256:
        raise Refused("The text of this file is the one the article has; nothing was replaced.")
    spans = sorted(_joined(project.annotation_set(pair_id), side), key=lambda span: (span.start, span.end))
    sought = [Sought(span.id, span.start, span.end, span.quote, span.prefix, span.suffix) for span in spans]
    carried = [
        Carried(
            span.id,
            found.status,
            span.quote,
            "" if found.start is None else document.text[found.start : found.end],
            found.start,
            found.end,
        )
        for span, found in zip(spans, anchor_version(old.text, document.text, sought), strict=True)
    ]
    return Correction(pair, side, document, article, tuple(carried))


def apply_correction(project: Project, correction: Correction, accepted: Collection[str]) -> Change:
    """Put a pair with the corrected article in the place of the old pair, which goes into the bin; one step.

    `accepted` are the ids of the statements that come along; a link comes along where each of its sides keeps one.
    """
    pair, side = correction.pair, correction.side
    both = {side: correction.document, side.other: pair.document(side.other)}
    new = replace(Pair.of(both[Side.LEFT], both[Side.RIGHT], title=pair.title), extra=pair.extra)
    redraft = _redraft(project.annotation_set(pair.id), correction, accepted)
    originals = {correction.document.id: (correction.article.original, correction.article.encoding)}
    return project.order.take_over(pair.id, new, redraft, originals=originals)


def _joined(aset: AnnotationSet, side: Side) -> list[Span]:
    """Return the statements of one side that a link or a rejection joins."""
    used = {end for link in aset.links for end in link.ends(side)}
    used |= {end for one in aset.rejected for end in (*one.left, *one.right)}
    return [span for span in aset.spans if span.side is side and span.id in used]


def _redraft(aset: AnnotationSet, correction: Correction, accepted: Collection[str]) -> Redraft:
    """Return what the new pair gets: spans at their new places, and the links and rejections that keep their ends."""
    spans: dict[Extent, Span] = {span.extent: span for span in _joined(aset, correction.side.other)}
    now_called = {span.id: span.id for span in spans.values()}
    old = {span.id: span for span in aset.spans}
    for one in correction.carried:
        if one.id in accepted and one.start is not None and one.end is not None and one.start < one.end:
            extent = Extent(correction.side, one.start, one.end)
            cut = Span.cut(correction.document.text, extent, id=one.id, created=old[one.id].created)
            now_called[one.id] = spans.setdefault(extent, cut).id  # two may have become one
    links = tuple(link for before in aset.links if (link := _moved(before, now_called)))
    rejected = tuple(still for before in aset.rejected if (still := _still_rejected(before, now_called)))
    ends = {end for link in links for end in (*link.left, *link.right)}
    ends |= {end for one in rejected for end in (*one.left, *one.right)}
    kept = tuple(span for span in spans.values() if span.id in ends)
    return Redraft(kept, links, touched=tuple(link.id for link in links), rejected=rejected)


def _moved(link: Link, now_called: Mapping[str, str]) -> Link | None:
    left, right = (
        tuple(dict.fromkeys(now_called[end] for end in link.ends(side) if end in now_called)) for side in Side
    )
    if bool(left) != bool(link.left) or bool(right) != bool(link.right):
        return None
    return replace(link, left=left, right=right)


def _still_rejected(one: Rejection, now_called: Mapping[str, str]) -> Rejection | None:
    if not all(end in now_called for end in (*one.left, *one.right)):
        return None
    left, right = (tuple(now_called[end] for end in ends) for ends in (one.left, one.right))
    return replace(one, left=left, right=right)
