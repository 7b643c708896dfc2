"""Out and in again is the model, minus what the loss report says; what cannot be read back says what it should."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.exchange import writing
from annotator.exchange.aspects import Aspect, counts
from annotator.exchange.formats import FORMATS, Format
from annotator.exchange.peers.source import Source
from annotator.exchange.record import Record, record
from annotator.exchange.taking_in import AnnotationFile, pairs_of
from annotator.model.annotation import AnnotationSet
from annotator.model.document import Pair
from tests.exchange.conftest import a_small_set
from tests.exchange.test_jsonl_round_trip import analysed
from tests.strategies import NOW, annotation_sets, pairs

READ = [each for each in FORMATS if each.reads and each.writes and each.module]
WRITTEN_ONLY = [each for each in FORMATS if each.writes and not each.reads]
NAMES = {each.name: each for each in FORMATS}
FOLDER_LIKE = {each.name for each in FORMATS if each.is_folder}
_numbers = count()


def written(records: list[Record], kind: Format, folder: Path) -> tuple[Path, writing.Written]:
    ending = ".zip" if kind.is_folder else kind.endings[0]
    path = folder / f"{next(_numbers)}{ending}"
    with path.open("xb") as stream:
        told = writing.write(records, kind, stream)
    writing.check(path, kind, told)
    return path, told


def read(path: Path, kind: Format) -> list[Record]:
    file = AnnotationFile(Source(path), kind)
    found = list(file.records())
    assert not file.left_out
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("formats")


@pytest.mark.parametrize("kind", READ, ids=lambda kind: kind.name)
@given(aset=annotation_sets(settled=True))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_out_and_in_again_is_the_same_but_for_what_is_said_to_be_lost(
    kind: Format, folder: Path, aset: AnnotationSet
) -> None:
    one = analysed(aset)
    path, _ = written([one], kind, folder)
    assert read(path, kind) == [writing.reduced(one, kind)]


@pytest.mark.long
@pytest.mark.parametrize("kind", READ, ids=lambda kind: kind.name)
@given(aset=annotation_sets(settled=True))
@settings(max_examples=1_000, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_many_sets_come_out_and_in_again(kind: Format, folder: Path, aset: AnnotationSet) -> None:
    one = analysed(aset)
    path, _ = written([one], kind, folder)
    assert read(path, kind) == [writing.reduced(one, kind)]


@pytest.mark.parametrize("kind", WRITTEN_ONLY, ids=lambda kind: kind.name)
@given(aset=annotation_sets(settled=True))
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_what_is_only_written_says_what_it_should(kind: Format, folder: Path, aset: AnnotationSet) -> None:
    written([analysed(aset)], kind, folder)  # which checks it


@pytest.mark.parametrize("kind", READ, ids=lambda kind: kind.name)
@given(pair=pairs(), data=st.data())
@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_what_several_people_say_of_a_pair_keeps_apart(
    kind: Format, folder: Path, pair: Pair, data: st.DataObject
) -> None:
    sets = [data.draw(annotation_sets(pair, who, settled=who == "gold")) for who in ("anna", "ben b.", "gold")]
    records = [analysed(aset) for aset in sets]
    path, told = written(records, kind, folder)
    assert (told.sets, told.pairs, told.links) == (3, 1, sum(len(aset.links) for aset in sets))
    assert read(path, kind) == [writing.reduced(one, kind) for one in records]


@pytest.mark.parametrize("kind", READ, ids=lambda kind: kind.name)
def test_several_sets_of_several_pairs_keep_apart(kind: Format, folder: Path) -> None:
    aset = a_small_set()
    turned = Pair.of(aset.pair.right, aset.pair.left, title="turned")
    other = AnnotationSet(turned, "ben", NOW, NOW, aset.tagset)
    records = [record(aset), record(replace(aset, annotator="ben")), record(other)]
    path, told = written(records, kind, folder)
    assert (told.sets, told.pairs, told.links) == (3, 2, 4)
    assert read(path, kind) == [writing.reduced(each, kind) for each in records]


@pytest.mark.parametrize("kind", [each for each in FORMATS if each.writes and each.module], ids=lambda kind: kind.name)
def test_losses_are_counted(kind: Format, folder: Path) -> None:
    one = analysed(a_small_set())
    _, told = written([one], kind, folder)
    held = counts(one)
    assert told.lost == Counter({aspect: held[aspect] for aspect in kind.lost if held[aspect]})
    assert told.aside == Counter({aspect: held[aspect] for aspect in kind.aside if held[aspect]})
    assert told.lost[Aspect.COVERAGE] == 2 * (Aspect.COVERAGE in kind.lost)
    assert not kind.lost & kind.aside


@pytest.mark.parametrize("kind", [each for each in FORMATS if each.writes and each.module], ids=lambda kind: kind.name)
def test_an_empty_export_is_a_whole_file(kind: Format, folder: Path) -> None:
    path, told = written([], kind, folder)
    assert told.links == 0 and path.stat().st_size >= 0


def test_a_file_that_says_something_else_is_not_kept(folder: Path) -> None:
    kind = NAMES["label-studio"]
    path, told = written([record(a_small_set())], kind, folder)
    tasks = json.loads(path.read_bytes())
    result = tasks[0]["annotations"][0]["result"]
    path.write_text(json.dumps([{**tasks[0], "annotations": [{**tasks[0]["annotations"][0], "result": result[:-1]}]}]))
    with pytest.raises(writing.Miswritten, match="said something else"):
        writing.check(path, kind, told)
    result[0]["value"]["end"] -= 1
    path.write_text(json.dumps(tasks))
    with pytest.raises(writing.Miswritten, match="could not be read back"):
        writing.check(path, kind, told)


def test_articles_of_tools_with_one_text_are_paired_in_order(folder: Path) -> None:
    left_out: Counter[str] = Counter()
    assert list(pairs_of([], left_out, [])) == [] and not left_out


def test_a_refusal_without_one_of_its_statements_is_counted(folder: Path) -> None:
    kind = NAMES["label-studio"]
    path, _ = written([record(a_small_set())], kind, folder)
    tasks = json.loads(path.read_bytes())
    result = tasks[0]["annotations"][0]["result"]
    tasks[0]["annotations"][0]["result"] = [row for row in result if row.get("id") != "s2"]
    path.write_text(json.dumps(tasks))
    file = AnnotationFile(Source(path), kind)
    [back] = file.records()
    assert not back.aset.rejected and file.left_out == {"rejected suggestions of which a statement is gone": 1}
