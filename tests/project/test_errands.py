"""Errands as they go to the other process and come back: nothing changes on the way, whatever files are called."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import pytest

from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.project import Answers, Columns, Project, Wishes, open_project
from annotator.project import errand_messages as messages
from annotator.project.errands import (
    BringIn,
    Correct,
    Errand,
    Export,
    Gather,
    ImportFiles,
    LookAtEncodings,
    Weigh,
)
from annotator.review.carrying import AnchoredSpan
from tests.ui.driving import LEFT, project_of, write_articles

ODD = "ein 🌉 #?% name"


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    project = open_project(project_of(tmp_path), annotator="anna")
    yield project
    project.close()


def sent(project: Project, errand: Errand) -> Any:
    """Do an errand in the other process, as the window does."""
    process = subprocess.Popen(messages.command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdin and process.stdout
    _tell(process.stdin, messages.sent(project.path, project.annotator, errand))
    answer: Any = None
    while (raw := messages.read_frame(process.stdout)) is not None:
        match messages.message_of(raw):
            case messages.Wants():
                project.lending.begin("files are being brought in")
                _tell(process.stdin, messages.frame(b""))
            case messages.Copied(copy):
                project.lending.read_from(Path(os.fsdecode(copy)))
                _tell(process.stdin, messages.frame(b""))
            case messages.Done() as done:
                answer = messages.outcome_of(errand, done)
            case messages.Failed() as failed:
                answer = failed
    process.stdin.close()
    process.stdout.close()
    assert process.wait(timeout=20) == 0
    project.lending.end(None)
    project.forget()
    assert answer is not None
    return answer


def _tell(stream: IO[bytes], frame: bytes) -> None:
    stream.write(frame)
    stream.flush()


@pytest.mark.parametrize("name", [ODD.encode(), b"\xff\xe4.txt"])
def test_an_errand_arrives_as_it_was_sent(name: bytes) -> None:
    path = Path(os.fsdecode(name))
    wishes = Wishes(pair_by="column", encodings={path: "cp1252"}, columns_of={path: Columns(left="a", right="b")})
    for errand in (
        LookAtEncodings((path,)),
        Gather((path,), path),
        ImportFiles((path, path), wishes),
        Export(path, format="csv", annotators=("anna",), pairs=("x",), language="de"),
        Weigh(path),
        Correct("pair", Side.RIGHT, path),
    ):
        frames = bytearray(messages.sent(path, "Änne", errand))
        half = bytearray(frames[:-1])
        assert list(messages.whole_frames(half)) == [] and half == frames[:-1], "what is not whole yet has to wait"
        (raw,) = messages.whole_frames(frames)
        assert messages.order_of(raw) == (path, "Änne", errand) and not frames


def test_articles_come_in_and_go_out_and_are_weighed(project: Project, tmp_path: Path) -> None:
    folder = tmp_path / ODD
    folder.mkdir()
    for number in range(4):
        (folder / f"{number}.txt").write_bytes(f"Straße {number}".encode("mac_roman"))
    files = tuple(sorted(folder.iterdir()))
    doubtful = sent(project, LookAtEncodings(files))
    assert [each.path for each in doubtful] == list(files) and "mac-roman" in doubtful[0].choices
    assert doubtful[0].previews["mac-roman"] == "Straße 0"
    report = sent(project, ImportFiles(files, Wishes(encodings=dict.fromkeys(files, "mac_roman"))))
    assert len(report.pairs) == 2 and len(project.pairs()) == 3
    assert project.pair(report.pairs[0]).left.text == "Straße 0"
    written = sent(project, Export(tmp_path / "out.jsonl"))
    assert (written.pairs, (tmp_path / "out.jsonl").read_bytes().count(b"\n")) == (3, 3)
    plan = sent(project, Weigh(tmp_path / "out.jsonl"))
    assert plan == project.colleagues.plan(tmp_path / "out.jsonl")
    answers = Answers(names={"anna": "anna (2)"}, confirmed={("pair", "ben", "span"): (3, 7)})
    assert sent(project, BringIn(plan, answers)).annotators == ()


def test_what_a_corrected_article_and_another_version_would_bring_comes_back_whole(
    project: Project, tmp_path: Path
) -> None:
    (tmp_path / "new").mkdir()
    left, right = write_articles(tmp_path / "new")
    left.write_text(LEFT.replace("Das Land", "Noch ein Satz. Das Land"), encoding="utf-8")
    pair = project.pairs()[0].id
    correction = sent(project, Correct(pair, Side.LEFT, left))
    assert correction.document.text.startswith("Ministerin")
    other = open_project(tmp_path / "ben.annotator", annotator="ben", create=True)
    made, _ = other.add_pair_of_files(left, right)
    other.add_link(made.id, [Extent(Side.LEFT, 0, 10)], [Extent(Side.RIGHT, 0, 4)])
    other.export(tmp_path / "ben.jsonl")
    other.close()
    plan = sent(project, Weigh(tmp_path / "ben.jsonl"))
    assert plan == project.colleagues.plan(tmp_path / "ben.jsonl")
    assert isinstance(plan.texts[0].spans[0], AnchoredSpan)


def test_a_failure_is_a_sentence_and_nothing_is_written(project: Project, tmp_path: Path) -> None:
    bad = tmp_path / "bad.jsonl"
    bad.write_text("{}\n")
    failed = sent(project, Weigh(bad))
    assert isinstance(failed, messages.Failed) and "bad.jsonl, line 1" in failed.sentence and not failed.is_refusal
    refused = sent(project, Correct(project.pairs()[0].id, Side.LEFT, tmp_path / "left.txt"))
    assert isinstance(refused, messages.Failed) and refused.is_refusal


def test_the_other_process_ends_with_its_input() -> None:
    ran = subprocess.run(messages.command(), input=b"", capture_output=True, timeout=20, check=True)
    assert (ran.stdout, ran.stderr) == (b"", b"")
