"""Entities of the German pipeline on raw text, with and without the program's rules.

`ANNOTATOR_DATA=… python -m tests.evaluation.entities`: four labels, exact spans, on GermEval's development set (its
sentences with their spacing rebuilt, joined to texts) and SmartData's news: of the network alone, as spaCy loads it,
with the sequence model, with the rules; of every other text alone, so that one half can be looked at and the other only
be measured; and words a second with all rules against the network alone.

SmartData marks names inside compounds (`Lufthansa` in `Lufthansa-Streik`) and GermEval currencies, which the program
does neither; the line `own terms` leaves both out of the gold.
"""

from __future__ import annotations

import gzip
import json
import time
from collections.abc import Iterable, Iterator

from annotator import paths
from annotator.language import pipeline
from annotator.language.analysis import read
from annotator.language.currencies import is_currency
from annotator.language.entities import SHOWN
from annotator.model.analysis import Layer
from tests.evaluation.measure import Score, data

LABELS = ("PER", "LOC", "ORG", "MISC")
NO_BLANK_BEFORE, NO_BLANK_AFTER = set(",.;:!?)]}%…"), set("([{")
Gold = tuple[str, set[tuple[int, int, str]]]


def germeval() -> Iterator[Gold]:
    """Yield GermEval's development sentences, five a text, marks of quotation straight."""
    sentences = data("language", "germeval2014", "dev.bioes").read_text("utf-8").strip().split("\n\n")
    for place in range(0, len(sentences), 5):
        text, gold = "", set[tuple[int, int, str]]()
        for sentence in sentences[place : place + 5]:
            text = _add(text, sentence, gold) + "\n"
        yield text, gold


def _add(text: str, sentence: str, gold: set[tuple[int, int, str]]) -> str:
    glue, is_open, begin = True, False, 0
    for line in sentence.splitlines():
        token, tag = line.split(" ")
        is_mark = token == '"'
        is_open ^= is_mark
        if not glue and not (is_mark and not is_open) and token not in NO_BLANK_BEFORE:
            text += " "
        kind, _, label = tag.partition("-")
        begin = len(text) if kind in "BS" else begin
        text += token
        if kind in "ES" and (label := {"OTH": "MISC"}.get(label, label)) in LABELS:
            gold.add((begin, len(text), label))
        glue = token in NO_BLANK_AFTER or (is_mark and is_open)
    return text


def smartdata() -> Iterator[Gold]:
    """Yield SmartData's development news; it has no MISC, and its adjectives of places are no names."""
    with gzip.open(data("language", "smartdata", "dev.jsonl.gz"), "rt", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            if record["refids"]["map"]["source"] != "news":
                continue
            text, gold = record["text"]["string"], set[tuple[int, int, str]]()
            for mention in record["conceptMentions"]["array"]:
                start, end = mention["span"]["start"], mention["span"]["end"]
                kind = mention["type"].partition("_")[0]
                label = {"PERSON": "PER", "LOCATION": "LOC", "ORGANIZATION": "ORG"}.get(kind)
                if label and mention["type"] != "ORG_POSITION" and not text[start].islower():
                    gold.add((start, end, label))
            yield text, gold


def main(name: str = "de_articles") -> None:
    """Print the figures."""
    pipeline.load(name)
    for corpus, texts in (("germeval", germeval()), ("smartdata", smartdata())):
        scores = {kind: Score() for kind in ("network", "sequence", "rules", "rules, even", "rules, odd", "own terms")}
        labels = {label: Score() for label in LABELS}
        for place, (text, gold) in enumerate(texts):
            bare = [(span.start_char, span.end_char, span.label_) for span in pipeline.load(name)(text).ents]
            marks = [mark for part in read(text, language="de").parts for mark in part.marks]
            found = {(mark.start, mark.end, mark.label or "") for mark in marks if mark.layer is Layer.ENTITY}
            if corpus == "smartdata":
                found = {each for each in found if each[2] != "MISC"}
            scores["network"].add(set(gold), set(_shown(bare, corpus)))
            scores["sequence"].add(set(gold), set(_shown(pipeline.entities(name, text), corpus)))
            for kind in ("rules", "rules, odd" if place % 2 else "rules, even"):
                scores[kind].add(set(gold), set(found))
            scores["own terms"].add({each for each in gold if _is_meant(text, each)}, set(found))
            for label, score in labels.items():
                score.add({each for each in gold if each[2] == label}, {each for each in found if each[2] == label})
        for kind, score in scores.items():
            print(f"{corpus:9} {kind:13} {score}")
        print(f"{corpus:9} " + "  ".join(f"{label} {100 * score.f:.1f}" for label, score in labels.items()))
    speed(name)


def _shown(spans: Iterable[tuple[int, int, str]], corpus: str) -> set[tuple[int, int, str]]:
    shown = {(start, end, SHOWN[label]) for start, end, label in spans if label in SHOWN}
    return {each for each in shown if corpus != "smartdata" or each[2] != "MISC"}


def _is_meant(text: str, entity: tuple[int, int, str]) -> bool:
    start, end, label = entity
    return not _is_part(text, entity) and not is_currency(text[start:end], label)


def _is_part(text: str, entity: tuple[int, int, str]) -> bool:
    before, after = text[: entity[0]][-2:], text[entity[1] : entity[1] + 2]
    joined = (before[-1:] == "-" and before[:1].isalnum()) or (after[:1] == "-" and after[1:].isalnum())
    return joined or before[-1:].isalnum() or after[:1].isalnum()


def speed(name: str) -> None:
    """Print words a second of the network alone, as spaCy loads it, and of everything, in turns on the same news."""
    import spacy

    bundled = name in pipeline.BUNDLED
    nlp = spacy.load(paths.resource(f"pipelines/{name}") if bundled else name)
    texts = [text for text, _ in smartdata()]
    words, seconds = sum(len(text.split()) for text in texts), [0.0, 0.0]
    for _ in range(3):
        for place in (0, 1):
            began = time.process_time()
            for text in texts:
                if place:
                    list(read(text, language="de").parts)
                else:
                    nlp(text)
            seconds[place] += time.process_time() - began
    bare, whole = (3 * words / each for each in seconds)
    print(f"speed     network {bare:,.0f} words/s, with all rules {whole:,.0f} words/s, ratio {whole / bare:.2f}")


if __name__ == "__main__":
    main()
