"""The quick checksum of a row is the one that has always been: what is stored stays readable."""

from __future__ import annotations

import sys

from hypothesis import given
from hypothesis import strategies as st

from annotator.storage.checksums import checksum
from annotator.storage.row_checksums import CHECKSUMS

TABLES = sorted(CHECKSUMS)
ANYTHING = st.none() | st.integers(-(2**63), 2**63 - 1) | st.text() | st.binary(max_size=20)


@given(st.data(), st.sampled_from(TABLES))
def test_any_row_has_the_checksum_it_always_had(data: st.DataObject, table: str) -> None:
    names = CHECKSUMS[table].names
    values = data.draw(st.tuples(*[ANYTHING if name == "marks" else ANYTHING.filter(not_bytes) for name in names]))
    row = dict(zip(names, values, strict=True))
    assert CHECKSUMS[table].of(*values) == CHECKSUMS[table].of_row(row) == checksum(table, row)


def not_bytes(value: object) -> bool:
    return not isinstance(value, bytes)


def test_every_character_counts_as_it_always_did() -> None:
    for first in range(0, sys.maxunicode + 1, 4096):
        characters = (chr(code) for code in range(first, first + 4096) if not 0xD800 <= code <= 0xDFFF)
        row = {"key": "k", "value": "".join(characters)}
        assert CHECKSUMS["setting"].of_row(row) == checksum("setting", row)


def test_text_that_is_not_utf_8_has_a_checksum_too() -> None:
    row = {"key": "k", "value": b"\xffgro\xdf".decode(errors="surrogateescape")}
    assert CHECKSUMS["setting"].of_row(row) == checksum("setting", row)
