"""A colleague's file is checked against the project text for text before anything is compared."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import pytest

from annotator.model.annotation import AnnotationSet
from annotator.model.document import Document, Pair
from annotator.review.anchoring import Status
from annotator.review.opening import Fit, OurPairs, Tally, as_here, local_pair_id
from tests.review.two_people import PAIR, people

WORDS = " ".join(f"Wort{number}" for number in range(200))


@dataclass(frozen=True)
class Known:
    """What a store says of a pair."""

    id: str
    left_title: str
    right_title: str
    left_id: str
    right_id: str


def ours(*pairs: Pair) -> OurPairs:
    known = [Known(one.id, one.left.title, one.right.title, one.left.id, one.right.id) for one in pairs]
    return OurPairs(known, {one.id: one for one in pairs}.__getitem__)


def pair(left: str, right: str, title: str) -> Pair:
    return Pair.of(Document.of(left, title=f"left {title}"), Document.of(right, title=f"right {title}"), title=title)


def of(one: Pair, who: str = "ben") -> AnnotationSet:
    return replace(people(who), pair=one)


def test_pairs_are_matched_by_their_texts() -> None:
    here = [pair(f"text {n}", f"other {n}", f"Pair {n}") for n in range(5)]
    pairs = ours(*here)
    assert pairs.fit(of(here[1])) == (Fit.SAME, here[1].id)
    renamed = replace(here[1], left=replace(here[1].left, title="?"))
    assert pairs.fit(of(renamed)) == (Fit.SAME, here[1].id)
    changed = pair("text 0, but longer", "other 0", "Pair 0")
    assert pairs.fit(of(changed)) == (Fit.DIFFERING, here[0].id)
    new = pair("x", "y", "New")
    assert pairs.fit(of(new)) == (Fit.NEW, new.id)


def test_a_changed_text_is_known_by_the_id_its_pair_has_in_the_file() -> None:
    renamed = replace(pair("another", "text", "Renamed"), id=PAIR.id)
    assert ours(PAIR).fit(of(renamed)) == (Fit.DIFFERING, PAIR.id)


def test_a_corrected_article_is_known_by_its_words_and_the_other_article() -> None:
    here = pair(WORDS, "Rat", "a")
    there = Pair.of(Document.of(f"Vorab. {WORDS}", title="other title"), here.right)
    assert ours(here).fit(of(there)) == (Fit.DIFFERING, here.id)
    another = Pair.of(Document.of(WORDS.replace("Wort", "Satz"), title="other title"), here.right)
    assert ours(here).fit(of(another))[0] is Fit.NEW, "one article of the pair is there, with quite another one"
    same_title = pair(WORDS.replace("Wort", "Satz"), "Rat", "a")
    assert ours(here).fit(of(same_title))[0] is Fit.NEW, "the same titles over quite other words"
    twice = pair(WORDS + " Ende", "Rat", "a")
    assert ours(here, twice).fit(of(there))[0] is Fit.NEW, "two of ours may be meant"


def test_pairs_without_titles_are_not_taken_for_each_other() -> None:
    one, other = (Pair.of(Document.of(text, title=""), Document.of(text, title="")) for text in "ab")
    assert ours(one).fit(of(other))[0] is Fit.NEW


def test_how_a_file_fits_is_said_in_a_sentence() -> None:
    assert said([Fit.SAME]) == "The pair matches."
    assert said([Fit.SAME] * 118 + [Fit.DIFFERING] * 2, texts=2, uncertain=3) == (
        "118 of 120 pairs match, 2 texts differ, 3 spans uncertain."
    )
    assert said([Fit.SAME, Fit.DIFFERING, Fit.NEW], texts=1, moved=1, uncertain=1, lost=2) == (
        "1 of 3 pairs match, 1 text differs, 1 span moved, 1 span uncertain, 2 spans lost, 1 pair is new here."
    )
    assert said([Fit.NEW]) == "No pair matches, 1 pair is new here."


def said(fits: Iterable[Fit], *, texts: int = 0, moved: int = 0, uncertain: int = 0, lost: int = 0) -> str:
    tally = Tally({str(number): fit for number, fit in enumerate(fits)}, {str(number) for number in range(texts)})
    tally.spans |= {Status.MOVED: moved, Status.UNCERTAIN: uncertain, Status.LOST: lost}
    return tally.sentence


def test_a_set_moves_onto_our_pair_whatever_the_file_calls_it() -> None:
    theirs = people("ben", "a > A")
    foreign = replace(
        theirs, pair=replace(PAIR, id="pair-7", title="?", left=replace(PAIR.left, id="doc-1", title="?"))
    )
    assert local_pair_id(foreign) == PAIR.id
    assert as_here(foreign, PAIR) == theirs
    with pytest.raises(ValueError, match="other texts"):
        as_here(theirs, pair("a", "b", "c"))
