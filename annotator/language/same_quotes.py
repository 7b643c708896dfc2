"""The same quote in two articles: whatever its marks, and though it was cut, worded otherwise or turned indirect.

Two quotes are one where enough of the shorter one's words stand in the other. Words that are in every text count
little; a speaker who is somebody else asks for more, one who is the same for less.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from annotator.language.content_words import is_small, stem
from annotator.language.identity import Entity
from annotator.language.shifts import shifted
from annotator.language.wordings import Piece, PieceKind, Word, differences, words_of
from annotator.model.analysis import Layer, Mark
from annotator.model.document import Side

_SMALL_WORD = 0.35
"""What a small word counts for beside one that carries meaning."""
_ENOUGH = {(True, True): 0.55, (True, False): 0.5, (False, False): 0.6}
"""Share of the shorter quote's words that must stand in the other: both direct, one of them, neither."""
_OTHER_SPEAKER = 0.3
"""So much more where somebody else says it."""
_LEAST = 2.0
"""What the shared words must count for, unless the quotes are the same word for word."""
_LIKE_FORM = 0.7
"""Share of the words of both, small ones as good as others, that makes one quote of two by the same speaker."""
_SAME_FORM = 0.9
"""The same where it is not known whether the speaker is the same."""
_MOST_QUOTES = 2_000
_MOST = 40
"""Quotes of the other text that one is compared with at most, those with most words in common."""


class QuoteChange(StrEnum):
    """How the right quote differs from the left one."""

    IDENTICAL = "identical"
    """Word for word, whatever the marks."""
    SHORTENED = "shortened"
    """The one is the other with words left out."""
    ALTERED = "altered"
    TURNED_INDIRECT = "turned indirect"
    """The one quotes, the other reports."""


@dataclass(frozen=True, slots=True)
class SameQuote:
    """One quote in both texts, with the words that differ."""

    left: Mark
    right: Mark
    change: QuoteChange
    score: float
    """Share of the shorter one's words that stand in the other, from 0 to 1; small words count less."""
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class _Said:
    mark: Mark
    words: tuple[Word, ...]
    counts: Counter[str]
    """Stem → how often."""
    weights: dict[str, float]
    weight: float
    speaker: int | None

    @property
    def is_direct(self) -> bool:
        return self.mark.label == "direct"


def same_quotes(
    left: tuple[str, Sequence[Mark]],
    right: tuple[str, Sequence[Mark]],
    entities: Sequence[Entity] = (),
    *,
    report: Callable[[], None] = lambda: None,
) -> list[SameQuote]:
    """Return the quotes that stand in both texts, in the order of the left; each with its best partner.

    `entities` are the people of both texts, to know who speaks (see `identity`). A quote that stands twice in one text
    may come twice. Swapping the texts swaps the sides and changes nothing else. Of more than 2,000 quotes in a text the
    first are looked at. `report` is called again and again while it works; what it raises goes through.
    """
    lefts = list(islice(_said(Side.LEFT, *left, entities), _MOST_QUOTES))
    rights = list(islice(_said(Side.RIGHT, *right, entities), _MOST_QUOTES))
    scores = _scores(lefts, rights, report)
    chosen = sorted(_best(scores, len(lefts), len(rights)))
    return [_same(lefts[one], rights[other], scores[one, other]) for one, other in chosen]


def _best(scores: Mapping[tuple[int, int], float], lefts: int, rights: int) -> set[tuple[int, int]]:
    """Return the best partner of each quote of either text; of equals the one nearest to its place in the other."""
    best: dict[tuple[Side, int], tuple[float, int, int, int]] = {}
    for (one, other), score in scores.items():
        place = -abs(one * rights - other * lefts)
        for key, partner in (((Side.LEFT, one), other), ((Side.RIGHT, other), one)):
            best[key] = max(best.get(key, (0.0, 0, 0, 0)), (score, place, -partner, partner))
    return {(own, found[3]) if side is Side.LEFT else (found[3], own) for (side, own), found in best.items()}


def _said(side: Side, text: str, marks: Sequence[Mark], entities: Sequence[Entity]) -> Iterator[_Said]:
    speakers = _Speakers(side, marks, entities)
    for mark in marks:
        if mark.layer is not Layer.QUOTE:
            continue
        words = tuple(words_of(text, mark.start, mark.end))
        stems = [shifted(word.plain) or stem(word.plain) for word in words]
        weights = {
            each: _SMALL_WORD if shifted(word.plain) or is_small(word.plain) else 1.0
            for each, word in zip(stems, words, strict=True)
        }
        weight = sum(weights[each] for each in stems)
        yield _Said(mark, words, Counter(stems), weights, weight, speakers.of(mark))


class _Speakers:
    """Says which entity a quote's speaker is."""

    def __init__(self, side: Side, marks: Sequence[Mark], entities: Sequence[Entity]) -> None:
        at = {mention.start: number for number, each in enumerate(entities) for mention in each.on(side)}
        self._at = at
        self._called = {
            str(mark.attributes.get("name")): at[mark.start]
            for mark in marks
            if mark.layer is Layer.ENTITY and mark.start in at
        }

    def of(self, quote: Mark) -> int | None:
        speaker = quote.attributes.get("speaker")
        resolved = self._called.get(str(quote.attributes.get("resolved")))
        return resolved if resolved is not None or not speaker else self._at.get(int(speaker["start"]))


def _scores(
    lefts: Sequence[_Said], rights: Sequence[_Said], report: Callable[[], None]
) -> dict[tuple[int, int], float]:
    """Return the pairs of quotes that are one, with their scores."""
    holding: dict[str, list[int]] = defaultdict(list)
    for number, said in enumerate(rights):
        for each in said.counts:
            holding[each].append(number)
    scores = {}
    for number, said in enumerate(lefts):
        report()
        shared: Counter[int] = Counter()
        for each in said.counts:
            shared.update(holding.get(each, ()))
        for other, _ in shared.most_common(_MOST):
            if (score := _score(said, rights[other])) is not None:
                scores[number, other] = score
    return scores


def _score(left: _Said, right: _Said) -> float | None:
    """Return which share of the shorter quote stands in the other, or None where the two are not one quote."""
    common = left.counts & right.counts
    weight = sum(max(left.weights[each], right.weights[each]) * times for each, times in common.items())
    share = min(1.0, weight / min(left.weight, right.weight))
    if [word.plain for word in left.words] == [word.plain for word in right.words]:
        return 1.0
    speakers = left.speaker, right.speaker
    is_other = None not in speakers and speakers[0] != speakers[1]
    needed = _ENOUGH[max(left.is_direct, right.is_direct), min(left.is_direct, right.is_direct)]
    if weight >= _LEAST and share >= needed + _OTHER_SPEAKER * is_other:
        return share
    alike = 2 * common.total() / (len(left.words) + len(right.words))
    is_same = None not in speakers and not is_other
    reaches = alike >= (_LIKE_FORM if is_same else _SAME_FORM)
    return share if reaches and common.total() > 2 and not is_other and (left.is_direct or right.is_direct) else None


def _same(left: _Said, right: _Said, score: float) -> SameQuote:
    pieces = tuple(differences(left.words, right.words))
    kinds = {piece.kind for piece in pieces}
    if left.is_direct != right.is_direct:
        change = QuoteChange.TURNED_INDIRECT
    elif kinds <= {PieceKind.SAME}:
        change = QuoteChange.IDENTICAL
    elif len(kinds) == 2 and PieceKind.SAME in kinds:
        change = QuoteChange.SHORTENED
    else:
        change = QuoteChange.ALTERED
    return SameQuote(left.mark, right.mark, change, round(score, 4), pieces)
