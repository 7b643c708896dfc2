"""Names of files made of titles: whatever pairs are called, files lie where they should, no two under one name."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.exchange.formats import FORMATS, Format
from annotator.exchange.peers.file_names import FileNames
from annotator.exchange.record import record
from tests.exchange.conftest import a_small_set
from tests.exchange.peers.test_round_trips import read, written

TITLES = (
    "../../etc/passwd",
    "/etc/passwd",
    "CON",
    "con",
    "x" * 400,
    "🚢 👩‍👩‍👧",
    "a\\b:c*?.",
    "C:\\x",
    "\u202etxt.exe",
    "CON",
)
DEVICES = re.compile(r"(?i)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)")


def is_plain(name: str) -> bool:
    return bool(re.fullmatch(r"[a-zA-Z0-9-]{1,100}(?:\.\w+)?", name)) and not DEVICES.match(name)


@given(st.lists(st.tuples(st.sampled_from([*TITLES, ""]) | st.text(max_size=60), st.text(max_size=30)), max_size=30))
def test_names_are_plain_and_no_two_alike(titles: list[tuple[str, str]]) -> None:
    names = FileNames()
    made = [names.new(*title) for title in titles]
    assert all(map(is_plain, made))
    assert len({name.lower() for name in made}) == len(made)


@pytest.mark.parametrize(
    "kind", [each for each in FORMATS if each.writes and each.is_folder], ids=lambda kind: kind.name
)
@pytest.mark.parametrize("who", ["anna", "🙂"])
def test_pairs_of_any_title_are_packed_under_names_of_their_own(kind: Format, who: str, tmp_path: Path) -> None:
    aset = replace(a_small_set(), annotator=who)
    records = [
        record(replace(aset, pair=replace(aset.pair, id=f"p{n}", title=title))) for n, title in enumerate(TITLES)
    ]
    path, told = written(records, kind, tmp_path)
    assert told.pairs == len(TITLES)
    with zipfile.ZipFile(path) as packed:
        names = packed.namelist()
        packed.extractall(tmp_path / "out")
    assert all(is_plain(name) for name in names) and len({name.lower() for name in names}) == len(names)
    assert sorted(each.name for each in (tmp_path / "out").iterdir()) == sorted(names)
    assert [PurePosixPath(name).parent.name for name in names] == [""] * len(names)
    back = read(path, kind)
    assert sorted(each.aset.pair.title for each in back) == sorted(TITLES)
