"""What goes over the pipe, and what is refused."""

from __future__ import annotations

import sys

import pytest

from annotator.model.analysis import Layer, Mark
from annotator.worker import protocol


def test_a_request_survives_the_pipe() -> None:
    request = protocol.Analyze("7", "Grüße 🙂\nund mehr", "abc", language="de")
    line = protocol.encode(request)
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert protocol.decode_request(line) == request


def test_marks_survive_the_pipe() -> None:
    marks = (
        Mark(0, 5, Layer.SENTENCE),
        Mark(1, 4, Layer.QUOTE, "direct", {"speaker": {"start": 0, "end": 1, "text": "A"}, "cue": None}),
    )
    assert protocol.decode_marks(protocol.encode_marks(marks)) == marks


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"garbage",
        b"{}",
        b"[1]",
        b'{"op":"analyze","id":1,"text":"x","sha256":"y"}',
        b'{"op":"analyze","id":"1","text":"\\ud800","sha256":"y"}',
        b'{"op":"unknown","id":"1"}',
        b'{"op":"cancel","id":NaN}',
        b"\xff\xfe",
        b"[" * 100_000,
    ],
)
def test_what_is_no_message_is_none(line: bytes) -> None:
    assert protocol.decode_request(line) is None
    assert protocol.decode_answer(line) is None


def test_the_command_keeps_modules_of_the_current_folder_out() -> None:
    assert protocol.command()[:4] == [sys.executable, "-P", "-m", "annotator.worker.serve"]


def test_a_frozen_program_is_its_own_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert protocol.command(memory=5) == [sys.executable, "--worker", "--memory=5"]
