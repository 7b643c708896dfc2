"""Coefficients against published values: `ANNOTATOR_DATA=… python -m tests.evaluation.agreement`.

Every coding of `vectors.json` and of the fixtures of other implementations that names a coefficient we offer, through
`annotator coefficients`; the example of four annotators in brat's format; and two annotators of Redewiedergabe, token
by token. Exits with 1 where a value is not what was published.
"""

from __future__ import annotations

import csv
import io
import json
import sys
import tarfile
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from annotator.coefficient_lines import coefficient_of_record
from annotator.review.agreement.coefficients import coefficient
from annotator.review.agreement.figures import shares
from annotator.review.agreement.pair_counts import Matches
from tests.evaluation.measure import data

Row = tuple[str, float | None, float, float]
"""What, our value, the published one, and how far apart they may be."""

PRINTED = {
    ("digbib", "direct"): 0.938,
    ("grenz", "direct"): 0.830,
    ("digbib", "indirect"): 0.750,
    ("grenz", "indirect"): 0.720,
}
"""Fleiss' kappa of two annotators of Redewiedergabe, by source and type."""


def asked(name: str, units: Sequence[Sequence[Any]]) -> float | None:
    """Return a coefficient as a line of `annotator coefficients` has it."""
    record = json.loads(json.dumps({"coefficient": name, "units": units}))
    value: float | None = coefficient_of_record(record)["value"]
    return value


def vectors() -> Iterator[Row]:
    """Yield every coefficient of `vectors.json` that we offer."""
    for coding in json.loads(data("agreement", "vectors.json").read_text("utf-8")):
        name = coding["name"]
        if "fixture" in coding:
            yield from fixture(name, coding["fixture"])
        elif "alpha" in coding:
            for level, value in coding["alpha"].items():
                found = asked(f"alpha_{level}", list(zip(*coding["data"], strict=True)))
                yield f"{name} alpha_{level}", found, value, 1e-6
        elif "units" in coding:
            yield from unitizing(coding)
        else:
            by_unit: dict[str, dict[str, str]] = {}
            for who, unit, label in coding["data"]:
                by_unit.setdefault(unit, {})[who] = label
            units = [[said["a"], said["b"]] for said in by_unit.values()]
            for ours, theirs in (("pi", "pi"), ("kappa", "kappa"), ("alpha_nominal", "alpha"), ("fleiss", "pi")):
                yield f"{name} {ours}", asked(ours, units), coding["expected"][theirs], 1e-6


def unitizing(coding: Mapping[str, Any]) -> Iterator[Row]:
    """Yield alpha for unitizing of a coding, for each label and for all."""
    begin, expected = coding["begin"], coding["expected"]
    spans = [[who, at - begin, at - begin + long, label] for at, long, who, label in coding["units"]]
    for label in (None, "c", "k"):
        chosen = [span for span in spans if label in (None, span[3])]
        record = {"coefficient": "alpha_u", "length": coding["length"], "spans": chosen}
        value = expected["alpha_u"] if label is None else expected[label]
        # The whole was printed from terms rounded to four digits, the parts were not.
        near = expected["tol"] if label is None else 5e-5
        yield f"{coding['name']} {label or 'all'}", coefficient_of_record(record)["value"], value, near


def fixture(name: str, content: Mapping[str, Any]) -> Iterator[Row]:
    """Yield AC1 and AC2 of a contingency table; the figures of gamma are none of ours."""
    if "table" not in content:
        return
    categories = content["categories"]
    units = [
        [categories[row], categories[column]]
        for row, counts in enumerate(content["table"])
        for column, count in enumerate(counts)
        for _ in range(count)
    ]
    for case in content["cases"]:
        found = asked(case["measure"].lower(), units)
        yield f"{name} {case['measure'].lower()}", found, case["coefficient"], 5e-6  # printed with five digits


def fixtures() -> Iterator[Row]:
    """Yield what the fixtures of dkpro-statistics say."""
    folder = data("agreement", "dkpro-statistics", "dkpro-statistics-agreement", "src", "test", "resources")
    for file in sorted(folder.rglob("*.json")):
        yield from fixture(file.stem, json.loads(file.read_text("utf-8")))


def brat() -> Iterator[Row]:
    """Yield F1 over each two of four annotators, and its standard deviation: an entity is its label and place."""
    folder = data("agreement", "bratiaa", "example-files", "example-project")
    said = {each.name: set(entities(each)) for each in sorted(folder.iterdir()) if each.is_dir()}
    matches = [
        Matches(len(said[one]), len(said[other]), *[len(said[one] & said[other])] * 2)
        for one, other in combinations(said, 2)
    ]
    found = shares(matches)
    yield "brat, four annotators: F1", found["f1"].value, 0.890, 5e-4
    yield "brat, four annotators: SD", found["sd"].value, 0.053, 5e-4


def entities(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield document, label and place of what one annotator marked."""
    for file in folder.glob("*.ann"):
        for line in file.read_text("utf-8").splitlines():
            if line.startswith("T"):
                yield file.name, line.split("\t")[1]


def redewiedergabe() -> Iterator[Row]:
    """Yield Fleiss' kappa of direct and indirect speech, thought and writing: the first two annotators of each text."""
    labels = two_annotators()
    for (source, kind), value in PRINTED.items():
        units = [tuple(kind in types for types in token) for token in labels[source]]
        found = coefficient("fleiss", [[str(one), str(other)] for one, other in units])
        yield f"Redewiedergabe {source} {kind}, {len(units):,} tokens", found.value, value, 5e-3


def two_annotators() -> dict[str, list[tuple[frozenset[str], frozenset[str]]]]:
    """Return by source, for each token, which types its first two annotators gave it.

    A folder is an annotator; texts of which two have not the same number of tokens are left out.
    """
    texts: dict[str, list[list[frozenset[str]]]] = {}
    with tarfile.open(data("quotes", "redewiedergabe.tar.xz")) as archive:
        names = {member.name: member for member in archive if "/rwk1_" in member.name and member.name.endswith(".tsv")}
        for name in sorted(names):
            stream = archive.extractfile(names[name])
            if stream is not None:
                texts.setdefault(name.rpartition("/")[2], []).append(types_of(stream.read().decode("utf-8")))
    found: dict[str, list[tuple[frozenset[str], frozenset[str]]]] = {}
    for name, versions in texts.items():
        if len(versions) > 1 and len(versions[0]) == len(versions[1]):
            found.setdefault(name.split("_")[1], []).extend(zip(versions[0], versions[1], strict=True))
    return found


def types_of(text: str) -> list[frozenset[str]]:
    """Return for each token of a text its types: `direct.speech.1|indirect.thought.2` is direct and indirect."""
    rows = csv.DictReader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE)
    return [frozenset(each.split(".")[0] for each in row["stwr"].split("|")) for row in rows]


def main() -> int:
    wrong = 0
    for part in (vectors, fixtures, brat, redewiedergabe):
        print(part.__name__)
        for what, found, value, near in part():
            is_right = found is not None and abs(found - value) <= near
            wrong += not is_right
            print(f"  {what:<60} {found or 0:>10.6f}  {value:>10.6f}  {'' if is_right else 'WRONG'}")
    print(f"{wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
