"""Hostile files through the command: a sentence, little memory in the program and its worker, the rest comes in."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.whole.hostile_files import LARGE, SMALL, Fault
from tests.whole.measured import Measured, measured
from tests.whole.program import LEFT, RIGHT

MOST_MEGABYTES, MOST_SECONDS = 500, 10
QUICK = (
    *("HTML: tables in tables", "XMI: 60 MB of elements", "DOCX: billion laughs", "CAS JSON: 15 MB of nothing"),
    *("JSON lines of a table: 20 million rows", "CSV: 10 million columns", "CSV: 5 million rows of nothing"),
    *("ZIP: entries over one another", "ZIP: a list that lies", "a folder in a circle"),
)
"""Faults that are tried in every run: one of each kind."""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memory is told by /proc, pipes and devices by POSIX")


def tried(fault: Fault, folder: Path) -> Measured:
    """Import a fault together with two good articles, which have to come in."""
    bad, good = folder / f"hostile{fault.ending}", [folder / "left.txt", folder / "right.txt"]
    for path, text in zip(good, (LEFT, RIGHT), strict=True):
        path.write_text(text, encoding="utf-8")
    fault.make(bad)
    words = [*good, bad, *good[: fault.is_read]]  # what is read needs a partner
    ran = measured("import", *words, "--project", folder / "p.annotator", folder=folder)
    said = [line for line in ran.err.splitlines() if line.startswith("annotator: ")]
    assert "Traceback" not in ran.err, ran.err[-2000:]
    assert ran.code in (0, 1), ran
    assert all(line.endswith((".", ")")) or ": " in line for line in said)
    assert fault.says in ran.err and bool(said) is not fault.is_read
    assert ran.megabytes < MOST_MEGABYTES
    return ran


@pytest.mark.parametrize("fault", [each for each in SMALL if each.name in QUICK], ids=lambda fault: fault.name)
def test_a_hostile_file_is_refused_in_little_memory(fault: Fault, tmp_path: Path) -> None:
    tried(fault, tmp_path)


@pytest.mark.long
@pytest.mark.parametrize("fault", [*SMALL, *LARGE], ids=lambda fault: fault.name)
def test_every_hostile_file_is_refused_at_once(fault: Fault, tmp_path: Path) -> None:
    ran = tried(fault, tmp_path)
    told = next((line for line in ran.err.splitlines() if fault.says in line and line.startswith("annotator: ")), "")
    print(f"| {fault.name} | {told.removeprefix('annotator: ')} | {ran.seconds:.1f} | {ran.megabytes:.0f} |")
    assert ran.seconds < MOST_SECONDS
