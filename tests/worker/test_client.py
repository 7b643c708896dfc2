"""The client against the real worker: crashes, hangs, cancels, limits."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from annotator.errors import WorkerFailed
from annotator.model.analysis import Layer
from annotator.model.text import sha256
from annotator.worker import limits, protocol
from annotator.worker.client import AnalysisCancelled, Client

TEXT = "Die Ministerin hat den Plan nicht bestätigt. «Das klären wir selbst», sagte Vogt am Mittwoch.\n"
LONG = TEXT * 3_000
NO_PIPELINE = "xx"
"""A language nobody has a pipeline for: what these tests are about does not need one, and starts faster without."""


def wait_until(holds: Callable[[], bool], seconds: float = 5.0) -> None:
    """Wait until something holds; fail where it never does."""
    pause, end = threading.Event(), time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "never happened"
        pause.wait(0.01)


def is_alive(pid: int) -> bool:
    """Tell whether a process runs (a zombie does not)."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def scripted(tmp_path: Path, body: str) -> list[str]:
    """Return the command of a worker that behaves as a script says; `ready`, `read()` and `say(...)` are at hand."""
    script = tmp_path / "worker.py"
    script.write_text(
        "import json, os, sys, signal\n"
        "def say(**message): print(json.dumps(message), flush=True)\n"
        "def read(): return json.loads(sys.stdin.readline())\n" + body
    )
    return [sys.executable, str(script)]


READY = 'say(op="ready", pipelines=[])\n'


def test_a_text_comes_back_with_its_marks() -> None:
    with Client() as client:
        analysis = client.analyze(TEXT)
    assert analysis.sha256 == sha256(TEXT)
    assert analysis.language == "de"
    sentences = [TEXT[mark.start : mark.end] for mark in analysis.marks if mark.layer is Layer.SENTENCE]
    assert sentences == [
        "Die Ministerin hat den Plan nicht bestätigt.",
        "«Das klären wir selbst», sagte Vogt am Mittwoch.",
    ]
    (quote,) = [mark for mark in analysis.marks if mark.layer is Layer.QUOTE]
    assert TEXT[quote.start : quote.end] == "Das klären wir selbst"
    assert quote.attributes["speaker"]["text"] == "Vogt"


def test_a_long_text_comes_in_parts_that_leave_no_gap() -> None:
    done: list[protocol.Done] = []
    with Client() as client:
        parts = list(client.parts(LONG, language=NO_PIPELINE, done=done))
    assert len(parts) > 10
    assert parts[0].start == 0
    assert parts[-1].end == len(LONG)
    assert all(before.end == after.start for before, after in pairwise(parts))
    assert all(part.start <= mark.start < part.end for part in parts for mark in part.marks)
    assert max(len(part.raw) for part in parts) <= limits.PART_BYTES
    assert done[0].sha256 == sha256(LONG)


def test_a_killed_worker_is_replaced_and_the_job_done_once() -> None:
    with Client() as client:
        parts = client.parts(LONG, language=NO_PIPELINE)
        taken = [next(parts)]
        first = client.pid
        assert first is not None
        os.kill(first, signal.SIGKILL)
        taken += parts
        assert client.pid != first
    assert [part.start for part in taken] == sorted({part.start for part in taken})
    assert taken[-1].end == len(LONG)


def test_a_stopped_worker_is_given_up_in_time_and_replaced() -> None:
    with Client() as client:
        client.analyze(TEXT, language=NO_PIPELINE)
        assert client.pid is not None
        os.kill(client.pid, signal.SIGSTOP)
        with pytest.raises(WorkerFailed, match="took too long"):
            client.analyze(TEXT, language=NO_PIPELINE, timeout=0.5)
        assert client.analyze(TEXT, language=NO_PIPELINE).marks


def test_a_silent_worker_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "SILENCE_SECONDS", 0.3)
    with Client() as client:
        client.analyze(TEXT, language=NO_PIPELINE)
        first = client.pid
        assert first is not None
        os.kill(first, signal.SIGSTOP)
        assert client.analyze(TEXT, language=NO_PIPELINE).marks
        assert client.pid != first


@pytest.mark.parametrize("stopped", [False, True])
def test_a_cancelled_job_is_gone_in_a_second(stopped: bool) -> None:
    with Client() as client:
        parts = client.parts(LONG * 8, language=NO_PIPELINE)
        next(parts)
        if stopped:
            assert client.pid is not None
            os.kill(client.pid, signal.SIGSTOP)
        began = time.monotonic()
        client.cancel()
        with pytest.raises(AnalysisCancelled):
            list(parts)
        assert time.monotonic() - began < limits.CANCEL_SECONDS + 0.7
        assert client.analyze(TEXT, language=NO_PIPELINE).marks


def test_a_worker_that_always_dies_is_given_up_politely(tmp_path: Path) -> None:
    with Client(command=scripted(tmp_path, READY + "read(); os.kill(os.getpid(), signal.SIGSEGV)")) as client:
        for _ in range(2):
            with pytest.raises(WorkerFailed, match=r"untouched.*\.$"):
                client.analyze(TEXT, language=NO_PIPELINE)
        with pytest.raises(WorkerFailed, match="3 times in a row"):
            client.analyze(TEXT, language=NO_PIPELINE)


def test_a_worker_that_cannot_start_is_given_up(tmp_path: Path) -> None:
    for command in ([str(tmp_path / "missing")], scripted(tmp_path, "sys.exit(3)")):
        with Client(command=command) as client, pytest.raises(WorkerFailed, match="3 times in a row"):
            client.models()


def test_garbage_and_late_answers_are_dropped(tmp_path: Path) -> None:
    body = READY + (
        'job = read(); i, s = job["id"], job["sha256"]\n'
        "print('Warning: something a library prints', flush=True)\n"
        'say(op="done", id="another", sha256=s, pipeline="x", language="de", seconds=0)\n'
        'say(op="part", id="another", start=0, end=5, pipeline="x", marks=[])\n'
        'say(op="done", id=i, sha256="stale", pipeline="x", language="de", seconds=0)\n'
        'say(op="part", id=i, start=0, end=9, pipeline="right", marks=[dict(start=1, end=2, layer="sentence")])\n'
        'say(op="done", id=i, sha256=s, pipeline="right", language="de", seconds=0)\n'
    )
    with Client(command=scripted(tmp_path, body)) as client:
        analysis = client.analyze(TEXT, language=NO_PIPELINE)
    assert analysis.pipeline == "right"
    assert [(mark.start, mark.end) for mark in analysis.marks] == [(1, 2)]


def test_a_text_that_is_too_long_is_refused_in_a_sentence() -> None:
    with Client() as client:
        with pytest.raises(WorkerFailed, match="longer than"):
            client.analyze("a" * (limits.MAX_TEXT + 1))
        assert client.analyze(TEXT, language=NO_PIPELINE).marks


def test_running_out_of_memory_costs_one_job() -> None:
    with Client(command=protocol.command(memory=260 * 1024**2)) as client:
        with pytest.raises(WorkerFailed, match="untouched"):
            client.analyze("„a\n" * 1_300_000, language=NO_PIPELINE)
        assert client.analyze(TEXT, language=NO_PIPELINE).marks


def test_the_worker_ends_with_its_parent_though_it_has_nothing_to_say_yet() -> None:
    slow = protocol.encode(protocol.Analyze("1", slow_text := "„a\n" * 1_200_000, sha256(slow_text), NO_PIPELINE))
    parent = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import subprocess, sys\n"
            "from annotator.worker import protocol\n"
            "worker = subprocess.Popen(protocol.command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE)\n"
            "worker.stdin.write(sys.stdin.buffer.readline())\n"
            "worker.stdin.flush()\n"
            "print(worker.pid, flush=True)\n"
            "sys.stdin.read()\n",
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert parent.stdin is not None
    assert parent.stdout is not None
    parent.stdin.write(slow)
    parent.stdin.flush()
    pid = int(parent.stdout.readline())
    assert is_alive(pid)
    parent.kill()
    parent.wait()
    wait_until(lambda: not is_alive(pid), seconds=3)
    parent.stdin.close()
    parent.stdout.close()
