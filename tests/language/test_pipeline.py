"""Which pipeline is taken, and the one that is bundled."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator import paths
from annotator.language import pipeline
from annotator.language.analysis import RULES, read
from annotator.model.analysis import Layer

TEXT = "Bundeskanzlerin Angela Merkel reiste nach Paris. «Wir wollen reden», sagte sie."


@pytest.fixture(autouse=True)
def _afresh() -> Iterator[None]:
    pipeline.available.cache_clear()
    yield
    pipeline.available.cache_clear()


def install(
    folder: Path, name: str, *, components: tuple[str, ...] = ("tok2vec", "ner"), evaluation: object = None
) -> None:
    """Put a package that says it is a pipeline on the path, as an installer would leave it."""
    (folder / name).mkdir()
    (folder / name / "__init__.py").write_text("")
    meta = {"lang": name[:2], "version": "3.8.0", "components": components, "performance": {"ents_f": 0.8}}
    if evaluation is not None:
        meta["performance"] = {"ents_f": 0.8, "evaluation": evaluation}
    (folder / name / "meta.json").write_text(json.dumps(meta))
    about = folder / f"{name}-3.8.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 3.8.0\n")
    (about / "entry_points.txt").write_text(f"[spacy_models]\n{name} = {name}\n")


def test_an_installed_pipeline_is_preferred_and_the_largest_of_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("de_core_news_sm", "de_core_news_lg", "fr_core_news_md"):
        install(tmp_path, name)
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    chosen = pipeline.suited("de")
    assert chosen and (chosen.name, chosen.source, chosen.scores) == ("de_core_news_lg", "installed", {"ents_f": 0.8})
    assert [each.source for each in pipeline.available() if each.language == "de"][-1] == "bundled"


@pytest.mark.parametrize("evaluation", ["good", ["news"], {"news": 71}, {"news": {"network": "71"}}])
def test_an_evaluation_of_another_shape_is_not_passed_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, evaluation: object
) -> None:
    install(tmp_path, "de_core_news_lg", evaluation=evaluation)
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    chosen = pipeline.suited("de")
    assert chosen and (chosen.name, chosen.scores) == ("de_core_news_lg", {"ents_f": 0.8})


def test_a_pipeline_that_finds_no_names_is_not_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, "it_dep_news_trf", components=("parser",))
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    assert pipeline.suited("it") is None


def test_the_bundled_pipeline_finds_names() -> None:
    reading = read(TEXT, language="de")
    marks = [mark for part in reading.parts for mark in part.marks]
    names = {(TEXT[mark.start : mark.end], mark.label) for mark in marks if mark.layer is Layer.ENTITY}
    assert {("Angela Merkel", "PER"), ("Paris", "LOC")} <= names
    (quote,) = [mark for mark in marks if mark.layer is Layer.QUOTE]
    assert quote.attributes["resolved"] == "Angela Merkel"


def test_the_bundled_pipeline_is_small_and_says_where_it_comes_from() -> None:
    folder = paths.resource("pipelines/de_articles")
    assert sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) <= 15_000_000
    meta = json.loads((folder / "meta.json").read_text("utf-8"))
    assert all(source["license"] and source["author"] for source in meta["sources"])


def test_without_a_pipeline_there_are_sentences_and_quotes_and_a_notice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "BUNDLED", ())
    monkeypatch.setattr(pipeline, "entry_points", lambda **_: ())
    reading = read(TEXT, language="de")
    assert reading.pipeline == RULES
    assert reading.notice and "spacy download de_core_news_md" in reading.notice
    layers = {mark.layer for part in reading.parts for mark in part.marks}
    assert layers == {Layer.SENTENCE, Layer.QUOTE, Layer.REGION}


def test_a_path_is_no_name() -> None:
    with pytest.raises(KeyError):
        pipeline.load("../somewhere")
