"""A colleague's file is checked against the project text for text before anything is compared."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from annotator.model.annotation import AnnotationSet
from annotator.model.document import Document, Pair
from annotator.review.opening import as_here, check_in, local_pair_id
from tests.review.two_people import PAIR, people


@dataclass(frozen=True)
class Known:
    """What a store says of a pair."""

    id: str
    left_title: str
    right_title: str


def known(*pairs: Pair) -> list[Known]:
    return [Known(pair.id, pair.left.title, pair.right.title) for pair in pairs]


def pair(left: str, right: str, title: str) -> Pair:
    return Pair.of(Document.of(left, title=f"left {title}"), Document.of(right, title=f"right {title}"), title=title)


def of(one: Pair, who: str = "ben") -> AnnotationSet:
    return replace(people(who), pair=one)


def test_pairs_are_matched_by_their_texts() -> None:
    ours = [pair(f"text {n}", f"other {n}", f"Pair {n}") for n in range(5)]
    changed = pair("text 0, but longer", "other 0", "Pair 0")
    file = [of(ours[1]), of(changed), of(ours[2], "carla"), of(ours[2]), of(pair("x", "y", "New"))]
    found = check_in(file, known(*ours), annotator="anna")
    assert found.matching == (ours[1].id, ours[2].id)
    assert (found.differing, found.unknown) == (("Pair 0",), ("New",))
    assert (found.annotators, found.claimed) == (("ben", "carla"), ())
    assert found.sentence == ("2 of 4 pairs match, 1 has another text here (Pair 0), 1 came in with its texts (New).")


def test_a_whole_match_is_said_shortly() -> None:
    assert check_in([of(PAIR)], known(PAIR), annotator="anna").sentence == "1 of 1 pairs match."
    many = [pair(f"text {n}", "other", "T" * 90) for n in range(120)]
    changed = [pair(f"text {n}.", "other", "T" * 90) for n in range(5)]
    found = check_in([*map(of, changed), *map(of, many[5:])], known(*many), annotator="anna")
    assert (
        found.sentence.startswith("115 of 120 pairs match, 5 have other texts here (")
        and "and 2 more" in found.sentence
    )
    assert len(found.sentence) < 400


def test_a_changed_text_is_known_by_the_id_its_pair_has_in_the_file() -> None:
    renamed = replace(pair("another", "text", "Renamed"), id=PAIR.id)
    assert check_in([of(renamed)], known(PAIR), annotator="anna").differing == ("Renamed",)


def test_pairs_without_titles_are_not_taken_for_each_other() -> None:
    ours, theirs = (Pair.of(Document.of(text, title=""), Document.of(text, title="")) for text in "ab")
    assert check_in([of(theirs)], known(ours), annotator="anna").unknown == ("",)


def test_names_a_colleague_cannot_have_are_told() -> None:
    file = [of(PAIR, who) for who in ("anna", "gold", "ben")]
    assert check_in(file, known(PAIR), annotator="anna").claimed == ("anna", "gold")


def test_a_set_moves_onto_our_pair_whatever_the_file_calls_it() -> None:
    theirs = people("ben", "a > A")
    foreign = replace(
        theirs, pair=replace(PAIR, id="pair-7", title="?", left=replace(PAIR.left, id="doc-1", title="?"))
    )
    assert local_pair_id(foreign) == PAIR.id
    assert as_here(foreign, PAIR) == theirs
    with pytest.raises(ValueError, match="other texts"):
        as_here(theirs, pair("a", "b", "c"))
