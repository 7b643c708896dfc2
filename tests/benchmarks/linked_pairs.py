"""Projects with any number of links: articles of as many sentences, most joined to one of the other, some to two."""

from __future__ import annotations

import random
import uuid
from collections.abc import Iterator
from pathlib import Path

from annotator.model.annotation import Extent, Link, Span
from annotator.model.document import Document, Pair, Side
from annotator.storage import rows
from annotator.storage.store import Store
from annotator.storage.table_access import ACCESS

_AT = "2026-01-01T00:00:00Z"
_WORDS = [
    "der",
    "Haushalt",
    "Ministerin",
    "sagte",
    "Brücke",
    "am",
    "Mittwoch",
    "über",
    "gegen",
    "Verkehr",
    "habe",
    "seien",
    "Bürger",
    "„nicht“",
    "Prozent",
    "2026",
    "Ernte",
    "Klinik",
    "Theater",
    "und",
    "jedoch",
    "Straße",
    "Wähler",
    "wäre",
    "größer",
    "Fluss",
    "Schule",
    "erklärte",
    "Sprecher",
    "laut",
    "Angaben",
    "Behörde",
    "zufolge",
]
_TYPES = ("same", "same", "same", "partial", "contradicts", "related")


def write_project(path: Path, *, pairs: int, links: int, annotator: str | None) -> None:
    """Make a project of `pairs` pairs, each with `links` links of an annotator; with nobody's where that is None."""
    store = Store.create(path)
    with store.transaction(), store._database.writing() as connection:
        for number in range(pairs):
            pair, ends = _pair(number, links)
            _add_texts(connection, pair, number)
            if annotator is not None:
                _add_links(connection, pair, ends, annotator)
    store.close()


def _pair(number: int, links: int) -> tuple[Pair, tuple[list[Extent], list[Extent]]]:
    chance = random.Random(number)
    documents, ends = [], []
    for side in Side:
        text, found = "", []
        sentences = []
        at = 0
        for _ in range(links + 10):
            sentence = " ".join(chance.choices(_WORDS, k=chance.randint(8, 20))) + "."
            found.append(Extent(side, at, at + len(sentence)))
            sentences.append(sentence)
            at += len(sentence) + 1
        text = "\n".join(sentences) + "\n"
        documents.append(Document.of(text, title=f"Artikel {number}", source=f"https://example.org/{number}"))
        ends.append(found)
    return Pair.of(*documents), (ends[0], ends[1])


def _add_texts(connection, pair: Pair, number: int) -> None:  # type: ignore[no-untyped-def]
    for document in (pair.left, pair.right):
        ACCESS["document"].put(connection, rows.document_row(document, created=_AT), is_new=True)
        row = rows.document_text_row(document, original=document.text.encode(), encoding="utf-8")
        ACCESS["document_text"].put(connection, row, is_new=True)
    ACCESS["pair"].put(connection, rows.pair_row(pair, position=number, created=_AT), is_new=True)


def _add_links(connection, pair: Pair, ends: tuple[list[Extent], list[Extent]], annotator: str) -> None:  # type: ignore[no-untyped-def]
    of = pair.id, annotator
    chance = random.Random(f"{pair.id} {annotator}")
    spans = [[_span(pair, extent, chance) for extent in side] for side in ends]
    links = list(_links(spans[0], spans[1], chance))
    ACCESS["annotation_set"].add(connection, [rows.set_row(*of, created=_AT, modified=_AT)])
    both = [*spans[0], *spans[1]]
    ACCESS["span"].add(connection, [rows.span_row(*of, span, position=place) for place, span in enumerate(both)])
    ACCESS["link"].add(connection, [rows.link_row(*of, link, position=place) for place, link in enumerate(links)])
    ACCESS["link_end"].add(connection, [end for link in links for end in rows.link_end_rows(*of, link)])


def _span(pair: Pair, extent: Extent, chance: random.Random) -> Span:
    return Span.cut(pair.document(extent.side).text, extent, id=_id(chance), created=_AT)


def _links(left: list[Span], right: list[Span], chance: random.Random) -> Iterator[Link]:
    for place in range(len(left) - 10):
        kind: str | None = chance.choice(_TYPES)
        others: tuple[str, ...] = (right[place].id,)
        if place % 10 == 3:
            others = (right[place].id, right[place + 1].id)
        if place % 20 == 7:
            kind, others = None, ()
        note = "Die Zahl stimmt nicht überein." if place % 10 == 5 else ""
        yield Link(_id(chance), (left[place].id,), others, kind, None, None, note, "manual", _AT, _AT)


def _id(chance: random.Random) -> str:
    return str(uuid.UUID(int=chance.getrandbits(128), version=4))
