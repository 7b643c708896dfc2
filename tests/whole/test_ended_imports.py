"""An import that is asked to end, or killed, before any of its steps: no trace in the project of what was half."""

from __future__ import annotations

import json
import signal
from pathlib import Path

import pytest

from tests.whole.conftest import Dying
from tests.whole.program import LEFT, RIGHT


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_ended_before_any_step_the_project_is_whole_and_free(
    number: signal.Signals, tmp_path: Path, dying: Dying
) -> None:
    sources, place = tmp_path / "sources", tmp_path / "place"
    for folder in (sources, place):
        folder.mkdir()
    (sources / "left.txt").write_text(LEFT, encoding="utf-8")
    (sources / "right.txt").write_text(RIGHT, encoding="utf-8")
    rows = [{"text": "Anna lebt.", "label": [[0, 4, "PER"]]}, {"text": "Ben.", "label": []}]
    (sources / "d.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    nth, ends = 0, list[int]()
    while not ends or ends[-1] != 0:
        nth += 1
        project = place / f"{nth}.annotator"
        words: list[str | Path] = ["import", *sorted(sources.iterdir()), "--project", project]
        ended = dying(words, nth=nth, below=str(place), signal=number)
        assert "Traceback" not in ended.err
        ends.append(ended.status)
        if project.exists():
            checked = dying(["check", project, "--json"])
            assert checked.status == 0, checked
            counts = json.loads(checked.out)["checked"]
            assert counts["document"] == 2 * counts["pair"] and counts["pair"] in (0, 2)
        assert dying(words).status == 0, "somebody who is gone still has the lock"
    assert len(ends) > 5 and set(ends[:-1]) == {-number if number == signal.SIGKILL else 128 + number}
