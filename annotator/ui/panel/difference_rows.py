"""What two linked statements say differently, and what became of a quote that both have, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.ui.panel.headed_rows import HeadedRow
from annotator.ui.plain import one_line
from annotator.ui.wording import to_tr, tr
from annotator.worker.comparison import Discrepancy, SharedQuote, WordRun

_HEADINGS = {
    "numbers": to_tr("Numbers"),
    "dates": to_tr("Dates"),
    "weekdays": to_tr("Weekdays"),
    "times": to_tr("Times"),
    "names": to_tr("Names"),
    "negation": to_tr("Denial"),
}
_BOTH = to_tr("{left} on the left, {right} on the right")
_LEFT, _RIGHT = to_tr("only on the left: {words}"), to_tr("only on the right: {words}")

_CHANGES = {
    "identical": to_tr("word for word"),
    "shortened": to_tr("shortened; what only one side has is underlined"),
    "altered": to_tr("worded otherwise; what differs is underlined"),
    "turned indirect": to_tr("quoted on one side, reported on the other; what differs is underlined"),
}


def difference_rows(found: Iterable[Discrepancy], texts: Mapping[Side, str]) -> list[HeadedRow]:
    """Return a row for each thing that is told differently."""
    return [(tr(_HEADINGS[one.kind]), _said(one, texts)) for one in found if one.kind in _HEADINGS]


def only_here(quotes: Iterable[SharedQuote], side: Side, statements: Iterable[Extent]) -> list[tuple[int, int]]:
    """Return the words of statements that only their side's wording of a quote has."""
    places = [place for quote in quotes for piece in quote.pieces if (place := _of(piece, side))]
    within = [(max(one.start, start), min(one.end, end)) for one in statements for start, end in places]
    return [(start, end) for start, end in within if start < end]


def _of(piece: WordRun, side: Side) -> tuple[int, int] | None:
    """Return where words stand that only one wording has, where it is that of this side."""
    return (piece.left or piece.right) if piece.kind == side else None


def quote_rows(quotes: Sequence[SharedQuote], *, differ: bool) -> list[HeadedRow]:
    """Return a row that says what became of the quotes both have, the same thing once.

    Where they do not `differ` in what is shown of them, they are the same word for word, whatever was left out around.
    """
    if quotes and not differ:
        return [(tr("Same quote"), tr(_CHANGES["identical"]))]
    changes = dict.fromkeys(quote.change for quote in quotes)
    return [(tr("Same quote"), tr(_CHANGES[change])) for change in changes if change in _CHANGES]


def _said(one: Discrepancy, texts: Mapping[Side, str]) -> str:
    left, right = _words(one.left, texts[Side.LEFT]), _words(one.right, texts[Side.RIGHT])
    if left and right:
        return tr(_BOTH).format(left=left, right=right)
    return tr(_LEFT if left else _RIGHT).format(words=left or right)


def _words(extents: Iterable[tuple[int, int]], text: str) -> str:
    return ", ".join(dict.fromkeys(one_line(text[start:end], limit=60) for start, end in extents))
