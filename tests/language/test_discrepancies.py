"""What two linked statements say differently: found where it is, and nothing where it is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.language.discrepancies import Discrepancy, NameHere, Stated, discrepancies


def found(left: str, right: str, language: str = "de") -> list[tuple[str, list[str], list[str]]]:
    return [
        (
            each.kind.value,
            [left[slice(*extent)] for extent in each.left],
            [right[slice(*extent)] for extent in each.right],
        )
        for each in discrepancies(Stated(left, language), Stated(right, language))
    ]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Es gab drei Tote.", "Vier Menschen starben.", ("numbers", ["drei"], ["Vier"])),
        ("Etwa 3.000 Soldaten sind dort.", "Rund 12.000 Soldaten sind dort.", ("numbers", ["3.000"], ["12.000"])),
        ("Das kostet 1,5 Millionen Euro.", "Der Preis: 1.600.000 Euro.",
         ("numbers", ["1,5 Millionen"], ["1.600.000"])),
        ("19 Menschen starben.", "20 Menschen starben.", ("numbers", ["19"], ["20"])),
        ("35 Prozent stimmten zu.", "53 % stimmten zu.", ("numbers", ["35"], ["53"])),
        ("Am 24.10.2024 kam er.", "Er kam am 25. Oktober.", ("dates", ["24.10.2024"], ["25. Oktober"])),
        ("Im Juni war er dort.", "Im Juli war er dort.", ("dates", ["Juni"], ["Juli"])),
        ("Das war 2022.", "Das war im Jahr 2023.", ("dates", ["2022"], ["2023"])),
        ("Er sagte es am Donnerstag.", "Am Freitagabend sagte er es.", ("weekdays", ["Donnerstag"], ["Freitag"])),
        ("Um 22:48 Uhr begann es.", "Es begann um 21 Uhr.", ("times", ["22:48 Uhr"], ["21 Uhr"])),
        ("Putin hat den Einsatz nicht bestätigt.", "Putin hat den Einsatz bestätigt.",
         ("negation", ["nicht"], [])),
        ("Die Brücke ist für Lastwagen gesperrt.", "Die Brücke ist für Lastwagen nicht gesperrt.",
         ("negation", [], ["nicht"])),
        ("Er dementierte den Kauf der Bank.", "Er meldete den Kauf der Bank.", ("negation", ["dementierte"], [])),
    ],
)  # fmt: skip
def test_a_difference_is_told_where_it_stands(
    left: str, right: str, expected: tuple[str, list[str], list[str]]
) -> None:
    assert found(left, right) == [expected]


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        ("Some 3,000 troops arrived.", "About 12,000 troops arrived.", "numbers"),
        ("Two people died.", "Three people died.", "numbers"),
        ("It began on October 24, 2024.", "It began on 25 October.", "dates"),
        ("He said so on Monday.", "He said so on Tuesday.", "weekdays"),
        ("The minister did not confirm the plan.", "The minister confirmed the plan.", "negation"),
        ("They never met the king.", "They met the king.", "negation"),
    ],
)
def test_english_is_read_as_well(left: str, right: str, kind: str) -> None:
    assert [each[0] for each in found(left, right, "en")] == [kind]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Drei Hunde kamen.", "Es kamen 3 Hunde."),
        ("Das kostet 1,5 Millionen Euro.", "1.500.000 Euro kostet das."),
        ("Fast 3.000 Soldaten sind dort.", "2.987 Soldaten sind dort."),
        ("Zwölf Männer und acht Frauen wurden verletzt.", "20 Menschen wurden verletzt."),
        ("Vier Menschen starben.", "Menschen starben."),
        ("35 Prozent der Leute gingen.", "Mehr als 100.000 Leute gingen."),
        ("Er kam am 24.10.2024 um 22:48.", "Am 24. Oktober kam er, um 10.48 Uhr abends."),
        ("Er kam am Donnerstag, dem 24. Oktober.", "Er kam im Oktober 2024."),
        ("Ein Mann kam am Sonnabend.", "Ein Mann kam am Samstag."),
        ("Die Ursache ist nicht bekannt.", "Die Ursache ist unbekannt."),
        ("Es gab keine Verletzten.", "Niemand wurde verletzt."),
        ("Er hat den Bericht nicht bestätigt.", "Er wies den Bericht zurück."),
        ("Nicht nur der Hafen brannte, sondern auch die Stadt.", "Hafen und Stadt brannten."),
        ("Er kam, ohne zu grüßen.", "Der Mann trat ein."),
        ("Warum bestätigt er den Plan nicht?", "Er bestätigt den Plan."),
        ("Das 1. Kind kam.", "Alle 7 Kinder kamen."),
        ("Er ging zum 3. Mal.", "Er ging zum dritten Mal."),
    ],
)
def test_the_same_in_other_words_is_no_difference(left: str, right: str) -> None:
    assert found(left, right) == found(right, left) == []


def test_another_name_of_the_same_kind_is_told_and_a_missing_one_is_not() -> None:
    left = Stated("Putin traf Kim in Kasan.", names=[NameHere(0, 5, "PER", 1), NameHere(11, 14, "PER", 2)])
    right = Stated("Putin traf Xi.", names=[NameHere(0, 5, "PER", 1), NameHere(11, 13, "PER", 3)])
    alone = Stated("Putin traf ihn.", names=[NameHere(0, 5, "PER", 1)])
    assert [(each.kind.value, each.left, each.right) for each in discrepancies(left, right)] == [
        ("names", ((11, 14),), ((11, 13),))
    ]
    assert discrepancies(left, alone) == []


_statement = st.lists(
    st.sampled_from(
        [
            "drei",
            "3",
            "1,5 Millionen",
            "2024",
            "24.10.",
            "Montag",
            "nicht",
            "kein",
            "Hund",
            "bellt",
            "20 %",
            "22 Uhr",
            ".",
        ]
    ),
    max_size=9,
).map(" ".join)


@given(_statement)
def test_the_same_words_never_differ(text: str) -> None:
    assert found(text, text) == []


@given(_statement, _statement)
def test_swapping_the_sides_swaps_what_differs(left: str, right: str) -> None:
    def swapped(each: Discrepancy) -> Discrepancy:
        return Discrepancy(each.kind, each.right, each.left)

    one, other = discrepancies(Stated(left), Stated(right)), discrepancies(Stated(right), Stated(left))
    assert {*one} == {swapped(each) for each in other}
