"""Order among the pairs: every verb can be undone, also after a restart; only an emptied bin is gone for good."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from annotator.errors import AnnotatorError, Refused
from annotator.model.annotation import Extent
from annotator.model.change import Change
from annotator.model.document import PairState, Side
from annotator.model.listing import OPEN_STATES, Listing, PairEntry, PairOrder
from annotator.project import Project, backups_of, check, open_project

Seen = tuple[list[tuple[str, str]], list[str]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    opened = open_project(tmp_path / "p.annotator", annotator="anna", create=True)
    for number, word in enumerate(("Hafen", "Brücke", "Schule")):
        files = []
        for side in Side:
            files.append(tmp_path / f"{number}-{side}.txt")
            files[-1].write_text(f"{word} {side} {number}. Ein Satz folgt hier.\n", encoding="utf-8")
        pair, _ = opened.add_pair_of_files(*files, title=f"{word} {number}")
        left, right = Extent(Side.LEFT, 0, 5), Extent(Side.RIGHT, 0, 5)
        opened.add_link(pair.id, [left], [right])
    opened.close()
    return opened.path


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    opened = open_project(path, annotator="anna")
    yield opened
    opened.close()


def listed(project: Project, listing: Listing | None = None) -> list[PairEntry]:
    keys = project.order.list.keys(listing or Listing(), annotator="anna")
    entries = project.order.list.entries(keys, annotator="anna")
    return [entries[key] for key in keys]


def ids(project: Project) -> list[str]:
    return [entry.id for entry in listed(project)]


def seen(project: Project) -> Seen:
    binned = {entry.id for entry in listed(project, Listing(in_bin=True)) if entry.links}
    return [(entry.title, str(entry.state)) for entry in listed(project)], sorted(binned)


VERBS: dict[str, Callable[[Project, list[str]], Change]] = {
    "rename": lambda project, pairs: project.order.rename(pairs[1], "  Ein   <b>neuer</b> Titel "),
    "mark": lambda project, pairs: project.order.mark(pairs[:2], PairState.FLAGGED),
    "remove": lambda project, pairs: project.order.remove(pairs[:2]),
    "pair anew": lambda project, pairs: project.order.pair_anew(*crossed(project, pairs), instead_of=pairs[0]),
    "pair anew beside": lambda project, pairs: project.order.pair_anew(*crossed(project, pairs)),
}


def crossed(project: Project, pairs: list[str]) -> tuple[str, str]:
    return project.pair(pairs[0]).left.id, project.pair(pairs[2]).right.id


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_is_undone_and_done_again_also_after_a_restart(path: Path, verb: str) -> None:
    project = open_project(path, annotator="anna")
    before = seen(project)
    VERBS[verb](project, ids(project))
    after = seen(project)
    assert after != before
    project.close()
    project = open_project(path, annotator="anna")
    assert project.undo() is not None
    assert seen(project) == before
    assert project.redo() is not None
    assert seen(project) == after
    assert check(project.path).problems == ()
    project.close()


def test_what_is_removed_keeps_all_that_was_said_of_it(project: Project, tmp_path: Path) -> None:
    first, *others = ids(project)
    links = project.annotation_set(first).links
    project.order.remove([first])
    assert ids(project) == others
    assert project.order.list.beside(others[0], -1) is None
    assert project.export(tmp_path / "out.jsonl").pairs == 2
    with pytest.raises(AnnotatorError):
        project.export(tmp_path / "no.jsonl", pairs=[first])
    project.order.restore([first])
    assert ids(project) == [first, *others]
    assert project.annotation_set(first).links == links


def test_a_pair_paired_anew_stands_in_the_place_of_the_other(project: Project) -> None:
    pairs = ids(project)
    change = project.order.pair_anew(*crossed(project, pairs), instead_of=pairs[0])
    assert ids(project) == [change.ids[0], *pairs[1:]]
    with pytest.raises(Refused):
        project.order.pair_anew(*crossed(project, pairs))
    with pytest.raises(Refused):
        project.order.pair_anew(*[project.pair(pairs[0]).left.id] * 2)
    alone = [article.id for article in project.order.list.articles(alone=True)]
    assert alone == [project.pair(pairs[0]).right.id]


def test_an_emptied_bin_is_gone_but_for_the_backup(project: Project) -> None:
    first, second, _ = ids(project)
    project.order.rename(first, "Anders")
    project.order.remove([first])
    project.order.rename(second, "Zwei")
    assert project.order.empty_bin().ids == (first,)
    assert project.order.entry(first) is None
    assert backups_of(project.path)[0].reason == "before emptying the bin"
    assert check(project.path).problems == ()
    assert project.order.list.articles(alone=True) == []
    while project.undo() is not None:  # what is about the other pairs can still be taken back
        assert check(project.path).problems == ()
    assert [entry.title for entry in listed(project)] == ["Brücke 1", "Schule 2"]
    assert [entry.links for entry in listed(project)] == [0, 0]


def test_what_comes_in_again_leaves_the_bin(project: Project, tmp_path: Path) -> None:
    first = ids(project)[0]
    project.order.remove([first])
    pair, _ = project.add_pair_of_files(tmp_path / "0-left.txt", tmp_path / "0-right.txt")
    assert pair.id == first and first in ids(project)
    assert check(project.path).problems == ()
    project.undo()
    assert first not in ids(project)


def test_what_went_for_good_can_come_in_anew(project: Project, tmp_path: Path) -> None:
    first = ids(project)[0]
    project.order.rename(first, "Anders")
    project.order.remove([first])
    project.order.empty_bin()
    pair, _ = project.add_pair_of_files(tmp_path / "0-left.txt", tmp_path / "0-right.txt", title="Wieder")
    project.order.rename(pair.id, "Noch einmal")
    assert check(project.path).problems == ()


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        ("hafen", ["Hafen 0"]),
        ("BRÜCK", ["Brücke 1"]),
        ("1 brücke", ["Brücke 1"]),
        ("3", ["Schule 2"]),
        ("%", []),
        ("_", []),
        ("[", []),
        ("", ["Hafen 0", "Brücke 1", "Schule 2"]),
    ],
)
def test_words_are_found_in_any_order_and_case(project: Project, words: str, titles: list[str]) -> None:
    assert [entry.title for entry in listed(project, Listing(words=words))] == titles


def test_the_list_is_filtered_and_sorted(project: Project) -> None:
    first, second, third = ids(project)
    project.order.mark([first], PairState.DONE)
    project.order.note_work({second: 500, third: 60}, {second: (10, 2), third: (10, 9)})
    by_order = {
        PairOrder.TITLE: [second, first, third],
        PairOrder.TIME: [second, third, first],
        PairOrder.COVERAGE: [first, third, second],
    }
    for order, expected in by_order.items():
        assert [entry.id for entry in listed(project, Listing(order=order))] == expected
    assert [entry.id for entry in listed(project, Listing(OPEN_STATES))] == [second, third]
    assert project.order.list.counts()[PairState.DONE] == 1
    assert project.order.list.first(states=OPEN_STATES) == second
    assert [project.order.list.place(pair) for pair in (first, second, third)] == [1, 2, 3]
    assert [entry.coverage for entry in listed(project)] == [None, 80, 10]
