"""Files of other tools with one article each, named one after another: paired as those of a folder are."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from annotator.project import Project, Wishes
from tests.project.colleagues import project_in

TSV = "#FORMAT=WebAnno TSV 3.3\n#T_SP=x.Claim|value\n\n\n#Text={words}\n1-1\t0-{end}\t{words}\tX\t\n"


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = project_in(tmp_path)
    yield opened
    opened.close()


def table(path: Path, words: str) -> Path:
    """Write a table of one marked word."""
    path.parent.mkdir(exist_ok=True)
    path.write_text(TSV.format(words=words, end=len(words)), encoding="utf-8")
    return path


def lines(path: Path, *texts: str, who: str = "") -> Path:
    """Write a line a text, of Prodigy where somebody is named, of doccano else."""
    rows: list[dict[str, Any]] = [{"text": text, "label": [[0, 2, "X"]]} for text in texts]
    if who:
        span = {"start": 0, "end": 2, "label": "X"}
        rows = [{"text": text, "spans": [span], "answer": "accept", "_annotator_id": who} for text in texts]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def texts_of(project: Project) -> list[tuple[str, str]]:
    opened = [project.open_pair(entry.id).pair for entry in project.pairs()]
    return [(pair.left.text, pair.right.text) for pair in opened]


def test_the_first_is_paired_with_the_second_whatever_stands_between(project: Project, tmp_path: Path) -> None:
    files = [table(tmp_path / f"{word}.tsv", word) for word in ("eins", "zwei", "drei")]
    others = [lines(tmp_path / "a.jsonl", "Anna"), lines(tmp_path / "b.jsonl", "Ben")]
    article = tmp_path / "c.txt"
    article.write_text("Ein Artikel.")
    report = project.import_files([files[0], others[0], article, files[1], others[1], files[2]])
    assert sorted(texts_of(project)) == [("Anna", "Ben"), ("drei", "drei"), ("eins", "zwei")]
    rows = {Path(row.file).name: row for row in report.rows}
    assert rows["eins.tsv"].pairs == rows["zwei.tsv"].pairs != rows["drei.tsv"].pairs
    assert "drei.tsv has no partner and is paired with itself." in rows["drei.tsv"].reason
    assert "itself" not in rows["eins.tsv"].reason and rows["c.txt"].status == "skipped"


def test_files_of_several_people_about_one_article_count_as_one(project: Project, tmp_path: Path) -> None:
    files = [
        lines(tmp_path / f"{word}-{who}.jsonl", word, who=who)
        for who in ("carla", "ben")
        for word in ("eins", "zwei", "drei")
    ]
    project.import_files(files)
    assert sorted(texts_of(project)) == [("drei", "drei"), ("eins", "zwei")]
    assert {project.open_pair(entry.id).colleagues for entry in project.pairs()} == {("ben", "carla")}


def test_what_two_people_marked_in_one_article_is_compared_in_it(project: Project, tmp_path: Path) -> None:
    project.import_files([lines(tmp_path / f"{who}.jsonl", "eins", who=who) for who in ("carla", "ben")])
    [entry] = project.pairs()
    assert texts_of(project) == [("eins", "eins")] and project.open_pair(entry.id).colleagues == ("ben", "carla")


def test_an_article_that_is_named_twice_has_two_partners(project: Project, tmp_path: Path) -> None:
    one, two, three = (lines(tmp_path / f"{word}.jsonl", word) for word in ("eins", "zwei", "drei"))
    project.import_files([one, two, one, three])
    assert sorted(texts_of(project)) == [("eins", "drei"), ("eins", "zwei")]


def test_files_with_several_articles_or_pairs_are_not_waited_for(project: Project, tmp_path: Path) -> None:
    files = [lines(tmp_path / "two.jsonl", "eins", "zwei"), lines(tmp_path / "one.jsonl", "drei")]
    (tmp_path / "bad.jsonl").write_text('{"text": "a", "label": [[0, 1, "X"]]}\n{"text": ')
    report = project.import_files([*files, tmp_path / "bad.jsonl"])
    assert sorted(texts_of(project)) == [("drei", "drei"), ("eins", "zwei")]
    assert [row.status for row in report.rows] == ["imported", "imported", "skipped"]


def test_by_name_they_are_paired_as_articles_are(project: Project, tmp_path: Path) -> None:
    files = [table(tmp_path / side / f"{name}.tsv", side + name) for side in ("links", "rechts") for name in "ab"]
    project.import_files(files, wishes=Wishes(pair_by="name"))
    assert sorted(texts_of(project)) == [("linksa", "rechtsa"), ("linksb", "rechtsb")]


def test_those_of_an_archive_are_paired_and_reported_by_their_places_in_it(project: Project, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as packed:
        for word in ("eins", "zwei"):
            packed.write(lines(tmp_path / f"{word}.jsonl", word), f"deep/{word}.jsonl")
    report = project.import_files([tmp_path / "all.zip"])
    assert texts_of(project) == [("eins", "zwei")]
    assert all(row.status == "imported" and "all.zip/deep/" in row.file for row in report.rows)


def test_a_refusal_names_the_file_with_its_folder(project: Project, tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    files = [tmp_path / "texts" / "a.jsonl", tmp_path / "texts" / "brat"]
    files[0].write_text('{"text": "a", "label": []}\n')
    files[1].mkdir()
    (files[1] / "a.txt").write_text("a")
    (files[1] / "a.ann").write_text("x")
    alone, bent = project.import_files(files).rows
    assert alone.reason == f"{files[0]} holds one article that nobody marked, and none to pair it with."
    assert bent.reason == f"{files[1]}: a.ann, line 1: is no annotation of brat."
