"""Runs a command and measures it: seconds, and the most memory that it and all its children had at one time."""

from __future__ import annotations

import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_LOOK = 0.02
"""Seconds between two looks at the memory."""


@dataclass(frozen=True)
class Measured:
    """What a command did, and took."""

    code: int
    out: str
    err: str
    seconds: float
    megabytes: float
    """Resident memory, summed over the program and its workers; what they share counts twice."""


def measured(*words: str | Path, seconds: float = 60, stdin: Path | None = None, folder: Path) -> Measured:
    """Run the program with some words; it is killed where it takes longer than it may."""
    with (
        (stdin or Path("/dev/null")).open("rb") as source,
        (folder / "out").open("w+") as out,
        (folder / "err").open("w+") as err,
    ):
        began = time.monotonic()
        command = [sys.executable, "-m", "annotator", *map(str, words)]
        with subprocess.Popen(command, stdin=source, stdout=out, stderr=err) as process:
            most = 0
            while process.poll() is None:
                most = max(most, _memory(process.pid))
                if time.monotonic() - began > seconds:
                    process.kill()
                time.sleep(_LOOK)
        taken = time.monotonic() - began
        for stream in (out, err):
            stream.seek(0)
        return Measured(process.returncode, out.read(), err.read(), taken, most / 2**20)


def _memory(pid: int) -> int:
    """Return the resident memory of a process and of all that it started, in bytes."""
    found = 0
    waiting = [pid]
    while waiting:
        each = waiting.pop()
        with suppress(OSError, ValueError, IndexError):
            found += int(Path(f"/proc/{each}/statm").read_text().split()[1]) * 4096
            for task in Path(f"/proc/{each}/task").iterdir():
                waiting += map(int, (task / "children").read_text().split())
    return found
