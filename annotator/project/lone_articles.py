"""Files of other tools with one article each: which of them are brought in together, as those of a folder are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.errors import BadInput
from annotator.exchange.gathering import Found
from annotator.exchange.taking_in import LoneArticle, recognised
from annotator.project.pairing import PairBy, grouped


@dataclass(slots=True)
class _Article:
    """An article, and the files of those who annotated it."""

    said: LoneArticle
    files: list[Found]


def together(files: Sequence[Found], pair_by: PairBy | None) -> Iterator[Sequence[Found]]:
    """Group files of annotations: those of one article by two of a format, as articles are; all others stay alone.

    Files of several people about the same article count as one.
    """
    groups: list[Sequence[Found]] = []
    articles: dict[str, list[_Article]] = {}
    for found in files:
        said = _article(found) if len(files) > 1 else None
        if said is None:
            groups.append([found])
            continue
        known = articles.setdefault(said.format, [])
        same = next((each for each in reversed(known) if _is_same(each, said, is_last=each is known[-1])), None)
        if same:
            same.files.append(found)
            annotators = same.said.annotators | said.annotators
            same.said = LoneArticle(said.format, said.sha256, annotators)
        else:
            known.append(_Article(said, [found]))
    for known in articles.values():
        by_first = {id(each.files[0]): each.files for each in known}
        firsts = [each.files[0] for each in known]
        groups += [[file for first in group for file in by_first[id(first)]] for group in grouped(firsts, pair_by)]
    places = {id(found): place for place, found in enumerate(files)}
    yield from sorted(groups, key=lambda group: places[id(group[0])])


def _article(found: Found) -> LoneArticle | None:
    try:
        return recognised(found.path).article()
    except BadInput:
        return None  # bringing it in says why


def _is_same(article: _Article, said: LoneArticle, *, is_last: bool) -> bool:
    """Tell whether a file is about an article that is known: named right behind it, or annotated by others."""
    are_others = "" not in said.annotators and not said.annotators & article.said.annotators
    return article.said.sha256 == said.sha256 and (is_last or are_others)
