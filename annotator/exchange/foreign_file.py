"""Opening a file that was handed to the program, with a sentence for everything that is not one."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import BinaryIO

from annotator.errors import BadInput


def shown(path: Path) -> str:
    """Return a path as it can be printed and stored: bytes that are not UTF-8 become U+FFFD."""
    return os.fsencode(path).decode("utf-8", "replace")


def open_file(path: Path) -> BinaryIO:
    """Open an ordinary file for reading; BadInput where it is missing, a folder, a pipe, a device or unreadable."""
    try:
        # Without O_NONBLOCK, opening a pipe nobody writes to would wait for ever.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except OSError as error:
        raise _refusal(path, error) from error
    except ValueError as error:  # a NUL in the name
        raise BadInput(f"{shown(path)!r} is not the name of a file.") from error
    kind = os.fstat(handle).st_mode
    if stat.S_ISREG(kind):
        return os.fdopen(handle, "rb")
    os.close(handle)
    what = "a folder" if stat.S_ISDIR(kind) else "a pipe or a device"
    raise BadInput(f"{shown(path)} is {what}, not a file.")


def size(stream: BinaryIO) -> int:
    """Return the length of an open file in bytes."""
    return os.fstat(stream.fileno()).st_size


def _refusal(path: Path, error: OSError) -> BadInput:
    if isinstance(error, FileNotFoundError):
        return BadInput(f"{shown(path)} does not exist.")
    if isinstance(error, PermissionError) and path.is_dir():  # what Windows says of a folder
        return BadInput(f"{shown(path)} is a folder, not a file.")
    if isinstance(error, PermissionError):
        return BadInput(f"{shown(path)} may not be read; check its permissions.")
    return BadInput(f"{shown(path)} cannot be read ({error.strerror}).")
