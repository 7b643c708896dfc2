"""Canonical text and offsets: what breaks elsewhere after emoji, CRLF and a BOM."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.model.text import OffsetMap, canonical, sha256

# Everything Python can hold, lone surrogates included, rich in what is awkward.
raw_texts = st.text(
    st.characters() | st.sampled_from("\r\n\u2028\u2029\ufeff\0\ufffe\ufdd0\ud800\udfff😀🏳️‍🌈\U0010fffd\U0010ffff")
)
texts = raw_texts.map(lambda raw: canonical(raw).text)


def utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def assert_offsets_agree(text: str) -> None:
    """Compare the map with the encoder, at every offset."""
    offsets = OffsetMap(text)
    assert offsets.length == len(text)
    for offset in range(len(text) + 1):
        position = offsets.to_utf16(offset)
        assert position == utf16_length(text[:offset])
        assert offsets.to_codepoint(position) == offset
    for offset, character in enumerate(text):
        if ord(character) > 0xFFFF:
            assert offsets.to_codepoint(offsets.to_utf16(offset) + 1) == offset, "inside a pair is its character"


@given(texts)
@settings(max_examples=2_000)
def test_offsets_are_what_the_encoder_says(text: str) -> None:
    assert_offsets_agree(text)


@pytest.mark.long
@given(texts)
@settings(max_examples=20_000)
def test_offsets_are_what_the_encoder_says_often(text: str) -> None:
    assert_offsets_agree(text)


def test_offsets_of_a_long_text_are_fast_and_right() -> None:
    text = "Wort 😀 und 👩‍👩‍👧. " * 50_000
    offsets = OffsetMap(text)
    for offset in range(0, len(text), 9_973):
        assert offsets.to_codepoint(offsets.to_utf16(offset)) == offset
    assert offsets.to_utf16(len(text)) == utf16_length(text)


@given(raw_texts)
@settings(max_examples=500)
def test_canonical_is_idempotent_and_storable(raw: str) -> None:
    first = canonical(raw)
    assert canonical(first.text).text == first.text and canonical(first.text).replaced == 0
    first.text.encode()
    assert not set(first.text) & set("\r\u2028\u2029\0\ufffe\uffff") and not first.text.startswith("\ufeff")


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n\u2028\u2029\0"), max_size=30))
def test_line_ends_and_a_mark_make_no_difference(line: str) -> None:
    plain = canonical(f"a{line}\nb")
    for end in ("\r\n", "\r", "\u2028", "\u2029"):
        assert canonical(f"\ufeffa{line}{end}b") == plain


@pytest.mark.parametrize(
    ("raw", "text", "replaced"),
    [
        ("a\r\n\r\nb\r\rc", "a\n\nb\n\nc", 0),
        ("\ufeff\ufeffa\ufeffb", "a\ufeffb", 0),
        ("é and e\u0301", "é and e\u0301", 0),
        ("\u00a0\u200d\u00ad", "\u00a0\u200d\u00ad", 0),
        ("\0\ud83d\ufdef\U0001fffe", "\ufffd" * 4, 4),
        ("\ufeff\r\n", "\n", 0),
        ("", "", 0),
    ],
)
def test_canonical_changes_only_what_it_must(raw: str, text: str, replaced: int) -> None:
    result = canonical(raw)
    assert (result.text, result.replaced) == (text, replaced)


def test_the_hash_is_that_of_the_file() -> None:
    assert sha256("Brücke 🌉") == hashlib.sha256("Brücke 🌉".encode()).hexdigest()
