"""Without a display: the window says so in a sentence, and the commands do not miss it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.whole.program import ANNOTATOR

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is one")


def without_display(*words: str | Path) -> subprocess.CompletedProcess[str]:
    missing = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {name: value for name, value in os.environ.items() if name not in missing}
    return subprocess.run(
        [ANNOTATOR, *words], env=environment, capture_output=True, text=True, check=False, timeout=120
    )


def test_the_window_says_that_it_needs_one(articles: tuple[Path, Path]) -> None:
    for words in [(), ("open", *articles)]:
        ran = without_display(*words)
        assert ran.returncode == 1
        (line,) = ran.stderr.splitlines()
        assert "display" in line
        assert line.endswith(".")


def test_the_commands_do_without(articles: tuple[Path, Path], tmp_path: Path) -> None:
    assert without_display("import", *articles, "--project", tmp_path / "p").returncode == 0


def test_the_demo_leaves_lines_and_pictures(tmp_path: Path) -> None:
    ran = without_display("demo", "--out", tmp_path / "demo")
    assert ran.returncode == 0, ran.stderr
    assert "Traceback" not in ran.stderr
    written = {file.name for file in (tmp_path / "demo").iterdir()}
    assert {"annotations.jsonl", "window.png"} <= written
    assert all(name in ran.stdout for name in written)
