"""Real files of other tools: read with the right counts, or refused with a sentence."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest

from annotator.errors import BadInput
from annotator.exchange.formats import FORMATS
from annotator.exchange.peers.source import Source
from annotator.exchange.taking_in import recognised

DATA = Path(os.environ.get("ANNOTATOR_DATA", "")) / "formats"
TSV = "inception-fixtures/inception/inception-io-webanno-tsv/src/test/resources/tsv3-suite"

pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="ANNOTATOR_DATA does not say where the data sets lie")

COUNTS = {
    # what: (format, sources, texts, marks, relations)
    "brat-litbank": ("brat", 1, 40, 5356, 0),
    "**/corpora/NCBI-disease": ("brat", 1, 20, 226, 0),
    "**/corpora/CoNLL-ST_2006": ("brat", 1, 20, 4759, 4559),
    "**/corpora/TDT": ("brat", 1, 6, 1165, 1169),
    "**/corpora/TDT-*.zip": ("brat", 1, 1, 239, 237),
    "redewiedergabe-xmi-developers/**/*.xmi": ("cas-xmi", 30, 30, 665, 0),
    "inception-fixtures/**/*.xmi": ("cas-xmi", 80, 80, 260, 21),
    "cassis-fixtures/**/*.xmi": ("cas-xmi", 27, 20, 38, 0),
    "cassis-fixtures/**/data*.json": ("cas-json", 15, 10, 25, 0),
    f"{TSV}/*/reference.tsv": ("webanno-tsv", 75, 75, 214, 13),
    "labelstudio-kiji/**/sample_predictions.json": ("label-studio", 1, 1, 5, 2),
    "labelstudio-bionet/*.json": ("label-studio", 2, 4, 47, 7),
    "prodigy-examples/example-datasets/annotated_news*.jsonl": ("prodigy", 1, 373, 303, 0),
    "prodigy-examples/example-datasets/bio_events.jsonl": ("prodigy", 1, 129, 422, 0),
    "doccano-fixtures/**/relation_extraction/example.jsonl": ("doccano", 3, 3, 12, 9),
    "doccano-fixtures/**/tests/data/sequence_labeling/*.jsonl": ("doccano", 2, 3, 3, 0),
    "doccano-transformer/tests/data/labeling/*.jsonl": ("doccano", 2, 5, 27, 0),
}


@pytest.mark.parametrize("pattern", COUNTS)
def test_what_is_in_them_is_read(pattern: str) -> None:
    paths = sorted(DATA.glob(pattern))
    found: Counter[str] = Counter()
    for path in paths:
        file = recognised(path)
        found[file.format.name] += 1
        for peer in file.format.code().read(Source(path)):
            found["texts"] += len(peer.texts)
            found["relations"] += len(peer.relations)
            for mark in peer.marks:
                found["marks"] += 1
                assert 0 <= mark.start <= mark.end <= len(peer.texts[mark.text].text)
    kind, files, *counts = COUNTS[pattern]
    assert found[kind] == files == len(paths)
    assert [found["texts"], found["marks"], found["relations"]] == counts


def test_no_mark_of_litbank_is_astray() -> None:
    """Every mark of brat's files repeats its words; not one of 5,356 stands elsewhere."""
    peers = list(recognised(DATA / "brat-litbank").format.code().read(Source(DATA / "brat-litbank")))
    assert Counter[str]() == sum((Counter(peer.left_out) for peer in peers), Counter())


def test_the_table_says_where_marks_are_as_the_structure_beside_it_does() -> None:
    """WebAnno's own test cases come as TSV and as XMI; but for blanks and empty marks, which TSV moves to tokens."""
    compared = 0
    for folder in sorted((DATA / TSV).iterdir()):
        table, structure = folder / "reference.tsv", folder / "reference.xmi"
        moved = "Whitespace" in folder.name or "ZeroWidth" in folder.name
        if moved or not (table.exists() and structure.exists()):
            continue
        [one], [other] = (list(recognised(path).format.code().read(Source(path))) for path in (table, structure))
        places = [Counter((mark.start, mark.end) for mark in peer.marks) for peer in (one, other)]
        assert places[0] == places[1], folder.name
        assert one.texts[0].text.strip() == other.texts[0].text.strip(), folder.name
        compared += 1
    assert compared == 66


def test_every_file_is_read_or_refused_with_a_sentence() -> None:
    endings = {ending for each in FORMATS for ending in each.endings} | {".zip"}
    files = [path for path in sorted(DATA.rglob("*")) if path.is_file() and path.suffix in endings - {".html", ".csv"}]
    ends: Counter[str] = Counter()
    for path in files:
        try:
            file = recognised(path)
            list(file.records())
            ends["read"] += 1
        except BadInput as error:
            assert str(error).rstrip() and "Traceback" not in str(error)
            ends["refused"] += 1
    assert ends["read"] > 20 and sum(ends.values()) == len(files) > 700


@pytest.mark.parametrize("path", sorted(DATA.rglob("*.zip")), ids=lambda path: path.name)
def test_a_backup_of_a_project_is_refused_with_what_is_in_it(path: Path) -> None:
    if "html-zip" in path.name or "TDT" in path.name:
        return
    with pytest.raises(BadInput, match=r"In it are \d+ documents, with who annotated them: \w.* \(\w") as caught:
        list(recognised(path).records())
    if "panqura" in path.name:
        assert "covid_test_tweets.txt (Konstantin, Lina, Melina)" in str(caught.value)
