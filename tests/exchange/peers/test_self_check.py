"""What is read back after every export refuses a file that says less, or something else, in every format."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.exchange import writing
from annotator.exchange.formats import FORMATS, Format
from annotator.exchange.record import record
from annotator.model.annotation import AnnotationSet
from tests.exchange.conftest import a_small_set

WRITTEN = [(kind, False) for kind in FORMATS if kind.writes] + [(FORMATS[0], True)]


def without_a_link() -> AnnotationSet:
    aset = a_small_set()
    return replace(aset, links=aset.links[:-1])


def with_shorter_words() -> AnnotationSet:
    """Return the set with a linked statement that ends a letter earlier."""
    aset = a_small_set()
    first = aset.spans[0]
    shorter = replace(first, end=first.end - 1, quote=first.quote[:-1])
    return replace(aset, spans=(shorter, *aset.spans[1:]))


@pytest.mark.parametrize(("kind", "flat"), WRITTEN, ids=lambda each: getattr(each, "name", "flat" if each else ""))
@pytest.mark.parametrize("bad", [without_a_link, with_shorter_words])
def test_a_file_that_is_not_what_was_meant_is_refused(
    kind: Format, flat: bool, bad: Callable[[], AnnotationSet], tmp_path: Path
) -> None:
    if not kind.module and bad is with_shorter_words:
        pytest.skip("of our own format lines and links are counted; its writer is held against the model")
    with (tmp_path / "meant").open("wb") as stream:
        meant = writing.write([record(a_small_set())], kind, stream, flat=flat)
    writing.check(tmp_path / "meant", kind, meant, flat=flat)
    path = tmp_path / ("bad.zip" if kind.is_folder else "bad")
    with path.open("wb") as stream:
        writing.write([record(bad())], kind, stream, flat=flat)
    with pytest.raises(writing.Miswritten):
        writing.check(path, kind, meant, flat=flat)
