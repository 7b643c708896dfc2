"""The worker's client against the real worker, and against ones that crash, hang, lie or are not there."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.model.text import sha256
from annotator.ui.session.analyzer import Analyzer
from annotator.ui.session.jobs import Part
from annotator.worker import limits, protocol

TEXT = "Vogt sagte: «Das klären wir selbst.» Das Land habe einen Vertrag.\n"

Make = Callable[..., Analyzer]

ENDS: dict[Analyzer, dict[str, protocol.Done | str]] = {}
"""How the jobs of each client ended."""


@pytest.fixture
def make(qtbot: QtBot, tmp_path: Path) -> Iterator[Make]:
    """Make a client of the real worker, or of one that does what some lines of Python say."""
    made: list[Analyzer] = []

    def build(body: str = "") -> Analyzer:
        command = None
        if body:
            script = tmp_path / f"worker{len(made)}.py"
            ready = 'print(\'{"op":"ready","pipelines":[]}\', flush=True)'
            script.write_text(f"import sys, os, json, time\n{ready}\n{body}\n", encoding="utf-8")
            command = [sys.executable, "-I", str(script)]
        made.append(listen(Analyzer(command)))
        return made[-1]

    yield build
    for analyzer in made:
        analyzer.stop()
    ENDS.clear()


def end_of(qtbot: QtBot, analyzer: Analyzer, job: str, *, timeout: int = 20_000) -> protocol.Done | str:
    """Wait for the end of a job: what it brought, or the sentence that says why not."""
    qtbot.waitUntil(lambda: job in ENDS[analyzer], timeout=timeout)
    return ENDS[analyzer][job]


def listen(analyzer: Analyzer) -> Analyzer:
    ends = ENDS[analyzer] = {}
    analyzer.finished.connect(ends.__setitem__)
    analyzer.failed.connect(ends.__setitem__)
    return analyzer


def submit(analyzer: Analyzer, text: str = TEXT) -> str:
    return analyzer.submit(text, sha256(text), language="de")


def test_the_real_worker_marks_a_text_part_by_part(qtbot: QtBot, make: Make) -> None:
    analyzer = make()
    parts: list[Part] = []
    analyzer.part_found.connect(parts.append)
    done = end_of(qtbot, analyzer, submit(analyzer))
    assert isinstance(done, protocol.Done)
    assert done.sha256 == sha256(TEXT)
    assert parts[-1].share == 1.0
    assert {mark.layer.value for part in parts for mark in part.marks} >= {"sentence", "quote"}


def test_a_killed_worker_is_replaced_and_the_job_done(qtbot: QtBot, make: Make) -> None:
    analyzer = make()
    analyzer.start()
    qtbot.waitUntil(lambda: analyzer.process_id() != 0)
    job = submit(analyzer)
    os.kill(analyzer.process_id(), signal.SIGKILL)
    assert isinstance(end_of(qtbot, analyzer, job), protocol.Done)


def test_a_text_that_kills_the_worker_twice_is_given_up_and_the_next_is_done(qtbot: QtBot, make: Make) -> None:
    answer = '{"op":"done","id":j["id"],"sha256":j["sha256"],"pipeline":"rules","language":"de","seconds":0}'
    analyzer = make(
        f"for line in sys.stdin:\n  j=json.loads(line)\n  if 'bad' in j['text']: os._exit(11)\n"
        f"  print(json.dumps({answer}), flush=True)"
    )
    bad, good = submit(analyzer, "bad"), submit(analyzer, "good")
    assert end_of(qtbot, analyzer, bad) == limits.JOB_DROPPED
    assert isinstance(end_of(qtbot, analyzer, good), protocol.Done)


ECHO = (
    "def done(j): print(json.dumps({'op':'done','id':j['id'],'sha256':j['sha256'],'pipeline':'rules','language':'de',"
    "'seconds':0}), flush=True)\n"
    "def read(): return json.loads(sys.stdin.readline())\n"
)
"""What a scripted worker says of a job it has done, and how it reads one."""


def test_the_next_text_is_handed_over_while_one_is_worked_on(qtbot: QtBot, make: Make) -> None:
    analyzer = make(ECHO + "first, second = read(), read()\ndone(first)\ndone(second)\ndone(read())")
    jobs = [submit(analyzer, f"text {place}") for place in range(3)]
    assert all(isinstance(end_of(qtbot, analyzer, job), protocol.Done) for job in jobs)


def test_a_text_that_was_done_is_not_blamed_for_the_crash_of_the_next(qtbot: QtBot, make: Make) -> None:
    analyzer = make(ECHO + "first, second = read(), read()\nif 'bad' in second['text']: done(first); os._exit(11)")
    good, bad = submit(analyzer, "good"), submit(analyzer, "bad")
    assert isinstance(end_of(qtbot, analyzer, good), protocol.Done)
    submit(analyzer, "another")  # so that the worker comes so far again
    assert end_of(qtbot, analyzer, bad) == limits.JOB_DROPPED


def test_a_text_that_was_handed_over_can_be_cancelled(qtbot: QtBot, make: Make) -> None:
    analyzer = make(
        ECHO + "first, second, word = read(), read(), read()\ndone(first)\n"
        "assert word == {'op': 'cancel', 'id': second['id']}\ndone(second)\ndone(read())"
    )
    first, second = submit(analyzer, "first"), submit(analyzer, "second")
    qtbot.waitUntil(lambda: analyzer.process_id() != 0)
    qtbot.waitUntil(lambda: second not in {job.id for job in analyzer._waiting})
    analyzer.cancel(second)
    assert isinstance(end_of(qtbot, analyzer, first), protocol.Done)
    assert isinstance(end_of(qtbot, analyzer, submit(analyzer, "third")), protocol.Done)
    assert second not in ENDS[analyzer]


def test_after_three_crashes_it_gives_up_with_one_sentence_a_job(qtbot: QtBot, make: Make) -> None:
    analyzer = make("sys.stdin.readline(); os._exit(11)")
    jobs = [submit(analyzer, f"text {place}") for place in range(3)]
    assert [end_of(qtbot, analyzer, job) for job in jobs] == [
        limits.JOB_DROPPED, limits.WORKER_GONE, limits.WORKER_GONE
    ]  # fmt: skip
    assert end_of(qtbot, analyzer, submit(analyzer)) == limits.WORKER_GONE
    assert analyzer.process_id() == 0


def test_a_worker_that_is_not_there_gives_up(qtbot: QtBot, make: Make, tmp_path: Path) -> None:
    analyzer = listen(Analyzer([str(tmp_path / "nothing")]))
    assert end_of(qtbot, analyzer, submit(analyzer)) in (limits.JOB_DROPPED, limits.WORKER_GONE)


def test_a_silent_worker_is_replaced(qtbot: QtBot, make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "SILENCE_SECONDS", 0.2)
    analyzer = make("sys.stdin.readline(); time.sleep(60)")
    assert end_of(qtbot, analyzer, submit(analyzer)) == limits.JOB_DROPPED


def test_garbage_and_answers_for_others_are_passed_over(qtbot: QtBot, make: Make) -> None:
    analyzer = make(
        "j=json.loads(sys.stdin.readline())\n"
        "print('Segmentation fault'); print('{\"op\":\"part\"'); print('\\x00')\n"
        'print(json.dumps({"op":"part","id":"other","start":0,"end":3,"pipeline":"x","marks":[]}))\n'
        'print(json.dumps({"op":"part","id":j["id"],"start":0,"end":3,"pipeline":"x",'
        '"marks":[{"start":0,"end":999999,"layer":"entity"}]}))\n'
        'print(json.dumps({"op":"done","id":j["id"],"sha256":j["sha256"],"pipeline":"rules","language":"de",'
        '"seconds":0}), flush=True)\nsys.stdin.read()'
    )
    parts: list[Part] = []
    analyzer.part_found.connect(parts.append)
    assert isinstance(end_of(qtbot, analyzer, submit(analyzer)), protocol.Done)
    assert parts == []


def test_an_answer_for_another_text_is_dropped(qtbot: QtBot, make: Make) -> None:
    analyzer = make(
        "j=json.loads(sys.stdin.readline())\n"
        'print(json.dumps({"op":"done","id":j["id"],"sha256":"0"*64,"pipeline":"rules","language":"de","seconds":0}),'
        " flush=True)\nsys.stdin.read()"
    )
    assert end_of(qtbot, analyzer, submit(analyzer)) == limits.JOB_DROPPED


def test_a_job_is_cancelled_within_a_second_even_where_the_worker_does_not_listen(qtbot: QtBot, make: Make) -> None:
    analyzer = make("sys.stdin.readline(); time.sleep(60)")
    told: list[str] = []
    analyzer.failed.connect(lambda job, _why: told.append(job))
    job = submit(analyzer)
    qtbot.waitUntil(lambda: analyzer.process_id() != 0)
    qtbot.wait(100)
    worker = analyzer.process_id()
    analyzer.cancel(job)
    began = time.monotonic()
    qtbot.waitUntil(lambda: analyzer.process_id() != worker, timeout=5000)
    assert time.monotonic() - began < limits.CANCEL_SECONDS + 1.0
    assert told == []


@pytest.mark.parametrize("body", ["", "sys.stdin.readline(); time.sleep(60)", "import signal; signal.pause()"])
def test_it_stops_within_three_seconds_while_busy(qtbot: QtBot, make: Make, body: str) -> None:
    analyzer = make(body)
    submit(analyzer, TEXT * 2000)
    qtbot.waitUntil(lambda: analyzer.process_id() != 0)
    worker = analyzer.process_id()
    began = time.monotonic()
    analyzer.stop()
    assert time.monotonic() - began < 3.0
    with pytest.raises(ProcessLookupError):
        os.kill(worker, 0)


def test_a_text_that_is_too_long_is_refused_at_once(qtbot: QtBot, make: Make) -> None:
    analyzer = make()
    assert end_of(qtbot, analyzer, submit(analyzer, "a" * (limits.MAX_TEXT + 1))) == limits.TOO_LONG
