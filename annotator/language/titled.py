"""Titles in quotation marks behind a noun that says what they name: `die Serie „Dunkle Jahre“`, `Zeitung "Bote"`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from annotator.language.name_edges import Entity, trimmed

_QUOTED = re.compile(r"(?<= )[\"„“»«‚‘] ?([A-ZÄÖÜ0-9][^\"„“”«»\n]{0,70}?) ?[\"“”«»‘’]")
_WORK = re.compile(
    r"(?:[\w-]*(?:film|serie|roman|album|song|lied|buch|sendung|sendereihe|oper|dokumentation|stück|single|show|musical|"
    r"drama|komödie|spiel|krimi|streifen|thriller|hit|gedicht|werk|gemälde|bild|revue|erzählung|novelle|märchen|artikel|"
    r"aufsatz|ausstellung|kampagne|comic)(?:e[rns]?|s|n)?|alben|bücher[ns]?|titel[ns]?)",
    re.IGNORECASE,
)
_PAPER = re.compile(r"[\w-]*(?:zeitung|zeitschrift|magazins?|fachblatt|blatt|illustrierten?|hotels?)", re.IGNORECASE)


def with_titles(text: str, kept: Iterable[Entity]) -> list[Entity]:
    """Name titles of works (MISC) and of papers (ORG) as a whole, instead of the names within them."""
    titles = list(_titles(text))
    if not titles:
        return list(kept)
    rest = [each for each in kept if not any(each.start < title.end and each.end > title.start for title in titles)]
    return sorted([*rest, *titles], key=lambda entity: entity.start)


def _titles(text: str) -> Iterable[Entity]:
    end, label = 0, None
    for match in _QUOTED.finditer(text):
        if label is None or text[end : match.start()] not in (", ", " und ", " sowie ", " oder "):
            noun = text[max(0, match.start() - 40) : match.start() - 1].rpartition(" ")[2]
            label = "MISC" if _WORK.fullmatch(noun) else "ORG" if _PAPER.fullmatch(noun) else None
        end = match.end()
        title = trimmed(text, Entity(match.start(1), match.end(1), label)) if label else None
        if title:
            yield title
