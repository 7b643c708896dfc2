"""What the mentions of a name say about one another."""

from __future__ import annotations

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from annotator.language.name_agreement import agreed, alike_in_lists, spread
from annotator.language.name_edges import Entity


def named(text: str, *found: tuple[str, str]) -> list[Entity]:
    return [Entity(text.index(form), text.index(form) + len(form), label) for form, label in found]


def shown(text: str, found: list[Entity]) -> list[tuple[str, str]]:
    return [(text[each.start : each.end], each.label) for each in found]


def test_mentions_that_were_missed_are_marked() -> None:
    text = "Brekum liegt am Meer. Brekum wächst, Brekum-Mitte und @Brekum auch."
    assert shown(text, spread(text, named(text, ("Brekum", "LOC")))) == [("Brekum", "LOC")] * 2


def test_a_noun_with_an_article_is_no_person() -> None:
    text = "Vogt kam, der Vogt ging, Vogt sprach."
    assert len(spread(text, named(text, ("Vogt", "PER")))) == 2


def test_a_form_that_mostly_is_no_name_is_left() -> None:
    text = "In Essen gab es Essen. Das Essen war gut, mehr Essen gibt es nicht."
    assert len(spread(text, named(text, ("Essen", "LOC")))) == 1


def test_the_first_word_of_an_organisation_stands_for_it_unless_it_is_a_word() -> None:
    text = "Fanumak Robotik SE und Deutsche Bank. Fanumak zahlt, Deutsche sparen."
    found = spread(text, named(text, ("Fanumak Robotik SE", "ORG"), ("Deutsche Bank", "ORG")))
    assert shown(text, found)[2:] == [("Fanumak", "ORG")]


def test_the_noun_before_one_mention_decides_for_all() -> None:
    text = "Possel wächst. Possel kauft. Die Digitalagentur Possel schweigt."
    places = [match.span() for match in re.finditer("Possel", text)]
    found = agreed(text, [Entity(start, end, "PER") for start, end in places])
    assert [each.label for each in found] == ["ORG"] * 3


@given(
    st.lists(st.sampled_from(["Nord AG", "Nord", "dpa/Nord", "Vogt", " ", ", ", "-", "/", "der "]), max_size=14),
    st.data(),
)
def test_names_never_overlap(parts: list[str], data: st.DataObject) -> None:
    text = "".join(parts)
    starts = [0]
    for part in parts:
        starts.append(starts[-1] + len(part))
    some = [place for place in range(len(parts)) if parts[place][0].isalpha() and data.draw(st.booleans())]
    found = spread(text, [Entity(starts[place], starts[place + 1], "ORG") for place in some])
    assert all(before.end <= after.start for before, after in pairwise(found))


def test_names_of_an_enumeration_are_of_one_kind() -> None:
    text = "Vogt, Brand, Lenz und Nordwerk, dann Brekum"
    forms = [("Vogt", "PER"), ("Brand", "PER"), ("Lenz", "LOC"), ("Nordwerk", "PER"), ("Brekum", "LOC")]
    assert [each.label for each in alike_in_lists(text, named(text, *forms))] == ["PER"] * 4 + ["LOC"]


def test_two_names_or_a_mixed_enumeration_stay_as_they_are() -> None:
    text = "Vogt und Brekum; Brand, Lenz, Nordwerk und Aumund"
    forms = [
        ("Vogt", "PER"),
        ("Brekum", "LOC"),
        ("Brand", "PER"),
        ("Lenz", "PER"),
        ("Nordwerk", "ORG"),
        ("Aumund", "LOC"),
    ]
    given_names = named(text, *forms)
    assert alike_in_lists(text, given_names) == given_names
