"""What is brought in from outside and is no part of undo: articles, analyses, colleagues' sets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from sqlalchemy import bindparam, delete, func, select
from sqlalchemy.engine import Connection

from annotator.errors import Stale
from annotator.model.analysis import SealedPart
from annotator.model.annotation import AnnotationSet
from annotator.model.document import Document, Pair
from annotator.storage import queries, rows
from annotator.storage.analysis_parts import sealed_parts
from annotator.storage.documents import Documents
from annotator.storage.schema import ANALYSIS, ANALYSIS_PART, ANNOTATION_SET, LINK, LINK_END, PAIR, REJECTED, SPAN
from annotator.storage.table_access import ACCESS, Deleting, after, same_set

Originals = Mapping[str, tuple[bytes, str]]
"""By document id: the bytes of the imported file and their encoding."""

SET_ASIDE = ""
"""In place of when a pair went into the bin: it is in no list and not in the bin either, until a step takes it out."""

_LAST_PAIR = select(func.max(PAIR.c.position))
_SET_TABLES = (LINK_END, LINK, SPAN, REJECTED, ANNOTATION_SET)
_DELETE_SET = [Deleting(table, same_set(table)) for table in _SET_TABLES]
_DELETE_ANALYSIS = [
    delete(table).where(
        table.c.document_id == bindparam("of_document"),
        table.c.pipeline == bindparam("of_pipeline"),
    )
    for table in (ANALYSIS_PART, ANALYSIS)
]


def add_pair(connection: Connection, pair: Pair, originals: Originals, *, at: str, removed: str | None = None) -> None:
    """Write a pair that is not there yet, and those of its documents that are not; `removed`: not into the list."""
    for document in {pair.left.id: pair.left, pair.right.id: pair.right}.values():
        add_document(connection, document, originals, at)
    place = after(connection.execute(_LAST_PAIR).scalar())
    ACCESS["pair"].put(connection, rows.pair_row(pair, position=place, created=at, removed=removed), is_new=True)


def add_document(connection: Connection, document: Document, originals: Originals, at: str) -> None:
    """Write a document that is not there yet."""
    if ACCESS["document"].get(connection, (document.id,)) is not None:
        return
    original, encoding = originals.get(document.id) or (document.text.encode(), "utf-8")
    ACCESS["document"].put(connection, rows.document_row(document, created=at), is_new=True)
    row = rows.document_text_row(document, original=original, encoding=encoding)
    ACCESS["document_text"].put(connection, row, is_new=True)


def put_analysis(
    connection: Connection,
    document: Document,
    *,
    pipeline: str,
    language: str | None,
    sha256: str,
    parts: Sequence[bytes | SealedPart],
    at: str,
) -> None:
    """Replace a document's analysis by one pipeline; Stale where it is of another text, BadInput where unreadable."""
    if sha256 != document.sha256:
        raise Stale("The analysis is of another text than the article has; it was dropped.")
    sealed = sealed_parts(document, parts, pipeline=pipeline)
    if ACCESS["analysis"].get(connection, (document.id, pipeline)) is not None:
        for statement in _DELETE_ANALYSIS:
            connection.execute(statement, {"of_document": document.id, "of_pipeline": pipeline})
    of = {"document_id": document.id, "pipeline": pipeline}
    ACCESS["analysis"].add(connection, [{**of, "language": language, "sha256": sha256, "created": at}])
    ACCESS["analysis_part"].add_sealed(connection, [part.values for part in sealed])


def set_language(connection: Connection, document_id: str, language: str, *, corrected: bool = False) -> None:
    """Note the language of a document that had none, or, `corrected`, another one."""
    row = ACCESS["document"].get(connection, (document_id,))
    if row is not None and (corrected or row["language"] is None):
        ACCESS["document"].put(connection, {**row, "language": language}, is_new=False)


def put_annotation_set(connection: Connection, aset: AnnotationSet) -> None:
    """Replace what an annotator said of a pair."""
    for each in _DELETE_SET:
        each.run(connection, aset.pair.id, aset.annotator)
    ACCESS["annotation_set"].add(connection, [rows.imported_set_row(aset)])
    for table, found in _set_rows(aset).items():
        ACCESS[table].add(connection, found)


def _set_rows(aset: AnnotationSet) -> dict[str, list[rows.Written]]:
    of = aset.pair.id, aset.annotator
    return {
        "span": [rows.span_row(*of, span, position=place) for place, span in enumerate(aset.spans)],
        "link": [rows.link_row(*of, link, position=place) for place, link in enumerate(aset.links)],
        "link_end": [end for link in aset.links for end in rows.link_end_rows(*of, link)],
        "rejected": _rejected_rows(aset),
    }


def _rejected_rows(aset: AnnotationSet) -> list[rows.Written]:
    found, times = [], Counter[str]()
    for place, rejection in enumerate(aset.rejected):
        row = rows.rejection_row(aset.pair.id, aset.annotator, rejection, position=place)
        times[row["id"]] += 1
        # A file may name the same refusal twice, and is to come out as it went in.
        found.append(row if times[row["id"]] == 1 else {**row, "id": f"{row['id']}-{times[row['id']]}"})
    return found


def is_stored(connection: Connection, documents: Documents, aset: AnnotationSet) -> bool:
    """Tell whether exactly this set is what the project has of its annotator."""
    if ACCESS["annotation_set"].get(connection, (aset.pair.id, aset.annotator)) is None:
        return False
    found = queries.pair(connection, documents, aset.pair.id)
    return found is not None and _content(aset) == _content(
        queries.annotation_set(connection, found[0], aset.annotator, created="")
    )


def _content(aset: AnnotationSet) -> tuple[object, ...]:
    times = aset.created, aset.modified
    return (*times, aset.tagset, aset.spans, aset.links, aset.rejected, dict(aset.extra))
