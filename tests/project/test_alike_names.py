"""Files that belong together by their names, whatever it is that tells their sides apart."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from annotator.project.alike_names import alike


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ("left/a.txt left/b.txt right/a.html right/b.txt", ["left/a.txt right/a.html", "left/b.txt right/b.txt"]),
        ("left/a.txt left/b.txt right/a.txt", ["left/a.txt right/a.txt"]),
        ("1/a.txt 2/a.txt 3/a.txt", []),
        ("a.normal a.simple b.normal b.simple", ["a.normal a.simple", "b.normal b.simple"]),
        ("01_left.txt 01_right.txt 02_right.txt 02_left.txt", ["01_left.txt 01_right.txt", "02_left.txt 02_right.txt"]),
        ("auto-a.txt auto-b.txt rad-a.txt", ["auto-a.txt auto-b.txt"]),
        ("auto.de.txt auto.en.txt rad.de.txt rad.en.txt", ["auto.de.txt auto.en.txt", "rad.de.txt rad.en.txt"]),
        ("left-1.txt left-2.txt right-1.txt", ["left-1.txt right-1.txt"]),
        ("text_1.txt text_2.txt text_3.txt", []),
        ("2026-01-02.txt 2026-01-03.txt 2026-02-11.txt 2026-02-17.txt", []),
        ("one.txt two.txt", []),
        ("a/left.txt a/right.txt b/left.txt b/right.txt", ["a/left.txt a/right.txt", "b/left.txt b/right.txt"]),
        ("in/a.pdf in/a.txt in/b.pdf in/b.txt", []),
    ],
)
def test_what_is_alike_belongs_together(names: str, expected: list[str]) -> None:
    files = names.split()
    found = alike([PurePath(file) for file in files])
    assert [f"{files[one]} {files[other]}" for one, other in found] == expected
