"""The parts of an analysis, as the worker sends them and as they are stored."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.errors import BadInput
from annotator.model.analysis import SealedPart
from annotator.model.document import Document
from annotator.storage import queries
from annotator.storage.packed_marks import packed
from annotator.storage.table_access import ACCESS

_ACCESS = ACCESS["analysis_part"]


def seal_part(document: Document, raw: bytes, *, pipeline: str, position: int) -> SealedPart:
    """Check a JSON array of marks, the `position`th from 0; BadInput where it is none, or of a longer text.

    Done while the parts come, since at the end it would take two thirds of the time that storing 1 MB of text takes.
    """
    try:
        end = queries.reach(raw)
    except ValueError as error:
        raise BadInput("The analysis cannot be read and was dropped; the article stays usable.") from error
    if end > len(document.text):
        raise BadInput("The analysis reaches beyond the text and was dropped; the article stays usable.")
    row = {"document_id": document.id, "pipeline": pipeline, "position": position, "marks": packed(raw)}
    return SealedPart(document.id, pipeline, position, _ACCESS.sealed(row))


def sealed_parts(document: Document, parts: Sequence[bytes | SealedPart], *, pipeline: str) -> list[SealedPart]:
    """Seal the parts of a whole analysis that are not sealed yet.

    BadInput as `seal_part` has it, and where one was sealed for another place.
    """
    sealed = [
        part if isinstance(part, SealedPart) else seal_part(document, part, pipeline=pipeline, position=place)
        for place, part in enumerate(parts)
    ]
    if any(
        (part.document_id, part.pipeline, part.position) != (document.id, pipeline, place)
        for place, part in enumerate(sealed)
    ):
        raise BadInput("The analysis is not in order and was dropped; the article stays usable.")
    return sealed
