"""The window in German: chosen by the system or by its reader, at once, and kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.preferences import preference, preferences_file, set_preference
from annotator.ui.app import run
from annotator.ui.language import Language, chosen_language, speak, spoken_language
from annotator.ui.sentences import tr_sentence
from annotator.ui.window.cheat_sheet import CheatSheet
from annotator.ui.window.main_window import MainWindow
from annotator.ui.wording import tr, tr_count
from tests.ui.driving import opened, project_of, settle


@pytest.fixture
def german(qapp: QCoreApplication) -> Iterator[None]:
    speak(qapp, Language.GERMAN)
    yield
    speak(qapp, Language.ENGLISH)


def test_a_text_without_a_translation_stays_english(german: None) -> None:
    assert tr("Nobody translates this") == "Nobody translates this"


def test_one_thing_and_many(qapp: QCoreApplication) -> None:
    assert [tr_count("{count} link", "{count} links", count) for count in (0, 1, 2)] == ["0 links", "1 link", "2 links"]


def test_numbers_and_dates_are_written_as_in_the_language(qapp: QCoreApplication) -> None:
    speak(qapp, Language.GERMAN)
    assert QLocale().toString(1234567) == "1.234.567"
    speak(qapp, Language.ENGLISH)
    assert QLocale().toString(1234567) == "1,234,567"


def test_a_sentence_from_below_is_recognised_with_what_was_filled_in(german: None) -> None:
    assert tr_sentence("Link removed") == "Verknüpfung entfernt"
    assert tr_sentence("3 links removed") == "3 Verknüpfungen entfernt"
    assert "„b.annotator“" in tr_sentence("“b.annotator” is open for reading only: it is open elsewhere.")
    assert "elsewhere" not in tr_sentence("“b.annotator” is open for reading only: it is open elsewhere.")


def test_a_sentence_nobody_knows_is_shown_as_it_is(german: None) -> None:
    assert tr_sentence("Die Katze {schläft}.") == "Die Katze {schläft}."


def test_english_sentences_stay_as_they_are(qapp: QCoreApplication) -> None:
    assert tr_sentence("Link removed") == "Link removed"


@pytest.mark.parametrize(
    ("preferences", "language"),
    [
        ("", Language.SYSTEM),
        ('language = "de"', Language.GERMAN),
        ('language = "en"', Language.ENGLISH),
        ('language = "Klingon"', Language.SYSTEM),
        ("language = 3", Language.SYSTEM),
        ("not TOML at all", Language.SYSTEM),
    ],
)
def test_the_preferences_say_the_language(preferences: str, language: Language) -> None:
    preferences_file().write_text(preferences, encoding="utf-8")
    assert chosen_language() is language


@pytest.mark.parametrize(
    ("system", "language"),
    [("de_DE.UTF-8", Language.GERMAN), ("de_AT.UTF-8", Language.GERMAN), ("fr_FR.UTF-8", Language.ENGLISH)],
)
def test_the_system_says_the_language_where_the_preferences_do_not(
    qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch, system: str, language: Language
) -> None:
    monkeypatch.setenv("LC_ALL", system)
    try:
        speak(qapp, Language.SYSTEM)
        assert spoken_language() is language
    finally:
        speak(qapp, Language.ENGLISH)


def test_a_preference_is_written_among_those_a_person_wrote() -> None:
    written = '# mine\nname = "Anna"\n\n[keys]\nlanguage = "not this one"\n'
    preferences_file().write_text(written, encoding="utf-8")
    set_preference("language", "de")
    assert (preference("language"), preference("name")) == ("de", "Anna")
    set_preference("language", "en")
    assert preferences_file().read_text(encoding="utf-8") == 'language = "en"\n' + written


def test_the_menus_are_german(german: None, qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, OpenRequest(project=project_of(tmp_path))) as window:
        assert window.workbench.bound["undo"].text() == "Rückgängig"
        assert window.window.menus[next(iter(window.window.menus))].title() == "&Datei"
        assert window.workbench.bound["project"].shortcut().toString() == "Ctrl+Shift+O"


def test_the_keys_fit_onto_one_page_in_german(german: None, qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, OpenRequest(project=project_of(tmp_path))) as window:
        sheet = CheatSheet(window.workbench.bound, window.window)
        area = sheet.findChild(QScrollArea)
        assert area is not None
        page = area.widget()
        assert page is not None
        needed = page.sizeHint()
        assert needed.width() <= 1230
        assert needed.height() <= 690
        assert "Strg+Umsch+Z" in {label.text() for label in sheet.findChildren(QLabel)}
        sheet.deleteLater()


def test_choosing_a_language_makes_the_window_anew_where_it_was(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    from PySide6.QtCore import QTimer

    from annotator.ui.workbench import Workbench

    seen: list[str] = []

    def work() -> None:
        window = next((w for w in qapp.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible()), None)
        bench = window.findChild(Workbench) if window else None
        if not window or not isinstance(bench, Workbench) or bench.session.pair is None:
            return
        settle()
        seen.append(bench.bound["quit"].text())
        if len(seen) == 1:
            bench.bound["language.de"].trigger()
        else:
            timer.stop()
            assert bench.bound["language.de"].isChecked()
            assert bench.session.project and bench.session.project.path == tmp_path / "p.annotator"
            window.close()

    timer = QTimer(interval=50)
    timer.timeout.connect(work)
    timer.start()
    try:
        assert run(OpenRequest(project=project_of(tmp_path))) == 0
    finally:
        speak(qapp, Language.ENGLISH)
    assert seen == ["Quit", "Beenden"]
    assert preference("language") == "de"
