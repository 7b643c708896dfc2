"""What a reviewer noted of differences that are not settled: put off, or a comment. It is kept with gold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from annotator.model.annotation import AnnotationSet
from annotator.review.difference import Difference

REMARKS = "remarks"
"""Key of gold's further keys under which they lie, by the keys of differences."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A note on one difference that is still to be settled."""

    put_off: bool
    comment: str
    by: str
    at: str
    says: str
    """`Difference.content` as it was then."""
    sources: tuple[str, ...]
    """The links it is about, as `annotator:link id`."""


def remarks(gold: AnnotationSet) -> dict[str, Remark]:
    """Return what was noted, by the keys of the differences; what is of another shape is left out."""
    noted = gold.extra.get(REMARKS)
    rows = noted.items() if isinstance(noted, Mapping) else ()
    return {key: found for key, row in rows if (found := _remark(row))}


def with_remark(gold: AnnotationSet, difference: Difference, remark: Remark | None) -> Mapping[str, Any]:
    """Return gold's further keys after something was noted of a difference, or its note taken away."""
    noted = {key: found for key, found in remarks(gold).items() if key != difference.key}
    return kept(gold, noted if remark is None else {**noted, difference.key: remark})


def kept(gold: AnnotationSet, noted: Mapping[str, Remark]) -> Mapping[str, Any]:
    """Return gold's further keys with these notes and no others."""
    rest = {key: value for key, value in gold.extra.items() if key != REMARKS}
    rows = {key: {**asdict(remark), "sources": list(remark.sources)} for key, remark in noted.items()}
    return {**rest, REMARKS: rows} if rows else rest


def _remark(row: Any) -> Remark | None:
    if not isinstance(row, Mapping) or not isinstance(row.get("sources"), (list, tuple)):
        return None
    words = {name: row.get(name) for name in ("comment", "by", "at", "says")}
    if not all(isinstance(word, str) for word in words.values()):
        return None
    sources = tuple(source for source in row["sources"] if isinstance(source, str))
    return Remark(put_off=row.get("put_off") is True, sources=sources, **words)  # type: ignore[arg-type]
