"""Every text of the window has its German, and every German text belongs to one that is shown."""

from __future__ import annotations

import ast
import importlib.util
import re
import string
from collections.abc import Iterable, Iterator
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


def test_every_text_has_its_german_and_no_german_is_left_over() -> None:
    wanted = {(context, text) for context, texts in TRANSLATE.messages().items() for text in texts}
    assert [text for text in sorted(wanted) if not GERMAN.get(text)] == [], AGAIN
    assert sorted(GERMAN.keys() - wanted) == [], AGAIN


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


SHOWN_BY = {
    *("setText", "setTitle", "setWindowTitle", "setToolTip", "setStatusTip", "setPlaceholderText", "setAccessibleName"),
    *(
        "setAccessibleDescription",
        "setIconText",
        "setTabText",
        "addTab",
        "addAction",
        "addMenu",
        "setHorizontalHeaderLabels",
    ),
    *("QLabel", "QPushButton", "QToolButton", "QCheckBox", "QAction", "QMenu", "QGroupBox", "addItem"),
    *("label", "tip", "emit", "tell", "announce", "refuse", "tell_failure", "show_hint", "empty_hint", "drawText"),
}
"""Calls through which words reach a person."""
WORD, SENTENCE = r"[^\W\d_]{2}", r"^[A-Z][^\W\d_]* [^\W\d_]+|[^\W\d_]+ [^\W\d_]+ [^\W\d_]+"
"""What is taken for words in such a call, and what anywhere."""
NEVER_SHOWN = {
    *(
        "setObjectName",
        "setProperty",
        "property",
        "getLogger",
        "warning",
        "compile",
        "search",
        "fullmatch",
        "startswith",
    ),
}
FILES_WITHOUT = {"demo.py", "stylesheet.py", "fonts.py", "theme.py"}
"""The command `demo`, which speaks English as all commands do; styles, and names of fonts."""
NOT_FOR_A_PERSON = {
    "There is no display to open the window on; the commands (annotator --help) need none.": "printed to a terminal",
    "There is no project ": "printed to a terminal",
    "; check the name, or name two articles to begin one.": "printed to a terminal",
    "did not start in time": "written into the log",
    "did not cancel": "written into the log",
    "took too long": "written into the log",
    "it is open in another window": "looked for, and not shown",
    "in the articles": "the name of a place",
    "while the review is in front": "the name of a place",
    **dict.fromkeys(("Bild aufwärts", "Bild auf", "Bild abwärts", "Bild ab"), "names of keys, in German by themselves"),
    "<br>": "the end of a line",
    "Annotator": "a name",
    "English (Englisch)": "in both languages",
    "Deutsch (German)": "in both languages",
}


def _shown_without_tr(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Return literals that reach a person and are not translated: those in calls that show, and all sentences."""
    inside: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and TRANSLATE._name(node.func) in {*TRANSLATE.MARKED, *NEVER_SHOWN}:
            inside |= {id(inner) for inner in ast.walk(node) if inner is not node}
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            inside.add(id(node.value))  # a docstring
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and TRANSLATE._name(node.func) in SHOWN_BY:
            yield from _said((literal for given in node.args for literal in ast.walk(given)), inside, WORD)
        yield from _said([node], inside, SENTENCE)


def _said(nodes: Iterable[ast.AST], inside: set[int], pattern: str) -> Iterator[tuple[int, str]]:
    for node in nodes:
        is_text = isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in inside
        if isinstance(node, ast.Constant) and is_text and re.search(pattern, str(node.value)):
            yield node.lineno, str(node.value)


def test_every_text_of_the_window_goes_through_tr() -> None:
    found = []
    for file in sorted((CHECKOUT / "annotator" / "ui").rglob("*.py")):
        if file.name not in FILES_WITHOUT:
            for line, said in _shown_without_tr(ast.parse(file.read_text(encoding="utf-8"))):
                if said not in NOT_FOR_A_PERSON:
                    found.append(f"{file.relative_to(CHECKOUT)}:{line} {said!r}")
    assert not found, "\n".join(sorted(set(found)))
