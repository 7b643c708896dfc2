"""The articles of an import, found and unpacked before it begins, so that a person may say which belong together."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from contextlib import ExitStack
from itertools import islice
from pathlib import Path

from annotator.errors import BadInput
from annotator.exchange.gathering import Found, Gathering, is_archive
from annotator.exchange.leftovers import passing_folder
from annotator.exchange.taking_in import holds_annotations, is_table

Articles = tuple[Found, ...]

MOST = 2_000
"""Files that a person may still want to pair by hand."""
_LARGEST_ARCHIVE = 20 * 1024 * 1024
"""Bytes that are unpacked within a moment."""


class PlaceToUnpack:
    """A folder for what is unpacked, until it is closed."""

    def __init__(self) -> None:
        self._left = ExitStack()
        self.folder = self._left.enter_context(passing_folder())

    def close(self) -> None:
        """Remove it, beside whatever else is done: of thousands of files that takes a second."""
        threading.Thread(target=self._left.close, daemon=True).start()


def gathered_articles(paths: Sequence[Path], folder: Path) -> Articles:
    """Return what could be read as articles, unpacked into a folder.

    There are none where there are too many files, or too much would have to be unpacked.
    """
    if any(is_archive(path) and path.stat().st_size > _LARGEST_ARCHIVE for path in paths):
        return ()
    found = list(islice(Gathering(folder).files(paths, is_whole=holds_annotations), MOST + 1))
    return tuple(each for each in found if _is_article(each)) if len(found) <= MOST else ()


def may_be_paired(articles: Sequence[Found]) -> bool:
    """Tell whether there is anything to be said: two that were named one after the other are a pair."""
    return len(articles) > 2 or len([each for each in articles if each.is_gathered]) == 2


def _is_article(found: Found) -> bool:
    try:
        return not (found.refusal or is_table(found.path) or holds_annotations(found.path))
    except BadInput:
        return False
