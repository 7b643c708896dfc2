"""Several workers side by side: answers in order, no more begun than there is room for, an end that does not wait."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator

import pytest

from annotator.errors import WorkerFailed
from annotator.worker import limits
from annotator.worker.clients import Clients

NO_PIPELINE = "xx"
"""A language nobody has a pipeline for: what these tests are about starts faster without."""


def test_answers_come_in_order_whichever_is_done_first() -> None:
    second_is_done = threading.Event()

    def work(task: int) -> int:
        if task == 0:
            assert second_is_done.wait(10)
        elif task == 1:
            second_is_done.set()
        return task

    with Clients(2) as clients:
        assert list(clients.spread(work, range(20))) == list(range(20))


def test_tasks_are_taken_as_there_is_room() -> None:
    taken = []

    def tasks() -> Iterator[int]:
        for task in range(100):
            taken.append(task)
            yield task

    with Clients(2) as clients:
        answers = clients.spread(str, tasks())
        assert next(answers) == "0"
        assert len(taken) < 10


@pytest.mark.parametrize("count", [1, 2])
def test_texts_are_analysed_and_what_fails_is_raised_in_its_turn(count: int) -> None:
    texts = ["Vogt kam. Er ging.", "«Nein», sagte sie.", "x" * (limits.MAX_TEXT + 1)]

    def work(text: str) -> int:
        with clients.one() as client:
            return len(client.analyze(text, language=NO_PIPELINE).marks)

    found: list[int] = []
    with Clients(count) as clients, pytest.raises(WorkerFailed, match="longer than"):
        found.extend(clients.spread(work, texts))
    assert len(found) == 2
    assert all(found)


def test_a_command_that_is_ended_waits_for_no_text() -> None:
    pids: set[int | None] = set()
    ended = 0.0

    def work(text: str) -> None:
        with clients.one() as client:
            for _ in client.parts(text, language=NO_PIPELINE):
                pids.add(client.pid)

    def tasks() -> Iterator[str]:
        nonlocal ended
        yield from ["Vogt kam. Sie sagte: «Nein.»\n" * 20_000] * 3
        while len(pids) < 2:
            time.sleep(0.01)
        ended = time.monotonic()
        raise SystemExit

    with pytest.raises(SystemExit), Clients(2) as clients:
        list(clients.spread(work, tasks()))
    assert time.monotonic() - ended < 2 * limits.CANCEL_SECONDS + limits.CLOSE_SECONDS


def test_one_worker_a_core_as_far_as_the_memory_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    assert 1 <= limits.side_by_side() <= (os.cpu_count() or 1)
    monkeypatch.setattr(limits, "MEMORY_FOR_EACH", 2**60)
    assert limits.side_by_side() == 1
