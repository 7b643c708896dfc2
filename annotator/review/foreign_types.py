"""Link types of a colleague's file that the project does not have, or has as something else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from annotator.model.annotation import AnnotationSet
from annotator.model.tagset import LinkType, Tagset


@dataclass(frozen=True, slots=True)
class TypeQuestion:
    """What a type of the file is to be called here; by itself it stays as it is, in the colleague's set.

    It comes into the project's tagset only where a link that has it is taken into gold.
    """

    type: LinkType
    """As the file has it."""
    ours: LinkType | None
    """The type of that name here, where it is another one: directed or not, or called otherwise."""
    links: int
    """How many links of the file have it."""

    @property
    def sentence(self) -> str:
        """Ask it."""
        if self.ours is None:
            return f'The type "{self.type.name}" is not in the tagset here.'
        return f'The type "{self.type.name}" is another one here.'


@dataclass(slots=True)
class Types:
    """The types of a file's links, gathered while it is read."""

    ours: Tagset
    _seen: dict[tuple[str, str, bool], LinkType] = field(default_factory=dict)
    _counts: Counter[tuple[str, str, bool]] = field(default_factory=Counter)

    def read(self, aset: AnnotationSet) -> None:
        """Count the types of a set of the file."""
        links = Counter(link.type for link in aset.links)
        for kind in aset.tagset:
            if kind.name in links:
                key = (kind.name, kind.label, kind.directed)
                self._seen.setdefault(key, replace(kind, extra={}))
                self._counts[key] += links[kind.name]

    def questions(self) -> list[TypeQuestion]:
        """Return what has to be asked."""
        ours = {kind.name: kind for kind in self.ours}
        found = []
        for key, kind in self._seen.items():
            here = ours.get(kind.name)
            if here is None or (here.directed, here.label) != (kind.directed, kind.label):
                found.append(TypeQuestion(kind, here, self._counts[key]))
        return found


def renamed(aset: AnnotationSet, names: Mapping[str, str], ours: Tagset) -> AnnotationSet:
    """Return a set whose links have other types: `names` are ours by theirs."""
    if not names:
        return aset
    links = tuple(replace(link, type=names.get(link.type or "", link.type)) for link in aset.links)
    kept = [kind for kind in aset.tagset if kind.name not in names]
    wanted = [kind for kind in ours if kind.name in names.values() and kind.name not in {one.name for one in kept}]
    return replace(aset, links=links, tagset=(*kept, *wanted))
