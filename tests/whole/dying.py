"""Runs commands that come to a bad end at a chosen place, each in a fork of its own: killed, interrupted, out of room.

Started as `python -m tests.whole.dying`; a case is a JSON object a line on standard input, and so is what came of it.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import sys
import tempfile
import traceback
from contextlib import redirect_stderr
from pathlib import Path
from typing import Any

from annotator.__main__ import main
from annotator.arguments import FORMATS
from annotator.project import open_project


def _prepare(case: dict[str, Any]) -> None:
    os.umask(0o022)
    if case.get("room") is not None:
        # The system's own way to say that a file grows too large: an error as of a full disk, or death.
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL if case.get("deadly") else signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (case["room"], resource.RLIM_INFINITY))
    if case.get("nth") is not None:
        _end_at(case["nth"], case["below"], signal.Signals(case["signal"]))


def _end_at(nth: int, below: str, number: signal.Signals) -> None:
    """Send a signal to oneself before the nth time that something is opened, renamed or removed in a folder."""
    seen = 0

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal seen
        if event == "open" or event.startswith(("os.", "shutil.")):
            names = [os.fsdecode(each) for each in arguments if isinstance(each, (str, bytes, os.PathLike))]
            if any(name.startswith(below) for name in names):
                seen += 1
                if seen == nth:
                    os.kill(os.getpid(), number)

    sys.addaudithook(hook)


def _run(case: dict[str, Any]) -> dict[str, Any]:
    out, err = os.pipe(), os.pipe()  # which have room where files have none
    if case.get("deaf"):  # nobody reads what it writes
        os.close(out[0])
    child = os.fork()
    if child == 0:
        for number, (_, end) in enumerate((out, err), start=1):
            os.dup2(end, number)
        sys.stdout, sys.stderr = (os.fdopen(number, "w", closefd=False) for number in (1, 2))
        code = 70
        try:
            _prepare(case)
            code = main(case["words"])
        except SystemExit as ended:
            code = ended.code if isinstance(ended.code, int) else 1
        except BaseException:
            traceback.print_exc()
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(code)
    said = []
    for reading, end in (out, err):
        os.close(end)
        if reading == out[0] and case.get("deaf"):
            said.append("")
            continue
        with os.fdopen(reading, "rb") as stream:
            said.append(stream.read().decode("utf-8", "replace"))
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return {"status": status, "out": said[0], "err": said[1]}


def _bring_in() -> None:
    """Do once what brings in all that every fork would have to import for itself."""
    with tempfile.TemporaryDirectory() as folder, Path(os.devnull).open("w") as nowhere, redirect_stderr(nowhere):
        open_project(Path(folder, "p"), annotator="anna", create=True).close()
        for name in FORMATS:
            main(["export", "--project", f"{folder}/p", "--format", name, "-o", f"{folder}/{name}.zip"])


if __name__ == "__main__":
    _bring_in()
    for line in sys.stdin:
        print(json.dumps(_run(json.loads(line))), flush=True)
