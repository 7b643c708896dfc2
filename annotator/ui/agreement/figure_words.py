"""What the figures of agreement are called, and how they are written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QLocale

from annotator.project.agreement import Agreement, Figure, Measured
from annotator.ui.plain import one_line
from annotator.ui.sentences import tr_sentence
from annotator.ui.wording import number, to_tr, tr, tr_count

UNDEFINED = "–"


@dataclass(frozen=True, slots=True)
class Shown:
    """A figure that is shown: by its name in the report, for two annotators and for more."""

    of_two: str
    of_more: str
    title: str
    said: str
    """What it is, in a line."""
    said_of_more: str

    def name(self, *, many: bool) -> str:
        """Return its name in the report."""
        return self.of_more if many else self.of_two


SHOWN = (
    Shown(
        "links_strict.f1",
        "links_strict.f1",
        to_tr("The same links"),
        to_tr("F1 of links that join exactly the same statements"),
        to_tr("F1 of links that join exactly the same statements, mean over each two"),
    ),
    Shown(
        "links_overlap.f1",
        "links_overlap.f1",
        to_tr("Links that overlap"),
        to_tr("F1 of links that overlap in both articles"),
        to_tr("F1 of links that overlap in both articles, mean over each two"),
    ),
    Shown(
        "links_looked_at.f1",
        "links_looked_at.f1",
        to_tr("Links where both looked"),
        to_tr("F1 of the same links, on statements the other decided on"),
        to_tr("F1 of the same links, on statements the other decided on, mean over each two"),
    ),
    Shown(
        "types_kappa",
        "types_alpha",
        to_tr("Types of links"),
        to_tr("Cohen's κ, on links that both have"),
        to_tr("Krippendorff's α, on links that two or more have"),
    ),
    Shown(
        "coverage_kappa",
        "coverage_alpha",
        to_tr("Linked or only here"),
        to_tr("Cohen's κ, on statements that both decided on"),
        to_tr("Krippendorff's α, on statements that two or more decided on"),
    ),
    Shown(
        "spans_alpha_u",
        "spans_alpha_u",
        to_tr("Ends of statements"),
        to_tr("Krippendorff's α for unitizing"),
        to_tr("Krippendorff's α for unitizing"),
    ),
)


def written(value: float | None) -> str:
    """Return a figure with two digits, as the reader's language writes them."""
    return UNDEFINED if value is None else QLocale().toString(value, "f", 2).replace("-", "−")


def interval_written(measured: Measured, name: str) -> str:
    """Return an interval, or nothing."""
    ends = measured.intervals.get(name)
    if ends is None:
        return ""
    return tr("{low} to {high}").format(low=written(ends[0]), high=written(ends[1]))


def explained(measured: Measured, shown: Shown, *, many: bool) -> str:
    """Return what a figure is, or why it has no value."""
    name = shown.name(many=many)
    figure = measured.figures[name]
    if figure.value is None:
        return reason(figure)
    said = tr(shown.said_of_more if many else shown.said)
    if many or not name.endswith(".f1"):
        return said  # of more than two, precision and recall hang on the order they are named in
    stem = name.partition(".")[0]
    precision, recall = (written(measured.figures[f"{stem}.{part}"].value) for part in ("precision", "recall"))
    return tr("{what}; precision {precision}, recall {recall}").format(what=said, precision=precision, recall=recall)


def type_label(types: str, labels: Mapping[str, str]) -> str:
    """Return what a type is called; of several types on one link, all of them."""
    return one_line(" + ".join(labels.get(name, name) for name in types.split(" + ")))


def in_order(types: Iterable[str], labels: Mapping[str, str]) -> list[str]:
    """Return types in the order of the tagset, those it does not have at the end."""
    places = {name: place for place, name in enumerate(labels)}
    return sorted(types, key=lambda name: (places.get(name, len(places)), name))


def reason(figure: Figure) -> str:
    """Return why a figure has no value, in the reader's language."""
    return tr_sentence(figure.reason)


def who(found: Agreement) -> str:
    """Return whose figures these are, and of how much."""
    if len(found.annotators) == 2:
        names = tr("{first} and {second}").format(
            first=one_line(found.annotators[0]), second=one_line(found.annotators[1])
        )
    else:
        names = tr("{count} annotators").format(count=number(len(found.annotators)))
    pairs = tr_count("{count} pair", "{count} pairs", len(found.pairs))
    return tr("{names}, {pairs}").format(names=names, pairs=pairs)
