"""Speech in German stories and essays of 1840 to 1920: `ANNOTATOR_DATA=… python -m tests.evaluation.prose`.

The consensus of the Redewiedergabe corpus, whose texts are excerpts: some begin inside a quote, and a quarter of the
quotes stand without marks. Its tokens are joined again with blanks as printed German has them.
"""

from __future__ import annotations

import tarfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from tests.evaluation.measure import data
from tests.evaluation.quotes import print_halves

_NO_BLANK_BEFORE = frozenset(",.;:!?«)]…“’‹")
_NO_BLANK_BEHIND = frozenset("»„([›")
_TYPES = {"direct": "Direct", "indirect": "Indirect", "freeIndirect": "FreeIndirect", "reported": "Reported"}

Extent = tuple[int, int]


def texts() -> Iterator[tuple[str, str, list[dict[str, Any]]]]:
    """Yield the file's name, the text of each excerpt and its gold, in the shape of the news corpus."""
    with tarfile.open(data("quotes", "redewiedergabe.tar.xz")) as archive:
        for member in archive:
            if "/consensus/" in member.name and member.name.endswith(".tsv"):
                file = archive.extractfile(member)
                assert file is not None
                rows = [line.split("\t") for line in file.read().decode("utf-8").splitlines()]
                yield member.name.rpartition("/")[2], *_read(rows)


def _read(rows: Sequence[Sequence[str]]) -> tuple[str, list[dict[str, Any]]]:
    columns = {name: place for place, name in enumerate(rows[0])}
    spans: dict[str, list[Extent]] = defaultdict(list)
    text, glued, low, straight = "", True, False, False
    for row in rows[1:]:
        token = row[0]
        closing = token == '"' and (low or straight)
        if token == '"':
            low, straight = False, not closing
        elif token == "„":
            low = True
        if not (glued or token in _NO_BLANK_BEFORE or closing):
            text += " "
        start, text = len(text), text + token
        glued = token in _NO_BLANK_BEHIND or (token == '"' and not closing)
        for name in ("stwr", "speaker", "intexpr"):
            for each in row[columns[name]].split("|"):
                spans[each].append((start, len(text)))
    return text, [_gold(name, spans) for name in spans if name.split(".")[0] in _TYPES]


def _gold(name: str, spans: dict[str, list[Extent]]) -> dict[str, Any]:
    number = [*name.split("."), "", ""][2]
    parts = {"quote": name, "speaker": f"speaker.{number}", "cue": f"intexpr.{number}"}
    found = {key: {"spans": _joined(spans.get(part, []))} for key, part in parts.items()}
    return {"type": _TYPES[name.split(".")[0]], **found}


def _joined(extents: Sequence[Extent]) -> list[dict[str, int]]:
    """Join neighbouring tokens to spans."""
    found: list[dict[str, int]] = []
    for start, end in extents:
        if found and start - found[-1]["charEnd"] <= 1:
            found[-1]["charEnd"] = end
        else:
            found.append({"charBegin": start, "charEnd": end})
    return found


def main() -> None:
    """Print the figures."""
    print_halves("prose", texts())


if __name__ == "__main__":
    main()
