"""Which statement of one article is focused, and which are chosen to be linked together."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from annotator.model.analysis import Layer, Mark
from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.model.statements import ASIDE, statements
from annotator.ui.article.mark_index import MarkIndex


class StatementFocus:
    """Steps through the statements of one side; knows nothing of how they are drawn."""

    def __init__(self, side: Side) -> None:
        self.side = side
        self.focused: Extent | None = None
        self.chosen: tuple[Extent, ...] = ()
        self._text = ""
        self._marks: Sequence[Mark] = ()
        self._units: list[Extent] | None = None
        self._all: list[Extent] | None = None
        self._quotes: MarkIndex[Mark] = MarkIndex()
        self._aside: Mark | None = None
        """The last region that states nothing: its sentences may come in the next part."""

    def set_marks(self, text: str, marks: Sequence[Mark]) -> None:
        """Take the statements of a text: its lines as long as there are no marks; what was focused stays."""
        self._text, self._marks = text, tuple(marks)
        self._units = self._all = None
        self._aside = next((mark for mark in reversed(marks) if _is_aside(mark)), None)
        self._quotes = MarkIndex(mark for mark in marks if _is_direct(mark))

    def add_marks(self, marks: Sequence[Mark]) -> None:
        """Take the statements of another part of the text, in place of what stood for that part before."""
        sentences = [mark for mark in marks if mark.layer is Layer.SENTENCE]
        if sentences:
            start, end = sentences[0].start, max(mark.end for mark in sentences)
            known = [*([self._aside] if self._aside else []), *marks]
            _replace(self.units, start, end, statements(self.side, "", known))
            _replace(self._with_aside, start, end, statements(self.side, "", marks, aside=True))
        self._aside = next((mark for mark in reversed(marks) if _is_aside(mark)), self._aside)
        self._quotes.extend(mark for mark in marks if _is_direct(mark))

    @property
    def units(self) -> list[Extent]:
        """Return the statements one steps through: sentences outside page furniture and bylines."""
        if self._units is None:
            self._units = statements(self.side, self._text, self._marks)
        return self._units

    @property
    def _with_aside(self) -> list[Extent]:
        if self._all is None:
            self._all = statements(self.side, self._text, self._marks, aside=True)
        return self._all

    def clear(self) -> None:
        """Focus and choose nothing."""
        self.focused, self.chosen = None, ()

    @property
    def selected(self) -> tuple[Extent, ...]:
        """Return what would be linked: the chosen statements, else the focused one, in reading order."""
        if self.chosen:
            return tuple(sorted(self.chosen, key=lambda extent: extent.start))
        return (self.focused,) if self.focused else ()

    def unit_at(self, offset: int) -> Extent | None:
        """Return the statement a code point lies in, or the one just before the gap it lies in."""
        units = self._with_aside
        place = bisect_right(units, offset, key=lambda unit: unit.start) - 1
        if place < 0:
            return None
        unit = units[place]
        return unit if offset <= unit.end + 1 else None

    def click(self, offset: int) -> Extent | None:
        """Focus the statement at a code point; on the focused one, step to the direct quote there and back."""
        unit = self.unit_at(offset)
        quote = self._quote_at(offset)
        if unit and quote and self.focused == unit:
            unit = quote
        self.focused = unit
        return unit

    def step(self, by: int, *, from_offset: int) -> Extent | None:
        """Focus the next (1) or previous (-1) statement, or the one at an offset where nothing is focused."""
        if not self.units:
            return None
        if self.focused is None:
            place = bisect_right(self.units, from_offset, key=lambda unit: unit.end)
        elif by > 0:
            place = bisect_right(self.units, self.focused.start, key=lambda unit: unit.start)
        else:
            place = bisect_right(self.units, self.focused.start - 1, key=lambda unit: unit.start) - 1
        self.focused = self.units[min(max(place, 0), len(self.units) - 1)]
        return self.focused

    def toggle_chosen(self, extent: Extent | None = None) -> None:
        """Take a statement, the focused one if none is said, into the set to be linked, or out of it."""
        extent = extent or self.focused
        if extent is None:
            return
        kept = tuple(other for other in self.chosen if not _overlap(other, extent))
        self.chosen = kept if extent in self.chosen else (*kept, extent)

    def toggle_quote(self) -> Extent | None:
        """Step from the focused statement to the direct quote in or around it, to the next one, and back."""
        if self.focused is None:
            return None
        inside = [Extent(self.side, mark.start, mark.end) for mark in self._quotes.overlapping(*_ends(self.focused))]
        if self.focused in inside:
            self.focused = self.unit_at(self.focused.start) or self.focused
        elif inside:
            self.focused = inside[0]
        return self.focused

    def _quote_at(self, offset: int) -> Extent | None:
        # Quotation marks themselves belong to the quote where one clicks.
        around = self._quotes.overlapping(max(offset - 1, 0), offset + 2)
        shortest = min(around, key=lambda mark: mark.end - mark.start, default=None)
        return Extent(self.side, shortest.start, shortest.end) if shortest else None


def _replace(units: list[Extent], start: int, end: int, found: list[Extent]) -> None:
    """Replace the units that begin in `[start, end)`."""
    low = bisect_left(units, start, key=lambda unit: unit.start)
    high = bisect_left(units, end, key=lambda unit: unit.start)
    units[low:high] = found


def _is_aside(mark: Mark) -> bool:
    return mark.layer is Layer.REGION and mark.label in ASIDE


def _is_direct(mark: Mark) -> bool:
    return mark.layer is Layer.QUOTE and mark.label == "direct" and mark.end > mark.start


def _ends(extent: Extent) -> tuple[int, int]:
    return extent.start, extent.end


def _overlap(one: Extent, other: Extent) -> bool:
    return one.start < other.end and other.start < one.end
