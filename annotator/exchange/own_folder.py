"""Whether a folder is an export of ours and nothing else, so that another export may take its place."""

from __future__ import annotations

from pathlib import Path

from annotator.errors import BadInput
from annotator.exchange.foreign_file import open_file

_MARK = b"AnnotatorPair"
"""The type that every file of ours has at its beginning: of the line between the two articles."""
_BEGINNING = 4096
_MARKED = frozenset({".ann", ".conf", ".xmi", ".xml", ".json"})
_TEXT, _OF_TEXT = ".txt", ".ann"


def stranger(folder: Path) -> Path | None:
    """Return the name of something in a folder that this program did not put there; None where there is nothing.

    A folder of texts, or of somebody else's annotations, looks much like an export: the endings are the same.
    """
    return next((Path(each.name) for each in sorted(folder.iterdir()) if not _is_ours(each)), None)


def _is_ours(path: Path) -> bool:
    if path.is_symlink():
        return False
    if path.suffix == _TEXT:
        return _is_marked(path.with_suffix(_OF_TEXT)) and path.is_file()
    return path.suffix in _MARKED and _is_marked(path)


def _is_marked(path: Path) -> bool:
    try:
        with open_file(path) as stream:
            return _MARK in stream.read(_BEGINNING)
    except BadInput:
        return False
