"""A folder takes the place of another: a kill at any step leaves the old or the new one whole, or says where it is."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.errors import BadInput
from annotator.exchange import atomic, swapping
from annotator.exchange.swapping import ASIDE, exchange

OLD, NEW = {"a.ann": "old"}, {"a.ann": "new", "b.ann": "new, too"}
MARK = "# AnnotatorPair\n"

_KILLED = """
import os, shutil, signal, sys
from pathlib import Path
from annotator.exchange import atomic, swapping

target, place, at_once = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3] == "at once"
steps = 0

def stepping(call):
    def stepped(*given, **named):
        global steps
        for when in ("before", "after"):
            if steps == place:
                os.kill(os.getpid(), signal.SIGKILL)
            steps += 1
            if when == "before":
                answer = call(*given, **named)
        return answer
    return stepped

os.rename = stepping(os.rename)
os.rmdir = stepping(os.rmdir)
os.unlink = stepping(os.unlink)
os.sync = stepping(os.sync)
swapping.exchange = stepping(swapping.exchange) if at_once else (lambda one, other: False)
with atomic.replacing_folder(target) as folder:
    for name, text in {NEW}.items():
        (folder / name).write_text("# AnnotatorPair\\n" + text)
print("whole")
""".replace("{NEW}", repr(NEW))


def folder_of(path: Path, texts: dict[str, str]) -> Path:
    path.mkdir()
    for name, text in texts.items():
        (path / name).write_text(MARK + text)
    return path


def read(path: Path) -> dict[str, str]:
    return {each.name: each.read_text().removeprefix(MARK) for each in path.iterdir()} if path.is_dir() else {}


def killed(target: Path, place: int, way: str) -> bool:
    """Replace a folder in a process that is killed at a step; tell whether it was."""
    words = [sys.executable, "-c", _KILLED, str(target), str(place), way]
    ran = subprocess.run(words, capture_output=True, text=True, check=False)
    assert ran.returncode in (0, -9), ran.stderr
    return ran.returncode != 0


@pytest.mark.skipif(os.name != "posix", reason="kills by a signal")
@pytest.mark.parametrize("way", ["at once", "in two steps"])
def test_a_kill_at_any_step_leaves_the_old_or_the_new_folder_whole(tmp_path: Path, way: str) -> None:
    ends = set()
    for place in range(40):
        target = folder_of(tmp_path / f"out{place}", OLD)
        is_over = not killed(target, place, way)
        aside = target.with_name(target.name + ASIDE)
        if way == "at once" or target.exists():
            assert read(target) in (OLD, NEW), place
        else:
            assert read(aside) == OLD, place
        ends.add("aside" if not target.exists() else "new" if read(target) == NEW else "old")
        with pytest.raises(ZeroDivisionError), atomic.replacing_folder(target):  # an export that fails
            _ = 1 / 0
        assert read(target) in (OLD, NEW) and not aside.exists()
        assert not [each.name for each in tmp_path.iterdir() if each.name.startswith(".")], "the next export sweeps"
        if is_over:
            break
    else:
        pytest.fail("it never came to its end")
    assert ends == ({"old", "new"} if way == "at once" else {"old", "new", "aside"})


@pytest.mark.skipif(sys.platform != "linux", reason="other systems, or drives, may not be able to")
def test_two_folders_change_their_names_in_one_step(tmp_path: Path) -> None:
    one, other = folder_of(tmp_path / "ein 🌉", OLD), folder_of(tmp_path / "other", NEW)
    assert exchange(one, other)
    assert (read(one), read(other)) == (NEW, OLD)
    with pytest.raises(FileNotFoundError):
        exchange(one, tmp_path / "none")


def test_where_the_new_one_cannot_get_its_name_the_old_one_has_it_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = folder_of(tmp_path / "out", OLD)
    monkeypatch.setattr(swapping, "exchange", lambda one, other: False)
    rename, renamed = Path.rename, list[str]()

    def refused(path: Path, to: Path) -> Path:
        renamed.append(path.name)
        if len(renamed) >= 2 and len(renamed) < 2 + stuck:
            raise PermissionError(13, "no")
        return rename(path, to)

    monkeypatch.setattr(Path, "rename", refused)
    stuck = 1
    with pytest.raises(BadInput, match="was not written"), atomic.replacing_folder(target) as folder:
        folder_of(folder / "x", {}).rmdir()
    assert read(target) == OLD
    renamed.clear()
    stuck = 2
    with pytest.raises(BadInput, match=f"what was there before is .*{ASIDE}"), atomic.replacing_folder(target):
        pass
    assert read(target.with_name("out" + ASIDE)) == OLD
    renamed.clear()
    stuck = 0
    with atomic.replacing_folder(target) as folder:
        (folder / "a.ann").write_text(MARK + "newest")
    assert read(target) == {"a.ann": "newest"} and [each.name for each in tmp_path.iterdir()] == ["out"]


def test_what_is_in_the_way_of_the_old_folder_is_not_touched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target, other = folder_of(tmp_path / "out", OLD), folder_of(tmp_path / f"out{ASIDE}", {"mine.txt": "mine"})
    monkeypatch.setattr(swapping, "exchange", lambda one, other: False)
    with pytest.raises(BadInput, match="is in the way"), atomic.replacing_folder(target) as folder:
        (folder / "a.ann").write_text(MARK)
    assert (read(target), read(other)) == (OLD, {"mine.txt": "mine"})
