"""Direct quotes, speakers and cues on the news articles.

`ANNOTATOR_DATA=… python -m tests.evaluation.quotes [dev|train]`.

A quote counts where both ends lie within three characters; a speaker or a cue where it overlaps the gold one. Speakers
are scored over all gold quotes that have one, as found through our own quotes (not given the gold ones). Nothing of
the corpus is trained on. The rules were first written looking at `dev` and parts of `train`; since then only the
articles of which `is_read` is true are looked at, and a rule stays only if the rest is the better for it, or none the
worse where the rule is grammar. `prose.py` has the same figures for stories and essays.
"""

from __future__ import annotations

import hashlib
import json
import sys
import tarfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from annotator.language.analysis import read
from annotator.model.analysis import Layer, Mark
from tests.evaluation.measure import Score, data

NEAR = 3


def is_read(name: str) -> bool:
    """Tell whether a text, by the name of its file, is of the half that is looked at while rules are written."""
    return hashlib.sha256(name.encode("utf-8")).digest()[0] % 2 == 0


def articles(split: str) -> Iterator[tuple[str, str, list[dict[str, Any]]]]:
    """Yield each article's file name, text and gold, in the order of the archive: it can only be read forwards."""
    with tarfile.open(data("language", "news_quotes.tar.xz")) as archive:
        for member in archive:
            if f"/{split}/" in member.name and member.name.endswith(".json"):
                file = archive.extractfile(member)
                assert file is not None
                record = json.load(file)
                yield member.name.rpartition("/")[2], record["originalText"], record["annotations"]


def overlaps(mention: dict[str, Any] | None, spans: list[dict[str, int]]) -> bool:
    """Tell whether a speaker or a cue overlaps any of the gold's spans."""
    return mention is not None and any(
        span["charBegin"] < mention["end"] and mention["start"] < span["charEnd"] for span in spans
    )


def partner(gold: dict[str, Any], found: list[Mark]) -> Mark | None:
    """Return the mark of a gold quote."""
    start, end = gold["quote"]["spans"][0]["charBegin"], gold["quote"]["spans"][-1]["charEnd"]
    return next((mark for mark in found if abs(mark.start - start) <= NEAR and abs(mark.end - end) <= NEAR), None)


def indirect_sentences(
    marks: list[Mark], golds: list[dict[str, Any]], share: float = 1 / 3
) -> tuple[set[object], set[object]]:
    """Return the sentences that report speech indirectly, by the gold and by us.

    More than a share of a sentence has to be reported; 0 takes every sentence that a report touches.
    """
    gold = [
        (span["charBegin"], span["charEnd"])
        for each in golds
        if each["type"] in ("Indirect", "FreeIndirect", "IndirectFreeIndirect")
        for span in each["quote"]["spans"]
    ]
    found = [(mark.start, mark.end) for mark in marks if mark.layer is Layer.QUOTE and mark.label == "indirect"]
    units = [(mark.start, mark.end) for mark in marks if mark.layer is Layer.SENTENCE]
    return reported(units, gold, share), reported(units, found, share)


def reported(units: list[tuple[int, int]], stretches: list[tuple[int, int]], share: float) -> set[object]:
    """Return the units of which stretches, taken together, cover more than a share."""
    found = sorted(set(stretches))
    return {
        (start, end)
        for start, end in units
        if sum(max(0, min(end, last) - max(start, first)) for first, last in found) > share * (end - start)
    }


@dataclass
class Counts:
    """What is counted over the texts of one set."""

    quotes: Score = field(default_factory=Score)
    speakers: Score = field(default_factory=Score)
    cues: Score = field(default_factory=Score)
    indirect: Score = field(default_factory=Score)
    touched: Score = field(default_factory=Score)

    def add(self, marks: list[Mark], golds: list[dict[str, Any]]) -> None:
        """Count one text."""
        found = [mark for mark in marks if mark.layer is Layer.QUOTE and mark.label == "direct"]
        taken: set[int] = set()
        for gold in golds:
            if gold["type"] != "Direct" or not gold["quote"]["spans"]:
                continue
            mark = partner(gold, found)  # Some quotes are in the gold twice, with two speakers.
            self.quotes.right, self.quotes.missed = self.quotes.right + bool(mark), self.quotes.missed + (not mark)
            if mark:
                taken.add(mark.start)
            for score, key in ((self.speakers, "speaker"), (self.cues, "cue")):
                mention = mark.attributes[key] if mark else None
                hit = overlaps(mention, gold[key]["spans"])
                if gold[key]["spans"]:
                    score.right, score.missed = score.right + hit, score.missed + (not hit)
                score.wrong += mention is not None and not hit
        self.quotes.wrong += len(found) - len(taken)
        self.indirect.add(*indirect_sentences(marks, golds))
        self.touched.add(*indirect_sentences(marks, golds, 0))

    def printed(self, name: str) -> str:
        """Return the figures, a line each."""
        return (
            f"{name}: quotes   {self.quotes}\n{name}: speakers {self.speakers}\n{name}: cues     {self.cues}\n"
            f"{name}: indirect {self.indirect} (touched: F {self.touched.f:.3f})"
        )


def main(split: str = "dev") -> None:
    """Print the figures of one split: all, and of the articles that were read and of those that were not."""
    print_halves(split, articles(split))


def print_halves(name: str, texts: Iterable[tuple[str, str, list[dict[str, Any]]]]) -> None:
    """Print the figures of named German texts with their gold: all, the half that was read, the half that was not."""
    counts = {"": Counts(), " read": Counts(), " unread": Counts()}
    for file, text, golds in texts:
        marks = [mark for part in read(text, language="de").parts for mark in part.marks]
        for half in ("", " read" if is_read(file) else " unread"):
            counts[half].add(marks, golds)
    for half, each in counts.items():
        print(each.printed(f"{name}{half}"))


if __name__ == "__main__":
    main(*sys.argv[1:])
