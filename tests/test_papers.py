"""The papers say what is so: the map names every file, links lead somewhere, nothing speaks of one machine."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parent.parent
PAPERS = sorted([*CHECKOUT.glob("*.md"), *CHECKOUT.glob("docs/**/*.md")])


def kept_files() -> list[Path]:
    """Return the files under version control; in a source archive without it, all papers."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=CHECKOUT, capture_output=True, check=False, text=True)
    return [CHECKOUT / name for name in listed.stdout.split("\0") if name] or PAPERS


def test_the_map_names_every_file_and_no_other() -> None:
    text = (CHECKOUT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    mapped = set(re.findall(r"^ +(\w+\.py)  ", text, re.MULTILINE))
    there = {file.name for file in (CHECKOUT / "annotator").rglob("*.py")} - {"__init__.py"}
    assert mapped - there == set(), "on the map, but not there"
    assert there - mapped == set(), "there, but not on the map: run packaging/draw_map.py"


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_links_lead_to_files_that_are_there(paper: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)", paper.read_text(encoding="utf-8"))
    missing = [link for link in links if "://" not in link and not (paper.parent / link).exists()]
    assert not missing


def test_the_readme_names_the_keys_that_are() -> None:
    from annotator.ui.window.actions import ACTIONS

    readme = (CHECKOUT / "README.md").read_text(encoding="utf-8")
    keys = {key for actions in ACTIONS.values() for action in actions for key in action.keys}
    for word in ("Tab", "Space", "Del", "F6", "Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+P", "Ctrl+L", "Shift+J", "Ctrl+E"):
        assert word in keys, f"{word} does nothing"
        assert f"`{word}`" in readme


def test_nothing_speaks_of_one_machine() -> None:
    # Put together here so that this file does not speak of it either.
    traces = re.compile(
        "|".join(["/wo" + "rk/", "/ro" + "ot/", "py" + "pi", "files.python" + "hosted", "deb" + "ian.org"])
    )
    found = []
    for file in kept_files():
        try:
            text = file.read_text(encoding="utf-8")
        except (UnicodeDecodeError, FileNotFoundError):
            continue
        found += [f"{file.relative_to(CHECKOUT)}: {match.group()}" for match in traces.finditer(text)]
    assert not found
