"""What files an import is about: those that were named, those of folders and ZIP archives, and standard input.

An archive is unpacked into a folder of its own that is gone afterwards, under names given here: nothing that an archive
says decides where something is written. Nothing outside a folder that was named is read.
"""

from __future__ import annotations

import re
import stat
import sys
import tempfile
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import BinaryIO, Self

from annotator.errors import BadInput
from annotator.exchange.archives import MAX_FILES, check_archive, too_many
from annotator.exchange.foreign_file import open_file, shown, size
from annotator.exchange.leftovers import passing_folder
from annotator.exchange.tables import usual_columns

MAX_UNPACKED_BYTES = 512 * 1024 * 1024
STANDARD_INPUT = "-"

_ZIP = b"PK\x03\x04"
_OFFICE = frozenset({".docx", ".docm", ".odt", ".pptx", ".xlsx", ".epub"})
"""Documents that are archives inside."""
_AT_ONCE = 64 * 1024
_UNUSUAL = re.compile(r'[\x00-\x1f<>:"/\\|?*\ud800-\udfff]')
"""What some system does not have in the name of a file."""


@dataclass(frozen=True, slots=True)
class Found:
    """One file of an import."""

    path: Path
    """Where it can be read."""
    name: str
    """What a person knows it by: `archive.zip/left/one.txt`."""
    is_gathered: bool = False
    """It was not named itself, but is of a folder or an archive."""
    refusal: BadInput | None = None
    """Why it cannot be used, where that is known already."""


class Gathering:
    """Finds the files of an import; what it unpacks stays until it is left."""

    def __init__(self, folder: Path | None = None) -> None:
        """Unpack into a folder that somebody else removes, or into one that is gone when this is left."""
        self._folder = folder
        self._left = ExitStack()
        self._size = 0

    def __enter__(self) -> Self:
        """Return itself; nothing is unpacked yet."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Remove what was unpacked."""
        self._left.close()

    def files(self, paths: Sequence[Path], *, is_whole: Callable[[Path], bool] = lambda path: False) -> Iterator[Found]:
        """Yield all files, those of folders and archives one by one unless `is_whole` tells that they are one thing.

        What cannot be used is refused by its name, also an archive in a folder, and never stops the rest.
        """
        for path in paths:
            yield from _tried(path, shown(path), self._below(path, is_whole))

    def _below(self, path: Path, is_whole: Callable[[Path], bool]) -> Iterator[Found]:
        if str(path) == STANDARD_INPUT:
            yield self._standard_input()
        elif not path.is_dir():
            yield from self._unpacked(Found(path, shown(path)), is_whole)
        elif is_whole(path):
            yield Found(path, shown(path))
        else:
            for each in files_of(path):
                yield from [each] if each.refusal else _tried(each.path, each.name, self._unpacked(each, is_whole))

    def _unpacked(self, found: Found, is_whole: Callable[[Path], bool]) -> Iterator[Found]:
        """Yield a file, or the files that are in it."""
        if is_archive(found.path) and not is_whole(found.path):
            yield from self._entries(found.path, found.name)
        else:
            yield found

    def _standard_input(self) -> Found:
        """Keep what comes in, under a name that tells what it is."""
        beginning = sys.stdin.buffer.read(_AT_ONCE)
        ending = _ending(beginning)
        path = self._place() / f"standard input{ending}"
        with path.open("wb") as stream:
            stream.write(beginning)
            self._copy(sys.stdin.buffer, stream, "Standard input")
        return Found(path, "standard input")

    def _entries(self, path: Path, name: str) -> Iterator[Found]:
        """Yield the files of an archive, unpacked."""
        try:
            with open_file(path) as stream, zipfile.ZipFile(stream) as packed:
                entries = [entry for entry in packed.infolist() if not entry.is_dir()]
                times = Counter(entry.filename for entry in entries)
                check_archive(name, entries, packed=size(stream), most=MAX_UNPACKED_BYTES)
                for entry in sorted(entries, key=lambda entry: _in_order(entry.filename)):
                    if not entry.filename.startswith("__MACOSX/") and not entry.filename.endswith(".DS_Store"):
                        yield self._entry(packed, entry, name, is_repeated=times[entry.filename] > 1)
        except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError) as error:
            raise BadInput(f"{name} is no whole ZIP archive.") from error

    def _entry(self, packed: zipfile.ZipFile, entry: zipfile.ZipInfo, archive: str, *, is_repeated: bool) -> Found:
        inside = PurePosixPath(entry.filename.replace("\\", "/"))
        name = f"{archive}/{shown(Path(str(inside)))}"
        place = Path(entry.filename)
        if stat.S_ISLNK(entry.external_attr >> 16):
            return Found(place, name, refusal=BadInput(f"{name} is a link to another file, which is not followed."))
        if inside.is_absolute() or ".." in inside.parts or re.match(r"[a-zA-Z]:", str(inside)):
            return Found(place, name, refusal=BadInput(f"{name} has a name that leads out of the archive."))
        if is_repeated:
            return Found(place, name, refusal=BadInput(f"{name} stands there twice; which is meant, nobody can say."))
        target = self._place() / (_UNUSUAL.sub("_", inside.name)[-100:].strip(". ") or "file")
        try:
            with packed.open(entry) as content, target.open("wb") as stream:
                self._copy(content, stream, archive)  # type: ignore[arg-type]
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError):
            return Found(place, name, refusal=BadInput(f"{name} is damaged, or locked with a password."))
        return Found(target, name, is_gathered=True)

    def _copy(self, source: BinaryIO, target: BinaryIO, name: str) -> None:
        """Copy what is there, however much was said to be there."""
        while some := source.read(_AT_ONCE):
            self._size += len(some)
            if self._size > MAX_UNPACKED_BYTES:
                raise BadInput(f"{name} holds more than {MAX_UNPACKED_BYTES // 1024**2} MB.")
            target.write(some)

    def _place(self) -> Path:
        """Return a new folder."""
        if self._folder is None:
            self._folder = self._left.enter_context(passing_folder())
        return Path(tempfile.mkdtemp(dir=self._folder))


_BEGINNINGS = tuple(
    (re.compile(pattern, re.DOTALL), ending)
    for pattern, ending in (
        (rb"PK\x03\x04.{26,300}(?:\[Content_Types\]\.xml|_rels/|word/)", ".docx"),
        (rb"PK\x03\x04", ".zip"),
        (rb"%PDF-", ".pdf"),
        (rb"(?:\xef\xbb\xbf)?\s*\[", ".json"),
        (rb'(?:\xef\xbb\xbf)?\s*\{.{,2000}"%(?:TYPES|FEATURE_STRUCTURES|VIEWS)"', ".json"),
        (rb"(?:\xef\xbb\xbf)?\s*\{", ".jsonl"),
        (rb"(?:\xef\xbb\xbf)?\s*<.{,2000}http://www\.omg\.org/XMI", ".xmi"),
        (rb"#FORMAT=WebAnno TSV", ".tsv"),
    )
)
"""How files begin that are known by more than their words."""


def _ending(beginning: bytes) -> str:
    """Return what the name of a file would end in that begins so."""
    first_line = beginning.partition(b"\n")[0].decode("utf-8", "replace")
    columns = ([cell.strip('"\ufeff\r ') for cell in first_line.split(separator)] for separator in ",;\t")
    table = ".csv" if any(usual_columns(each) for each in columns) else ".txt"
    return next((ending for pattern, ending in _BEGINNINGS if pattern.match(beginning)), table)


def _tried(path: Path, name: str, found: Iterator[Found]) -> Iterator[Found]:
    """Yield what is found; the refusal of what it is searched in, where that cannot be read or nothing is in it."""
    is_empty = True
    try:
        for each in found:
            is_empty = False
            yield each
        if is_empty:
            raise BadInput(f"{name} is a folder or an archive without files.")
    except BadInput as error:
        yield Found(path, name, refusal=error)


def is_archive(path: Path) -> bool:
    """Tell whether a file is a ZIP archive of files, as no office document is; False where it cannot be read."""
    if path.suffix.lower() in _OFFICE:
        return False
    try:
        with open_file(path) as stream:
            return stream.read(4) == _ZIP
    except BadInput:
        return False


def files_of(folder: Path) -> Iterator[Found]:
    """Yield the files of a folder, in the order of their names, and what of it is not followed or read."""
    real, number = folder.resolve(), 0
    try:
        for path in sorted(folder.rglob("*"), key=lambda path: _in_order(str(path))):
            if path.is_dir() or any(part.startswith(".") for part in path.relative_to(folder).parts):
                continue
            number += 1
            if number > MAX_FILES:
                raise too_many(shown(folder))
            leads_out = not _leads_to(path).is_relative_to(real)
            refusal = BadInput(f"{shown(path)} is a link to a file outside of the folder, which is not followed.")
            yield Found(path, shown(path), is_gathered=True, refusal=refusal if leads_out else None)
    except OSError as error:
        raise BadInput(f"{shown(folder)} cannot be read ({error.strerror}).") from error


def _in_order(name: str) -> tuple[list[str | int], str]:
    """Return what names are sorted by: their numbers count as numbers, so that 2 comes before 10."""
    parts = re.split(r"([0-9]{1,18})", name)
    return [int(part) if place % 2 else part for place, part in enumerate(parts)], name


def _leads_to(path: Path) -> Path:
    """Return what a path is a name of; of links in a circle, which are a name of nothing, the root."""
    try:
        return path.resolve()
    except (OSError, RuntimeError):
        return Path(path.anchor or "/")
