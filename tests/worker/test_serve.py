"""The worker process by itself."""

from __future__ import annotations

import subprocess
from pathlib import Path

from annotator.model.text import sha256
from annotator.worker import protocol

TEXT = "Die Ministerin hat den Plan nicht bestätigt."


def answers(lines: bytes, *, folder: Path | None = None) -> list[protocol.Answer | None]:
    """Run a worker on some lines; return what it said. It has to end well."""
    worker = subprocess.Popen(
        protocol.command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=folder
    )
    out, err = worker.communicate(lines, timeout=60)
    assert worker.returncode == 0, err.decode()
    return [protocol.decode_answer(line) for line in out.splitlines()]


def request(text: str = TEXT, *, id: str = "1", digest: str | None = None) -> bytes:
    return protocol.encode(protocol.Analyze(id, text, digest or sha256(text), "xx"))


def test_it_ends_well_when_stdin_ends() -> None:
    assert [type(answer) for answer in answers(b"")] == [protocol.Ready]


def test_it_finishes_what_it_was_asked_before_it_ends() -> None:
    kinds = [type(answer) for answer in answers(request(id="1") + request(id="2"))]
    assert kinds.count(protocol.Done) == 2


def test_garbage_is_answered_and_costs_nothing() -> None:
    said = answers(b'nonsense\n\n{"op":"analyze"}\n\xff\xff\n' + b"[" * 50_000 + b"\n" + request())
    assert [answer.id for answer in said if isinstance(answer, protocol.Failed)] == [None] * 4
    assert isinstance(said[-1], protocol.Done)


def test_a_text_that_is_not_the_one_of_its_hash_is_refused() -> None:
    (_, answer) = answers(request(digest="0" * 64))
    assert isinstance(answer, protocol.Failed)


def test_a_waiting_job_can_be_cancelled() -> None:
    said = answers(
        request(TEXT * 20_000, id="long") + request(id="waiting") + protocol.encode(protocol.Cancel("waiting"))
    )
    assert protocol.Cancelled("waiting") in said
    assert [answer.id for answer in said if isinstance(answer, protocol.Done)] == ["long"]


def test_modules_that_lie_in_the_current_folder_are_not_imported(tmp_path: Path) -> None:
    for name in ("secrets.py", "json.py", "annotator.py", "msgspec.py"):
        (tmp_path / name).write_text("raise SystemExit('imported from the current folder')\n")
    assert isinstance(answers(request(), folder=tmp_path)[-1], protocol.Done)


def test_models_are_listed_again_when_asked() -> None:
    assert [type(answer) for answer in answers(protocol.encode(protocol.Models()))] == [protocol.Ready] * 2
