"""Files damaged at random: never a crash, never longer than five seconds, and no wrong content without a word."""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.errors import AnnotatorError
from annotator.storage.check import check
from annotator.storage.glance import glance
from annotator.storage.store import Store
from tests.storage.project_files import LEFT, RIGHT, fast_folder, filled_project, link

Mutation = Callable[[bytearray, random.Random], None]
PAGE = 4096


def flip_one_bit(content: bytearray, chance: random.Random) -> None:
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def flip_many_bits(content: bytearray, chance: random.Random) -> None:
    for _ in range(chance.randrange(2, 200)):
        flip_one_bit(content, chance)


def truncate(content: bytearray, chance: random.Random) -> None:
    del content[chance.randrange(len(content)) :]


def truncate_to_pages(content: bytearray, chance: random.Random) -> None:
    del content[PAGE * chance.randrange(len(content) // PAGE) :]


def overwrite(content: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(content))
    end = min(len(content), start + chance.randrange(1, 2 * PAGE))
    content[start:end] = chance.choice((bytes(end - start), chance.randbytes(end - start)))


def swap_pages(content: bytearray, chance: random.Random) -> None:
    one, other = (PAGE * chance.randrange(len(content) // PAGE) for _ in range(2))
    content[one : one + PAGE], content[other : other + PAGE] = content[other : other + PAGE], content[one : one + PAGE]


def harm_the_schema(content: bytearray, chance: random.Random) -> None:
    content[chance.randrange(PAGE)] ^= 1 << chance.randrange(8)


MUTATIONS: list[Mutation] = [
    flip_one_bit,
    flip_one_bit,
    flip_many_bits,
    truncate,
    truncate_to_pages,
    overwrite,
    swap_pages,
    harm_the_schema,
]


def everything(store: Store) -> list[object]:
    """Read all that a project holds."""
    found: list[object] = [store.pairs(), store.tagset(), store.history(), store.can_undo("anna")]
    for entry in store.pairs():
        found += [store.pair(entry.id), store.annotators(entry.id), store.drafts(entry.id, "anna")]
        found += [store.annotation_set(entry.id, annotator) for annotator in store.annotators(entry.id)]
    for document in (LEFT, RIGHT):
        found += [store.original(document.id), store.analysis(document.id), store.setting("last_pair")]
    return found


def change_something(store: Store) -> None:
    for step in (lambda: store.undo("anna"), lambda: store.redo("anna"), lambda: link(store, [44], [44])):
        try:
            step()
        except AnnotatorError:
            continue


def look(path: Path) -> tuple[list[object] | None, bool]:
    """Return what is read from a file, None where it is refused, and whether a check finds it sound."""
    try:
        sound = check(path).ok
    except AnnotatorError:
        sound = False
    glance(path)
    try:
        store = Store.open(path)
    except AnnotatorError:
        return None, sound
    try:
        return everything(store), sound
    except AnnotatorError:
        return None, sound
    finally:
        change_something(store)
        store.close()


def try_files(seeds: range) -> None:
    with tempfile.TemporaryDirectory(dir=fast_folder()) as folder:
        path = Path(folder) / "p.annotator"
        filled_project(path)
        original = path.read_bytes()
        expected, sound = look(path)
        assert expected is not None and sound
        for seed in seeds:
            chance = random.Random(seed)
            content = bytearray(original)
            MUTATIONS[seed % len(MUTATIONS)](content, chance)
            path.write_bytes(content)
            began = time.monotonic()
            found, sound = look(path)
            assert time.monotonic() - began < 5, f"seed {seed} hung"
            # A bit in unused space harms nobody; anything else is refused, or at least found by a check.
            assert found is None or found == expected or not sound, f"seed {seed} reads wrong and nothing says so"


def test_damaged_files_are_refused_or_reported() -> None:
    try_files(range(64))


@pytest.mark.long
def test_many_damaged_files_are_refused_or_reported() -> None:
    try_files(range(1000, 2200))


@pytest.mark.long
def test_a_file_cut_off_anywhere_is_refused_or_reported() -> None:
    with tempfile.TemporaryDirectory(dir=fast_folder()) as folder:
        path = Path(folder) / "p.annotator"
        filled_project(path)
        original = path.read_bytes()
        for length in range(0, len(original), len(original) // 500):
            path.write_bytes(original[:length])
            found, sound = look(path)
            assert found is None or not sound, f"cut at {length}"
