"""Starting, closing, two windows, the process's signals, what goes wrong: in the real window or the real process."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator import paths
from annotator.arguments import OpenRequest
from annotator.project import open_project
from annotator.ui import app
from annotator.ui.app import Program
from annotator.ui.session.selection import Selection
from annotator.ui.theme import DARK, LIGHT
from annotator.ui.window.status_line import StatusLine
from annotator.worker import protocol
from tests.ui.driving import LEFT, RIGHT, opened, project_of, write_articles

BUSY = ("Ein Satz steht hier, und noch einer. " * 12 + "\n") * 1000


def test_the_very_first_start_shows_the_sample_with_one_hint(qtbot: QtBot) -> None:
    with opened(qtbot, OpenRequest(annotator="anna")) as bench:
        assert bench.session.pair is not None
        assert "sample" in bench.window.messages.text
        assert bench.session.here.count >= 2
    with opened(qtbot, OpenRequest(annotator="anna")) as bench:
        assert bench.window.messages.text == ""


def test_both_articles_are_shown_before_the_project_is_open(qtbot: QtBot, tmp_path: Path) -> None:
    left, right = write_articles(tmp_path)
    shown: list[str] = []

    def look(program: Program) -> None:
        go_on = program.go_on

        def looked_at() -> None:
            panes = program.window.articles.panes
            shown.extend(pane.toPlainText() for pane in panes.values())
            go_on()

        program.go_on = looked_at  # type: ignore[method-assign]

    with opened(qtbot, OpenRequest(tmp_path / "p.annotator", (left, right)), before=look) as bench:
        assert [len(text) for text in shown] == [len(LEFT), len(RIGHT)]
        qtbot.waitUntil(lambda: bench.session.pair is not None)
        assert bench.session.pair is not None
        assert bench.session.pair.left.text == LEFT


def test_nothing_heavy_is_imported_before_the_first_page(tmp_path: Path) -> None:
    left, right = write_articles(tmp_path)
    code = (
        "import sys\nfrom pathlib import Path\nfrom annotator.ui import app\n"
        "from annotator.arguments import OpenRequest\n"
        "def look(self):\n  print(sorted({'sqlalchemy', 'msgspec', 'spacy'} & set(sys.modules)), flush=True)\n"
        "  import os; os._exit(0)\n"
        "app.Program.go_on = look\n"
        f"app.run(OpenRequest(Path({str(tmp_path / 'p.annotator')!r}), (Path({str(left)!r}), Path({str(right)!r}))))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout.strip() == "[]"


def test_the_window_comes_back_as_it_was_left(qtbot: QtBot, tmp_path: Path) -> None:
    path = project_of(tmp_path)
    with opened(qtbot, OpenRequest(path, annotator="anna")) as bench:
        bench.window.resize(790, 640)  # the offscreen screen has 800 by 800
        bench.workbench.bound["layer.quotes"].trigger()
        bench.workbench.bound["zoom.in"].trigger()
        bench.workbench.bound["scheme.dark"].trigger()
        bench.press("3")
        assert bench.workbench.links.palette().window().color().name() == DARK.window
    with opened(qtbot, OpenRequest(path, annotator="anna")) as bench:
        assert (bench.window.width(), bench.window.height()) == (790, 640)
        assert not bench.window.articles.layer_shown("quotes")
        assert bench.window.articles.zoom_level() == 1
        assert bench.workbench.bound["scheme.dark"].isChecked()
        bench.link("Lena", "Vogt")
        assert bench.links[0].type == "more-specific"
        bench.workbench.bound["scheme.light"].trigger()
        assert bench.workbench.links.palette().window().color().name() == LIGHT.window


def test_a_damaged_memory_of_the_window_is_as_none(qtbot: QtBot, tmp_path: Path) -> None:
    path = project_of(tmp_path)
    state = paths.config_folder() / "window.ini"
    state.parent.mkdir(parents=True, exist_ok=True)
    state.write_bytes(b"[General]\ngeometry=zz\nzoom=many\nscheme=purple\nsync=\x00\xff\n\xfe[[[")
    with opened(qtbot, OpenRequest(path, annotator="anna")) as bench:
        assert bench.window.articles.zoom_level() == 0


def test_a_second_window_is_read_only_and_says_why(qtbot: QtBot, tmp_path: Path) -> None:
    path = project_of(tmp_path)
    first = open_project(path, annotator="ben")
    with opened(qtbot, OpenRequest(path, annotator="anna")) as bench:
        assert "Read only" in bench.window.status.texts()
        bench.window.articles.link_drawn.emit((bench.extent_of("Lena"),), (bench.extent_of("Vogt", right=True),))
        assert not bench.links
        assert "reading only" in bench.window.messages.text
        bench.wait_until_marked()
    first.close()


def test_a_missing_project_is_a_sentence_and_status_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert app.run(OpenRequest(tmp_path / "none.annotator", must_exist=True)) == 1
    assert "There is no project" in capsys.readouterr().err


def test_a_foreign_file_is_refused_in_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    foreign = tmp_path / "letters.annotator"
    foreign.write_text("Dear Anna, this is no project.\n" * 50, encoding="utf-8")
    with opened(qtbot, OpenRequest(foreign, annotator="anna")) as bench:
        assert bench.window.messages.text.endswith(".")
        bench.session.undo()
        assert bench.session.project is None
    assert foreign.read_text(encoding="utf-8").startswith("Dear Anna")


def test_a_worker_that_crashes_costs_one_sentence(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(protocol, "command", lambda **_: [sys.executable, "-c", "import os; os._exit(11)"])
    with opened(qtbot, OpenRequest(project_of(tmp_path), annotator="anna")) as bench:
        qtbot.waitUntil(lambda: "untouched" in bench.window.messages.text, timeout=10_000)
        bench.link("Lena", "Vogt")
        assert len(bench.links) == 1


def test_an_exception_in_a_slot_is_one_sentence_and_the_rest_is_in_the_log(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, OpenRequest(project_of(tmp_path), annotator="anna")) as bench:
        sys.excepthook(ZeroDivisionError, ZeroDivisionError("division by zero"), None)
        assert "should not have" in bench.window.messages.text
        assert "Traceback" not in bench.window.messages.text
        bench.window.messages.dismiss()
    assert "ZeroDivisionError" in (paths.log_folder() / "annotator.log").read_text(encoding="utf-8")


def test_an_exception_while_closing_keeps_the_window_open(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(qtbot, OpenRequest(project_of(tmp_path), annotator="anna")) as bench:
        with monkeypatch.context() as broken:
            broken.setattr(bench.workbench, "leave", lambda: 1 / 0)
            assert not bench.window.close()
        assert bench.window.isVisible()
        assert "should not have" in bench.window.messages.text
        bench.window.messages.dismiss()


def started(path: Path, *extra: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-m", "annotator", "open", *extra, "--project", str(path)], env=os.environ)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_cleanly_while_busy_and_frees_the_lock(
    qtbot: QtBot, tmp_path: Path, number: signal.Signals
) -> None:
    left, right = write_articles(tmp_path)
    left.write_text(BUSY, encoding="utf-8")
    path = tmp_path / "p.annotator"
    running = started(path, str(left), str(right))
    children = Path(f"/proc/{running.pid}/task/{running.pid}/children")
    qtbot.waitUntil(lambda: bool(children.read_text()), timeout=30_000)
    running.send_signal(number)
    began = time.monotonic()
    assert running.wait(timeout=20) == 0
    assert time.monotonic() - began < 3.0
    assert not path.with_name(path.name + ".lock").exists()
    project = open_project(path, annotator="anna")
    assert not project.read_only
    project.close()


def test_closing_while_the_worker_is_busy_takes_less_than_three_seconds(qtbot: QtBot, tmp_path: Path) -> None:
    left, right = write_articles(tmp_path)
    left.write_text(BUSY, encoding="utf-8")
    with opened(qtbot, OpenRequest(tmp_path / "p.annotator", (left, right), annotator="anna")) as bench:
        qtbot.waitUntil(lambda: bench.workbench.analyzer.process_id() != 0, timeout=10_000)
        worker = bench.workbench.analyzer.process_id()
        began = time.monotonic()
        assert bench.window.close()
        assert time.monotonic() - began < 3.0
    with pytest.raises(ProcessLookupError):
        os.kill(worker, 0)


def test_100_000_calls_and_signals_leave_no_trace(qtbot: QtBot) -> None:
    """PySide6 6.12.0 loses a reference to None and True with every call under Python 3.11 and aborts."""
    selection, status = Selection(), StatusLine()
    qtbot.addWidget(status)
    heard: list[object] = []
    selection.changed.connect(heard.append)
    status.keys_asked.connect(status.isVisible)
    none, true = sys.getrefcount(None), sys.getrefcount(True)
    for _ in range(100_000):
        selection.changed.emit(None)
        status.keys_asked.emit()
        status.setEnabled(True)
    assert len(heard) == 100_000
    heard.clear()
    if sys.version_info < (3, 12):  # later they are immortal, and their counts say nothing
        assert abs(sys.getrefcount(None) - none) < 1000
        assert abs(sys.getrefcount(True) - true) < 1000
