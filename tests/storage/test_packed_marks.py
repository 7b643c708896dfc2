"""Marks come back from the file byte for byte, or not at all."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.storage import packed_marks
from annotator.storage.packed_marks import packed, unpacked


@given(st.binary(max_size=2000))
def test_what_was_packed_comes_back(marks: bytes) -> None:
    assert unpacked(packed(marks)) == marks


@given(st.binary(min_size=1, max_size=500), st.data())
def test_what_is_cut_changed_or_lengthened_is_refused(marks: bytes, data: st.DataObject) -> None:
    stored = packed(marks)
    cut = stored[: data.draw(st.integers(0, len(stored) - 1))]
    place, bit = data.draw(st.integers(2, len(stored) - 1)), data.draw(st.integers(0, 7))
    changed = bytes(byte ^ (1 << bit if at == place else 0) for at, byte in enumerate(stored))
    for damaged in (cut, stored + b"x"):
        with pytest.raises(ValueError, match="damaged"):
            unpacked(damaged)
    with suppress(ValueError):
        assert unpacked(changed) == marks  # a bit that says nothing


def test_a_part_that_blows_up_beyond_all_measure_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed_marks, "_LARGEST", 1000)
    with pytest.raises(ValueError, match="damaged"):
        unpacked(packed(b" " * 1001))
