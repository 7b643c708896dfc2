"""The language of the window: the system's, or the one its reader chose."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from annotator import paths
from annotator.errors import AnnotatorError
from annotator.preferences import preference


class Language(StrEnum):
    """What the window can be shown in."""

    SYSTEM = "system"
    """German where the system speaks German, English everywhere else."""
    ENGLISH = "en"
    GERMAN = "de"


def chosen_language() -> Language:
    """Return `language` of the preferences; the system's where they do not say, or say it in no way we know."""
    try:
        chosen = preference("language")
    except AnnotatorError:  # told in the window, which reads the annotator's name there
        chosen = ""
    return Language(chosen) if chosen in set(Language) else Language.SYSTEM


def speak(application: QCoreApplication, language: Language) -> None:
    """Show everything made from now on in a language, with numbers and dates as they are written in it."""
    spoken = _of_system() if language is Language.SYSTEM else language
    for former in application.findChildren(QTranslator):
        application.removeTranslator(former)
        former.setParent(None)
    system = QLocale.system()
    QLocale.setDefault(system if system.name().startswith(f"{spoken}_") else QLocale(spoken.value))
    if spoken is not Language.ENGLISH:
        standard = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        _load(application, standard / f"qtbase_{spoken}.qm")
        _load(application, paths.resource("translations") / f"annotator_{spoken}.qm")


def spoken_language() -> Language:
    """Return which language is shown, never `SYSTEM`."""
    application = QCoreApplication.instance()
    return Language.GERMAN if application and application.findChildren(QTranslator) else Language.ENGLISH


def _of_system() -> Language:
    # The first is what the person prefers; one who has Danish before German is better served in English, which
    # is what the rest of such a desktop falls back to.
    first = next(iter(QLocale.system().uiLanguages()), "en")
    return Language.GERMAN if first.partition("-")[0] == "de" else Language.ENGLISH


def _load(application: QCoreApplication, file: Path) -> None:
    """Translate by a file; without it those texts stay English."""
    translator = QTranslator(application)
    if translator.load(str(file)):
        application.installTranslator(translator)
    else:
        translator.deleteLater()
