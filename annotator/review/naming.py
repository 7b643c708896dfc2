"""Under whose name a colleague's sets are kept: never over one's own, nor over gold or somebody else's.

A file of one's own name, or of gold, is taken for what it says it is where the project has nothing of that name yet and
all its pairs are new: so work comes back as it went out.

Links and spans have ids that stay, so a newer file of the same person shares some with what is here; two people of one
name share none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from annotator.model.annotation import GOLD, AnnotationSet

_NUMBER = re.compile(r" \(\d+\)$")


class Doubt(StrEnum):
    """Why a person has to say whose sets these are."""

    OWN = "own"
    """The file says they are one's own, and they are not what is here, where there is anything."""
    SAME_NAME = "same-name"
    """Somebody of that name is here, and has no link in common with the file."""
    OLDER = "older"
    """It is an older version of what is here."""


@dataclass(frozen=True, slots=True)
class NameQuestion:
    """Under which name the sets of an annotator of the file are to be kept."""

    annotator: str
    """As the file has it."""
    doubt: Doubt
    pairs: int
    """How many pairs of the file are that annotator's."""
    offered: tuple[str | None, ...]
    """Names to choose from, None is to leave the sets out; the first is taken where nobody answers."""

    @property
    def sentence(self) -> str:
        """Ask it."""
        if self.doubt is Doubt.OWN and self.annotator in self.offered:
            return f'The file says it is by "{self.annotator}", as you are called.'
        if self.doubt is Doubt.OWN:
            return f'The file says it is by "{self.annotator}", as you are called, and it is not your work here.'
        if self.doubt is Doubt.OLDER:
            return f'What the file has of "{self.annotator}" is older than what is here.'
        return f'There is a "{self.annotator}" here already, who has no link in common with the one of the file.'


@dataclass(slots=True)
class _Evidence:
    """What tells whether the annotator of a file and one of the project are the same person."""

    shared: int = 0
    """Pairs in which they have a link or a span in common."""
    same: int = 0
    """Pairs of which both say the very same."""
    strange: int = 0
    """Pairs in which both have links, and none in common."""
    newer_here: int = 0


@dataclass(slots=True)
class Names:
    """What a file's sets tell of its annotators, gathered while it is read."""

    me: str
    taken: Collection[str]
    """Names of all annotators of the project."""
    _pairs: Counter[str] = field(default_factory=Counter)
    _on_known: set[str] = field(default_factory=set)
    _given: set[str] = field(default_factory=set)
    _settlers: dict[str, Counter[str]] = field(default_factory=dict)
    _evidence: dict[tuple[str, str], _Evidence] = field(default_factory=dict)

    def related(self, name: str, there: Collection[str]) -> list[str]:
        """Return those of some annotators that may be the one of a file: the same name, or numbered behind it."""
        stem = f"{GOLD} (" if name == GOLD else f"{name} ("
        return [one for one in there if one == name or one.startswith(stem)]

    def read(self, aset: AnnotationSet, *, is_new: bool) -> None:
        """Count a set of the file; `is_new` says that the project does not have its pair."""
        self._pairs[aset.annotator] += 1
        if not is_new:
            self._on_known.add(aset.annotator)
        settlers = self._settlers.setdefault(aset.annotator, Counter())
        settlers.update(link.settled_by for link in aset.links if link.settled_by)

    def compare(self, aset: AnnotationSet, stored: AnnotationSet) -> None:
        """Hold a set of the file, on our texts, against one of the project of the same pair."""
        found = self._evidence.setdefault((aset.annotator, stored.annotator), _Evidence())
        if says_the_same(aset, stored):
            found.same += 1
            found.shared += bool(aset.links or aset.spans)
        elif _ids(aset) & _ids(stored):
            found.shared += 1
            latest = max((link.modified for link in stored.links), default="")
            found.newer_here += aset.modified < latest
        elif aset.links and stored.links:
            found.strange += 1

    @property
    def _spoken_for(self) -> set[str]:
        """Names of the project, of the file, and those given out already."""
        return {*self.taken, *self._pairs, *self._given}

    def settle(self) -> tuple[dict[str, str | None], list[NameQuestion]]:
        """Return under which name each annotator of the file is kept, None is nowhere, and what has to be asked."""
        names: dict[str, str | None] = {}
        questions: list[NameQuestion] = []
        for name in self._pairs:
            doubt, offered = self._answer(name)
            names[name] = offered[0]
            self._given |= {offered[0]} if offered[0] else set()
            if doubt:
                questions.append(NameQuestion(name, doubt, self._pairs[name], offered))
        return names, questions

    def _answer(self, name: str) -> tuple[Doubt | None, tuple[str | None, ...]]:
        own = self._evidence.get((name, name), _Evidence())
        if name in (self.me, GOLD) and own.same == self._pairs[name]:
            return None, (None,)
        for other in self._shared(name):
            if other != name or name not in (self.me, GOLD):
                older = self._evidence[name, other].newer_here
                return (Doubt.OLDER, (None, other, self._free(name))) if older else (None, (other,))
        comes_back = name not in self.taken and name not in self._on_known
        if name == GOLD:
            return None, (name if comes_back else self._free(f"{GOLD} ({self._settler()})", numbered=False),)
        if name == self.me:
            return Doubt.OWN, (name, self._free(name), None) if comes_back else (self._free(name), None)
        if own.strange:
            return Doubt.SAME_NAME, (self._free(name), name, None)
        return None, (name,)

    def _shared(self, name: str) -> Iterator[str]:
        """Yield those of the project with whom the annotator of a file has something in common."""
        found = [(there, one) for (who, there), one in self._evidence.items() if who == name and one.shared]
        return (there for there, _ in sorted(found, key=lambda row: -row[1].shared))

    def _settler(self) -> str:
        most = self._settlers.get(GOLD, Counter()).most_common(1)
        return most[0][0] if most else "2"

    def _free(self, name: str, *, numbered: bool = True) -> str:
        """Return a name that nobody has: `anna (2)`."""
        if not numbered and name not in self._spoken_for:
            return name
        stem = _NUMBER.sub("", name)
        number = 2
        while f"{stem} ({number})" in self._spoken_for:
            number += 1
        return f"{stem} ({number})"


def says_the_same(one: AnnotationSet, other: AnnotationSet) -> bool:
    """Tell whether two sets of one pair say the very same, whoever they are of and whenever they were written."""
    return _content(one) == _content(other)


def _content(aset: AnnotationSet) -> tuple[object, ...]:
    spans, links = {span.id: span for span in aset.spans}, {link.id: link for link in aset.links}
    return spans, links, set(map(repr, aset.rejected)), dict(aset.extra)


def _ids(aset: AnnotationSet) -> set[str]:
    return {link.id for link in aset.links} | {span.id for span in aset.spans}
