"""Cutting long texts, and breaking up what no tokenizer is meant for."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from annotator.language.chunks import RUN, chunks, digestible


@given(st.text(alphabet="ab. \n", max_size=300), st.integers(min_value=2, max_value=40))
def test_chunks_are_the_text_in_order(text: str, size: int) -> None:
    found = list(chunks(text, size))
    assert "".join(text[start:end] for start, end in found) == text
    assert all(end - start <= size for start, end in found)


def test_a_chunk_ends_with_a_paragraph_where_it_can() -> None:
    assert next(chunks("Erster Absatz.\n\nZweiter Absatz.", 25)) == (0, 16)


@given(st.text(alphabet="a(🙂 ", max_size=30), st.integers(min_value=0, max_value=700))
def test_no_run_is_longer_than_a_tokenizer_bears_and_offsets_stay(text: str, run: int) -> None:
    text += "(" * run + text
    found = digestible(text)
    assert len(found) == len(text)
    assert max((len(match) for match in re.findall(r"\S+", found)), default=0) <= RUN
    assert all(new in (old, " ") for old, new in zip(text, found, strict=True))
