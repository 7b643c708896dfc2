"""Projects of any number of pairs: short articles, with links, times and states as in a project half done."""

from __future__ import annotations

from pathlib import Path

from annotator.model.annotation import Extent, Link, Span
from annotator.model.document import Document, Pair, PairState, Side
from annotator.storage import rows
from annotator.storage.store import Store
from annotator.storage.table_access import ACCESS

_AT = "2026-01-01T00:00:{:02d}Z"
_TOPICS = ("Haushalt", "Hafen", "Schule", "Wahl", "Wetter", "Brücke", "Klinik", "Verkehr", "Theater", "Ernte")
_BATCH = 5000
_LINKED_EVERY = 5


def write_pairs(path: Path, count: int) -> None:
    """Make a project of `count` pairs; every fifth has a link of `anna` and the time she took for it."""
    store = Store.create(path)
    with store.transaction(), store._database.writing() as connection:
        for first in range(0, count, _BATCH):
            found: dict[str, list[rows.Written]] = {}
            for number in range(first, min(first + _BATCH, count)):
                for table, row in _rows(number):
                    found.setdefault(table, []).append(row)
            for table, some in found.items():
                ACCESS[table].add(connection, some)
    store.close()


def _rows(number: int) -> list[tuple[str, rows.Written]]:
    topic, at = _TOPICS[number % len(_TOPICS)], _AT.format(number % 60)
    left = Document.of(f"{topic} {number}: Der Rat berät. Er stimmt zu.\n", title=f"{topic} {number}: Rat berät")
    right = Document.of(f"Rat zu {topic} {number}. Man stimmte zu.\n", title=f"Rat zu {topic} {number}")
    pair = Pair.of(left, right)
    made: list[tuple[str, rows.Written]] = []
    for document in (left, right):
        made.append(("document", rows.document_row(document, created=at)))
        text = rows.document_text_row(document, original=document.text.encode(), encoding="utf-8")
        made.append(("document_text", text))
    state = [*PairState][number % 7 % 4]
    made.append(("pair", {**rows.pair_row(pair, position=number, created=at), "state": str(state)}))
    if number % _LINKED_EVERY == 0:
        made += _work(pair, at, seconds=number % 3000)
    return made


def _work(pair: Pair, at: str, *, seconds: int) -> list[tuple[str, rows.Written]]:
    of = (pair.id, "anna")
    spans = [
        Span.cut(pair.document(side).text, Extent(side, 0, 12), id=f"{side}", created=at)
        for side in (Side.LEFT, Side.RIGHT)
    ]
    link = Link("l", (spans[0].id,), (spans[1].id,), "same", None, None, "", "manual", at, at)
    counted = {"seconds": seconds, "statements": 5, "open": seconds % 6, "modified": at}
    return [
        ("annotation_set", rows.set_row(*of, created=at, modified=at)),
        *(("span", rows.span_row(*of, span, position=place)) for place, span in enumerate(spans)),
        ("link", rows.link_row(*of, link, position=0)),
        *(("link_end", row) for row in rows.link_end_rows(*of, link)),
        ("work", {"pair_id": pair.id, "annotator": "anna", **counted}),
    ]
