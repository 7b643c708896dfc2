"""Write the training and development corpora of the German pipeline: `corpus.py OUT`, with $ANNOTATOR_DATA set.

GermEval 2014 comes tokenised: its spacing is rebuilt, quotation marks take turns through the conventions, one to five
sentences make a text, and lines of page furniture stand between them without a name in them. Of SmartData
only the newswire is taken, which is raw text already, and its guidelines are brought into line with GermEval's. OTH
becomes MISC; derived forms and parts of words (`nordkoreanische`, `US-Journalist`) keep labels of their own, which the
program does not show.
"""

from __future__ import annotations

import gzip
import json
import os
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.util import filter_spans

SEED = 20
COPIES = 3
"""How often GermEval is written, each time with other marks, breaks and furniture."""

MARKS = [('"', '"')] * 4 + [("„", "“")] * 4 + [("«", "»")] * 2 + [("»", "«"), ("“", "”")]
NO_BLANK_BEFORE = set(",.;:!?)]}%…")
NO_BLANK_AFTER = set("([{")
JOINS = [" "] * 5 + ["\n"] * 2 + ["\n\n"] * 2

FURNITURE = """
Mehr erfahren|5 CHF|15 CHF|25 CHF|Anderer Betrag|Zur Story|Zum Kommentar|Melden|Antworten|Teilen|Drucken|
avatar|Kommentare|35 Kommentare|Die beliebtesten Kommentare|Das könnte dich auch noch interessieren:|
Hast du technische Probleme?|Newsletter abonnieren|Jetzt abonnieren|Jetzt anmelden|Jetzt registrieren|
Startseite|Menü|Suche|Impressum|Datenschutz|AGB|International|Politik|Wirtschaft|Sport|Kultur|Wissen|Panorama|
Digital|Leben|Schweiz|Meinung|Video|Bilder|Live|Ticker|Kategorien: Welt|Categories: Politik|Anzeige|Werbung|
Lesen Sie auch|Mehr zum Thema|Das Wichtigste in Kürze|Weiterlesen|vor 3 Stunden|vor 2 Tagen|20 Stunden ago|
2 Tagen ago|Stand: 12.03.2021, 14:05 Uhr|24.10.2024, 22:48|Aktualisiert um 08:15|Foto: dpa|Bild: keystone|
Symbolbild|Quelle: dpa|(sda/dpa)|(dpa)|(AFP)|Von unserer Redaktion|Artikel anhören|Lesezeit: 4 Min.|
Danke für die Unterstützung|Unterstütze uns per Banküberweisung.|
Würdest du gerne unseren Journalismus unterstützen?|Diese Website verwendet Cookies.|Alle akzeptieren|
Einstellungen|Nur notwendige Cookies|Vielen Dank für dein Verständnis!|
Du wirst umgeleitet, um die Zahlung abzuschliessen.|
Schreib uns dein Problem einfach und wir melden uns schnellstmöglich.|Registriert September 2021|Recent Posts|
Related Articles|Leave a Comment|Share this|Read more|Alle Rechte vorbehalten|1032|482|Newsletter|Podcast|
Mein Konto|Einloggen|Passwort vergessen?|Zurück|Weiter|Seite 1 von 3|Nächster Artikel|Vorheriger Artikel
"""
NAMED = {"dpa": "ORG", "AFP": "ORG", "sda": "ORG", "keystone": "ORG", "Schweiz": "LOC"}
"""Names in lines of furniture."""
LINES = [line.strip() for line in FURNITURE.replace("\n", "").split("|") if line.strip()]

KINDS = {
    "person": "PER", "organization": "ORG", "organization-company": "ORG", "location": "LOC", "location-city": "LOC",
    "location-stop": "LOC", "location-street": "LOC", "location-route": "LOC",
}  # fmt: skip
"""SmartData's types → labels."""
NAMES = re.compile(r"(?<!\w)[A-ZÄÖÜ][\w.]*(?: \w[\w.]*){0,3}(?!\w)")
TITLES = re.compile(r"[\"„“«»]([^\"„“”«»\n.,!?]{2,40})[\"“”«»]")
"""Short words in quotation marks."""

Entity = tuple[int, int, str]


def bioes(path: Path) -> Iterator[list[tuple[str, str]]]:
    """Yield sentences of (token, tag)."""
    sentence: list[tuple[str, str]] = []
    for line in path.read_text("utf-8").splitlines():
        if line.strip():
            token, tag = line.split(" ")
            sentence.append((token, tag))
        elif sentence:
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def label_of(tag: str) -> str:
    """Translate GermEval's label."""
    name = tag.upper()
    if name.endswith(("DERIV", "PART")):
        return "DERIV" if name.endswith("DERIV") else "PART"
    return {"OTH": "MISC"}.get(name, name)


def rebuilt(sentence: list[tuple[str, str]], marks: tuple[str, str]) -> tuple[str, list[Entity]]:
    """Join a tokenised sentence to text with the quotation marks given; return it with its entities."""
    text, entities, glue, is_open = "", [], True, False
    begin = 0
    for written, tag in sentence:
        token = written
        is_mark = token in ('"', "``", "''", "„", "“", "”", "«", "»")
        if is_mark:
            is_open = not is_open
            token = marks[0] if is_open else marks[1]
        closes = is_mark and not is_open
        if text and not glue and not closes and token not in NO_BLANK_BEFORE:
            text += " "
        kind, _, label = tag.partition("-")
        if kind in "BS":
            begin = len(text)
        text += token
        if kind in "ES" and label:
            entities.append((begin, len(text), label_of(label)))
        glue = token in NO_BLANK_AFTER or (is_mark and is_open)
    return text, entities


def as_headline(text: str) -> str:
    """Write every word large, as careless sites do in headings."""
    return " ".join(word[:1].upper() + word[1:] for word in text.split(" "))


def with_furniture(text: str, line: str, entities: list[Entity]) -> str:
    """Add a line of furniture to a text, and the names in it to the entities."""
    for word in re.finditer(r"\w+", line):
        if label := NAMED.get(word.group()):
            entities.append((len(text) + word.start(), len(text) + word.end(), label))
    return text + line


def texts(sentences: list[list[tuple[str, str]]], draw: random.Random) -> Iterator[tuple[str, list[Entity]]]:
    """Yield texts of one to five sentences with their entities."""
    place = 0
    while place < len(sentences):
        count = draw.choice([1, 1, 2, 3, 4, 5])
        marks = draw.choice(MARKS)
        text, entities = "", []
        for sentence in sentences[place : place + count]:
            for _ in range(draw.choice([0] * 9 + [1, 2, 4])):
                text = with_furniture(text, draw.choice(LINES), entities) + draw.choice(["\n", "\n\n"])
            piece, found = rebuilt(sentence, marks)
            if draw.random() < 0.03:
                piece = as_headline(piece)
            entities += [(len(text) + start, len(text) + end, label) for start, end, label in found]
            text += piece + draw.choice(JOINS)
        if draw.random() < 0.08:
            for line in draw.choices(LINES, k=draw.randint(1, 5)):
                text = with_furniture(text + "\n", line, entities)
        yield text.rstrip(), entities
        place += count


def others(sentences: list[list[tuple[str, str]]]) -> frozenset[str]:
    """Return what GermEval calls MISC at least twice, and mostly: SmartData does not mark such names."""
    named, meant = Counter[str](), Counter[str]()
    for sentence in sentences:
        text, entities = rebuilt(sentence, ('"', '"'))
        for start, end, label in entities:
            named[text[start:end]] += 1
            meant[text[start:end]] += label == "MISC"
    return frozenset(name for name, count in meant.items() if count >= 2 and count > 0.7 * named[name])


def derived(sentences: list[list[tuple[str, str]]]) -> frozenset[str]:
    """Return the words that GermEval mostly marks as derived of a place, such as `Berliner`, unlike `Bayern`."""
    places = Counter(token for sentence in sentences for token, tag in sentence if tag == "S-LOC")
    made = Counter(token for sentence in sentences for token, tag in sentence if tag == "S-LOCDERIV")
    return frozenset(word for word, times in made.items() if times > places[word])


def newswire(path: Path, misc: frozenset[str], adjectives: frozenset[str]) -> Iterator[tuple[str, list[Entity]]]:
    """Yield SmartData's news texts with their entities, MISC and MISSING where it says nothing and should."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            if record["refids"]["map"]["source"] != "news":
                continue
            text = record["text"]["string"]
            found = []
            for mention in record["conceptMentions"]["array"]:
                span = mention["span"]
                if label := newswire_label(mention["type"], text[span["start"] : span["end"]], adjectives):
                    found.append(whole_words(text, span["start"], span["end"], label))
            yield text, found + unmarked(text, found, misc)


def newswire_label(kind: str, surface: str, adjectives: frozenset[str]) -> str | None:
    """Translate SmartData's type; an adjective (`italienische`, `Berliner`) is a derived form.

    A description in small letters (`der weltgrößte Autobauer`) is no name; an agency (`dpa`) is one.
    """
    label = KINDS.get(kind.lower().replace("_", "-"))
    if label and surface in adjectives:
        return "DERIV"
    if surface[:1].islower():
        return {"LOC": "DERIV", "ORG": "ORG" if " " not in surface else None}.get(label or "")
    return label


def whole_words(text: str, start: int, end: int, label: str) -> Entity:
    """Widen a mention that is one part of a compound (`Lufthansa-Streik`) to the word, which is a PART then."""
    after = re.compile(r"(?:-\w+)+").match(text, end)
    before = re.search(r"(?:\w+-)+$", text[max(0, start - 60) : start])
    if not after and not before:
        return start, end, label
    return start - len(before.group() if before else ""), after.end() if after else end, "PART"


def unmarked(text: str, found: list[Entity], misc: frozenset[str]) -> list[Entity]:
    """Return what GermEval would mark in a news text: names it knows, and as MISSING what may be a title."""
    taken = [(start, end) for start, end, _ in found]
    added: list[Entity] = []
    for match in NAMES.finditer(text):
        words = match.group().split(" ")
        for length in range(len(words), 0, -1):
            name = " ".join(words[:length])
            first, last = match.start(), match.start() + len(name)
            if name in misc and not any(start < last and end > first for start, end in taken):
                added.append((first, last, "MISC"))
                break
    for match in TITLES.finditer(text):
        start, end = match.span(1)
        if match.group(1)[:1].isupper() and not any(first < end and last > start for first, last in taken):
            added.append((start, end, "MISSING"))
    return added


def document(nlp: Language, text: str, entities: list[Entity]) -> Doc:
    """Make a Doc; what does not fall on token borders is widened to them, edges of blanks and marks are trimmed."""
    doc = nlp.make_doc(text)
    spans, missing = [], []
    for first, last, label in entities:
        start, end = first, last
        while start < end and not (text[start].isalnum() or text[start] in "„«»\"'("):
            start += 1
        while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:"):
            end -= 1
        span = doc.char_span(start, end, label=label, alignment_mode="expand")
        if span is not None and not any(token.is_space for token in span):
            (missing if label == "MISSING" else spans).append(span)
    kept = filter_spans(spans)
    free = [span for span in missing if not any(each.start < span.end and each.end > span.start for each in kept)]
    doc.set_ents(kept, missing=filter_spans(free))
    return doc


def write(nlp: Language, path: Path, found: list[tuple[str, list[Entity]]]) -> None:
    """Write texts as a spaCy corpus."""
    DocBin(docs=[document(nlp, text, entities) for text, entities in found]).to_disk(path)
    print(f"{path.name}: {len(found)} texts")


def main(out: str) -> None:
    """Write `train.spacy`, `dev.spacy`."""
    folder, data = Path(out), Path(os.environ["ANNOTATOR_DATA"]) / "language"
    folder.mkdir(parents=True, exist_ok=True)
    nlp, draw = spacy.blank("de"), random.Random(SEED)
    germeval = list(bioes(data / "germeval2014" / "train.bioes"))
    smartdata = data / "smartdata"  # The recipe works without it, at a loss of ten points on newswire.
    misc, adjectives = others(germeval), derived(germeval)
    news = list(newswire(smartdata / "train.jsonl.gz", misc, adjectives)) if smartdata.exists() else []
    found = []
    for _ in range(COPIES):
        found += [*texts(germeval, draw), *news, *news]
    draw.shuffle(found)
    write(nlp, folder / "train.spacy", found)
    dev = [
        *texts(list(bioes(data / "germeval2014" / "dev.bioes")), draw),
        *newswire(data / "smartdata" / "dev.jsonl.gz", misc, adjectives),
    ]
    write(nlp, folder / "dev.spacy", dev)


if __name__ == "__main__":
    main(*sys.argv[1:])
