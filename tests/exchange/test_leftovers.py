"""What a killed program left is swept by the next one; what another one is at work on, or what is not ours, is not."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from annotator.exchange.atomic import replacing
from annotator.exchange.leftovers import passing_folder

_LEAVE = (
    "import os, sys\n"
    "from annotator.exchange.leftovers import passing_folder\n"
    "with passing_folder() as folder:\n"
    "    (folder / 'unpacked').write_text('x')\n"
    "    print(folder, flush=True)\n"
    "    sys.stdin.read()\n"
    "    os._exit(1)\n"
)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    return tmp_path


def test_a_folder_for_the_moment_is_swept_when_nobody_is_left_in_it(place: Path) -> None:
    other = place / "annotator-passing-not-ours"
    other.symlink_to("/")
    (place / "annotator-passing").mkdir()
    with subprocess.Popen(
        [sys.executable, "-c", _LEAVE], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin is not None and process.stdout is not None
        theirs = Path(process.stdout.readline().strip())
        with passing_folder() as mine:
            assert mine.parent == theirs.parent == place
            assert (theirs / "unpacked").exists(), "somebody works there"
        process.stdin.close()
    assert process.returncode == 1 and theirs.exists()
    with passing_folder():
        assert not theirs.exists()
    assert sorted(path.name for path in place.iterdir()) == ["annotator-passing", "annotator-passing-not-ours"]


def test_of_two_exports_into_one_folder_neither_sweeps_the_other(tmp_path: Path) -> None:
    (tmp_path / ".0123456789abcdef.part").write_text("left")
    (tmp_path / ".0123456789abcdee.part").mkdir()
    (tmp_path / ".0123456789abcded.part").symlink_to("/dev/null")
    (tmp_path / ".notes.part").write_text("dear")
    with replacing(tmp_path / "one") as one:
        one.write(b"1")
        with replacing(tmp_path / "other") as other:
            other.write(b"2")
    assert {path.name for path in tmp_path.iterdir()} == {"one", "other", ".notes.part", ".0123456789abcded.part"}
