"""The shape of a line of our JSONL, version 1, as typed structs: what `resources/annotation.schema.json` says.

Keys without a default must be there. Unknown keys pass here and are kept by the reader. Numbers, sets of words and
types are checked by these structs; how the parts fit together is checked by the model. The keys stand in the order of
the format, so that a line that this program wrote comes out of these structs as it went in.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from msgspec import UNSET, Meta, Struct, UnsetType

from annotator.model.analysis import Layer
from annotator.model.annotation import Decision, Direction, Origin
from annotator.model.document import PairState, Side

FORMAT = "annotator-pair"
VERSION = 1
OFFSET_UNIT: Literal["codepoint"] = "codepoint"

Offset = Annotated[int, Meta(ge=0, le=2**53)]
Count = Annotated[int, Meta(ge=0, le=2**53)]


class PairRecord(Struct):
    """`pair`."""

    id: str
    title: str = ""
    state: PairState = PairState.NEW


class DocumentRecord(Struct, kw_only=True):
    """`documents.left` and `documents.right`."""

    id: str | UnsetType = UNSET
    title: str = ""
    language: str | None = None
    source: str = ""
    sha256: str
    offset_unit: Literal["codepoint"] = OFFSET_UNIT
    text: str


class DocumentsRecord(Struct):
    """`documents`."""

    left: DocumentRecord
    right: DocumentRecord


class TypeRecord(Struct, kw_only=True):
    """A row of `tagset`."""

    name: str
    label: str = ""
    color: str
    directed: bool = False


class SpanRecord(Struct, kw_only=True):
    """A row of `spans`."""

    id: str
    side: Side
    start: Offset
    end: Offset
    layer: Layer
    label: str | None = None
    quote: str
    prefix: str = ""
    suffix: str = ""
    attributes: dict[str, Any] = {}
    origin: str = "imported"
    created: str


class LinkRecord(Struct, kw_only=True):
    """A row of `links`."""

    id: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    type: str | None
    direction: Direction | None = None
    certainty: int | None = None
    note: str = ""
    origin: Origin = "imported"
    created: str
    modified: str | UnsetType = UNSET
    sources: tuple[str, ...] = ()
    settled_by: str | None = None
    settled_at: str | None = None
    decision: Decision | None = None
    comment: str = ""


class RejectionRecord(Struct):
    """A row of `rejected`."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    created: str


class CoverageRecord(Struct):
    """`coverage.left` and `coverage.right`."""

    statements: Count
    linked: Count
    no_counterpart: Count
    open: Count


class CoveragesRecord(Struct, frozen=True):
    """`coverage`."""

    left: CoverageRecord | UnsetType = UNSET
    right: CoverageRecord | UnsetType = UNSET


class LineRecord(Struct, kw_only=True):
    """One line: what one annotator said of one pair."""

    format: Literal["annotator-pair"]
    version: Literal[1]
    pair: PairRecord
    annotator: str
    created: str
    modified: str
    program: str = ""
    documents: DocumentsRecord
    tagset: tuple[TypeRecord, ...]
    spans: tuple[SpanRecord, ...]
    links: tuple[LinkRecord, ...]
    rejected: tuple[RejectionRecord, ...] = ()
    coverage: CoveragesRecord = CoveragesRecord()
