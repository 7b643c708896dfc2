"""What is read from a project: pairs, sets of annotations, the tagset, analyses."""

from __future__ import annotations

import json

import msgspec
from sqlalchemy import bindparam, func, literal_column, select
from sqlalchemy.engine import Connection

from annotator.model.analysis import Analysis, Layer, Mark
from annotator.model.annotation import AnnotationSet
from annotator.model.document import Pair, PairState
from annotator.model.listing import PairEntry
from annotator.model.tagset import Tagset
from annotator.storage.checksums import Row
from annotator.storage.documents import Documents
from annotator.storage.packed_marks import unpacked
from annotator.storage.rows import pair_of, tagset_of
from annotator.storage.schema import (
    ANALYSIS,
    ANALYSIS_PART,
    ANNOTATION_SET,
    DOCUMENT,
    DRAFT,
    LINK,
    LINK_TYPE,
    PAIR,
)
from annotator.storage.table_access import ACCESS, DamagedRow, OneColumn, WholeRows, same_set
from annotator.storage.whole_sets import AS_MODEL, Made, links_of, rejections_of, spans_of


class _Bounds(msgspec.Struct, gc=False):
    """As much of a mark as has to be right for it to be read back; `attributes` are any JSON."""

    start: int
    end: int
    layer: Layer
    label: str | None = None
    attributes: dict[str, msgspec.Raw] = {}


_LINKS = select(LINK.c.pair_id, func.count().label("links")).group_by(LINK.c.pair_id)
_LATEST = select(ANNOTATION_SET.c.pair_id, func.max(ANNOTATION_SET.c.modified).label("modified"))
_LEFT, _RIGHT = DOCUMENT.alias("left_document"), DOCUMENT.alias("right_document")
_ANNOTATORS = OneColumn(select(ANNOTATION_SET.c.annotator).where(ANNOTATION_SET.c.pair_id == bindparam("pair_id")))
_ANY_SET = select(ANNOTATION_SET.c.pair_id).where(ANNOTATION_SET.c.annotator == bindparam("annotator")).limit(1)
_SETS_OF_PAIRS = (
    select(ANNOTATION_SET.c.pair_id, ANNOTATION_SET.c.annotator)
    .join(PAIR, PAIR.c.id == ANNOTATION_SET.c.pair_id)
    .where(PAIR.c.removed.is_(None))
    .order_by(PAIR.c.position, PAIR.c.id, ANNOTATION_SET.c.annotator)
)
_EVERYBODY = select(ANNOTATION_SET.c.annotator).distinct()
_DRAFTS = WholeRows(DRAFT, same_set(DRAFT))
_TAGSET = WholeRows(LINK_TYPE, order_by=[LINK_TYPE.c.position])
_TYPES_IN_USE = (
    select(LINK.c.type, func.count())
    .join(ANNOTATION_SET)
    .where(ANNOTATION_SET.c.tagset.is_(None), LINK.c.type.is_not(None))
    .group_by(LINK.c.type)
)
_OF_DOCUMENT = ANALYSIS.c.document_id == bindparam("document_id")
_ANALYSED_BY = OneColumn(select(ANALYSIS.c.pipeline).where(_OF_DOCUMENT).order_by(literal_column("rowid").desc()))
_PARTS = WholeRows(
    ANALYSIS_PART,
    ANALYSIS_PART.c.document_id == bindparam("document_id"),
    ANALYSIS_PART.c.pipeline == bindparam("pipeline"),
    order_by=[ANALYSIS_PART.c.position],
)
_MARKS = msgspec.json.Decoder(list[Mark])
_BOUNDS = msgspec.json.Decoder(list[_Bounds])


def pairs(connection: Connection, annotator: str | None) -> list[PairEntry]:
    """Return all pairs of the list in order, with the number of links of one annotator or of all."""
    links = (_LINKS if annotator is None else _LINKS.where(LINK.c.annotator == annotator)).subquery()
    latest = _LATEST.group_by(ANNOTATION_SET.c.pair_id).subquery()
    query = (
        select(
            PAIR.c.id,
            PAIR.c.title,
            PAIR.c.state,
            _LEFT.c.title.label("left_title"),
            _RIGHT.c.title.label("right_title"),
            func.coalesce(links.c.links, 0).label("links"),
            func.coalesce(latest.c.modified, PAIR.c.created).label("modified"),
            PAIR.c.left_id,
            PAIR.c.right_id,
        )
        .join(_LEFT, _LEFT.c.id == PAIR.c.left_id)
        .join(_RIGHT, _RIGHT.c.id == PAIR.c.right_id)
        .outerjoin(links, links.c.pair_id == PAIR.c.id)
        .outerjoin(latest, latest.c.pair_id == PAIR.c.id)
        .where(PAIR.c.removed.is_(None))
        .order_by(PAIR.c.position, PAIR.c.id)
    )
    return [
        PairEntry(row[0], row[1], PairState(row[2]), row[3], row[4], row[5], row[6], left_id=row[7], right_id=row[8])
        for row in connection.execute(query).all()
    ]


def pair(connection: Connection, documents: Documents, pair_id: str) -> tuple[Pair, Row] | None:
    """Return a pair and its row; None where there is none."""
    row = ACCESS["pair"].get(connection, (pair_id,))
    if row is None:
        return None
    left, right = (documents.get(connection, row[key]) for key in ("left_id", "right_id"))
    if left is None or right is None:
        raise DamagedRow("an article of a pair is missing")
    return pair_of(row, left, right), row


def annotators(connection: Connection, pair_id: str) -> list[str]:
    """Return the names of those who have a set of a pair, sorted."""
    return sorted(_ANNOTATORS.read(connection, pair_id))


def sets_of_pairs(connection: Connection) -> dict[str, list[str]]:
    """Return who has a set of each pair of the list, by the pairs' ids in their order."""
    found: dict[str, list[str]] = {}
    for pair_id, annotator in connection.execute(_SETS_OF_PAIRS):
        found.setdefault(pair_id, []).append(annotator)
    return found


def everybody(connection: Connection) -> list[str]:
    """Return the names of those who have a set of any pair, sorted."""
    return sorted(connection.execute(_EVERYBODY).scalars().all())


def has_set(connection: Connection, annotator: str) -> bool:
    """Tell whether somebody has a set of any pair."""
    return connection.execute(_ANY_SET, {"annotator": annotator}).first() is not None


def tagset(connection: Connection) -> Tagset:
    """Return the project's tagset."""
    return tagset_of(_TAGSET.read(connection))


def types_in_use(connection: Connection, *, in_bin: bool = False) -> dict[str, int]:
    """Return how many links have each type, of all sets that go by the project's tagset, or of pairs in the bin."""
    binned = select(PAIR.c.id).where(PAIR.c.removed > "")
    query = _TYPES_IN_USE.where(LINK.c.pair_id.in_(binned)) if in_bin else _TYPES_IN_USE
    return {row[0]: row[1] for row in connection.execute(query)}


def set_tagset(connection: Connection, row: Row | None) -> Tagset:
    """Return the tagset a set goes by: its own, or the project's."""
    if row is None or row["tagset"] is None:
        return tagset(connection)
    return tagset_of(json.loads(row["tagset"]))


def annotation_set(
    connection: Connection, pair: Pair, annotator: str, *, created: str, made: Made = AS_MODEL
) -> AnnotationSet:
    """Return all that an annotator said of a pair, dated `created` where that is nothing yet.

    Rows are looked for in any case: the set's own row is written last, when the edit that begins it is done.
    """
    row = ACCESS["annotation_set"].get(connection, (pair.id, annotator))
    kinds = set_tagset(connection, row)
    of = pair.id, annotator
    return AnnotationSet(
        pair,
        annotator,
        row["created"] if row else created,
        row["modified"] if row else created,
        kinds,
        spans_of(connection, *of, made),
        links_of(connection, *of, made),
        rejections_of(connection, *of),
        json.loads(row["extra"]) if row else {},
    )


def analysis(connection: Connection, document_id: str, pipeline: str | None) -> Analysis | None:
    """Return the stored analysis of a document by a pipeline, or the newest; None where there is none."""
    if pipeline is None:
        pipeline = next(iter(_ANALYSED_BY.read(connection, document_id)), None)
    row = None if pipeline is None else ACCESS["analysis"].get(connection, (document_id, pipeline))
    if row is None:
        return None
    parts = _PARTS.read(connection, document_id, pipeline)
    marks = [mark for part in parts for mark in stored_marks(part["marks"])]
    marks.sort(key=lambda mark: (mark.start, -mark.end))
    return Analysis(row["sha256"], row["pipeline"], row["language"], tuple(marks))


def reach(raw: bytes) -> int:
    """Return where the last mark of a part ends; a ValueError where it holds no marks."""
    return max((mark.end for mark in _BOUNDS.decode(raw)), default=0)


def stored_marks(stored: bytes) -> list[Mark]:
    """Return the marks of a part of an analysis as it is stored; a ValueError where it holds none."""
    return _MARKS.decode(unpacked(stored))


def drafts(connection: Connection, pair_id: str, annotator: str) -> dict[str, str]:
    """Return the notes of a set that were being typed, by link id."""
    return {row["link_id"]: row["note"] for row in _DRAFTS.read(connection, pair_id, annotator)}
