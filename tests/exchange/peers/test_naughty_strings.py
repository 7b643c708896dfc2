"""Strings that break programs survive every format, as title, note and text."""

from __future__ import annotations

import csv
import io
import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.exchange.aspects import CONTROLS
from annotator.exchange.formats import FORMATS, Format
from annotator.exchange.record import Record, record
from annotator.model.annotation import AnnotationSet, Extent, Link, Span
from annotator.model.document import Document, Pair, Side
from annotator.model.tagset import DEFAULT_TAGSET
from annotator.model.text import canonical
from tests.exchange.peers.test_round_trips import read, written
from tests.strategies import NOW

_LIST = Path(os.environ.get("ANNOTATOR_DATA", "")) / "hostile/blns/blns.json"
FEW = [
    *(
        "=1+1",
        "@SUM(1)",
        "'=cmd",
        "-1",
        "]]>",
        "<script>alert(1)</script>",
        "&lt;&amp;",
        '"',
        "''",
        "\\",
        "%s%n",
        "${a}",
    ),
    *(
        "\u202etest",
        "\u200b",
        "Ω≈ç√",
        "社會科學",
        "﷽",
        "👾🙇🏿‍♀️",
        "ẓ̇̆",
        "\x01\x02",
        "\x85",
        "\u2028",
        "a\tb",
        "[[]]",
        "|",
        "_",
        "*",
    ),
    *("T1\tX 0 1\ta", "#1\tNote", "--><b>", "NULL", "nan", "<!DOCTYPE a>", "\ufffe"),
]


def strings() -> list[str]:
    more = json.loads(_LIST.read_text(encoding="utf-8")) if _LIST.is_file() else []
    return [each.encode("utf-8", "replace").decode() for each in (*FEW, *more)]


def naughty(some: list[str]) -> Record:
    """Return a set whose texts, titles, notes and comments are the strings, each a statement of its own."""
    lines = [canonical(each).text.replace("\n", " ") or "-" for each in some]
    text = "\n".join(lines)
    left, right = (Document.of(t, title=some[0], source=some[-1]) for t in (text, f"{text}\nrechts"))
    pair = Pair.of(left, right, title=some[0])
    spans, links, place = [], [], 0
    for number, (line, note) in enumerate(zip(lines, some, strict=True)):
        extents = (Extent(side, place, place + len(line)) for side in Side)
        spans += [Span.cut(text, e, id=f"{e.side}{number}", created=NOW) for e in extents]
        ends = (f"left{number}",), (f"right{number}",)
        links.append(Link(f"l{number}", *ends, "same", None, None, note, "manual", NOW, NOW, comment=note))
        place += len(line) + 1
    spans = [replace(span, suffix=pair.document(span.side).text[span.end : span.end + 32]) for span in spans]
    return record(AnnotationSet(pair, "anna", NOW, NOW, DEFAULT_TAGSET, tuple(spans), tuple(links)))


@pytest.mark.parametrize("kind", [each for each in FORMATS if each.writes], ids=lambda kind: kind.name)
def test_they_survive(kind: Format, tmp_path: Path) -> None:
    one = naughty(strings())
    path, told = written([one], kind, tmp_path)
    assert told.links == len(strings())
    if not kind.reads:
        return
    [back] = read(path, kind)
    assert [(link.note, link.comment) for link in back.aset.links] == [
        (link.note, link.comment) for link in one.aset.links
    ]
    assert back.aset.pair.title == one.aset.pair.title
    text = one.aset.pair.left.text
    assert back.aset.pair.left.text == (CONTROLS.sub("\ufffd", text) if kind.is_xml else text)


def test_formulas_are_defused_in_the_table_alone(tmp_path: Path) -> None:
    some = ["=1+1", "+1", "-1", "@a", "\tb", "'=c", "plain"]
    for kind in FORMATS:
        if not (kind.writes and kind.module) or kind.is_folder:
            continue
        path, _ = written([naughty(some)], kind, tmp_path)
        content = path.read_bytes().decode("utf-8-sig")
        if kind.name != "csv":
            assert "'=1+1" not in content
            continue
        rows = list(csv.DictReader(io.StringIO(content, newline="")))
        assert [row["note"] for row in rows] == ["'=1+1", "'+1", "'-1", "'@a", "'\tb", "''=c", "plain"]
