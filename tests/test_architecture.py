"""The rules of ARCHITECTURE.md, each a sentence; a failure names the file, the line and the import."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from tests.architecture import House, standard, within, words

QT_NAMES = frozenset({"data", "setData", "headerData", "mimeData", "canDropMimeData", "dropMimeData"})
"""Qt's own names for what a table model answers with and is told."""

CHECKOUT = Path(__file__).parent.parent
LEAVES = ("annotator.errors", "annotator.paths", "annotator.clock", "annotator.uncollected")
SIDE_ROOMS = ("annotator.storage", "annotator.exchange", "annotator.review")
BINDINGS = {
    "annotator.ui": ("PySide6", "shiboken6"),
    "annotator.storage": ("sqlalchemy", "alembic"),
    "annotator.language": ("spacy", "thinc", "py3langid", "trafilatura", "lxml"),
}
NOT_BEFORE_THE_FIRST_PAINT = ("sqlalchemy", "msgspec", "spacy", "alembic", "platformdirs", "numpy")
VAGUE_WORDS = {"manager", "helper", "helpers", "util", "utils"}
VAGUE_NAMES = {"item", "data"}

Rule = Callable[[House], list[str]]


def the_model_knows_only_the_standard_library(house: House) -> list[str]:
    return [
        str(found)
        for found in house.imports("annotator.model")
        if not standard(found.imported) and not within(found.imported, "annotator.model", "annotator.errors")
    ]


def the_leaves_know_no_room(house: House) -> list[str]:
    return [
        str(found)
        for found in house.imports(*LEAVES)
        if within(found.imported, "annotator") and not within(found.imported, *LEAVES)
    ]


def a_side_room_knows_the_model_and_no_other_room(house: House) -> list[str]:
    rooms = (*SIDE_ROOMS, "annotator.worker", "annotator.language")
    return [
        str(found)
        for room in rooms
        for found in house.imports(room)
        if within(found.imported, "annotator")
        and not within(found.imported, room, "annotator.model", *LEAVES)
        and not (found.importer == "annotator.worker.serve" and within(found.imported, "annotator.language"))
        and found.imported != "annotator"
    ]


def project_is_the_only_door_to_storage_exchange_and_review(house: House) -> list[str]:
    doors = (*SIDE_ROOMS, "annotator.project", "annotator.first_page")
    return [
        str(found)
        for found in house.imports()
        if within(found.imported, *SIDE_ROOMS) and not within(found.importer, *doors)
    ]


def only_the_worker_program_imports_the_language_room(house: House) -> list[str]:
    return [
        str(found)
        for found in house.imports()
        if within(found.imported, "annotator.language")
        and not within(found.importer, "annotator.language", "annotator.worker.serve")
    ]


def nobody_imports_the_worker_program_but_the_door(house: House) -> list[str]:
    return [
        str(found)
        for found in house.imports()
        if found.imported == "annotator.worker.serve" and found.importer != "annotator.__main__"
    ]


def a_binding_appears_in_its_room_alone(house: House) -> list[str]:
    return [
        str(found)
        for found in house.imports()
        for room, packages in BINDINGS.items()
        if within(found.imported, *packages) and not within(found.importer, room)
    ]


def the_window_has_its_own_client_of_the_worker(house: House) -> list[str]:
    return [str(found) for found in house.imports("annotator.ui") if found.imported == "annotator.worker.client"]


def no_room_below_the_door_imports_the_window(house: House) -> list[str]:
    above = ("annotator.ui", "annotator.cli", "annotator.__main__", "annotator.demo")
    return [
        str(found)
        for found in house.imports()
        if within(found.imported, "annotator.ui", "annotator.cli") and not within(found.importer, *above)
    ]


def imports_are_absolute(house: House) -> list[str]:
    return [str(found) for found in house.imports() if found.imported.startswith(".")]


def no_modules_import_each_other_in_a_circle(house: House) -> list[str]:
    # Imports inside functions and behind TYPE_CHECKING count: they put off a cost, and must not hide a circle.
    return house.cycles()


def a_file_holds_one_idea(house: House) -> list[str]:
    long = [f"{module.shown} has {module.lines} lines (350)" for module in house.modules if module.lines > 350]
    for module in house.modules:
        for node in module.definitions():
            ceiling = 300 if isinstance(node, ast.ClassDef) else 50
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > ceiling:
                long.append(f"{module.shown}:{node.lineno} {node.name} has {length} lines ({ceiling})")
    return long


def names_say_what_a_thing_is(house: House) -> list[str]:
    vague = [
        f"{module.shown} is named after nothing in particular"
        for module in house.modules
        if _vague(module.name.rpartition(".")[2])
    ]
    for module in house.modules:
        vague += [f"{module.shown}:{line} {name}" for name, line in _names_given(module.tree) if _vague(name)]
    return vague


RULES: list[Rule] = [
    the_model_knows_only_the_standard_library,
    the_leaves_know_no_room,
    a_side_room_knows_the_model_and_no_other_room,
    project_is_the_only_door_to_storage_exchange_and_review,
    only_the_worker_program_imports_the_language_room,
    nobody_imports_the_worker_program_but_the_door,
    a_binding_appears_in_its_room_alone,
    the_window_has_its_own_client_of_the_worker,
    no_room_below_the_door_imports_the_window,
    imports_are_absolute,
    no_modules_import_each_other_in_a_circle,
    a_file_holds_one_idea,
    names_say_what_a_thing_is,
]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_house_is_as_architecture_md_says(rule: Rule) -> None:
    broken = rule(House(CHECKOUT))
    assert not broken, f"{rule.__name__.replace('_', ' ')}, but:\n  " + "\n  ".join(broken)


@pytest.mark.parametrize(
    "module",
    ["annotator.ui.window.main_window", "annotator.ui.pair.pair_view", "annotator.ui.app", "annotator.first_page"],
)
def test_the_first_window_waits_for_nothing_heavy(module: str) -> None:
    assert not _imported_with(module, NOT_BEFORE_THE_FIRST_PAINT)


@pytest.mark.parametrize("module", ["annotator.__main__", "annotator.arguments", "annotator.cli", "annotator.project"])
def test_a_command_pays_for_neither_the_window_nor_spacy(module: str) -> None:
    assert not _imported_with(module, ("PySide6", "spacy", "alembic"))


def test_packaging_is_no_package() -> None:
    assert not (CHECKOUT / "packaging" / "__init__.py").exists(), "it would shadow the package `packaging`"


PLANTED = [
    (the_model_knows_only_the_standard_library, "annotator/model/text.py", "import msgspec"),
    (the_leaves_know_no_room, "annotator/errors.py", "from annotator.model import text"),
    (
        a_side_room_knows_the_model_and_no_other_room,
        "annotator/review/comparison.py",
        "from annotator.storage import x",
    ),
    (project_is_the_only_door_to_storage_exchange_and_review, "annotator/ui/a.py", "import annotator.storage.store"),
    (
        project_is_the_only_door_to_storage_exchange_and_review,
        "annotator/cli.py",
        "def f():\n from annotator import review",
    ),
    (only_the_worker_program_imports_the_language_room, "annotator/ui/a.py", "import annotator.language.quotes"),
    (nobody_imports_the_worker_program_but_the_door, "annotator/cli.py", "from annotator.worker import serve"),
    (a_binding_appears_in_its_room_alone, "annotator/project.py", "from sqlalchemy import text"),
    (a_binding_appears_in_its_room_alone, "annotator/cli.py", "import importlib\nimportlib.import_module('spacy')"),
    (the_window_has_its_own_client_of_the_worker, "annotator/ui/a.py", "from annotator.worker import client"),
    (no_room_below_the_door_imports_the_window, "annotator/project.py", "from annotator.ui import app"),
    (imports_are_absolute, "annotator/ui/a.py", "from . import b"),
    (
        no_modules_import_each_other_in_a_circle,
        "annotator/review/__init__.py",
        "from annotator.review import comparison",
    ),
    (a_file_holds_one_idea, "annotator/ui/a.py", "x = 1\n" * 351),
    (a_file_holds_one_idea, "annotator/ui/a.py", "def f():\n" + "    x = 1\n" * 50),
    (names_say_what_a_thing_is, "annotator/ui/a.py", "class LinkManager: pass"),
    (names_say_what_a_thing_is, "annotator/ui/text_utils.py", ""),
    (names_say_what_a_thing_is, "annotator/ui/a.py", "def f(data): pass"),
]


@pytest.mark.parametrize(("rule", "file", "text"), PLANTED)
def test_a_rule_notices_when_it_is_broken(tmp_path: Path, rule: Rule, file: str, text: str) -> None:
    build_house(tmp_path)
    assert not rule(House(tmp_path))
    planted = tmp_path / file
    planted.write_text(text)
    (complaint, *_) = rule(House(tmp_path))
    assert planted.stem in complaint or planted.parent.stem in complaint


def build_house(root: Path) -> None:
    """Make a small sound tree with the rooms the rules speak of."""
    sound = {
        "annotator/__main__.py": "from annotator.worker import serve",
        "annotator/errors.py": "",
        "annotator/cli.py": "import annotator.project",
        "annotator/project.py": "from annotator.storage import store",
        "annotator/model/text.py": "import hashlib",
        "annotator/storage/store.py": "import sqlalchemy\nfrom annotator.model import text",
        "annotator/storage/x.py": "",
        "annotator/review/__init__.py": "",
        "annotator/review/comparison.py": "from annotator import review\nfrom annotator.model import text",
        "annotator/worker/serve.py": "from annotator.language import quotes",
        "annotator/worker/client.py": "",
        "annotator/language/quotes.py": "import spacy",
        "annotator/ui/app.py": "import PySide6",
        "annotator/ui/b.py": "from annotator.ui import app",
    }
    for name, text in sound.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)


def _imported_with(module: str, watched: Iterable[str]) -> list[str]:
    code = f"import sys, {module}; print(*(set(sys.modules) & set(sys.argv[1:])))"
    ran = subprocess.run(
        [sys.executable, "-c", code, *watched], check=False, capture_output=True, text=True, cwd=CHECKOUT
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.split()


def _vague(name: str) -> bool:
    parts = words(name)
    return bool(VAGUE_WORDS.intersection(parts)) or name in VAGUE_NAMES or name.endswith(("Item", "Data"))


def _names_given(tree: ast.Module) -> Iterator[tuple[str, int]]:
    for node in ast.walk(tree):
        match node:
            case ast.FunctionDef(name=name) if name in QT_NAMES:
                continue
            case ast.ClassDef(name=name) | ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                yield name, node.lineno
            case ast.arg(arg=name) | ast.Name(id=name, ctx=ast.Store()):
                yield name, node.lineno
