"""Writing a file so that after any failure the old one is still there, whole."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from annotator.errors import BadInput
from annotator.exchange.foreign_file import shown
from annotator.exchange.leftovers import claimed, sweep
from annotator.exchange.own_folder import stranger
from annotator.exchange.swapping import put_back, put_in_place

_SQLITE = b"SQLite format 3\x00"
_BESIDE_PROJECT = ("", "-journal", "-wal", "-shm", ".lock")
_BACKUPS = ".backups"
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_REFUSED = (errno.EACCES, errno.EPERM, errno.EROFS)


@contextmanager
def replacing(target: Path, *, project: Path | None = None) -> Iterator[BinaryIO]:
    """Yield a stream whose bytes become the file `target` at the end of the block, at once or not at all.

    They are written to a new file beside it, synced, and put in its place; then the folder is synced. Where the
    block raises, or the disk does, the old file stays and nothing is left beside it. BadInput where the target is
    a folder, a pipe or device, a database, or belongs to the open `project`.
    """
    try:
        final = _checked(target, project)
        beside = final.with_name(f".{secrets.token_hex(8)}.part")
        with _written(beside, final) as stream:
            yield stream
    except OSError as error:
        raise _sentence(target, error) from error


def write_whole(target: Path, content: bytes, *, project: Path | None = None) -> None:
    """Write a file of known content the same way."""
    with replacing(target, project=project) as stream:
        stream.write(content)


@contextmanager
def replacing_folder(target: Path, *, project: Path | None = None) -> Iterator[Path]:
    """Yield a new folder that takes the place of `target` at the end of the block, or is removed where it raises.

    BadInput where the target is no folder, or holds anything that no export is made of.
    """
    try:
        final = target.resolve()
        put_back(final)
        _check_folder(target, final, project)
        beside = final.with_name(f".{secrets.token_hex(8)}.part")
        sweep(final.parent)
        beside.mkdir()
        try:
            with claimed(beside):
                yield beside
                put_in_place(beside, final)
        finally:
            shutil.rmtree(beside, ignore_errors=True)
        sync_folder(final.parent)
    except OSError as error:
        raise _sentence(target, error) from error


def _check_folder(target: Path, final: Path, project: Path | None) -> None:
    if project is not None and project.resolve().is_relative_to(final):
        raise BadInput(f"{shown(target)} is where the open project lies and was not touched; choose another name.")
    if not final.exists():
        return
    if not final.is_dir():
        raise BadInput(f"{shown(target)} is a file and was not touched; name a folder, or a .zip.")
    strange = stranger(final)
    if strange is not None:
        raise BadInput(
            f"{shown(target)} holds {shown(strange)}, which is of no export, and was not touched; name a new folder."
        )


@contextmanager
def _written(beside: Path, final: Path) -> Iterator[BinaryIO]:
    try:
        # Opened by its name, so that it can be read back before it counts.
        sweep(final.parent)
        with open(beside, "xb", opener=_private) as stream, claimed(beside):
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
            stream.close()
            if final.exists():
                beside.chmod(stat.S_IMODE(final.stat().st_mode))
            beside.replace(final)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
    sync_folder(final.parent)


def _private(name: str, flags: int) -> int:
    return os.open(name, flags | getattr(os, "O_BINARY", 0), 0o666)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable, where the system can."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # some network drives cannot
            raise
    finally:
        os.close(handle)


def _checked(target: Path, project: Path | None) -> Path:
    """Return where a link named as target leads to, after refusing what an export must not replace."""
    try:
        final = target.resolve()
    except (RuntimeError, ValueError) as error:  # links that lead in a circle, or a NUL in the name
        raise BadInput(f"{shown(target)!r} is not the name of a file.") from error
    if project is not None and _belongs_to(final, project.resolve()):
        raise BadInput(f"{shown(target)} belongs to the open project and was not touched; choose another name.")
    try:
        kind = final.stat().st_mode
    except FileNotFoundError:
        return final
    except OSError as error:
        if error.errno != errno.ELOOP:
            raise
        raise BadInput(f"{shown(target)!r} is not the name of a file.") from error  # a circle, since Python 3.13
    if stat.S_ISDIR(kind):
        raise BadInput(f"{shown(target)} is a folder; name the file to write.")
    if not stat.S_ISREG(kind):
        raise BadInput(f"{shown(target)} is a pipe or a device; use - for standard output.")
    if not os.access(final, os.W_OK):
        raise BadInput(f"{shown(target)} is write-protected and was not touched; choose another name.")
    with suppress(PermissionError), final.open("rb") as old:
        if old.read(len(_SQLITE)) == _SQLITE:
            raise BadInput(f"{shown(target)} is a database and was not touched; choose another name.")
    return final


def _belongs_to(final: Path, project: Path) -> bool:
    own = [project.with_name(project.name + ending) for ending in _BESIDE_PROJECT]
    if final in own or project.with_name(project.name + _BACKUPS) in final.parents:
        return True
    # Another name of the same file: a hard link, or other case on a drive that does not tell the cases apart.
    return final.exists() and any(path.exists() and path.samefile(final) for path in own)


def _sentence(target: Path, error: OSError) -> BadInput:
    name = shown(target)
    if error.errno in _FULL:
        return BadInput(f"The disk is full: {name} was not written, and what was there before is whole.")
    if error.errno in _REFUSED:
        return BadInput(f"{name} was not written because its folder cannot be written to; choose another folder.")
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        return BadInput(f"{name} was not written because there is no folder {shown(target.parent)}.")
    return BadInput(f"{name} was not written ({error.strerror}), and what was there before is whole.")
