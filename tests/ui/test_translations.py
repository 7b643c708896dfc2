"""Every text of the window has its German, and every German text belongs to one that is shown."""

from __future__ import annotations

import importlib.util
import string
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QTranslator

CHECKOUT = Path(__file__).parent.parent.parent


def _translate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translate", CHECKOUT / "packaging" / "translate.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


TRANSLATE = _translate()
GERMAN: dict[tuple[str, str], str] = TRANSLATE.translated()
AGAIN = "run packaging/translate.py, and write the German into resources/translations/annotator_de.ts"


def _fields(text: str) -> set[str]:
    return {name for _, name, *_ in string.Formatter().parse(text) if name is not None}


def test_what_is_filled_in_is_filled_in_in_german_too() -> None:
    different = [text for (_, text), german in GERMAN.items() if german and _fields(text) != _fields(german)]
    assert not different


def test_what_the_window_loads_is_what_was_translated() -> None:
    translator = QTranslator()
    assert translator.load(str(CHECKOUT / "resources" / "translations" / "annotator_de.qm"))
    different = [
        text for (context, text), german in GERMAN.items() if german and translator.translate(context, text) != german
    ]
    assert not different, AGAIN


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("label.setText(tr('Find'))", {"Find"}),
        ("label.setText(tr('{count} of {total}').format(count=1, total=2))", {"{count} of {total}"}),
        ("tr_count('{count} link', '{count} links', n)", {"{count} link", "{count} links"}),
        ("Action('find', 'Find …', call, ('Ctrl+F',), chip='Find')", {"Find …", "Find"}),
        ("tr('One' if one else 'Many')", {"One", "Many"}),
        ("tr('‹')", set()),
    ],
)
def test_texts_of_the_window_are_found_where_they_stand(code: str, found: set[str]) -> None:
    assert set(TRANSLATE.texts_of_window(TRANSLATE.ast.parse(code))) == found


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("raise BadProject(f'“{self.path}” is {what(1)}.')", {"“{path}” is {value}."}),
        ("raise Refused('No {braces} here.')", {"No {{braces}} here."}),
        ("summary = 'Link removed' if one else f'{n} links removed'", {"Link removed", "{n} links removed"}),
        ("raise BadInput(sentence)", set()),
    ],
)
def test_sentences_from_below_are_found_as_templates(code: str, found: set[str]) -> None:
    assert set(TRANSLATE.sentences(TRANSLATE.ast.parse(code))) == found
