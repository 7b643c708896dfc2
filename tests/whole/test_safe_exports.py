"""Exports in every format, over what must not be lost and with everything going wrong: the old file stays whole."""

from __future__ import annotations

import hashlib
import os
import signal
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from annotator.arguments import FORMATS
from annotator.exchange.formats import named
from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.project import open_project
from tests.whole.conftest import Dying
from tests.whole.program import annotator, annotator_process, assert_sentences

_FEW = ("jsonl", "label-studio", "brat folder")
OLD = b"what was there before\n" * 50
KINDS = ("jsonl --flat", *FORMATS)


@dataclass(frozen=True)
class Kind:
    """A format with the words that ask for it, and the kind of target it is written to."""

    name: str
    words: tuple[str, ...]
    ending: str
    is_folder: bool = False

    def to(self, project: Path, target: Path) -> list[str | Path]:
        return ["export", "--project", project, "--format", *self.words, "-o", target]


def _kinds() -> Iterator[Kind]:
    for name in KINDS:
        words = tuple(name.split())
        kind = named(words[0])
        yield Kind(name, words, ".zip" if kind.is_folder else kind.endings[0])
        if kind.is_folder:
            yield Kind(f"{name} folder", words, "", is_folder=True)


every_kind = pytest.mark.parametrize("kind", list(_kinds()), ids=lambda kind: kind.name)
every_file = pytest.mark.parametrize("kind", [each for each in _kinds() if not each.is_folder], ids=lambda k: k.name)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("safe")


@pytest.fixture(scope="module")
def project(place: Path) -> Path:
    """Return a project of pairs with such titles as files must not have for names, and links in each."""
    sources = place / "sources"
    sources.mkdir()
    path = place / "work.annotator"
    opened = open_project(path, annotator="anna", create=True)
    for number, title in enumerate(("Hafen", "Hafen")):
        files = [sources / f"{number} {side}.txt" for side in Side]
        for file in files:
            file.write_text(f"{file.stem}. " + "Ein Satz, der Platz braucht 🌉. " * 200, encoding="utf-8")
        pair, _ = opened.add_pair_of_files(files[0], files[1], title=title)
        for start in range(0, 300, 30):
            opened.add_link(pair.id, [Extent(Side.LEFT, start, start + 25)], [Extent(Side.RIGHT, start, start + 20)])
    opened.close()
    return path


def state(folder: Path) -> dict[str, str]:
    """Return all that lies below a folder, with the hashes of its files."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
        for path in sorted(folder.rglob("*"))
    }


@every_kind
def test_an_export_over_itself_is_the_same(kind: Kind, project: Path, tmp_path: Path) -> None:
    target = tmp_path / f"out{kind.ending}"
    first = annotator(*kind.to(project, target))
    assert first.code == 0, first
    before = state(tmp_path)
    assert annotator(*kind.to(project, target)).code == 0
    assert state(tmp_path) == before


def spellings(project: Path, folder: Path) -> Iterator[Path]:
    """Yield other ways to write the path of a file."""
    (folder / "link").symlink_to(project)
    (folder / "hard").hardlink_to(project)
    (folder / "folder").symlink_to(project.parent)
    yield from (folder / "link", folder / "hard", folder / "folder" / project.name)
    yield project.parent / "sources" / ".." / project.name
    yield Path(os.path.relpath(project))


@every_kind
def test_no_export_goes_over_the_project_however_it_is_called(kind: Kind, project: Path, tmp_path: Path) -> None:
    before = project.read_bytes()
    targets = [project, *spellings(project, tmp_path)]
    if kind.is_folder:
        targets += [project.parent, tmp_path / "folder"]
    for target in targets:
        assert_sentences(annotator(*kind.to(project, target)), "was not touched")
    assert project.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".part"] == []


@every_kind
def test_no_export_goes_over_what_articles_were_read_from(kind: Kind, project: Path, tmp_path: Path) -> None:
    sources = project.parent / "sources"
    before = state(sources)
    (tmp_path / "link").symlink_to(sources / "0 left.txt")
    for target in [sources] if kind.is_folder else [sources / "0 left.txt", tmp_path / "link"]:
        assert_sentences(annotator(*kind.to(project, target)), "was not touched")
    assert state(sources) == before


@pytest.mark.parametrize("kind", [each for each in _kinds() if each.is_folder], ids=lambda kind: kind.name)
@pytest.mark.parametrize(
    "theirs",
    [
        {"a.txt": "Text", "a.ann": "T1\tX 0 4\tText\n", "annotation.conf": "[entities]\nX\n"},
        {"a.json": '{"%FEATURE_STRUCTURES": []}'},
        {"a.xmi": "<xmi/>", "TypeSystem.xml": "<typeSystemDescription/>"},
        {"notes.txt": "dear"},
        {"folder.txt/dear.txt": "dear"},
    ],
    ids=["brat", "json", "xmi", "texts", "folders"],
)
def test_somebody_elses_annotations_are_not_replaced(
    kind: Kind, theirs: dict[str, str], project: Path, tmp_path: Path
) -> None:
    target = tmp_path / "corpus"
    assert annotator(*kind.to(project, target)).code == 0  # ours beside theirs make it no better
    for name, content in theirs.items():
        (target / name).parent.mkdir(exist_ok=True)
        (target / name).write_text(content)
    before = state(target)
    assert_sentences(annotator(*kind.to(project, target)), "was not touched")
    assert state(target) == before


@every_kind
def test_pipes_and_devices_are_no_targets(kind: Kind, project: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "zero").symlink_to("/dev/zero")
    for target in (tmp_path / "pipe", tmp_path / "zero", Path("/dev/full"), Path("/dev/null")):
        assert_sentences(annotator(*kind.to(project, target)), target.name)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["pipe", "zero"]


@every_kind
def test_a_folder_that_takes_nothing_is_named(kind: Kind, project: Path, mount: Callable[..., Path]) -> None:
    def prepare(disk: Path) -> None:
        target = disk / f"out{kind.ending}"
        if kind.is_folder:
            target.mkdir()
        else:
            target.write_bytes(OLD)

    disk = mount(prepare=prepare, read_only=True)
    before = state(disk)
    for name in (f"out{kind.ending}", f"new{kind.ending}"):
        assert_sentences(annotator(*kind.to(project, disk / name)), name)
    assert state(disk) == before


# What ends badly


@pytest.fixture
def before(kind: Kind, tmp_path: Path) -> tuple[Path, dict[str, str]]:
    """Return a target at which something else is, and what is there."""
    target = tmp_path / "place" / f"out{kind.ending}"
    target.parent.mkdir()
    if not kind.is_folder:
        target.write_bytes(OLD)
    return target, state(target.parent)


@every_kind
def test_a_full_disk_leaves_the_old_file_alone(
    kind: Kind, project: Path, before: tuple[Path, dict[str, str]], dying: Dying
) -> None:
    target, old = before
    assert dying(kind.to(project, target), room=None).status == 0
    assert state(target.parent) != old
    size = max(path.stat().st_size for path in target.parent.rglob("*"))
    old = state(target.parent)
    for room in (0, 1, size // 3, size - 1):
        ended = dying(kind.to(project, target), room=room)
        assert ended.status == 1 and "The disk is full: " in ended.err and "Traceback" not in ended.err, ended
        assert state(target.parent) == old
    assert dying(kind.to(project, target), room=None).status == 0
    assert state(target.parent) == old


def whole(folder: Path) -> dict[str, str]:
    """Return what lies below a folder but for what was being written."""
    return {name: what for name, what in state(folder).items() if not name.partition("/")[0].endswith(".part")}


@every_kind
def test_killed_while_it_writes_the_old_file_is_whole_and_the_next_export_sweeps(
    kind: Kind, project: Path, before: tuple[Path, dict[str, str]], dying: Dying
) -> None:
    target, old = before
    words = kind.to(project, target)
    assert dying(words).status == 0
    new = state(target.parent)
    size = max(path.stat().st_size for path in target.parent.rglob("*"))
    if not kind.is_folder:
        target.write_bytes(OLD)
    old = state(target.parent)
    for room in (0, size // 3, size - 1):
        assert dying(words, room=room, deadly=True).status == -signal.SIGXFSZ
        assert whole(target.parent) == old
        assert state(target.parent) != old, "nothing was under way when it was killed"
    assert dying(words).status == 0
    assert state(target.parent) == new


ENDS = [
    *((kind, signal.SIGKILL) for kind in _kinds()),
    *((kind, number) for kind in _kinds() for number in (signal.SIGTERM, signal.SIGINT) if kind.name in _FEW),
]


@pytest.mark.parametrize(("kind", "number"), ENDS, ids=lambda each: str(getattr(each, "name", each)))
def test_ended_before_any_step_the_old_or_the_new_is_there(
    kind: Kind, number: signal.Signals, project: Path, before: tuple[Path, dict[str, str]], dying: Dying
) -> None:
    target, _ = before
    words = kind.to(project, target)
    assert dying(words).status == 0
    new, nth = state(target.parent), 0
    while True:
        nth += 1
        if not kind.is_folder:
            target.write_bytes(OLD)
        old = whole(target.parent)
        ended = dying(words, nth=nth, below=str(target.parent), signal=number)
        if ended.status == 0:
            break
        assert ended.status == (-number if number == signal.SIGKILL else 128 + number), ended
        assert "Traceback" not in ended.err
        assert (whole if number == signal.SIGKILL else state)(target.parent) in (old, new), f"step {nth}"
    assert nth > 3 and state(target.parent) == new


@every_file
def test_a_reader_that_goes_away_ends_it_quietly(kind: Kind, project: Path, dying: Dying) -> None:
    ended = dying(kind.to(project, Path("-")), deaf=True)
    assert (ended.status, ended.err) == (1, "")


def test_standard_output_that_takes_nothing_is_told(project: Path) -> None:
    ran = annotator_process("export", "--project", project, "--format", "tei", "-o", "-", through="> /dev/full")
    assert_sentences(ran, "could not be written")
