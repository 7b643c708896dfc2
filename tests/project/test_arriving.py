"""Articles that arrive one by one: what waits is kept until its partner comes, and nothing of it is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.errors import BadInput, ReadOnly, Refused
from annotator.exchange.articles import MAX_ORIGINAL_BYTES
from annotator.model.document import Side
from annotator.project import Project, check, open_project
from annotator.project.arriving import arrived, described, is_for_worker

LEFT, RIGHT = "Der linke Artikel.\n", "Der rechte Artikel.\n"


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    project = open_project(tmp_path / "p.annotator", annotator="anna", create=True)
    yield project
    project.close()
    assert check(tmp_path / "p.annotator").ok


def article(text: str, title: str = "T"):  # type: ignore[no-untyped-def]
    return described(arrived(text.encode(), "a.txt"), title=title, source="dpa")


def test_an_article_waits_with_its_original_until_its_partner_comes(project: Project) -> None:
    project.arriving.keep(article(RIGHT, "rechts"), Side.RIGHT)
    [waiting] = project.arriving.waiting()
    assert (waiting.side, waiting.title, waiting.source) == (Side.RIGHT, "rechts", "dpa")
    assert project.order.list.articles(alone=True)[0].id == waiting.id
    change = project.arriving.pair_with(article(LEFT, "links"), Side.LEFT, waiting.id)
    pair = project.pair(change.ids[0])
    assert (pair.left.text, pair.right.text, pair.title) == (LEFT, RIGHT, "links")
    assert not project.arriving.waiting()


def test_several_wait_and_the_newest_comes_first(project: Project) -> None:
    for text in ("eins", "zwei", "drei", "eins"):
        project.arriving.keep(article(text, text), Side.LEFT)
    assert [one.title for one in project.arriving.waiting()] == ["eins", "drei", "zwei"]


def test_what_waits_outlives_the_bin_of_a_pair_that_had_it(project: Project) -> None:
    kept = project.arriving.keep(article(LEFT), Side.LEFT)
    change = project.arriving.pair_with(article(RIGHT), Side.RIGHT, kept.id)
    project.arriving.keep(article(LEFT), Side.LEFT)
    project.order.remove(change.ids)
    project.order.empty_bin()
    assert [one.id for one in project.arriving.waiting()] == [kept.id]


def test_what_is_discarded_is_gone_unless_a_pair_has_it(project: Project) -> None:
    kept = project.arriving.keep(article(LEFT), Side.LEFT)
    project.arriving.discard(kept.id)
    assert not project.arriving.waiting() and not project.order.list.articles()
    kept = project.arriving.keep(article(LEFT), Side.LEFT)
    change = project.arriving.pair_with(article(RIGHT), Side.RIGHT, kept.id)
    project.arriving.keep(article(LEFT), Side.LEFT)
    project.arriving.discard(kept.id)
    assert project.pair(change.ids[0]).left.text == LEFT


def test_a_text_is_no_partner_of_itself(project: Project) -> None:
    kept = project.arriving.keep(article(LEFT), Side.LEFT)
    with pytest.raises(Refused):
        project.arriving.pair_with(article(LEFT), Side.RIGHT, kept.id)
    assert len(project.arriving.waiting()) == 1 and not project.pairs()


def test_nothing_comes_into_what_can_only_be_read(project: Project) -> None:
    reader = open_project(project.path, annotator="anna", read_only=True)
    with pytest.raises(ReadOnly):
        reader.arriving.admit()
    with pytest.raises(ReadOnly):
        reader.arriving.keep(article(LEFT), Side.LEFT)
    reader.close()


@pytest.mark.parametrize(("name", "beginning"), [("a.html", b"<html>"), ("a.pdf", b"%PDF-1.7")])
def test_what_is_too_long_is_read_by_nobody(name: str, beginning: bytes) -> None:
    original = beginning.ljust(MAX_ORIGINAL_BYTES + 1)
    assert is_for_worker(original[:-1], name) and not is_for_worker(original, name)
    with pytest.raises(BadInput, match=r"more than 4 MB|larger than 16 MB"):
        arrived(original, name)
