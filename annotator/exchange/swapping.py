"""Putting a folder in the place of another: in one step where the system can, else so that the old one is found."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from annotator.errors import BadInput
from annotator.exchange.foreign_file import shown
from annotator.exchange.own_folder import stranger

_HERE = -100
"""AT_FDCWD: names are looked for from the current folder on."""
_EXCHANGE = 2
"""RENAME_EXCHANGE of Linux (https://man7.org/linux/man-pages/man2/rename.2.html), RENAME_SWAP of macOS."""
_CANNOT = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM)
ASIDE = ".before-export"
"""Ends the name of an old folder while a new one takes its place in two steps."""


def put_in_place(fresh: Path, final: Path) -> None:
    """Let a folder that is whole take the place of another, which is gone then; of none where there is none.

    At any moment the old or the new one has its name, or else lies beside it as `ASIDE` says. BadInput where neither
    could be put there, which says where the old one is.
    """
    _on_the_disk()
    if not final.exists():
        fresh.rename(final)
    elif exchange(fresh, final):
        shutil.rmtree(fresh, ignore_errors=True)  # by now it is the old one
    else:
        _in_two_steps(fresh, final)


def put_back(final: Path) -> None:
    """Give an old folder its name again where a program was ended between the two steps."""
    aside = final.with_name(final.name + ASIDE)
    if aside.is_dir() and stranger(aside) is None:
        if final.exists():
            shutil.rmtree(aside, ignore_errors=True)
        else:
            aside.rename(final)


def exchange(one: Path, other: Path) -> bool:
    """Let two files or folders change names in one step; False where the system or the drive cannot."""
    if (call := _exchanging()) is None:
        return False
    if call(os.fsencode(one), os.fsencode(other)) == 0:
        return True
    code = ctypes.get_errno()
    if code in _CANNOT:
        return False
    raise OSError(code, os.strerror(code))


def _exchanging() -> Callable[[bytes, bytes], int] | None:
    if sys.platform not in ("linux", "darwin"):
        return None
    library = ctypes.CDLL(None, use_errno=True)
    with suppress(AttributeError):  # an older library
        if sys.platform == "linux":
            renameat2 = library.renameat2
            return lambda one, other: int(renameat2(_HERE, one, _HERE, other, _EXCHANGE))
        renamex = library.renamex_np
        return lambda one, other: int(renamex(one, other, _EXCHANGE))
    return None


def _in_two_steps(fresh: Path, final: Path) -> None:
    aside = final.with_name(final.name + ASIDE)
    if aside.exists():
        raise BadInput(f"{shown(aside)} is in the way; look whether it is still needed, and give it another name.")
    final.rename(aside)
    try:
        fresh.rename(final)
    except OSError:
        try:
            aside.rename(final)
        except OSError as error:
            raise BadInput(f"{shown(final)} was not written, and what was there before is {shown(aside)}.") from error
        raise
    shutil.rmtree(aside, ignore_errors=True)


def _on_the_disk() -> None:
    # Of many files at once: waiting for each of them would take longer than writing them all.
    if hasattr(os, "sync"):
        os.sync()
