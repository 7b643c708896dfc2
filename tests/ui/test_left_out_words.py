"""What of another tool's file was left out is said in the reader's language, however much of it there was."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.exchange.peers.left_out import LeftOut
from annotator.ui.language import Language, speak
from annotator.ui.sentences import tr_sentence


@pytest.fixture(autouse=True)
def german(qtbot: QtBot) -> Iterator[None]:
    application = QApplication.instance()
    assert application is not None
    speak(application, Language.GERMAN)
    yield
    speak(application, Language.ENGLISH)


def test_all_that_can_be_left_out_is_said_in_german() -> None:
    whole = ", ".join(f"{what} ({number:,})" for number, what in enumerate(sorted(LeftOut), start=999))
    said = tr_sentence(
        "No pair matches, 1 pair is new here. a.tsv, line 3 has no partner and is paired with itself. "
        f"Left out: {whole}."
    )
    begin = "Kein Paar passt, 1 Paar ist hier neu. a.tsv, line 3 hat keinen Partner und ist mit sich selbst gepaart. "
    assert said.startswith(f"{begin}Weggelassen: ") and "Relationen innerhalb eines Artikels (1," in said
    for what in LeftOut:
        assert what not in said.replace("{answer}", "")


@pytest.mark.parametrize("name", ["a.tsv", "x. y", "a (b), c"])
def test_names_with_the_signs_that_join_sentences_stay_whole(name: str) -> None:
    assert tr_sentence(f"{name} has no partner and is paired with itself.") == (
        f"{name} hat keinen Partner und ist mit sich selbst gepaart."
    )
