"""Ctrl+,: what is chosen is seen at once behind the dialog, kept by OK and taken back by Cancel."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.model.document import Side
from annotator.preferences import preference, preferences_file, preferences_of
from annotator.ui.preferences.dialog import PreferencesDialog
from annotator.ui.reading import USUAL, Reading, chosen_reading
from annotator.ui.theme import Scheme
from tests.ui.driving import Opened, opened, project_of, settle


def preferences(bench: Opened) -> PreferencesDialog:
    """Open the dialog by its key."""
    QTest.keyClick(bench.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    bench.qtbot.waitUntil(lambda: bench.window.findChild(PreferencesDialog) is not None)
    dialog = bench.window.findChild(PreferencesDialog)
    assert isinstance(dialog, PreferencesDialog)
    return dialog


def look(bench: Opened) -> tuple[str, int, float, int]:
    """Face, size, distance of the lines and width of the column of the left article."""
    pane = bench.window.articles.panes[Side.LEFT]
    font, block = pane.document().defaultFont(), pane.article.block_at(0).next().next()
    return font.families()[0], font.pixelSize(), round(block.blockFormat().lineHeight(), 1), pane.sizeHint().width()


def test_what_is_chosen_is_seen_at_once_and_cancel_brings_everything_back(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, OpenRequest(project=project_of(tmp_path))) as bench:
        before, theme = look(bench), bench.program._theme.scheme
        dialog = preferences(bench)
        page = dialog.reading
        page.face.setCurrentIndex(page.face.findData("sans"))
        page.text_size.slider.setValue(20)
        page.line_width.slider.setValue(50)
        page.spacing.slider.setValue(200)
        page.colours.setCurrentIndex(page.colours.findData("dark"))
        settle()
        now = look(bench)
        assert now[0] != before[0]
        assert now[1] == 20
        assert now[2] > before[2]
        assert now[3] < before[3]
        assert bench.program._theme.scheme is Scheme.DARK
        dialog.reject()
        settle()
        assert look(bench) == before
        assert bench.program._theme.scheme is theme
        assert not preferences_file().exists()


def test_what_is_kept_is_there_with_the_next_first_page(qtbot: QtBot, tmp_path: Path) -> None:
    path = project_of(tmp_path)
    preferences_file().write_text('name = "anna"\n', encoding="utf-8")
    with opened(qtbot, OpenRequest(project=path)) as bench:
        dialog = preferences(bench)
        dialog.reading.text_size.slider.setValue(19)
        dialog.reading.colours.setCurrentIndex(dialog.reading.colours.findData("contrast"))
        dialog.work.name.setText("  Clara „C“ Ünal ")
        dialog.accept()
        settle()
        now = look(bench)
        assert "anna" in bench.window.status.texts(), "whose set is changed stays as it was until the next start"
        assert bench.session.project and bench.session.project.annotator == "anna"
    assert chosen_reading() == Reading(size=19)
    assert preference("name") == "Clara „C“ Ünal"
    assert preferences_of("reading") == {"size": 19}, "what is as usual is not written"
    with opened(qtbot, OpenRequest(project=path)) as bench:
        assert look(bench) == now
        assert bench.program._theme.scheme is Scheme.CONTRAST
        assert "Clara" in bench.window.status.texts()


def test_the_usual_look_comes_back_by_one_button(qtbot: QtBot, tmp_path: Path) -> None:
    preferences_file().write_text('# mine\n[reading]\nsize = 24\nface = "sans"\n', encoding="utf-8")
    with opened(qtbot, OpenRequest(project=project_of(tmp_path))) as bench:
        assert look(bench)[1] == 24
        dialog = preferences(bench)
        dialog.reading.usual.click()
        dialog.accept()
        settle()
        assert look(bench)[1] == USUAL.size
    assert preferences_file().read_text(encoding="utf-8") == "# mine\n[reading]\n"


def test_the_zoom_starts_from_the_chosen_size(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, OpenRequest(project=project_of(tmp_path))) as bench:
        bench.window.articles.zoom(2)
        larger = look(bench)[1]
        bench.window.articles.set_reading(Reading(size=20))
        assert look(bench)[1] == round(20 * 1.1**2) > larger
        bench.workbench.verbs.reset_zoom()
        assert look(bench)[1] == 20


@pytest.mark.parametrize(
    ("written", "reading"),
    [
        ("size = 1000\nwidth = 3\nspacing = 0", Reading(size=32, width=50, spacing=1.2)),
        ('size = "large"\nwidth = true\nface = 7', USUAL),
        ('face = "Nobody’s Face"', Reading(face="Nobody’s Face")),
    ],
)
def test_what_a_person_writes_cannot_make_the_articles_unreadable(written: str, reading: Reading) -> None:
    preferences_file().write_text(f"[reading]\n{written}\n", encoding="utf-8")
    assert chosen_reading() == reading


def test_preferences_that_cannot_be_read_are_said_and_not_written_over(qtbot: QtBot, tmp_path: Path) -> None:
    path = project_of(tmp_path)
    with opened(qtbot, OpenRequest(project=path)) as bench:
        dialog = preferences(bench)
        dialog.reading.text_size.slider.setValue(18)
        preferences_file().write_text("what is this", encoding="utf-8")
        dialog.accept()
        settle()
        assert "cannot be read" in bench.window.messages.text
        assert look(bench)[1] == 18
    assert preferences_file().read_text(encoding="utf-8") == "what is this"


def test_the_worker_waits_until_it_is_asked(qtbot: QtBot, tmp_path: Path) -> None:
    preferences_file().write_text("[worker]\nby_itself = false\nmemory_gb = 2\n", encoding="utf-8")
    with opened(qtbot, OpenRequest(project=project_of(tmp_path))) as bench:
        assert bench.workbench.analyzer.process_id() == 0
        assert "not looked for" in bench.window.status.texts()
        bench.workbench.bound["analyse"].trigger()
        bench.wait_for_marks()
        bench.workbench.bound["analyse"].trigger()
        assert bench.workbench.analyses._running == {}, "an article is looked through once"


def test_switched_on_the_worker_looks_through_what_is_open(qtbot: QtBot, tmp_path: Path) -> None:
    preferences_file().write_text("[worker]\nby_itself = false\n", encoding="utf-8")
    with opened(qtbot, OpenRequest(project=project_of(tmp_path), annotator="bert")) as bench:
        dialog = preferences(bench)
        assert any("bert" in words.text() for words in dialog.work.findChildren(QLabel))
        dialog.work.by_itself.setChecked(True)
        dialog.work.memory.slider.setValue(4)
        dialog.accept()
        bench.wait_for_marks()
    assert preferences_of("worker") == {"memory_gb": 4}
