"""The list of pairs, read as it is looked at: which pairs by an index, and of those that are shown, the rest."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy.engine import Connection

from annotator.model.document import PairState
from annotator.model.listing import ArticleEntry, Listing, PairEntry, PairOrder
from annotator.storage.database import Database, understanding
from annotator.storage.words import matching

_HERE = "pair.removed IS NULL"
_ORDERS = {
    PairOrder.PLACE: "position, pair.id",
    PairOrder.TITLE: "title COLLATE NOCASE, position, pair.id",
    PairOrder.CHANGED: "coalesce(latest.modified, created) DESC, position, pair.id",
    PairOrder.COVERAGE: "CASE WHEN work.statements > 0 THEN work.open * 1.0 / work.statements END DESC NULLS FIRST,"
    " position, pair.id",
    PairOrder.TIME: "coalesce(work.seconds, 0) DESC, position, pair.id",
}
_LATEST = (
    " LEFT JOIN (SELECT pair_id, max(modified) AS modified FROM annotation_set GROUP BY pair_id) latest"
    " ON latest.pair_id = pair.id"
)
_WORK = " LEFT JOIN work ON work.pair_id = pair.id AND work.annotator = :annotator"
_JOINED = {PairOrder.CHANGED: _LATEST, PairOrder.COVERAGE: _WORK, PairOrder.TIME: _WORK}
_ENTRIES = """
SELECT pair.rowid, pair.id, pair.title, pair.state, l.title, r.title,
    (SELECT count(*) FROM link WHERE link.pair_id = pair.id AND annotator = :annotator),
    coalesce((SELECT max(modified) FROM annotation_set WHERE pair_id = pair.id), pair.created),
    (SELECT count(*) FROM link WHERE link.pair_id = pair.id AND annotator = :annotator AND type IS NULL),
    coalesce(work.seconds, 0), work.statements, work.open, pair.removed
FROM pair JOIN document l ON l.id = left_id JOIN document r ON r.id = right_id
LEFT JOIN work ON work.pair_id = pair.id AND work.annotator = :annotator
WHERE pair."""
_PLACE = (
    "SELECT count(*) FROM pair WHERE removed IS NULL AND"
    " (position, id) <= (SELECT position, id FROM pair WHERE id = ? AND removed IS NULL)"
)
_BESIDE = (
    "SELECT id FROM pair WHERE removed IS NULL AND (position, id) {sign} (SELECT position, id FROM pair WHERE id = ?)"
    " {states} ORDER BY position {way}, id {way} LIMIT 1"
)
# Of all pairs, less those in the bin: SQLite counts a whole index by its pages, and the bin is small.
_COUNT = "SELECT (SELECT count(*) FROM pair) - (SELECT count(*) FROM pair WHERE removed IS NOT NULL)"
_SECONDS = (
    "SELECT (SELECT coalesce(sum(seconds), 0) FROM work WHERE annotator = ?) - (SELECT coalesce(sum(seconds), 0)"
    " FROM pair CROSS JOIN work ON pair_id = pair.id AND annotator = ? WHERE removed IS NOT NULL)"
)
_IDS = "SELECT id FROM pair WHERE removed IS NULL ORDER BY position, id"
_FIRST = "SELECT id FROM pair WHERE removed IS NULL {states} ORDER BY position, id LIMIT 1"
_ARTICLES = """
SELECT id, title, source, NOT EXISTS (SELECT 1 FROM pair WHERE removed IS NULL AND left_id = document.id)
    AND NOT EXISTS (SELECT 1 FROM pair WHERE removed IS NULL AND right_id = document.id) AS alone
FROM document WHERE {wanted} ORDER BY title COLLATE NOCASE, id LIMIT {limit}"""
_ALONE = (
    "id IN (SELECT left_id FROM pair WHERE removed IS NOT NULL UNION SELECT right_id FROM pair"
    " WHERE removed IS NOT NULL UNION SELECT json_extract(each.value, '$[0]')"
    " FROM setting, json_each(setting.value) AS each WHERE setting.key = 'waiting') AND alone"
)


class PairList:
    """Answers what the list of pairs asks, without reading more pairs than are wanted."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keys(self, listing: Listing, *, annotator: str, limit: int | None = None) -> Sequence[int]:
        """Return the keys of the pairs asked for, in order, or of the first `limit` of them."""
        conditions = ["pair.removed > ''" if listing.in_bin else _HERE]
        values: dict[str, Any] = {"annotator": annotator}
        if listing.states:
            conditions.append(f"state IN ({_quoted(listing.states)})")
        for place, (condition, pattern) in enumerate(matching("title", listing.words)):
            conditions.append(condition.format(f":word{place}"))
            values[f"word{place}"] = pattern
        order = "removed DESC, pair.id" if listing.in_bin else _ORDERS[listing.order]
        joined = "" if listing.in_bin else _JOINED.get(listing.order, "")
        query = f"SELECT pair.rowid FROM pair{joined} WHERE {' AND '.join(conditions)} ORDER BY {order}"
        if limit is not None:
            query += f" LIMIT {limit:d}"
        with self._database.reading() as connection:
            found = array("q", (key for (key,) in _rows(connection, query, values)))
            numbered = _at_place(connection, listing)
        return found if numbered is None else array("q", [numbered, *(key for key in found if key != numbered)])

    def titles(self, *, after: int, limit: int) -> Sequence[tuple[int, str]]:
        """Return so many pairs with larger keys, those in the bin too, by key: key and title."""
        query = "SELECT rowid, title FROM pair WHERE rowid > ? ORDER BY rowid LIMIT ?"
        with self._database.reading() as connection:
            return _rows(connection, query, (after, limit))

    def entries(self, keys: Iterable[int], *, annotator: str) -> Mapping[int, PairEntry]:
        """Return what the list says of pairs, by key; of those that are still there."""
        listed = ", ".join(f"{key:d}" for key in keys)
        return self._entries(f"rowid IN ({listed})", {"annotator": annotator})

    def ids(self) -> list[str]:
        """Return the ids of all pairs of the list, in their order."""
        with self._database.reading() as connection, understanding(self._database.path):
            return [row[0] for row in _rows(connection, _IDS)]

    def entry(self, pair_id: str, *, annotator: str) -> PairEntry | None:
        """Return what the list says of one pair; None where it is not there."""
        return next(iter(self._entries("id = :id", {"annotator": annotator, "id": pair_id}).values()), None)

    def key(self, pair_id: str) -> int | None:
        """Return the key of a pair; None where it is not there."""
        found: int | None = self._value("SELECT rowid FROM pair WHERE id = ?", pair_id)
        return found

    def position(self, pair_id: str) -> int | None:
        """Return by what a pair is sorted into the list; None where it is not there."""
        found: int | None = self._value("SELECT position FROM pair WHERE id = ?", pair_id)
        return found

    def place(self, pair_id: str) -> int:
        """Return a pair's place in the list, counted from 1; 0 where it is not listed."""
        return int(self._value(_PLACE, pair_id))

    def counts(self) -> Mapping[PairState, int]:
        """Return how many pairs of the list there are in each state."""
        query = "SELECT state, count(*) FROM pair WHERE removed IS NULL GROUP BY state"
        with self._database.reading() as connection, understanding(self._database.path):
            found = {PairState(state): count for state, count in _rows(connection, query)}
        return {state: found.get(state, 0) for state in PairState}

    def count(self) -> int:
        """Return how many pairs the list has."""
        return int(self._value(_COUNT))

    def bin_count(self) -> int:
        """Return how many pairs lie in the bin."""
        return int(self._value("SELECT count(*) FROM pair WHERE removed > ''"))

    def seconds(self, annotator: str) -> int:
        """Return how long somebody worked on all pairs of the list."""
        return int(self._value(_SECONDS, annotator, annotator))

    def first(self, *, states: Iterable[PairState] = ()) -> str | None:
        """Return the first pair of the list, of those in these states; None where there is none."""
        found: str | None = self._value(_FIRST.format(states=_among(states)))
        return found

    def beside(self, pair_id: str, step: int, *, states: Iterable[PairState] = ()) -> str | None:
        """Return the pair after another one (before it, where `step` is below 0), of those in these states."""
        sign, way = (">", "ASC") if step > 0 else ("<", "DESC")
        found: str | None = self._value(_BESIDE.format(sign=sign, way=way, states=_among(states)), pair_id)
        return found

    def articles(self, words: str = "", *, alone: bool = False, limit: int = 200) -> list[ArticleEntry]:
        """Return articles whose title holds these words, sorted by it; with `alone` those in no pair of the list."""
        conditions, patterns = [_ALONE if alone else "1"], []
        for condition, pattern in matching("title", words):
            conditions.append(condition.format("?"))
            patterns.append(pattern)
        query = _ARTICLES.format(wanted=" AND ".join(conditions), limit=limit)
        with self._database.reading() as connection:
            found = _rows(connection, query, patterns)
        return [ArticleEntry(identity, title, source, bool(is_alone)) for identity, title, source, is_alone in found]

    def _entries(self, wanted: str, values: Mapping[str, Any]) -> dict[int, PairEntry]:
        with self._database.reading() as connection, understanding(self._database.path):
            found = _rows(connection, _ENTRIES + wanted, values)
            return {row[0]: PairEntry(row[1], row[2], PairState(row[3]), *row[4:]) for row in found}

    def _value(self, query: str, *values: Any) -> Any:
        with self._database.reading() as connection:
            row = next(iter(_rows(connection, query, values)), None)
        return None if row is None else row[0]


def _at_place(connection: Connection, listing: Listing) -> int | None:
    """Return the key of the pair at a place, where the words are a number and the list is in order."""
    words = listing.words.strip()
    if not (words.isascii() and words.isdigit()) or listing.in_bin or listing.states or len(words) > 9:
        return None
    query = "SELECT rowid FROM pair WHERE removed IS NULL ORDER BY position, id LIMIT 1 OFFSET ?"
    row = next(iter(_rows(connection, query, (max(int(words) - 1, 0),))), None)
    return None if row is None else int(row[0])


def _rows(connection: Connection, query: str, values: Any = ()) -> list[Any]:
    # SQLite's own cursor: 100,000 keys come twice as fast as through SQLAlchemy's rows.
    found: list[Any] = connection.connection.cursor().execute(query, values).fetchall()
    return found


def _quoted(states: Iterable[PairState]) -> str:
    return ", ".join(f"'{state}'" for state in states)


def _among(states: Iterable[PairState]) -> str:
    return f"AND state IN ({listed})" if (listed := _quoted(states)) else ""
