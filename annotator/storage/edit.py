"""One change of an annotator's own, as the steps it is made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import bindparam, func, select
from sqlalchemy.engine import Connection

from annotator.clock import now
from annotator.errors import AnnotatorError, Stale
from annotator.model.annotation import Link, Rejection, Span
from annotator.model.document import PairState, Side
from annotator.model.invalid import InvalidAnnotation
from annotator.model.linking import Redraft
from annotator.model.tagset import Tagset
from annotator.storage import queries, rows
from annotator.storage.checksums import Row
from annotator.storage.documents import Documents
from annotator.storage.recorder import Recorder, RowChange
from annotator.storage.schema import LINK, LINK_END, LINK_TYPE, REJECTED, SPAN
from annotator.storage.sets import start_work, touch, touched_sets
from annotator.storage.table_access import ACCESS, DamagedRow, OneColumn, WholeRows, after, same_set

_ENDS = WholeRows(LINK_END, same_set(LINK_END), LINK_END.c.link_id == bindparam("link_id"))
_LAST = {
    table.name: OneColumn(select(func.max(table.c.position)).where(same_set(table))) for table in (SPAN, LINK, REJECTED)
}
_TYPE_NAMES = select(LINK_TYPE.c.name)


class Edit:
    """Collects what an annotator does in one step; `owner` is the annotator whose set is changed.

    What could not be read back as a valid AnnotationSet is refused with InvalidAnnotation.
    """

    def __init__(self, connection: Connection, documents: Documents) -> None:
        self._connection = connection
        self._documents = documents
        self._recorder = Recorder(connection)
        self._next: dict[tuple[str, str, str], int] = {}

    def put_redraft(self, pair_id: str, owner: str, redraft: Redraft) -> None:
        """Make all the changes of a redraft of links; its types are the project's, and put with its tagset."""
        for link_id in redraft.removed_links:
            self.remove_link(pair_id, owner, link_id)
        for rejection in redraft.forgiven:
            self.remove_rejection(pair_id, owner, rejection)
        for span_id in redraft.removed_spans:
            self.remove_span(pair_id, owner, span_id)
        for span in redraft.spans:
            self.put_span(pair_id, owner, span)
        for link in redraft.links:
            self.put_link(pair_id, owner, link)
        for rejection in redraft.rejected:
            self.put_rejection(pair_id, owner, rejection)
        if redraft.extra is not None:
            self.put_extra(pair_id, owner, redraft.extra)

    def put_extra(self, pair_id: str, owner: str, extra: Mapping[str, Any]) -> None:
        """Replace what a set keeps besides its spans and links."""
        key = (pair_id, owner)
        if ACCESS["annotation_set"].get(self._connection, key) is None:
            touch(self._connection, [key], now())  # as any first change makes it: that is no part of the history
        row = self._require("annotation_set", key)
        self._recorder.put("annotation_set", {**row, "extra": rows.to_json(dict(extra))})

    def put_span(self, pair_id: str, owner: str, span: Span) -> None:
        """Add a span to a set, or change the one with its id."""
        self._check_quote(pair_id, span)
        before = self._recorder.get("span", (pair_id, owner, span.id))
        if before is not None and before["side"] != span.side and self._is_linked(pair_id, owner, span.id):
            raise InvalidAnnotation("side", f'span "{span.id}" is linked on the other side')
        place = self._position("span", pair_id, owner, before)
        self._recorder.put("span", rows.span_row(pair_id, owner, span, position=place))

    def remove_span(self, pair_id: str, owner: str, span_id: str) -> None:
        """Remove a span; Stale, at the end of the edit, where a link still joins it."""
        self._require("span", (pair_id, owner, span_id))
        self._recorder.remove("span", (pair_id, owner, span_id))

    def put_link(self, pair_id: str, owner: str, link: Link) -> None:
        """Add a link between spans of the set, or change the one with its id."""
        self._check_link(pair_id, owner, link)
        before = self._recorder.get("link", (pair_id, owner, link.id))
        place = self._position("link", pair_id, owner, before)
        self._recorder.put("link", rows.link_row(pair_id, owner, link, position=place))
        ends = rows.link_end_rows(pair_id, owner, link)
        wanted = {ACCESS["link_end"].key_of(end) for end in ends}
        for end in self._ends(pair_id, owner, link.id) if before else ():
            if (key := ACCESS["link_end"].key_of(end)) not in wanted:
                self._recorder.remove("link_end", key)
        for end in ends:
            self._recorder.put("link_end", end, is_new=before is None)

    def remove_link(self, pair_id: str, owner: str, link_id: str) -> None:
        """Remove a link; its spans stay. Stale where it is gone."""
        self._require("link", (pair_id, owner, link_id))
        for end in self._ends(pair_id, owner, link_id):
            self._recorder.remove("link_end", ACCESS["link_end"].key_of(end))
        self._recorder.remove("link", (pair_id, owner, link_id))

    def put_rejection(self, pair_id: str, owner: str, rejection: Rejection) -> None:
        """Remember that a suggestion was refused."""
        for side, ids in ((Side.LEFT, rejection.left), (Side.RIGHT, rejection.right)):
            self._check_ends(pair_id, owner, side, ids)
        key = (pair_id, owner, rows.rejection_id(rejection.left, rejection.right))
        place = self._position("rejected", pair_id, owner, self._recorder.get("rejected", key))
        self._recorder.put("rejected", rows.rejection_row(pair_id, owner, rejection, position=place))

    def remove_rejection(self, pair_id: str, owner: str, rejection: Rejection) -> None:
        """Forget that a suggestion was refused."""
        self._recorder.remove("rejected", (pair_id, owner, rows.rejection_id(rejection.left, rejection.right)))

    def put_pair(self, pair_id: str, *, title: str | None = None, state: PairState | None = None) -> None:
        """Change a pair's title or state."""
        row = self._require("pair", (pair_id,))
        changed = {"title": title, "state": None if state is None else str(state)}
        self._recorder.put("pair", {**row, **{name: value for name, value in changed.items() if value is not None}})

    def remove_pair(self, pair_id: str, *, at: str) -> None:
        """Put a pair into the bin; nothing of it is deleted."""
        row = self._require("pair", (pair_id,))
        self._recorder.put("pair", {**row, "removed": row["removed"] or at})

    def restore_pair(self, pair_id: str, *, position: int | None = None) -> None:
        """Take a pair out of the bin, to its place in the list or to another one."""
        row = self._require("pair", (pair_id,))
        self._recorder.put(
            "pair", {**row, "removed": None, "position": row["position"] if position is None else position}
        )

    def put_tagset(self, tagset: Tagset) -> None:
        """Replace the project's tagset; AnnotatorError where a type is dropped that links still have."""
        wanted = {kind.name for kind in tagset}
        if len(wanted) != len(tagset):
            raise InvalidAnnotation("tagset", "names a type twice")
        if lost := sorted(set(queries.types_in_use(self._connection)) - wanted):
            raise AnnotatorError(
                f"The link type “{lost[0]}” is still in use, so the tagset was left as it is: give its links another "
                "type first."
            )
        for name in self._connection.execute(_TYPE_NAMES).scalars().all():
            if name not in wanted:
                self._recorder.remove("link_type", (name,))
        for place, kind in enumerate(tagset):
            self._recorder.put("link_type", rows.type_row(kind, position=place))

    def finish(self) -> list[RowChange]:
        """Return the row changes of the whole edit; empty where nothing differs."""
        if sets := touched_sets(self._recorder.changes()):
            start_work(self._recorder, {pair_id for pair_id, _ in sets})
        return self._recorder.changes()

    def _require(self, table: str, key: tuple[str, ...]) -> Row:
        row = self._recorder.get(table, key)
        if row is None:
            raise Stale(f"The {table} that was to be changed is no longer there; nothing was written.")
        return row

    def _position(self, table: str, pair_id: str, owner: str, before: Row | None) -> int:
        if before is not None:
            return int(before["position"])
        place = table, pair_id, owner
        if place not in self._next:
            (last,) = _LAST[table].read(self._connection, pair_id, owner)
            self._next[place] = after(last)
        self._next[place] += 1
        return self._next[place] - 1

    def _ends(self, pair_id: str, owner: str, link_id: str) -> list[dict[str, object]]:
        return _ENDS.read(self._connection, pair_id, owner, link_id)

    def _is_linked(self, pair_id: str, owner: str, span_id: str) -> bool:
        query = select(LINK_END.c.link_id).where(same_set(LINK_END), LINK_END.c.span_id == span_id).limit(1)
        return self._connection.execute(query, {"pair_id": pair_id, "annotator": owner}).first() is not None

    def _check_quote(self, pair_id: str, span: Span) -> None:
        found = self._require("pair", (pair_id,))
        document = self._documents.get(self._connection, found[f"{span.side}_id"])
        if document is None:
            raise DamagedRow("an article of a pair is missing")
        if document.text[span.start : span.end] != span.quote:
            raise InvalidAnnotation("quote", f"is not what the text has at [{span.start}, {span.end})")

    def _check_link(self, pair_id: str, owner: str, link: Link) -> None:
        if link.type is not None and not self._has_type(pair_id, owner, link.type):
            raise InvalidAnnotation("type", f'"{link.type}" is not in the tagset')
        for side in Side:
            self._check_ends(pair_id, owner, side, link.ends(side))

    def _check_ends(self, pair_id: str, owner: str, side: Side, span_ids: Sequence[str]) -> None:
        for place, span_id in enumerate(span_ids):
            span = self._recorder.get("span", (pair_id, owner, span_id))
            if span is None:
                raise InvalidAnnotation(f"{side}[{place}]", f'no span "{span_id}"')
            if span["side"] != side:
                raise InvalidAnnotation(f"{side}[{place}]", f'span "{span_id}" is on the {span["side"]} side')

    def _has_type(self, pair_id: str, owner: str, name: str) -> bool:
        """Tell whether a type is in the tagset a set goes by: its own, or the project's."""
        row = self._recorder.get("annotation_set", (pair_id, owner))
        if row is None or row["tagset"] is None:
            return self._recorder.get("link_type", (name,)) is not None
        return any(kind.name == name for kind in queries.set_tagset(self._connection, row))
