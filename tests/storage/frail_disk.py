"""A disk that forgets: an SQLite VFS that knows what was synced, and can fail at any call or lose its power.

What a power failure leaves is what was synced, plus any part of the rest, in any order, sectors torn apart. A file's
name, and that a name is gone, last only once the folder was synced; SQLite asks for that when it deletes a journal with
synchronous=EXTRA, and when it first syncs a new file.
"""

from __future__ import annotations

import itertools
import random
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import apsw

SECTOR = 512
Trouble = Literal["power", "io", "full"]
Name = str
_names = itertools.count()


@dataclass
class Inode:
    """A file's content: what is on the disk for good, and what was written since."""

    durable: bytearray = field(default_factory=bytearray)
    written: list[tuple[int, bytes] | int] = field(default_factory=list)
    """Offset and bytes of each write, or the size of a truncation, since the last sync."""

    def sync(self) -> None:
        for change in self.written:
            _apply(self.durable, change)
        self.written.clear()

    def after_power_failure(self, chance: random.Random) -> bytes:
        """Return what may be found: each write kept, lost or torn, in any order."""
        content = bytearray(self.durable)
        for change in chance.sample(self.written, len(self.written)):
            fate = chance.choice(("kept", "lost", "torn"))
            if fate == "kept" or (isinstance(change, int) and fate == "torn"):
                _apply(content, change)
            elif fate == "torn" and not isinstance(change, int):
                for sector in _sectors(*change):
                    if chance.random() < 0.5:
                        _apply(content, sector)
        return bytes(content)


class FrailDisk(apsw.VFS):
    """Real files below, and a record of which of their bytes and names would survive.

    `trouble` comes at call number `at` (of those that change something): "power" fails it and all later ones, "io" it
    alone, "full" all writes from then on until `trouble` is None again.
    """

    def __init__(self, files: list[Path]) -> None:
        self.vfs_name = f"frail-{next(_names)}"
        self.calls = 0
        self.at: int | None = None
        self.trouble: Trouble | None = None
        self.now: dict[Name, Inode] = {}
        for file in files:
            self.now[str(file)] = Inode(bytearray(file.read_bytes()))
        self.lasting = dict(self.now)
        self._unsynced_names: list[tuple[Name, Inode | None]] = []
        super().__init__(self.vfs_name, "")

    def change(self, kind: str) -> None:
        """Count a call that changes something, and let it fail where that is due."""
        self.calls += 1
        if self.at is None or self.trouble is None or self.calls < self.at:
            return
        if self.trouble == "power" or (self.trouble == "io" and self.calls == self.at):
            raise apsw.IOError("trouble")
        if self.trouble == "full" and kind == "write":
            raise apsw.FullError("trouble")

    def after_power_failure(self, folder: Path, chance: random.Random) -> None:
        """Write into a folder what is found there when the power is back."""
        names = dict(self.lasting)
        for name, inode in self._unsynced_names:
            if chance.random() < 0.5:
                names[name] = inode  # type: ignore[assignment]
        for name, left in names.items():
            if left is not None:
                (folder / Path(name).name).write_bytes(left.after_power_failure(chance))

    def sync_names(self) -> None:
        for name, inode in self._unsynced_names:
            if inode is None:
                self.lasting.pop(name, None)
            else:
                self.lasting[name] = inode
        self._unsynced_names.clear()

    def xOpen(self, name: Any, flags: list[int]) -> apsw.VFSFile:
        path = name if isinstance(name, str) or name is None else name.filename()
        if path is not None and path not in self.now:
            self.change("create")
            self.now[path] = Inode()
            self._unsynced_names.append((path, self.now[path]))
        return FrailFile(self, path, name, flags)

    def xDelete(self, name: str, syncdir: bool) -> None:
        self.change("delete")
        super().xDelete(name, syncdir)
        if self.now.pop(name, None) is not None:
            self._unsynced_names.append((name, None))
        if syncdir:
            self.sync_names()


class FrailFile(apsw.VFSFile):
    """One open file of a FrailDisk."""

    def __init__(self, disk: FrailDisk, path: str | None, name: Any, flags: list[int]) -> None:
        self._disk = disk
        self._inode = Inode() if path is None else disk.now[path]
        super().__init__("", name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:
        self._disk.change("write")
        super().xWrite(data, offset)
        self._inode.written.append((offset, bytes(data)))

    def xTruncate(self, newsize: int) -> None:
        self._disk.change("truncate")
        super().xTruncate(newsize)
        self._inode.written.append(newsize)

    def xSync(self, flags: int) -> None:
        # The real file is not synced: the record stands for the disk, and the test runs a hundred times faster.
        self._disk.change("sync")
        self._inode.sync()
        self._disk.sync_names()


def _apply(content: bytearray, change: tuple[int, bytes] | int) -> None:
    if isinstance(change, int):
        del content[change:]
        return
    offset, data = change
    if offset > len(content):
        content.extend(bytes(offset - len(content)))
    content[offset : offset + len(data)] = data


def _sectors(offset: int, data: bytes) -> list[tuple[int, bytes]]:
    return [(offset + start, data[start : start + SECTOR]) for start in range(0, len(data), SECTOR)]
