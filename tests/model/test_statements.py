"""What one steps through: sentences, or lines until they are known, without page furniture."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from annotator.model.analysis import Layer, Mark
from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.model.statements import FURNITURE, statements
from tests.strategies import texts

TEXT = "Menü\n\n  Ein Satz. Noch einer.  \nTeilen 🌉\n"


def shown(extents: list[Extent]) -> list[str]:
    return [TEXT[extent.start : extent.end] for extent in extents]


def test_lines_stand_in_until_there_are_sentences() -> None:
    assert shown(statements(Side.LEFT, TEXT, ())) == ["Menü", "Ein Satz. Noch einer.", "Teilen 🌉"]


def test_sentences_outside_furniture_are_stepped_through() -> None:
    marks = [
        Mark(18, 29, Layer.SENTENCE),
        Mark(8, 17, Layer.SENTENCE),
        Mark(0, 4, Layer.SENTENCE),
        Mark(32, 40, Layer.SENTENCE),
        Mark(0, 4, Layer.REGION, FURNITURE),
        Mark(8, 29, Layer.REGION, "body"),
        Mark(32, 40, Layer.REGION, FURNITURE),
        Mark(8, 11, Layer.ENTITY, "PER"),
    ]
    assert shown(statements(Side.RIGHT, TEXT, marks)) == ["Ein Satz.", "Noch einer."]
    assert shown(statements(Side.RIGHT, TEXT, [*marks[:-2], Mark(32, 40, Layer.REGION, "byline")])) == [
        "Ein Satz.",
        "Noch einer.",
    ]
    assert len(statements(Side.RIGHT, TEXT, marks, aside=True)) == 4


@given(texts)
def test_lines_cover_all_that_is_not_blank_in_order_and_without_overlap(text: str) -> None:
    found = statements(Side.LEFT, text, ())
    assert all(a.end <= b.start for a, b in pairwise(found))
    rest = list(text)
    for extent in found:
        rest[extent.start : extent.end] = " " * (extent.end - extent.start)
    assert not "".join(rest).strip()


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 9)), max_size=10), st.sets(st.integers(0, 9), max_size=5))
def test_what_begins_in_furniture_is_left_out(sentences: list[tuple[int, int]], aside: set[int]) -> None:
    regions = [(10 * n, 10 * n + 10) for n in sorted(aside)]
    marks = [Mark(start, start + length, Layer.SENTENCE) for start, length in sentences]
    marks += [Mark(start, end, Layer.REGION, FURNITURE) for start, end in regions]
    expected = sorted((s, s + n) for s, n in sentences if not any(a <= s < b for a, b in regions))
    text = "x" * 80
    assert [(e.start, e.end) for e in statements(Side.LEFT, text, marks)] == expected or not sentences
