"""`annotator check` finds one flipped bit, wherever it is."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from tests.whole.program import annotator


def flip(project: Path, text: bytes) -> None:
    """Flip one bit in the first place of the file where `text` stands."""
    raw = bytearray(project.read_bytes())
    place = raw.find(text)
    assert place >= 0, f"{text!r} does not stand in the file"
    raw[place] ^= 1
    project.write_bytes(raw)


@pytest.mark.parametrize("text", [b"Verkehrsministerin Lena", b"Das kl\xc3\xa4ren wir allein", b"right.txt"])
def test_a_flipped_bit_in_what_was_imported_is_found(project: Path, text: bytes) -> None:
    flip(project, text)
    before = project.read_bytes()
    ran = annotator("check", project, "--json")
    assert ran.code == 1
    (report,) = ran.records
    assert report["ok"] is False
    assert report["problems"][0]["table"] == "document"
    assert project.read_bytes() == before


def test_a_row_that_vanished_is_found(project: Path) -> None:
    with sqlite3.connect(project) as connection:
        connection.execute("DELETE FROM document WHERE source = 'right.txt'")
    connection.close()
    ran = annotator("check", project, "--json")
    assert ran.code == 1
    assert ran.records[0]["problems"]
