"""The articles of an import, found and unpacked before it begins, so that a person may say which belong together."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from annotator.errors import BadInput
from annotator.exchange.gathering import Found, Gathering, is_archive
from annotator.exchange.taking_in import holds_annotations, is_table

MOST = 2_000
"""Files that a person may still want to pair by hand."""
_LARGEST_ARCHIVE = 20 * 1024 * 1024
"""Bytes that are unpacked within a moment."""


class GatheredArticles:
    """What could be read as articles; what was unpacked stays until it is closed."""

    def __init__(self, paths: Sequence[Path]) -> None:
        """Find them; there are none where there are too many files, or too much would have to be unpacked."""
        self._gathering = Gathering()
        self.articles: tuple[Found, ...] = ()
        if any(is_archive(path) and path.stat().st_size > _LARGEST_ARCHIVE for path in paths):
            return
        found = list(islice(self._gathering.files(paths, is_whole=holds_annotations), MOST + 1))
        if len(found) <= MOST:
            self.articles = tuple(each for each in found if _is_article(each))

    @property
    def may_be_paired(self) -> bool:
        """Tell whether there is anything to be said: two that were named one after the other are a pair."""
        return len(self.articles) > 2 or len([each for each in self.articles if each.is_gathered]) == 2

    def close(self) -> None:
        """Remove what was unpacked."""
        self._gathering.__exit__(None, None, None)


def _is_article(found: Found) -> bool:
    try:
        return not (found.refusal or is_table(found.path) or holds_annotations(found.path))
    except BadInput:
        return False
