"""How far annotators agree on links, types, decisions and statements: against small cases counted by hand."""

from __future__ import annotations

import json
import string
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from annotator.model.analysis import Layer, Mark
from annotator.model.annotation import AnnotationSet, Extent, Span
from annotator.model.document import Document, Pair, PairState, Side
from annotator.review.agreement.adding_up import Layout, added, flat
from annotator.review.agreement.figures import figures
from annotator.review.agreement.pair_counts import count_pair
from annotator.review.agreement.paragraph import as_paragraph
from annotator.review.agreement.publishing import as_object, as_table
from annotator.review.agreement.report import Agreement, agreement, finished
from annotator.review.agreement.resampling import intervals
from annotator.review.agreement.said import Said, said
from tests.review.two_people import PAIR, people
from tests.strategies import NOW


def pair(number: int) -> Pair:
    """Return a pair like the others, with other texts."""
    left, right = (text + "\n" * number for text in (string.ascii_lowercase, string.ascii_uppercase))
    return Pair.of(Document.of(left, title=f"small {number}"), Document.of(right, title=f"large {number}"))


def measured(*sets: AnnotationSet) -> Agreement:
    """Return how far the annotators of some sets agree."""
    return agreement(said(aset) for aset in sets)


def values(found: Agreement, name: str = "links_strict") -> list[float | None]:
    """Return precision, recall and F1."""
    return [found.overall.figures[f"{name}.{part}"].value for part in ("precision", "recall", "f1")]


def test_links_count_where_they_join_the_same_statements_whatever_their_type() -> None:
    anna = people("anna", "a > A", "b > B", "c+d > C", "e > E", "x >")
    ben = people("ben", "a > A partial", "b > B", "c > C", "x >")
    found = measured(anna, ben)
    assert values(found) == pytest.approx([2 / 3, 2 / 4, 4 / 7])
    assert found.overall.numbers["links_strict"] == 5
    assert values(found, "links_overlap") == pytest.approx([1, 3 / 4, 6 / 7])
    # On e and E ben said nothing: of what both looked at, anna has three links.
    assert values(found, "links_looked_at") == pytest.approx([2 / 3, 2 / 3, 2 / 3])


def test_links_said_twice_count_once() -> None:
    found = measured(
        people("anna", "a > A", "a > A", "b > B", "b > B partial"), people("ben", "a > A", "b > B partial")
    )
    assert values(found) == [1, 1, 1]
    assert found.two[0].types == ["partial", "partial + same", "same"]


def test_overlap_is_asked_on_both_sides() -> None:
    found = measured(people("anna", "ab > AB", "cd > CD"), people("ben", "b > BC", "d > X"))
    assert values(found, "links_overlap") == pytest.approx([1 / 2, 1 / 2, 1 / 2])


def test_one_link_may_be_overlapped_by_several() -> None:
    found = measured(people("anna", "ab > AB", "x > X"), people("ben", "a > A", "b > B"))
    assert values(found, "links_overlap") == pytest.approx([1, 1 / 2, 2 / 3])


def test_types_are_compared_on_links_both_have() -> None:
    rows = ["a > A", "b > B", "c > C partial", "d > D partial", "e > E related"]
    others = ["a > A", "b > B partial", "c > C partial", "d > D partial", "f > F related"]
    found = measured(people("anna", *rows), people("ben", *others))
    assert found.overall.numbers["types_kappa"] == 4
    assert found.overall.figures["types_kappa"].value == pytest.approx((3 / 4 - 1 / 2) / (1 - 1 / 2))
    assert found.two[0].confusion == [[2, 0], [1, 1]]
    by_type = {each.type: each.measured.figures["links.f1"].value for each in found.types}
    assert by_type == {"partial": pytest.approx(4 / 5), "related": 0, "same": pytest.approx(2 / 3)}


def test_directions_are_counted_apart() -> None:
    rows = ["a > A more-specific >", "b > B more-specific >", "c > C"]
    others = ["a > A more-specific >", "b > B more-specific", "c > C"]
    found = measured(people("anna", *rows), people("ben", *others))
    assert found.overall.figures["types_kappa"].value == pytest.approx(1)
    assert found.two[0].directions == (1, 2)


def test_what_is_undefined_has_a_reason_and_no_number() -> None:
    same = measured(people("anna", "a > A"), people("ben", "a > A"))
    assert same.overall.figures["types_kappa"].value is None
    assert "Only one label" in same.overall.figures["types_kappa"].reason
    nothing = measured(people("anna", "a > A"), people("ben", "b > B"))
    assert nothing.overall.figures["types_alpha"].value is None
    assert "same statements" in nothing.overall.figures["types_alpha"].reason
    assert values(nothing) == [0, 0, 0]
    alone = measured(people("anna", "a >"), people("ben", "b >"))
    assert values(alone) == [None, None, None]
    assert "Nobody has a link" in alone.overall.figures["links_strict.f1"].reason
    assert "decided on by two" in alone.overall.figures["coverage_kappa"].reason
    half = measured(people("anna", "a > A"), people("ben", "a >"))
    assert values(half) == [None, 0, 0]
    assert "An annotator has no link" in half.overall.figures["links_strict.precision"].reason


def test_decisions_are_compared_where_two_decided() -> None:
    anna = people("anna", "a > A", "b >", "c >", "d > D", "> X")
    ben = people("ben", "a > A", "b >", "c > C", "e > E")
    found = measured(anna, ben).overall
    # a, b, c on the left and A on the right; d, e, C, D, E and X were decided by one of them.
    assert found.numbers["coverage_kappa"] == 4
    assert found.figures["coverage_kappa"].value == pytest.approx((3 / 4 - 1 / 2) / (1 - 1 / 2))


def test_statements_are_compared_on_the_lines_somebody_marked_and_no_others() -> None:
    text = "first line here\n" + "nobody looks at this line\n" * 50 + "last line here\n"
    long = Pair.of(Document.of(text, title=""), Document.of("A", title=""))
    short = Pair.of(Document.of(text.replace("nobody looks at this line\n", ""), title=""), Document.of("A", title=""))
    found = [
        measured(
            people("anna", "first line > A", "last > A", pair=each),
            people("ben", "first line > A", "line here > A", pair=each),
        ).overall.figures["spans_alpha_u"].value
        for each in (long, short)
    ]  # fmt: skip
    assert found[0] == found[1]
    assert found[0] is not None
    assert found[0] < 1


def test_page_furniture_is_out_unless_somebody_says_it_is_none() -> None:
    anna, ben = people("anna", "a > A", "x > X", "z >"), people("ben", "a > A", "y > Y")
    regions = {Side.LEFT: [Mark(0, 20, Layer.REGION, "body"), Mark(20, 26, Layer.REGION, "furniture")]}
    found = agreement([said(anna, regions=regions), said(ben, regions=regions)])
    assert values(found) == [1, 1, 1]
    assert found.pairs[0].furniture == 2
    assert found.overall.numbers["coverage_kappa"] == 2
    own = Span.cut(PAIR.left.text, Extent(Side.LEFT, 20, 26), id="own", created=NOW, layer=Layer.REGION, label="body")
    ben = replace(ben, spans=(*ben.spans, own))
    found = agreement([said(anna, regions=regions), said(ben, regions=regions)])
    assert values(found) == pytest.approx([1 / 2, 1 / 2, 1 / 2])


def test_three_annotators_have_means_and_gaps() -> None:
    anna = people("anna", "a > A", "b > B partial", "c > C")
    ben = people("ben", "a > A", "b > B", "c > C")
    cara = people("cara", "a > A", "b > B partial")
    found = measured(anna, ben, cara)
    assert [(two.first, two.second) for two in found.two] == [("anna", "ben"), ("anna", "cara"), ("ben", "cara")]
    assert found.overall.figures["links_strict.f1"].value == pytest.approx((1 + 4 / 5 + 4 / 5) / 3)
    assert found.overall.figures["links_strict.sd"].value == pytest.approx(0.0942809)
    assert found.overall.figures["types_fleiss"].value is None
    assert "2 to 3" in found.overall.figures["types_fleiss"].reason
    assert found.overall.figures["types_alpha"].value is not None
    assert "undefined for" in measured(anna, people("ben", "a > A"), cara).overall.figures["types_kappa"].reason


def test_an_annotator_who_did_not_do_a_pair_counts_for_nothing_there() -> None:
    rows = ["a > A", "b >"]
    both = [people("anna", *rows, "c >", pair=pair(1)), people("ben", *rows, pair=pair(1))]
    all_three = [people(who, *rows, pair=pair(2)) for who in ("anna", "ben", "cara")]
    found = measured(*both, *all_three)
    assert found.overall.numbers["coverage_alpha"] == 6
    assert found.overall.numbers["types_alpha"] == 2
    assert [two.measured.numbers["coverage_kappa"] for two in found.two] == [6, 3, 3]
    assert values(found) == [1, 1, 1]


def test_what_cannot_be_compared_is_named() -> None:
    one, two, three, four = (pair(number) for number in range(1, 5))
    other = replace(Pair.of(Document.of("another", title="t"), Document.of("text", title="u")), id=three.id)
    done = replace(people("ben", pair=four), pair=replace(four, state=PairState.DONE))
    found = measured(
        people("anna", "a > A", pair=one), people("ben", "a > A", pair=one), people("anna", "b > B", pair=one),
        people("anna", "a > A", pair=two), people("ben", pair=two),
        people("anna", "a > A", pair=three), AnnotationSet(other, "ben", NOW, NOW, done.tagset),
        people("anna", "a > A", pair=four), done,
    )  # fmt: skip
    assert [each.title for each in found.pairs] == ["small 1", "small 4"]
    told = {(each.title, each.annotator): each.reason for each in found.left_out}
    assert "second set" in told["small 1", "anna"]
    assert "decided nothing" in told["small 2", "ben"]
    assert "No other annotator decided" in told["small 2", "anna"]
    assert "other texts" in told["small 3", "anna"]
    assert ("t", "ben") in told


def test_an_interval_needs_two_pairs_and_is_the_same_every_time() -> None:
    sets = [
        people(who, *rows, pair=pair(number))
        for number in range(8)
        for who, rows in (("anna", ["a > A", "b > B"]), ("ben", ["a > A", "b > B" if number % 2 else "c > C"]))
    ]
    found, again = measured(*sets), measured(*sets)
    assert found == again
    low, high = found.overall.intervals["links_strict.f1"]
    assert 0.5 <= low < 0.75 < high <= 1
    assert found.overall.why_no_interval("links_strict.f1") == ""
    assert not found.pairs[0].measured.intervals
    # Types can be compared on one of two pairs only: drawing it again and again says nothing.
    few = [
        people(who, *(rows if number else ["a > A"] if who == "anna" else ["b > B"]), pair=pair(number))
        for number in range(2)
        for who, rows in (("anna", ["a > A", "b > B partial"]), ("ben", ["a > A", "b > B"]))
    ]
    assert "types_kappa" not in measured(*few).overall.intervals
    assert "links_strict.f1" in measured(*few).overall.intervals
    single = measured(*sets[:2]).overall
    assert not single.intervals
    assert "at least two" in single.why_no_interval("links_strict.f1")


LETTERS = "abcdefgh"
ROWS = some.lists(
    some.tuples(
        some.sampled_from(["a", "b", "c", "ab", "bc", "d", "a+c"]),
        some.sampled_from(["A", "B", "C", "AB", "", "D"]),
        some.sampled_from(["same", "partial", "related"]),
    ).map(lambda row: f"{row[0]} > {row[1]} {row[2]}" if row[1] else f"{row[0]} >"),
    max_size=6,
)


@given(ROWS, ROWS)
def test_links_are_counted_as_sets_are(mine: list[str], others: list[str]) -> None:
    sets = said(people("anna", *mine)), said(people("ben", *others))
    two = count_pair(sets).totals.two["anna", "ben"]
    ours, theirs = ({link.shape for link in one.links} for one in sets)
    assert (two.strict.first, two.strict.second) == (len(ours), len(theirs))
    assert two.strict.first_matched == two.strict.second_matched == len(ours & theirs)

    def touch(one: tuple[frozenset[tuple[int, int]], ...], other: tuple[frozenset[tuple[int, int]], ...]) -> bool:
        return all(
            any(start < there_end and there < end for start, end in here for there, there_end in there_too)
            for here, there_too in zip(one, other, strict=True)
        )

    assert two.overlapping.first_matched == sum(any(touch(one, other) for other in theirs) for one in ours)
    assert two.overlapping.second_matched == sum(any(touch(one, other) for other in ours) for one in theirs)


@given(some.lists(ROWS, min_size=2, max_size=3), some.lists(ROWS, min_size=2, max_size=3))
def test_counts_added_up_are_those_of_all_and_survive_being_written_flat(
    first: list[list[str]], second: list[list[str]]
) -> None:
    names = ["anna", "ben", "cara"]
    pairs = [
        count_pair([said(people(who, *rows, pair=pair(number))) for who, rows in zip(names, sets, strict=False)])
        for number, sets in enumerate((first, second), start=1)
    ]
    whole = added(pairs, names)
    assert whole.links == sum(one.totals.links for one in pairs)
    assert sum(whole.types.values()) == sum(sum(one.totals.types.values()) for one in pairs)
    for one in pairs:
        numbers = dict(flat(one, one.annotators))
        again = Layout(numbers, one.annotators).totals(list(numbers.values()))
        assert figures(again) == figures(one.totals)


@settings(max_examples=15)  # a thousand draws each
@given(some.lists(ROWS, min_size=1, max_size=3))
def test_an_annotator_agrees_with_herself(sets: list[list[str]]) -> None:
    def twice(who: str) -> list[Said]:
        return [said(people("x", *rows, pair=pair(number)), annotator=who) for number, rows in enumerate(sets)]

    found = agreement([*twice("anna"), *twice("anna too")])
    for name, figure in found.overall.figures.items():
        if not name.endswith(".sd"):
            assert (figure.value is None) == bool(figure.reason)
            assert figure.value is None or figure.value == pytest.approx(1)


def test_all_draws_of_pairs_that_are_alike_give_one_figure() -> None:
    both = [("a", ["a > A"]), ("b", ["a > A", "b > B"])]
    counts = [count_pair([said(people(who, *rows, pair=pair(number))) for who, rows in both]) for number in range(3)]
    assert finished(intervals(counts, ["a", "b"], figures))["links_strict.f1"] == pytest.approx((2 / 3, 2 / 3))


def test_reports_say_the_same() -> None:
    sets = [people(who, *rows, pair=pair(number)) for number in range(2) for who, rows in (
        ("anna", ["a > A", "b > B partial", "c >"]), ("=ben", ["a > A", "b > B", "c >"]))]  # fmt: skip
    found = measured(*sets, people("anna", pair=pair(5)))
    written = json.loads(json.dumps(as_object(found), allow_nan=False))
    assert written["overall"]["links_strict"]["f1"] == 1
    assert written["overall"]["types_kappa"]["value"] == 0
    assert written["overall"]["types_kappa"]["reason"] is None
    assert written["left_out"][0]["reason"]
    rows = as_table(found).splitlines()
    assert "overall,,links_strict.f1,1.0,1.0,1.0,4," in rows
    english, german = as_paragraph(found), as_paragraph(found, language="de")
    assert "Two annotators (anna, =ben) independently linked statements in 2 pairs" in english
    assert "F1 of 1.00 [1.00, 1.00]" in english
    assert "Cohen's κ = .00" in english
    assert "Zwei Annotierende" in german
    assert "Cohens κ = 0,00" in german
    assert "rough" in english
    assert "no agreement to report" in as_paragraph(measured(people("anna", "a > A"), people("ben")))
