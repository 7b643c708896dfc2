"""A list of thousands of pairs in the real window: only what one looks at is read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from shutil import copy

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.model.document import PairState
from annotator.model.listing import PairEntry
from annotator.ui.pairs.pair_rows import ENTRY_ROLE
from tests.benchmarks.many_pairs import write_pairs
from tests.ui.driving import Opened, opened, settle

PAIRS = 3000


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("long") / "p.annotator"
    write_pairs(path, PAIRS)
    return path


@pytest.fixture
def path(made: Path, tmp_path: Path) -> Path:
    return Path(copy(made, tmp_path))


@pytest.fixture
def bench(qtbot: QtBot, path: Path) -> Iterator[Opened]:
    with opened(qtbot, OpenRequest(path, annotator="anna")) as bench:
        bench.press("F8", on=bench.window)
        for _ in range(6):  # the rest of the list, and all titles
            settle()
        yield bench


def row(bench: Opened, place: int) -> PairEntry:
    entry = bench.workbench.pairs.rows.index(place).data(ENTRY_ROLE)
    assert isinstance(entry, PairEntry)
    return entry


def seen(bench: Opened) -> range:
    """The rows on the screen."""
    view = bench.workbench.pairs.view
    return range(view.rowAt(0), view.rowAt(view.viewport().height() - 1) + 1)


def type_words(bench: Opened, words: str) -> list[str]:
    bench.workbench.pairs.search.setText(words)
    settle()
    settle()
    return [row(bench, place).title for place in range(bench.workbench.pairs.rows.rowCount())]


def test_it_reads_no_more_than_it_shows(bench: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    pairs = bench.workbench.pairs
    assert pairs.rows.rowCount() == PAIRS
    assert bench.session.project is not None
    asked: list[int] = []
    listed = bench.session.project.order.list
    read = listed.entries

    def entries(keys: Sequence[int], *, annotator: str) -> Mapping[int, PairEntry]:
        asked.extend(keys)
        return read(keys, annotator=annotator)

    monkeypatch.setattr(listed, "entries", entries)
    bar = pairs.view.verticalScrollBar()
    for place in (bar.maximum(), bar.maximum() // 3):
        asked.clear()
        bar.setValue(place)
        settle()
        assert len(seen(bench)) <= len(asked) <= len(seen(bench)) + 32
    assert seen(bench)[0] == pytest.approx(PAIRS // 3, abs=len(seen(bench)))


def test_home_end_and_pages_move_through_all_of_it(bench: Opened) -> None:
    view = bench.workbench.pairs.view
    view.setFocus()
    bench.press("End", on=view)
    assert view.currentIndex().row() == PAIRS - 1 in seen(bench)
    bench.press("Up", on=view)
    assert view.currentIndex().row() == PAIRS - 2
    bench.press("Home", on=view)
    bench.press("PageDown", on=view)
    assert 2 < view.currentIndex().row() < 60
    bench.press("Return", on=view)
    assert bench.session.pair is not None and bench.session.pair.title == row(bench, view.currentIndex().row()).title


def test_letters_typed_in_the_list_are_looked_for(bench: Opened) -> None:
    pairs = bench.workbench.pairs
    pairs.view.setFocus()
    QTest.keyClicks(pairs.view, "k")
    assert pairs.search.text() == "k" and pairs.search.hasFocus()
    QTest.keyClicks(pairs.search, "lInik")
    settle()
    settle()
    assert pairs.rows.rowCount() == PAIRS // 10
    bench.press("Escape", on=pairs.search)
    settle()
    settle()
    assert pairs.rows.rowCount() == PAIRS


def test_words_numbers_and_states_go_together(bench: Opened) -> None:
    assert type_words(bench, "brücke 29") == [f"Brücke {n}: Rat berät" for n in range(5, PAIRS, 10) if "29" in str(n)]
    assert type_words(bench, "1234") == ["Wahl 1233: Rat berät", "Wetter 1234: Rat berät"]  # a place, and a title
    bench.workbench.pairs.filter.choose("done")
    settle()
    found = type_words(bench, "hafen")
    assert found and {row(bench, place).state for place in range(len(found))} == {PairState.DONE}


def test_what_goes_and_comes_back_is_no_longer_found_and_found_again(bench: Opened) -> None:
    pairs = bench.workbench.pairs
    bench.workbench.bound["pair.remove"].trigger()
    settle()
    assert pairs.rows.rowCount() == PAIRS - 1
    assert row(bench, 0).title == "Hafen 1: Rat berät"
    for _ in range(6):
        settle()
    assert "Haushalt 0: Rat berät" not in type_words(bench, "haushalt")
    bench.session.undo()
    settle()
    assert type_words(bench, "haushalt")[0] == "Haushalt 0: Rat berät"
    assert len(type_words(bench, "")) == PAIRS


def test_a_marked_pair_stays_where_it_is(bench: Opened) -> None:
    pairs = bench.workbench.pairs
    bench.session.open_first(None)
    place = pairs.view.verticalScrollBar()
    place.setValue(place.maximum() // 2)
    top = seen(bench)[0]
    bench.press("Ctrl+D", on=bench.window)
    settle()
    assert row(bench, 0).state is PairState.DONE
    assert seen(bench)[0] == top and pairs.rows.rowCount() == PAIRS
    bench.session.undo()
    settle()
    assert row(bench, 0).state is not PairState.DONE


def test_all_pairs_are_marked_at_once_and_taken_back_at_once(bench: Opened) -> None:
    pairs = bench.workbench.pairs
    type_words(bench, "klinik")
    pairs.view.setFocus()
    pairs.view.selectAll()
    assert [entry.title for entry in pairs.selected] == [f"Klinik {n}: Rat berät" for n in range(6, PAIRS, 10)]
    bench.press("Ctrl+D", on=bench.window)
    assert bench.session.project is not None
    assert bench.session.project.order.list.counts()[PairState.DONE] > PAIRS // 10
    assert {row(bench, place).state for place in range(pairs.rows.rowCount())} == {PairState.DONE}
    bench.session.undo()
    settle()
    assert {row(bench, place).state for place in range(pairs.rows.rowCount())} == {*PairState}
