"""Quotes anchored in changed texts: `ANNOTATOR_DATA=… python -m tests.evaluation.anchoring`.

First 495 texts in two tokenisations, with spans of the same ids in both: each span's quote is looked for in the other
version. A span is placed right where the answer is exact or moved and both ends are right, punctuation and blanks at
the edges apart; it is placed wrong in silence where the answer is exact or moved and the ends are not. A span whose
words are others in the second version (the transcripts differ) cannot be placed, only guessed; where all its words
stand, but its gold span there has others as well, it counts under "other words".

Then the same texts changed by a program that knows where each letter went. Even texts were read while the rules were
made, odd ones only measured.
"""

from __future__ import annotations

import json
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from annotator.review.anchoring import Anchored, Sought, Status, anchor
from tests.evaluation.measure import data

Extent = tuple[int, int]
Letters = list[tuple[str, int | None]]
"""A text as its characters, each with its place in the old text, or None where it is new."""

PLACED = (Status.EXACT, Status.MOVED)


@dataclass(frozen=True)
class Version:
    """A text, and the spans that are looked for in its other version."""

    old: str
    new: str
    spans: Sequence[tuple[Extent, Extent]]


def versions(first: str, second: str) -> list[Version]:
    """Return the texts of the two tokenisations, from one to the other."""
    lines = data("anchoring", "redewiedergabe_two_tokenisations.jsonl").read_text("utf-8").splitlines()
    return [
        Version(
            record[f"text_{first}"],
            record[f"text_{second}"],
            [(tuple(span[first]), tuple(span[second])) for span in record["spans"]],
        )
        for record in map(json.loads, lines)
    ]


def sought(text: str, extents: Sequence[Extent], around: int) -> list[Sought]:
    """Return spans of a text as they are asked for, with so many characters around them."""
    return [
        Sought(number, start, end, text[start:end], text[max(0, start - around) : start], text[end : end + around])
        for number, (start, end) in enumerate(extents)
    ]


def trimmed(text: str, start: int, end: int) -> Extent:
    """Return a stretch without the blanks and the punctuation at its edges."""
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return start, end


def bare(text: str) -> str:
    """Return the letters and digits of a text."""
    return re.sub(r"[\W_]+", "", text)


def judged(version: Version, answer: Anchored, old: Extent, new: Extent) -> str:
    """Return the name under which an answer is counted."""
    is_right = answer.start is not None and trimmed(version.new, answer.start, answer.end or 0) == trimmed(
        version.new, *new
    )
    if answer.status in PLACED:
        if is_right:
            return "right"
        return "wrong" if bare(version.old[slice(*old)]) == bare(version.new[slice(*new)]) else "other words"
    return "guessed" if is_right else answer.status.value


def tokenisations() -> None:
    """Print how spans of one tokenisation are found in the other, with and without what is around them."""
    for first, second in ("ab", "ba"):
        texts = versions(first, second)
        for around in (0, 32):
            for every, what in ((1, "all spans"), (1000, "one span a text")):
                for half in (0, 1):
                    counts: Counter[str] = Counter()
                    for version in texts[half::2]:
                        spans = version.spans[::every]
                        answers = anchor(version.new, sought(version.old, [old for old, _ in spans], around))
                        counts.update(judged(version, *each) for each in _triples(answers, spans))
                    name = f"{first}→{second}, {around:2} characters around, {what}, {'odd' if half else 'even'} texts"
                    print(f"{name:62} {shown(counts)}")


def _triples(
    answers: Sequence[Anchored], spans: Sequence[tuple[Extent, Extent]]
) -> Iterator[tuple[Anchored, Extent, Extent]]:
    for answer, (old, new) in zip(answers, spans, strict=True):
        yield answer, old, new


def shown(counts: Counter[str]) -> str:
    """Return counts with the share that was placed right."""
    total = sum(counts.values())
    rest = ", ".join(f"{name} {count}" for name, count in sorted(counts.items()) if name not in ("right", "wrong"))
    return f"right {counts['right'] / max(total, 1):7.2%}  wrong {counts['wrong']:3}  of {total:5}   {rest}"


# Texts changed by a program.


def sentences(text: Letters) -> list[Letters]:
    """Cut a text after full stops."""
    found: list[Letters] = [[]]
    for at, letter in enumerate(text):
        found[-1].append(letter)
        if letter[0] == " " and at and text[at - 1][0] in ".!?":
            found.append([])
    return [sentence for sentence in found if sentence]


def joined(parts: Sequence[Letters]) -> Letters:
    """Join pieces of a text."""
    return [letter for part in parts for letter in part]


def new(text: str) -> Letters:
    """Return a text that was not in the old one."""
    return [(letter, None) for letter in text]


def moved(text: Letters, rng: random.Random) -> Letters:
    """Move five sentences elsewhere."""
    parts = sentences(text)
    start = rng.randrange(max(1, len(parts) - 5))
    block, rest = parts[start : start + 5], parts[:start] + parts[start + 5 :]
    place = rng.randrange(len(rest) + 1)
    return joined(rest[:place] + block + rest[place:])


def deleted(text: Letters, rng: random.Random) -> Letters:
    """Delete a tenth of the sentences."""
    return joined([part for part in sentences(text) if rng.random() > 0.1])


def repeated(text: Letters, rng: random.Random) -> Letters:
    """Say three sentences once more, elsewhere."""
    parts = sentences(text)
    for _ in range(3):
        copy = new("".join(letter for letter, _ in rng.choice(parts)))
        parts.insert(rng.randrange(len(parts) + 1), copy)
    return joined(parts)


def reworded(text: Letters, rng: random.Random) -> Letters:
    """Put in a word, take out a word or change one, in all every thirtieth."""
    parts = []
    for part in re.finditer(r"\S+\s*", "".join(letter for letter, _ in text)):
        kept = text[part.start() : part.end()]
        dice = rng.random()
        kept = [] if dice < 0.01 else [*kept, *new("etwa ")] if dice < 0.02 else new("sowas ") if dice < 0.03 else kept
        parts.append(kept)
    return joined(parts)


def reset(text: Letters, rng: random.Random) -> Letters:
    """Set it anew: another style of quotation marks, words hyphenated at line ends, blanks before marks gone."""
    found: Letters = []
    for at, (letter, place) in enumerate(text):
        following = text[at + 1][0] if at + 1 < len(text) else ""
        if letter == " " and following in ".,;:!?":
            continue
        found.append(("„" if letter == "»" else "“" if letter == "«" else letter, place))
        if letter.isalpha() and following.isalpha() and rng.random() < 0.01:
            found += new("-\n")
    return found


def preceded(text: Letters, rng: random.Random) -> Letters:
    """Put emoji and a teaser that says words of the text before it."""
    words = "".join(letter for letter, _ in text).split()
    return [*new("😀🚢 " + " ".join(rng.sample(words, min(12, len(words)))) + "\n\n"), *text]


def all_at_once(text: Letters, rng: random.Random) -> Letters:
    """Change it in every way."""
    for change in (moved, deleted, repeated, reworded, reset, preceded):
        text = change(text, rng)
    return text


CHANGES: Sequence[Callable[[Letters, random.Random], Letters]] = (
    moved,
    deleted,
    repeated,
    reworded,
    reset,
    preceded,
    all_at_once,
)


def told(letters: Letters, answer: Anchored, extent: Extent, old: str) -> str:
    """Return the name under which an answer in a changed text is counted."""
    wanted = [place for place in range(*extent) if old[place].isalnum()]
    found = letters[slice(answer.start, answer.end)] if answer.start is not None else []
    is_right = [place for letter, place in found if letter.isalnum()] == wanted
    if answer.status in PLACED:
        return "right" if is_right else "wrong"
    places = [place for _, place in letters if place is not None and place in range(*extent) and old[place].isalnum()]
    if not places:
        return "gone" if answer.start is None else "gone, guessed"
    is_whole = places == wanted and _is_one(letters, wanted)
    return f"{'there' if is_whole else 'changed'}, {answer.status.value}"


def _is_one(letters: Letters, wanted: Sequence[int]) -> bool:
    """Tell whether letters of the old text still stand together."""
    row = [place for letter, place in letters if letter.isalnum()]
    start = row.index(wanted[0])
    return row[start : start + len(wanted)] == list(wanted)


def changed_texts() -> None:
    """Print how spans are found in texts that were changed in one way, and in all."""
    texts = versions("a", "b")
    for change in CHANGES:
        for around, every in ((32, 1), (32, 7), (0, 1)):
            for half in (0, 1):
                counts: Counter[str] = Counter()
                for number, version in enumerate(texts[half::2]):
                    letters = change(
                        list(zip(version.old, range(len(version.old)), strict=True)), random.Random(number)
                    )
                    extents = [old for old, _ in version.spans if bare(version.old[slice(*old)])][::every]
                    answers = anchor("".join(letter for letter, _ in letters), sought(version.old, extents, around))
                    counts.update(
                        told(letters, answer, extent, version.old)
                        for answer, extent in zip(answers, extents, strict=True)
                    )
                name = f"{change.__name__}, {around:2} around, every {every}., {'odd' if half else 'even'} texts"
                print(f"{name:62} {shown(counts)}")


def main() -> None:
    """Print all figures."""
    tokenisations()
    changed_texts()


if __name__ == "__main__":
    main()
