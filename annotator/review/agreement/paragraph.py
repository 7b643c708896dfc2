"""Agreement in a paragraph ready for a paper, in English or German."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from annotator.review.agreement.report import Agreement, Measured

Language = Literal["en", "de"]

_MOST_NAMED = 6
_FEW_PAIRS = 10
"""Fewer than these say little of how figures vary from pair to pair."""


def as_paragraph(found: Agreement, *, language: Language = "en", program: str = "Annotator") -> str:
    """Return the figures in sentences: who did how much, links, types, coverage, statements, and how it was measured.

    Figures have two digits and no leading zero, as journals have them; German ones have a comma and the zero.
    """
    words = _WORDS[language]
    if not found.pairs:
        return words["nothing"]
    return (
        " ".join(sentence for sentence in _sentences(found, words) if sentence)
        + " "
        + words["method"].format(program=program)
    )


def _sentences(found: Agreement, words: Mapping[str, str]) -> Iterator[str]:
    overall = found.overall
    names = found.annotators
    shown = ", ".join(names) if len(names) <= _MOST_NAMED else ""
    yield words["who"].format(
        annotators=f"{_counted(len(names), words)} {words['annotators']}",
        names=f" ({shown})" if shown else "",
        pairs=words["one pair"] if len(found.pairs) == 1 else f"{_whole(len(found.pairs), words)} {words['pairs']}",
    )
    if overall.figures["links_strict.f1"].value is None:
        yield words["no links"]
    else:
        yield words["links" if len(names) == 2 else "links of many"].format(
            n=_whole(overall.numbers["links_strict"], words),
            precision=_shown(overall, "links_strict.precision", words),
            recall=_shown(overall, "links_strict.recall", words),
            f1=_shown(overall, "links_strict.f1", words),
            overlap=_shown(overall, "links_overlap.f1", words),
        )
    yield _value(overall, ("types_kappa",) if len(names) == 2 else ("types_alpha",), "types", words)
    yield _value(overall, ("coverage_kappa",) if len(names) == 2 else ("coverage_alpha",), "coverage", words)
    yield _value(overall, ("spans_alpha_u",), "spans", words)
    if overall.intervals:
        yield words["intervals"]
        if len(found.pairs) < _FEW_PAIRS:
            yield words["rough"]


def _value(measured: Measured, names: tuple[str, ...], what: str, words: Mapping[str, str]) -> str:
    (name,) = names
    coefficient = words[name.partition("_")[2]]
    number = _whole(measured.numbers[name], words)
    if measured.figures[name].value is None:
        return words[f"no {what}"].format(coefficient=coefficient, n=number)
    return words[what].format(coefficient=coefficient, value=_shown(measured, name, words), n=number)


def _shown(measured: Measured, name: str, words: Mapping[str, str]) -> str:
    figure = measured.figures[name].value
    if figure is None:
        return words["undefined"]
    value = _number(figure, words)
    ends = measured.intervals.get(name)
    return f"{value} [{_number(ends[0], words)}{words['between']}{_number(ends[1], words)}]" if ends else value


def _counted(number: int, words: Mapping[str, str]) -> str:
    """Return how many there are, in a word where one is known: a sentence does not begin with a digit."""
    known = words["numbers"].split()
    return known[number - 2] if 2 <= number < len(known) + 2 else str(number)


def _whole(number: int, words: Mapping[str, str]) -> str:
    """Return a whole number, from five digits on with marks between thousands."""
    written = f"{number:,}" if number >= 10_000 else str(number)
    return written.replace(",", ".") if words["point"] == "," else written


def _number(value: float, words: Mapping[str, str]) -> str:
    written = f"{value:.2f}".replace("-", "−").replace("−0.00", "0.00")
    if words["point"] == ",":
        return written.replace(".", ",")
    return written if abs(float(f"{value:.2f}")) >= 1 else written.replace("0.", ".", 1)


_WORDS: Mapping[Language, Mapping[str, str]] = {
    "en": {
        "point": ".",
        "between": ", ",
        "numbers": "Two Three Four Five Six Seven Eight Nine",
        "annotators": "annotators",
        "one pair": "one pair of articles",
        "pairs": "pairs of articles",
        "undefined": "undefined",
        "kappa": "Cohen's κ",
        "alpha": "Krippendorff's α",
        "alpha_u": "Krippendorff's α for unitizing",
        "nothing": "No pair of articles was annotated by two annotators, so there is no agreement to report.",
        "who": "{annotators}{names} independently linked statements in {pairs}.",
        "no links": "None of them linked any statements.",
        "links": "Of {n} different links, those that join exactly the same statements give a precision of {precision}, "
        "a recall of {recall} and an F1 of {f1}; counting links that overlap on both sides, F1 is {overlap}.",
        "links of many": "Over each two annotators, of {n} different links in all, those that join exactly the same "
        "statements give a mean F1 of {f1}; counting links that overlap on both sides, it is {overlap}.",
        "types": "For the types of the {n} links found by more than one annotator, {coefficient} = {value}.",
        "no types": "For the types of links, {coefficient} is undefined (n = {n}).",
        "coverage": "For the decision whether a statement has a counterpart, {coefficient} = {value} (n = {n}).",
        "no coverage": "For the decision whether a statement has a counterpart, {coefficient} is undefined (n = {n}).",
        "spans": "For the boundaries of the statements, {coefficient} = {value} (n = {n}).",
        "no spans": "For the boundaries of the statements, {coefficient} is undefined.",
        "intervals": "Brackets hold 95% intervals from 1,000 bootstrap draws over pairs.",
        "rough": "With so few pairs they are rough.",
        "method": "Page furniture and text that no annotator looked at were left out (computed with {program}).",
    },
    "de": {
        "point": ",",
        "between": "; ",
        "numbers": "Zwei Drei Vier Fünf Sechs Sieben Acht Neun",
        "annotators": "Annotierende",
        "one pair": "einem Artikelpaar",
        "pairs": "Artikelpaaren",
        "undefined": "nicht definiert",
        "kappa": "Cohens κ",
        "alpha": "Krippendorffs α",
        "alpha_u": "Krippendorffs α für Unitizing",
        "nothing": "Kein Artikelpaar wurde von zwei Annotierenden bearbeitet, also gibt es nichts zu vergleichen.",
        "who": "{annotators}{names} haben unabhängig voneinander Aussagen in {pairs} verknüpft.",
        "no links": "Niemand von ihnen hat Aussagen verknüpft.",
        "links": "Von {n} verschiedenen Verknüpfungen ergeben die, die genau dieselben Aussagen verbinden, eine "
        "Präzision von {precision}, eine Ausbeute von {recall} und ein F1 von {f1}; zählt man Verknüpfungen, "
        "die sich auf beiden Seiten überschneiden, ist F1 {overlap}.",
        "links of many": "Über je zwei Annotierende gemittelt und bei {n} verschiedenen Verknüpfungen insgesamt "
        "ergeben die, die genau dieselben Aussagen verbinden, ein F1 von {f1}; zählt man Verknüpfungen, "
        "die sich auf beiden Seiten überschneiden, ist es {overlap}.",
        "types": "Für die Typen der {n} Verknüpfungen, die mehr als eine Person hat, ist {coefficient} = {value}.",
        "no types": "Für die Typen der Verknüpfungen ist {coefficient} nicht definiert (n = {n}).",
        "coverage": "Für die Entscheidung, ob eine Aussage eine Entsprechung hat, ist {coefficient} = {value} "
        "(n = {n}).",
        "no coverage": "Für die Entscheidung, ob eine Aussage eine Entsprechung hat, ist {coefficient} nicht definiert "
        "(n = {n}).",
        "spans": "Für die Grenzen der Aussagen ist {coefficient} = {value} (n = {n}).",
        "no spans": "Für die Grenzen der Aussagen ist {coefficient} nicht definiert.",
        "intervals": "In Klammern stehen 95-%-Intervalle aus 1000 Bootstrap-Ziehungen über Paare.",
        "rough": "Bei so wenigen Paaren sind sie grob.",
        "method": "Seitenbeiwerk und Text, den niemand angesehen hat, zählen nicht mit (berechnet mit {program}).",
    },
}
