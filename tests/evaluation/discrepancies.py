"""Discrepancies: `ANNOTATOR_DATA=… python -m tests.evaluation.discrepancies`.

How often a hint is raised on the hand-made links of DEplain-web, by kind: never, where both sides are the same words;
seldom, where they say the same in other words. `read` is every second pair, whose hints were read while the rules were
written. Then the same links of the unread half with one side changed, where each change ought to be noticed: a number
made another, a weekday, a `nicht` left out.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from annotator.language import analysis
from annotator.language.discrepancies import Stated, discrepancies
from annotator.language.relating import Linked, relate
from annotator.language.shared import Extent, Told
from tests.evaluation.measure import data

_DIGITS = re.compile(r"(?<![\w.,])[2-9]\d{0,2}(?![\w.,-])")
_DAYS = re.compile(r"\b(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag\b")
_NOT = re.compile(r"\b(?:nicht|nie|niemals) ", re.IGNORECASE)
CHANGES: dict[str, Callable[[str], str]] = {
    "numbers": lambda text: _DIGITS.sub(lambda match: str(int(match.group()) * 2 + 1), text),
    "weekdays": lambda text: _DAYS.sub("Mittwoch", text),
    "negation": lambda text: _NOT.sub("", text),
}


@dataclass(frozen=True)
class Side:
    """One article of sentences, one a line, with the extents of each."""

    told: Told
    extents: Sequence[Extent]


def side(sentences: Sequence[str]) -> Side:
    extents, place = [], 0
    for sentence in sentences:
        extents.append((place, place + len(sentence)))
        place += len(sentence) + 1
    text = "\n".join(sentences)
    marks = [mark for part in analysis.read(text, language="de").parts for mark in part.marks]
    return Side(Told(text, (), marks, "de"), extents)


def links(record: dict[str, Any], *, identical: bool) -> Iterator[tuple[list[int], list[int]]]:
    for link in record["links"]:
        if link["identical"] is identical and link["src"] and link["tgt"]:
            yield sorted(link["src"]), sorted(link["tgt"])


def raised(records: Sequence[dict[str, Any]], *, identical: bool) -> str:
    kinds: Counter[str] = Counter()
    count = hinted = 0
    for record in records:
        left, right = side(record["source"]), side(record["target"])
        wanted: list[Linked] = [
            ([left.extents[place] for place in sources], [right.extents[place] for place in targets])
            for sources, targets in links(record, identical=identical)
        ]
        for found in relate(left.told, right.told, wanted).discrepancies:
            count += 1
            hinted += bool(found)
            kinds.update(each.kind.value for each in found)
    return f"{hinted} of {count} links ({hinted / count:.1%})  {dict(kinds)}"


def noticed(records: Sequence[dict[str, Any]], kind: str) -> str:
    """Count the sentences that are noticed when they are changed."""
    found = count = 0
    for record in records:
        for sentence in {*record["source"], *record["target"]}:
            if (changed := CHANGES[kind](sentence)) != sentence and len(sentence.split()) > 4:
                count += 1
                told = {each.kind.value for each in discrepancies(Stated(sentence), Stated(changed))}
                found += bool(told & {kind, "dates"})
    return f"{found} of {count}"


def main() -> None:
    """Print the figures."""
    lines = data("alignment", "deplain_web.jsonl").read_text("utf-8").splitlines()
    records = [json.loads(line) for line in lines]
    for name, half in (("read", records[::2]), ("unread", records[1::2])):
        for kind, identical in (("identical", True), ("in other words", False)):
            print(f"{name:7} {kind:15} {raised(half, identical=identical)}")
    for kind in CHANGES:
        print(f"unread, {kind} changed: noticed {noticed(records[1::2], kind)}")


if __name__ == "__main__":
    main()
