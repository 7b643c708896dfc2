"""Indirect speech in English: that-clauses after verbs of saying, `according to`, `…, residents say`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from annotator.language.cues import Cue, find_cue
from annotator.language.indirect import mark_of, with_quoted_end, without_quotes
from annotator.language.speakers import Speaking
from annotator.language.words import words
from annotator.model.analysis import Mark

Extent = tuple[int, int]

_SAYING = words(
    """
    said says say told tells tell added adds claimed claims claim insisted insists announced announces noted notes
    declared declares suggested suggests admitted admits explained explains stated states argued argues warned warns
    believes believed believe thinks thought hopes hoped confirmed confirms denied denies promised promises predicted
    predicts acknowledged acknowledges alleged alleges asserted asserts reported reports maintains maintained conceded
    concedes stressed stresses recalled asked asks testified vowed vows contends contended estimate estimates estimated
    replied replies reiterated complained complains
    """
)
"""Verbs that lead to a clause that says what was said."""
_THAT = re.compile(r"\b(?:that|whether|if|how|why|what|when|where)\b")
_BARE = re.compile(
    r"\s+(?:(?:him|her|them|me|us|reporters|journalists|parliament|lawmakers)\s+)?"
    r"(?=(?:he|she|it|they|we|I|you|there|the|a|an|his|her|its|their|this|these|no|some|many|most|all|more|[A-Z]\w+)\b)"
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|will|would|could|should|has|have|had|may|might|must|can|did|does|do|[a-z]{3,}ed|"
    r"went|came|made|took|gave|got|knew|saw|lost|won|met|led|left|kept|held|began|fell|rose|paid|acted)\b"
)
_ACCORDING = re.compile(r"\b[Aa]ccording to\b")
_FRAME_BEHIND = re.compile(
    r",\s+(?P<frame>(?:[\w’'.-]+\s+){0,7}(?P<cue>[a-z]+)(?:\s+(?:[\w’'.-]+\s*){0,7})?)(?=,|[.!?…\s]*$)"
)
_LAST_FRAME = re.compile(r",\s+(?:[\w’'.-]+\s+){1,3}(?:said|says|added|told \w+)$")
_QUOTED = re.compile(r"\s{6,}")
"""What is left of a direct quote among the words of its sentence."""
_WITH_THAT = frozenset(("told", "tells", "asked", "asks"))
"""Verbs that need `that`, or a whom: `told some forty islanders who had come`."""
_PASSIVE = re.compile(r"\b[Ii]t (?:is|was|has been) (?:\w+ )?(?:reported|alleged|claimed|said|believed|thought) that\b")


def indirect_english(
    text: str, sentences: Iterable[Extent], direct: Sequence[Mark], speaking: Speaking
) -> Iterator[Mark]:
    """Yield the stretches of English sentences that report speech without quoting it, with speaker and cue."""
    for start, end in sentences:
        said = without_quotes(text, start, end, direct)
        found = _reported(said)
        if found and said[found[0] : found[1]].strip().count(" ") > 1:
            last = with_quoted_end(text, start, found[1], direct)
            yield mark_of(text, start + found[0], start + last, speaking, framed=True)


def _reported(said: str) -> Extent | None:
    """Return which part of a sentence is what was said, or None where it reports nothing."""
    end = len(said.rstrip(" .!?…”\"'»’"))
    if _ACCORDING.search(said) or _PASSIVE.search(said):
        return _around_source(said, end)
    return _behind_cue(said, end) or _before_frame(said)


def _around_source(said: str, end: int) -> Extent:
    """Return what a source vouches for: `According to X, …`, `…, according to X`, `It was said that …`."""
    if passive := _PASSIVE.search(said):
        return passive.end() - len("that"), end
    source = _ACCORDING.search(said)
    assert source is not None
    if said[: source.start()].strip(" ,"):
        return _stripped(said, 0, source.start())
    comma = said.find(",", source.end())
    return _stripped(said, comma + 1, end) if comma >= 0 else (0, end)


def _behind_cue(said: str, end: int) -> Extent | None:
    """Return the clause behind the first verb of saying: `said that …`, `said he …`."""
    cue = _first_saying(said)
    if cue is None or not said[: cue.start].strip():
        return None
    that = _THAT.search(said, cue.end, min(end, cue.end + 60))
    if that and "," not in said[cue.end : that.start()]:
        behind = _LAST_FRAME.search(said, that.end(), end)
        return _stripped(said, that.start(), behind.start() if behind else end)
    bare = None if _QUOTED.search(said, 0, cue.start) or cue.word in _WITH_THAT else _BARE.match(said, cue.end, end)
    if bare and _VERB.search(said, bare.end(), end) and said[bare.end() : end].count(" ") > 1:
        return _stripped(said, bare.end(), end)
    return None


def _before_frame(said: str) -> Extent | None:
    """Return what stands before `, residents say` or `, said the mayor`; an inserted frame belongs to it."""
    for match in _FRAME_BEHIND.finditer(said):
        before = said[: match.start()]
        cue = find_cue(match["frame"])
        inserted = said.startswith(",", match.end())
        short = before.count(" ") < (1 if inserted else 2)
        if cue is None or cue.word not in _SAYING or short or not _VERB.search(before + said[match.end() :]):
            continue
        return _stripped(said, 0, len(said.rstrip(" .!?…")) if inserted else match.start())
    return None


def _first_saying(said: str) -> Cue | None:
    cue = find_cue(said)
    while cue is not None and cue.word not in _SAYING:
        cue = find_cue(said, cue.end)
    return cue


def _stripped(said: str, start: int, end: int) -> Extent:
    while start < end and said[start] in " ,":
        start += 1
    while end > start and said[end - 1] in " ,":
        end -= 1
    return start, end
