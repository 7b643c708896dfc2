"""Who is who across two articles."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.language.identity import Entity, identities
from annotator.model.analysis import Layer, Mark
from annotator.model.document import Side

Names = list[tuple[str, str]]


def article(names: Names) -> tuple[str, list[Mark]]:
    """Return a text that says some names one after the other, with their marks."""
    text, marks = "", []
    for surface, label in names:
        text += "und "
        marks.append(Mark(len(text), len(text) + len(surface), Layer.ENTITY, label))
        text += surface + (" " if not surface.endswith("(") else "")
    return text, marks


def groups(left: Names, right: Names) -> set[tuple[frozenset[str], frozenset[str]]]:
    """Return what each entity is called on both sides."""
    texts = article(left), article(right)
    return {
        (_called(each, texts[0][0], Side.LEFT), _called(each, texts[1][0], Side.RIGHT)) for each in identities(*texts)
    }


def _called(entity: Entity, text: str, side: Side) -> frozenset[str]:
    return frozenset(text[mention.start : mention.end] for mention in entity.on(side))


def people(*names: str) -> Names:
    return [(name, "PER") for name in names]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Wladimir Putin", "Vladimir Putin"), ("Wladimir Putin", "Putin"), ("Putins", "Präsident Wladimir Putin"),
        ("Selenskyj", "Zelensky"), ("Wolodymyr Selenski", "Zelenskyy"), ("Sergej Lawrow", "Sergey Lavrov"),
        ("Michail Gorbatschow", "Mikhail Gorbachev"), ("Ali Chamenei", "Ali Khamenei"), ("Jelzin", "Yeltsin"),
        ("Benjamin Netanjahu", "Netanyahu"), ("Kim Jong Un", "Kim Jong-un"), ("Erdoğan", "Recep Tayyip Erdogan"),
        ("Müller", "Mueller"), ("Donald J. Trump", "Donald Trump"), ("Ursula von der Leyen", "von der Leyen"),
        ("Dr. Ada Kell", "Ada Kells"), ("Kim", "Kim Jong Un"),
    ],
)  # fmt: skip
def test_one_person_is_one_entity_in_both(left: str, right: str) -> None:
    assert groups(people(left), people(right)) == {(frozenset([left]), frozenset([right]))}


@pytest.mark.parametrize(
    ("left", "right", "label"),
    [
        ("Nordkoreas", "Nordkorea", "LOC"), ("Kiew", "Kyjiw", "LOC"), ("USA", "Vereinigten Staaten", "LOC"),
        ("Pjöngjang", "Pyongyang", "LOC"), ("NATO", "Nato", "ORG"), ("EU", "Europäischen Union", "ORG"),
        ("Charkiw", "Kharkiv", "LOC"), ("Deutsche Umwelthilfe", "Deutschen Umwelthilfe", "ORG"),
        ("Kremls", "Kreml", "ORG"),
    ],
)  # fmt: skip
def test_one_place_or_organisation_is_one_entity_in_both(left: str, right: str, label: str) -> None:
    assert groups([(left, label)], [(right, label)]) == {(frozenset([left]), frozenset([right]))}


def test_a_short_form_belongs_to_the_full_name_before_it() -> None:
    found = groups(people("Anna Berg", "Berg", "Otto Berg", "Bergs"), people("Otto Berg", "Anna Berg", "Berg"))
    assert found == {
        (frozenset(["Anna Berg", "Berg"]), frozenset(["Anna Berg", "Berg"])),
        (frozenset(["Otto Berg", "Bergs"]), frozenset(["Otto Berg"])),
    }


def test_people_of_other_names_stay_apart() -> None:
    assert len(groups(people("Meyer", "Meier"), people("Meyer"))) == 2
    assert len(groups(people("Anna Berg"), people("Otto Berg"))) == 2
    assert len(groups(people("George Washington"), [("Washington", "LOC")])) == 2


def test_a_name_taken_for_an_unknown_place_is_a_person_where_the_person_is_named() -> None:
    assert len(groups(people("Donald Trump"), [("Trumps", "LOC")])) == 1


def test_a_short_name_in_brackets_is_what_stands_before_them() -> None:
    text = "Die Neue Freie Gewerkschaft (NFG) streikt"
    marks = [Mark(4, 27, Layer.ENTITY, "ORG"), Mark(29, 32, Layer.ENTITY, "ORG")]
    (found,) = identities((text, marks), article([("NFG", "ORG")]))
    assert len(found.mentions) == 3
    assert found.name == "Neue Freie Gewerkschaft"


def test_a_party_in_brackets_is_not_who_stands_before_them() -> None:
    text = "Ada Kell (SPD) sprach."
    marks = [Mark(0, 8, Layer.ENTITY, "PER"), Mark(10, 13, Layer.ENTITY, "ORG")]
    assert len(identities((text, marks), ("", []))) == 2


_names = st.lists(
    st.tuples(
        st.sampled_from(
            [
                *("Putin", "Putins", "Wladimir Putin", "Vladimir Putin", "Igor Putin", "Kim", "Kim Jong Un", "USA"),
                *("US", "Selenskyj", "Zelensky", "Olena Selenska", "…", "Kiew", "Kiews", "Meier", "Meyer"),
                "Anna Meier",
            ]
        ),
        st.sampled_from(["PER", "LOC", "ORG", "MISC"]),
    ),
    max_size=9,
)


@given(_names, _names)
@settings(max_examples=150)
def test_every_mention_is_in_exactly_one_entity_and_swapping_the_sides_changes_nothing(
    left: Names, right: Names
) -> None:
    one, other = identities(article(left), article(right)), identities(article(right), article(left))
    mentions = [(mention.side, mention.start) for each in one for mention in each.mentions]
    assert len(set(mentions)) == len(mentions) == len(left) + len(right)

    def shape(entity: Entity, first: Side, second: Side) -> tuple[str, str, frozenset[int], frozenset[int]]:
        starts = [frozenset(mention.start for mention in entity.on(side)) for side in (first, second)]
        return entity.name, entity.label, starts[0], starts[1]

    assert {shape(each, Side.LEFT, Side.RIGHT) for each in one} == {
        shape(each, Side.RIGHT, Side.LEFT) for each in other
    }
