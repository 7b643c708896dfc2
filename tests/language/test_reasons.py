"""Why two statements may belong together, in words a reader sees in both."""

from __future__ import annotations

from annotator.language.reasons import Content, Reason, ReasonKind, Reasons, content


def reasons(left: Content, right: Content, *, in_order: bool = False) -> list[Reason]:
    return Reasons([left], [right]).of(0, 0, in_order=in_order)


def test_words_are_shared_in_other_forms_and_shown_as_the_left_has_them() -> None:
    left, right = content("Die Häuser der Nachbarn brannten."), content("Das Haus eines Nachbars hat gebrannt.")
    assert reasons(left, right) == [Reason(ReasonKind.WORDS, ("Häuser", "Nachbarn"))]


def test_numbers_are_shared_in_words_and_digits() -> None:
    left, right = content("Drei kamen für 1,5 Millionen."), content("Gekommen sind 3, das kostet 1.500.000.")
    assert reasons(left, right) == [Reason(ReasonKind.NUMBERS, ("1,5 Millionen", "Drei"))]


def test_a_share_is_not_a_count() -> None:
    assert reasons(content("35 Prozent gingen"), content("35 Leute kamen")) == []


def test_what_is_in_a_name_is_not_told_twice() -> None:
    named = {"ada kell": "Ada Kell"}
    left, right = content("Ada Kell kam.", names=named), content("Auch Kell sprach: Ada Kell", names=named)
    assert reasons(left, right) == [Reason(ReasonKind.NAMES, ("Ada Kell",))]


def test_small_words_are_no_reason() -> None:
    assert reasons(content("Er war nicht dort und ging."), content("Sie war nicht hier und kam.")) == []


def test_the_order_is_a_reason_where_it_is_clear() -> None:
    assert reasons(content("Er kam."), content("Sie ging."), in_order=True) == [Reason(ReasonKind.ORDER)]
