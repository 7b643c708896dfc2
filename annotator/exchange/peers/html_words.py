"""The words of the report, in English and in German: it is read by people who never see the program."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from annotator.model.alignment import Coverage
from annotator.model.document import PairState, Side
from annotator.model.tagset import DEFAULT_TAGSET, LinkType

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Words:
    """One language."""

    language: str
    """Its code, for the page itself; articles say their own."""
    page: str
    contents: str
    pair: str
    annotated: str
    changed: str
    states: Mapping[PairState, str]
    sides: Mapping[Side, str]
    legend: str
    coverage: str
    covered: Mapping[str, str]
    """What became of statements: `linked`, `alone`, `open`; a number stands before each."""
    statement: str
    statements: str
    link: str
    links: str
    alone: str
    """Above what is in one article only."""
    alone_type: str
    """In the legend."""
    number: str
    kind: str
    directions: Mapping[str, str]
    certainties: Mapping[int, str]
    folded: tuple[str, str]
    """For one line of page furniture, and for several."""
    nothing: str
    hint: str
    types: Mapping[str, str]
    """The labels of the types that every tagset begins with."""

    def type(self, kind: LinkType) -> str:
        """Return what a type of links is called; one's own types as they were named."""
        is_default = any(kind.name == each.name and kind.label == each.label for each in DEFAULT_TAGSET)
        return self.types.get(kind.label, kind.label) if is_default else kind.label or kind.name

    def count(self, number: int) -> str:
        """Return a number as it is written: 1,234 or 1.234."""
        told = f"{number:,}"
        return told.replace(",", ".") if self.language == "de" else told

    def day(self, moment: str) -> str:
        """Return the day of a moment, as ISO 8601 has it, as people write it."""
        year, _, rest = moment[:10].partition("-")
        month, _, day = rest.partition("-")
        if not (year.isdecimal() and month.isdecimal() and day.isdecimal() and 1 <= int(month) <= 12):
            return moment[:10]
        if self.language == "de":
            return f"{int(day)}.{int(month)}.{year}"
        return f"{int(day)} {_MONTHS[int(month) - 1]} {year}"

    def lines(self, count: int) -> str:
        """Say how many lines of page furniture are folded away."""
        return self.folded[count != 1].format(count=self.count(count))

    def covered_by(self, found: Coverage) -> str:
        """Say how many statements of an article there are, and what became of them."""
        parts = {"linked": found.linked, "alone": found.no_counterpart, "open": found.open}
        told = ", ".join(f"{self.count(count)} {self.covered[what]}" for what, count in parts.items() if count)
        name = self.statement if found.statements == 1 else self.statements
        return f"{self.count(found.statements)} {name}{f': {told}' if told else ''}"

    def counted_links(self, count: int) -> str:
        """Return a number of links."""
        return f"{self.count(count)} {self.link if count == 1 else self.links}"


ENGLISH = Words(
    language="en",
    page="Linked articles",
    contents="Contents",
    pair="Pair {number}",
    annotated="annotated by {name}",
    changed="last changed {day}",
    states={
        PairState.NEW: "new",
        PairState.IN_PROGRESS: "in progress",
        PairState.DONE: "done",
        PairState.FLAGGED: "flagged",
    },
    sides={Side.LEFT: "Left article", Side.RIGHT: "Right article"},
    legend="Types of links",
    coverage="Coverage",
    covered={"linked": "linked", "alone": "only here", "open": "open"},
    statement="statement",
    statements="statements",
    link="link",
    links="links",
    alone="Only in one article",
    alone_type="only in this article",
    number="No.",
    kind="Type",
    directions={"left-to-right": "from left to right", "right-to-left": "from right to left"},
    certainties={1: "unsure", 2: "fairly sure", 3: "sure"},
    folded=("{count} line of page furniture", "{count} lines of page furniture"),
    nothing="Nothing is linked here yet.",
    hint="Numbers lead from the articles to the list, and quotes in the list back into the articles.",
    types={},
)

GERMAN = Words(
    language="de",
    page="Verknüpfte Artikel",
    contents="Inhalt",
    pair="Paar {number}",
    annotated="annotiert von {name}",
    changed="zuletzt geändert am {day}",
    states={
        PairState.NEW: "neu",
        PairState.IN_PROGRESS: "in Arbeit",
        PairState.DONE: "fertig",
        PairState.FLAGGED: "markiert",
    },
    sides={Side.LEFT: "Linker Artikel", Side.RIGHT: "Rechter Artikel"},
    legend="Arten von Verknüpfungen",
    coverage="Abdeckung",
    covered={"linked": "verknüpft", "alone": "nur hier", "open": "offen"},
    statement="Aussage",
    statements="Aussagen",
    link="Verknüpfung",
    links="Verknüpfungen",
    alone="Nur in einem Artikel",
    alone_type="nur in diesem Artikel",
    number="Nr.",
    kind="Art",
    directions={"left-to-right": "von links nach rechts", "right-to-left": "von rechts nach links"},
    certainties={1: "unsicher", 2: "ziemlich sicher", 3: "sicher"},
    folded=("{count} Zeile Beiwerk der Seite", "{count} Zeilen Beiwerk der Seite"),
    nothing="Hier ist noch nichts verknüpft.",
    hint="Nummern führen aus den Artikeln in die Liste, Zitate in der Liste zurück in die Artikel.",
    types={
        "same": "gleich",
        "partial": "teilweise",
        "more specific": "genauer",
        "contradicts": "widerspricht",
        "related": "verwandt",
    },
)

_SPOKEN = {each.language: each for each in (ENGLISH, GERMAN)}


def words_of(language: str) -> Words:
    """Return the words of a language; English where there are none of it."""
    return _SPOKEN.get(language, ENGLISH)
