"""A foreign file, folder or ZIP as a reader sees it: names and bytes, bounded, and nothing outside what was chosen."""

from __future__ import annotations

import stat
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from annotator.errors import BadInput
from annotator.exchange.archives import MAX_FILES, check_archive, too_many
from annotator.exchange.foreign_file import open_file, shown

MAX_BYTES = 64 * 1024 * 1024
"""Of a file that must be read as a whole, in a ZIP or not."""
MAX_UNPACKED = 1024 * 1024 * 1024
"""Of all files of a ZIP together; they are read one by one."""
_BEGINNING = 512 * 1024


@dataclass(frozen=True, slots=True)
class Part:
    """One file of a source."""

    name: str
    """With the folders it lies in, below the one that was chosen; with slashes."""
    content: bytes

    def text(self) -> str:
        """Return the content of a text file: UTF-8, or UTF-16 where a mark says so."""
        is_wide = self.content[:2] in (b"\xff\xfe", b"\xfe\xff")
        try:
            return self.content.decode("utf-16" if is_wide else "utf-8")
        except UnicodeDecodeError as error:
            raise BadInput(f"{self.name}: byte {error.start} is not UTF-8.") from error


class Source:
    """What was chosen: a file, a folder, or a ZIP."""

    def __init__(self, path: Path, *, is_ours: bool = False) -> None:
        """`is_ours` lifts the limits: of what this program wrote a moment ago."""
        self.path = path
        self.is_ours = is_ours
        self.name = shown(Path(path.name))
        self.is_folder = path.is_dir()
        self.beginning = b"" if self.is_folder else self._begin()
        self.is_zip = self.beginning.startswith((b"PK\x03\x04", b"PK\x05\x06"))
        self.names = self._names()

    @property
    def is_many(self) -> bool:
        """Tell whether it is more than one file."""
        return self.is_folder or self.is_zip

    def with_beside(self, *endings: str) -> Source:
        """Return a lone file as the folder of just those files that have its name and one of some endings."""
        if self.is_many:
            return self
        folder = copy(self)
        folder.path, folder.is_folder = self.path.parent, True
        beside = (self.path.with_suffix(ending) for ending in endings)
        folder.names = [shown(Path(each.name)) for each in beside if each.is_file()]
        return folder

    def stream(self) -> BinaryIO:
        """Open the file that it is."""
        return open_file(self.path)

    def whole(self) -> bytes:
        """Return the content of the file that it is; BadInput where it is larger than can be read at once."""
        with self.stream() as stream:
            content = stream.read(-1 if self.is_ours else MAX_BYTES + 1)
        if len(content) > MAX_BYTES and not self.is_ours:
            raise BadInput(f"{self.name} is larger than {MAX_BYTES // 1024**2} MB, the limit for files of its kind.")
        return content

    def parts(self, *endings: str) -> Iterator[Part]:
        """Yield the files with one of some endings, in the order of their names; without any, all."""
        wanted = [name for name in self.names if not endings or name.lower().endswith(endings)]
        if not self.is_many:
            yield Part(self.name, self.whole())
        elif self.is_zip:
            yield from self._unpacked(wanted)
        else:
            for name in wanted:
                yield Part(name, Source(self.path / name).whole())

    def _begin(self) -> bytes:
        with self.stream() as stream:
            return stream.read(_BEGINNING)

    def _names(self) -> list[str]:
        if self.is_zip:
            return self._names_in_zip()
        if not self.is_folder:
            return [self.name]
        # A link may lead out of the folder that was chosen.
        files = (each for each in self.path.rglob("*") if each.is_file() and not _leads_out(each, self.path))
        names: list[str] = []
        for each in files:
            names.append(shown(each.relative_to(self.path)).replace("\\", "/"))
            if len(names) > MAX_FILES:
                raise too_many(self.name)
        return sorted(names)

    def _names_in_zip(self) -> list[str]:
        try:
            with self.stream() as stream, zipfile.ZipFile(stream) as packed:
                entries = packed.infolist()
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
            raise BadInput(f"{self.name} is no whole ZIP archive.") from error
        if self.is_ours:
            return sorted(each.filename for each in entries)
        check_archive(self.name, entries, packed=self.path.stat().st_size, most=MAX_UNPACKED)
        repeated = next((name for name, times in Counter(each.filename for each in entries).items() if times > 1), None)
        if repeated is not None:
            raise BadInput(f"{self.name} holds {repeated!r} twice; which of the two is meant, nobody can say.")
        return sorted(each.filename for each in entries if not each.is_dir() and _is_plain(each))

    def _unpacked(self, names: list[str]) -> Iterator[Part]:
        left = MAX_UNPACKED
        try:
            with self.stream() as stream, zipfile.ZipFile(stream) as packed:
                for name in names:
                    with packed.open(name) as entry:
                        # What the list of contents says may not be true.
                        content = entry.read(-1 if self.is_ours else MAX_BYTES + 1)
                    left -= len(content)
                    if (left < 0 or len(content) > MAX_BYTES) and not self.is_ours:
                        raise BadInput(f"{self.name} unpacks to more than {MAX_UNPACKED // 1024**2:,} MB.")
                    yield Part(name, content)
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError) as error:
            raise BadInput(f"{self.name} is damaged, or locked with a password.") from error


def _leads_out(path: Path, folder: Path) -> bool:
    try:
        return not path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # links in a circle
        return True


def _is_plain(entry: zipfile.ZipInfo) -> bool:
    """Tell whether an entry is a file of the archive's own, as every entry is but a link, or a system's trace."""
    return not stat.S_ISLNK(entry.external_attr >> 16) and not entry.filename.startswith("__MACOSX/")
