"""Articles, a project, the places where nothing can be written, and what brings commands to a bad end."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.whole.program import LEFT, RIGHT, annotator

CHECKOUT = Path(__file__).parents[2]


@pytest.fixture
def articles(tmp_path: Path) -> tuple[Path, Path]:
    """Return two articles in a folder that holds nothing else."""
    folder = tmp_path / "articles"
    folder.mkdir()
    left, right = folder / "left.txt", folder / "right.txt"
    left.write_text(LEFT, encoding="utf-8")
    right.write_text(RIGHT, encoding="utf-8")
    return left, right


@pytest.fixture
def project(tmp_path: Path, articles: tuple[Path, Path]) -> Path:
    """Return a project that holds the two articles as a pair."""
    path = tmp_path / "work.annotator"
    ran = annotator("import", *articles, "--project", path)
    assert ran.code == 0, ran
    return path


@pytest.fixture
def mount(tmp_path: Path) -> Iterator[Callable[..., Path]]:
    """Return a function that mounts a small disk; with `read_only`, one that holds a copy of nothing and takes nothing.

    Root may write where permissions forbid it, so a folder that cannot be written has to be a read-only disk.
    """
    mounted: list[Path] = []

    def make(*, size: str = "4m", prepare: Callable[[Path], object] | None = None, read_only: bool = False) -> Path:
        folder = tmp_path / f"disk {len(mounted)}"
        folder.mkdir()
        _run_or_skip("mount", "-t", "tmpfs", "-o", f"size={size}", "none", str(folder))
        mounted.append(folder)
        if prepare:
            prepare(folder)
        if read_only:
            _run_or_skip("mount", "-o", "remount,ro", str(folder))
        return folder

    yield make
    for folder in mounted:
        subprocess.run(["umount", "--lazy", folder], check=True)


def _run_or_skip(*command: str) -> None:
    if subprocess.run(command, check=False, capture_output=True).returncode:
        pytest.skip("only root may mount a disk")


@dataclass(frozen=True)
class Ended:
    """How a command ended: a negative status is a signal."""

    status: int
    out: str
    err: str


Dying = Callable[..., Ended]


@pytest.fixture(scope="module")
def dying() -> Iterator[Dying]:
    """Return what runs a command that comes to a bad end."""
    command = [sys.executable, "-m", "tests.whole.dying"]
    pipes: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, cwd=CHECKOUT, text=True, **pipes) as process:
        assert process.stdin is not None and process.stdout is not None
        stdin, stdout = process.stdin, process.stdout

        def run(words: list[str | Path], **case: Any) -> Ended:
            print(json.dumps({"words": list(map(str, words)), **case}), file=stdin, flush=True)
            return Ended(**json.loads(stdout.readline()))

        yield run
        stdin.close()
