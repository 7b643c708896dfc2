"""Two articles side by side: which statements are compared, and the reasons a reader is given."""

from __future__ import annotations

from annotator.language.comparing import article, compare, listed
from annotator.language.reasons import Reason, ReasonKind
from annotator.language.shared import Told
from annotator.model.analysis import Layer, Mark
from annotator.model.document import Side
from tests.language.stories import RETOLD, TOLD

FURNITURE = "\n\nMehr erfahren\n35 Kommentare\nMelden\nZum Kommentar\n"
QUOTE = "Das klären wir selbst"


def told(text: str, *marks: Mark) -> Told:
    """Return a text of one statement with marks."""
    return Told(text, [(0, len(text))], marks, "de")


def test_sentences_are_compared_and_page_furniture_is_not() -> None:
    left = article(" ".join(TOLD) + FURNITURE, side=Side.LEFT)
    assert [left.text[start:end] for start, end in left.statements] == TOLD


def test_lines_are_compared_where_that_is_asked_for() -> None:
    left = article("\n".join(TOLD) + FURNITURE, side=Side.LEFT, units="line")
    assert [left.text[start:end] for start, end in left.statements] == TOLD


def test_long_texts_are_compared_without_looking_for_names() -> None:
    text = "\n".join(" ".join(TOLD) for _ in range(60))
    left = article(text, side=Side.LEFT)
    assert not any(mark.layer is Layer.ENTITY for mark in left.marks)
    assert len(left.statements) == 60 * len(TOLD)


def test_the_best_pair_comes_first_with_its_reasons() -> None:
    found = list(compare(listed(TOLD), listed(RETOLD), top=2))
    scores = [each.score for each in found]
    assert scores == sorted(scores, reverse=True)
    by_place = {(each.left, each.right): each.reasons for each in found}
    assert Reason(ReasonKind.NUMBERS, ("zwei Millionen",)) in by_place[6, 6]
    assert Reason(ReasonKind.WORDS, ("Einsatz",)) in by_place[3, 3]


def test_a_name_is_a_reason_in_whatever_spelling() -> None:
    left = told("Wladimir Putin kam.", Mark(0, 14, Layer.ENTITY, "PER"))
    right = told("Dort war Putin.", Mark(9, 14, Layer.ENTITY, "PER"))
    (found,) = compare(left, right)
    assert Reason(ReasonKind.NAMES, ("Wladimir Putin",)) in found.reasons


def test_a_quote_is_a_reason_and_brings_its_statements_together() -> None:
    texts = f"Es regnet. «{QUOTE}», sagte sie.", f"„{QUOTE}!“ Es regnet sehr, und alle gehen heim."
    left, right = (
        Told(text, extents, [Mark(start, start + len(QUOTE), Layer.QUOTE, "direct")], "de")
        for text, extents, start in ((texts[0], [(0, 10), (11, 46)], 12), (texts[1], [(0, 24), (25, 60)], 1))
    )
    best = next(compare(left, right))
    assert (best.left, best.right) == (1, 0)
    assert Reason(ReasonKind.QUOTE, (QUOTE,)) in best.reasons
