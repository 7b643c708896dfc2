"""Files in which one thing is other than it should be: read, or refused with a sentence; what is read is valid."""

from __future__ import annotations

import json
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from annotator.errors import BadInput
from annotator.exchange import jsonl
from annotator.exchange.formats import named
from annotator.exchange.jsonl_writer import line_of
from annotator.exchange.peers.source import Source
from annotator.exchange.taking_in import AnnotationFile, recognised
from tests.exchange.conftest import a_small_set
from tests.exchange.peers.shapes import FOREIGN, bent, spelled
from tests.exchange.peers.test_round_trips import written
from tests.exchange.test_jsonl_round_trip import analysed

OURS = ("label-studio", "doccano", "prodigy", "cas-json")


def ours(name: str, folder: Path) -> tuple[str, str, Any]:
    """Return what this program writes in a format, as FOREIGN has it."""
    kind, one = named(name), analysed(a_small_set())
    if kind.is_folder:
        [(_, content)] = kind.code().files([one])
        return name, ".json", json.loads(content)
    path, _ = written([one], kind, folder)
    text = path.read_text(encoding="utf-8")
    lines = [json.loads(line) for line in text.splitlines()] if kind.endings[0] == ".jsonl" else json.loads(text)
    return name, kind.endings[0], lines


def tried(path: Path, format: str) -> int:
    """Read a file as what it looks like, and as what it was meant to be; return how often that worked."""
    found = 0
    for file in (recognised(path), AnnotationFile(Source(path), named(format))):
        try:
            records = list(file.records())
        except BadInput as error:
            assert path.name in str(error) and len(str(error)) < 500
            continue
        found += 1
        path.with_suffix(".again").write_bytes(b"".join(map(line_of, records)))
        assert list(jsonl.each(path.with_suffix(".again"))) == records
    return found


def bend(format: str, ending: str, content: Any, folder: Path, *, every: int) -> None:
    read = count = 0
    for where, changed in islice(bent(content), 0, None, every):
        if ending == ".jsonl" and not isinstance(changed, list):
            continue
        path = folder / f"bent{ending}"
        path.write_text(spelled(changed, ending), encoding="utf-8")
        count += 1
        try:
            read += tried(path, format)
        except Exception as error:
            raise AssertionError(f"where {where}") from error
    assert 0 < read < 2 * count


@pytest.mark.parametrize("name", FOREIGN)
def test_what_another_tool_wrote_may_be_bent(name: str, tmp_path: Path) -> None:
    bend(*FOREIGN[name], tmp_path, every=7)


@pytest.mark.parametrize("name", OURS)
def test_what_this_program_wrote_for_others_may_be_bent(name: str, tmp_path: Path) -> None:
    bend(*ours(name, tmp_path), tmp_path, every=61)


@pytest.mark.long
@pytest.mark.parametrize("name", FOREIGN)
def test_anything_another_tool_wrote_may_be_bent(name: str, tmp_path: Path) -> None:
    bend(*FOREIGN[name], tmp_path, every=1)


@pytest.mark.long
@pytest.mark.parametrize("name", OURS)
def test_anything_this_program_wrote_for_others_may_be_bent(name: str, tmp_path: Path) -> None:
    bend(*ours(name, tmp_path), tmp_path, every=1)
