"""Suggestions from the real worker: of articles, of lists of statements, and when something goes wrong."""

from __future__ import annotations

import os
import signal
import threading
import time

import msgspec
import pytest

from annotator.errors import WorkerFailed
from annotator.model.analysis import Layer, Mark
from annotator.worker import limits, protocol
from annotator.worker.client import AnalysisCancelled, Client, Comparison
from annotator.worker.comparison import Article, Reason

LEFT = "Menü\n\nAda Kell kam. «Der Hafen bleibt zu», sagte sie."
RIGHT = "Kell sagte: „Der Hafen bleibt zu.“ Dann ging sie."
MANY = [f"Feuer Nummer {number} brennt im Hafen" for number in range(1500)]


def shown(found: Comparison) -> list[tuple[str, str]]:
    return [(LEFT[slice(*found.left[each.left])], RIGHT[slice(*found.right[each.right])]) for each in found.suggestions]


def test_statements_that_are_named_are_compared_and_no_others() -> None:
    left = Article(LEFT, statements=[(6, 19), (20, 53)], language="xx")
    right = Article(RIGHT, statements=[(0, 35), (36, 50)], language="xx")
    with Client() as client:
        found = client.suggest(left, right, top=1)
    assert found.left == ((6, 19), (20, 53))
    assert shown(found)[0] == (LEFT[20:53], RIGHT[0:35])


def test_marks_that_are_sent_along_are_used() -> None:
    named = Mark(6, 14, Layer.ENTITY, "PER", {"name": "Ada Kell"}), Mark(0, 4, Layer.ENTITY, "PER", {"name": "Kell"})
    left, right = (
        Article(text, [extent], msgspec.Raw(protocol.encode_marks([mark])), "de")
        for text, extent, mark in ((LEFT, (6, 19), named[0]), (RIGHT, (0, 35), named[1]))
    )
    with Client() as client:
        (found,) = client.suggest(left, right).suggestions
    assert Reason("names", ("Ada Kell",)) in found.reasons


def test_lists_are_compared_whole() -> None:
    with Client() as client:
        found = client.suggest(["Es regnet.", ""], ["Regen fällt: es regnet.", "x", "y"], top=1)
    assert {each.left for each in found.suggestions} == {0, 1}
    assert {each.right for each in found.suggestions} == {0, 1, 2}
    assert found.left == ((0, 10), (11, 11))


def test_a_killed_worker_is_replaced_and_the_pair_compared() -> None:
    with Client() as client:
        client.suggest(["a"], ["a"])
        assert client.pid is not None
        os.kill(client.pid, signal.SIGKILL)
        assert client.suggest(["Es regnet."], ["Es regnet."]).suggestions


def test_a_comparison_can_be_cancelled() -> None:
    with Client() as client:
        client.suggest(["a"], ["a"])
        threading.Timer(0.3, client.cancel).start()
        began = time.monotonic()
        with pytest.raises(AnalysisCancelled):
            client.suggest(MANY, MANY, timeout=60)
        assert time.monotonic() - began < 0.3 + limits.CANCEL_SECONDS + 0.7
        assert client.suggest(["a"], ["a"]).suggestions


def test_too_many_statements_are_refused_with_a_sentence() -> None:
    with Client() as client, pytest.raises(WorkerFailed, match="more statements than can be compared"):
        client.suggest(["a"] * 13_000, ["b"] * 13_000)


def test_a_text_that_is_too_long_is_refused_before_it_is_sent() -> None:
    with Client() as client:
        for long in (Article("😀" * (limits.MAX_TEXT + 1)), ["a" * limits.MAX_TEXT, "b"]):
            with pytest.raises(WorkerFailed, match="longer than"):
                client.suggest(long, ["a"])
        assert client.pid is None


def test_many_suggestions_come_in_short_lines() -> None:
    with Client() as client:
        found = client.suggest(MANY[:300], MANY[:300])
    assert len(found.suggestions) > limits.PART_SUGGESTIONS
    assert sum(each.left == each.right for each in found.suggestions) == 300
