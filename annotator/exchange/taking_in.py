"""Files with annotations, ours and other tools': which format a file has, and its records as our own.

Tools that know but one text a record give articles, not pairs; they are paired as articles are, the first with the
second. One that is left over makes a pair with itself, so that what several people marked in it can be compared.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, groupby, islice
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.errors import BadInput
from annotator.exchange import tables
from annotator.exchange.foreign_file import open_file, shown
from annotator.exchange.formats import FORMATS, Format
from annotator.exchange.peers.left_out import LeftOut
from annotator.model.text import sha256

if TYPE_CHECKING:  # for their types alone: the window imports this long before anybody imports a file
    from annotator.exchange.peers.peer_record import PeerRecord
    from annotator.exchange.peers.source import Source
    from annotator.exchange.record import Record

_OURS = b'"format":"annotator-pair"'

MAX_OF_A_TEXT = 1_000
"""Records of one text, which are kept together until all are there: one for everybody who annotated it."""

Progress = Callable[[int, int], None]
"""Told bytes read and bytes in all, after every line."""


class AnnotationFile:
    """A file, folder or ZIP with annotations, in a format that is known; or several, read as one."""

    def __init__(self, source: Source, format: Format, *others: Source) -> None:
        self._source = source
        self._others = others
        self.path = source.path
        self.format = format
        self.left_out: Counter[str] = Counter()
        """What of it could not be held, counted; whole once all records were read."""
        self._own_partners: list[str] = []

    @property
    def told(self) -> list[str]:
        """Say, in sentences, what a person should know of how the records were made, once all were read."""
        said = [f"{name} has no partner and is paired with itself." for name in self._own_partners[:_NAMED]]
        if len(self._own_partners) > _NAMED:
            said.append(f"{len(self._own_partners) - _NAMED:,} more articles are paired with themselves.")
        if self.left_out:
            what = ", ".join(f"{what} ({count:,})" for what, count in sorted(self.left_out.items()))
            said.append(f"Left out: {what}.")
        return said

    def records(self, *, progress: Progress | None = None) -> Iterator[Record]:
        """Yield its records one by one; BadInput at the first fault, so read them all before any is used.

        `progress` is told of files of ours, line by line; others are read whole, and small.
        """
        self.left_out.clear()
        self._own_partners.clear()
        from annotator.exchange import jsonl  # msgspec: not before it is needed

        if not self.format.module:
            if _OURS not in self._source.beginning[:200]:
                _refuse_other_lines(self._source)
            yield from jsonl.each(self.path, progress=progress)
            return
        from annotator.exchange.peers.inward import inward

        sets: Counter[tuple[str, str, str]] = Counter()
        for peer in pairs_of(self._peers(), self.left_out, self._own_partners):
            record, left_out = inward(peer, format=self.format.name)
            self.left_out += left_out
            yield jsonl.held(_told_apart(record, sets), peer.name)
        if not sets:
            raise _nothing(self._source.name, self.format, self.left_out)

    def _peers(self) -> Iterator[PeerRecord]:
        return chain.from_iterable(map(self.format.code().read, (self._source, *self._others)))

    def article(self) -> LoneArticle | None:
        """Return the one article that another tool's file is about; None where it is about several, or pairs of them.

        BadInput where it cannot be read as far as that.
        """
        from annotator.exchange.peers.joined import parted_by_line

        text = ""
        annotators = set[str]()
        for peer in map(parted_by_line, self._peers()) if self.format.module else ():
            if len(peer.texts) == 2 or (peer.texts and text not in ("", peer.texts[0].text)):
                return None
            if peer.texts:
                text = peer.texts[0].text
                annotators.add(peer.annotator)
        return LoneArticle(self.format.name, sha256(text), frozenset(annotators)) if text else None


@dataclass(frozen=True, slots=True)
class LoneArticle:
    """What a file is about that has one article."""

    format: str
    sha256: str
    """Of its text, as the file has it."""
    annotators: frozenset[str]
    """Nothing for one who is not named."""


def recognised(path: Path, *others: Path) -> AnnotationFile:
    """Return what a file is, by its name and how it begins; what is no other tool's is taken for ours.

    Others are read with it, in its format. BadInput where it cannot be opened, or is an archive that cannot be read.
    """
    from annotator.exchange.peers.source import Source  # not before it is needed

    source = Source(path)
    if _OURS in source.beginning[:200]:  # as this program writes it: the first line need not be read whole to be known
        return AnnotationFile(source, FORMATS[0])
    for each in reversed(FORMATS):  # the more particular of two that look alike comes behind
        if each.reads and each.module and each.code().accepts(source):
            return AnnotationFile(source, each, *map(Source, others))
    return AnnotationFile(source, FORMATS[0])


def _told_apart(record: Record, sets: Counter[tuple[str, str, str]]) -> Record:
    """Return a record under a name of its own, where its annotator has one of the same texts already.

    Other tools let one annotate a text twice; here the second set would take the place of the first.
    """
    aset = record.aset
    texts, name, number = (aset.pair.left.sha256, aset.pair.right.sha256), aset.annotator, 1
    while sets[*texts, name]:
        number += 1
        name = f"{aset.annotator[:190]} {number}"
    sets[*texts, name] += 1
    return record if number == 1 else replace(record, aset=replace(aset, annotator=name))


def holds_annotations(path: Path) -> bool:
    """Tell whether a file is one of annotations; if not, it may be an article or a table."""
    if path.suffix.lower() in FORMATS[0].endings:
        return not is_table(path)
    if path.suffix.lower() not in _ENDINGS and not path.is_dir():
        return _is_ours(path)
    is_known = bool(recognised(path).format.module)
    if not is_known and path.suffix.lower() in _NEVER_ARTICLES:
        raise BadInput(f"{shown(path)} holds no annotations in a format that is known.")
    return is_known


def _is_ours(path: Path) -> bool:
    """Tell whether a file begins as this program writes it, whatever it is called."""
    with open_file(path) as stream:
        return _OURS in stream.read(200)


def is_table(path: Path) -> bool:
    """Tell whether a file is a table with a pair of articles a row: by its name, or by its first line."""
    is_named_so = path.suffix.lower() in tables.ENDINGS
    return (is_named_so or tables.is_json_table(path)) and not recognised(path).format.module


def pairs_of(peers: Iterable[PeerRecord], left_out: Counter[str], own_partners: list[str]) -> Iterator[PeerRecord]:
    """Yield records of two texts: as they are, or made of two records of one text that follow each other.

    Records of the same text by several annotators count as one article. An article that is left over is its own
    partner where it is marked, and noted among them; else it is counted.
    """
    from annotator.exchange.peers.joined import parted_by_line

    waiting: list[PeerRecord] = []
    for _, group in groupby(map(parted_by_line, peers), key=lambda peer: [text.text for text in peer.texts]):
        same = list(islice(group, MAX_OF_A_TEXT + 1))
        if len(same) > MAX_OF_A_TEXT:
            raise BadInput(f"{same[0].name}: more than {MAX_OF_A_TEXT:,} records in a row are of the same text.")
        if not all(text.text.lstrip("\ufeff") for text in same[0].texts):
            left_out[LeftOut.EMPTY_TEXT] += len(same)
        elif len(same[0].texts) == 2:
            yield from same
        elif not same[0].texts:
            for peer in same:
                left_out.update(peer.left_out)
        elif waiting:
            yield from _paired(waiting, same)
            waiting = []
        else:
            waiting = same
    if waiting and any(peer.marks for peer in waiting):
        own_partners.append(waiting[0].name)
        yield from (replace(peer, texts=peer.texts * 2) for peer in waiting)
    elif waiting:
        left_out[LeftOut.ALONE] += 1


def _paired(left: list[PeerRecord], right: list[PeerRecord]) -> Iterator[PeerRecord]:
    """Yield a record for everybody who annotated one of two articles."""
    for who in dict.fromkeys(peer.annotator for peer in (*left, *right)):
        one, other = (next((p for p in side if p.annotator == who), _bare(side[0], who)) for side in (left, right))
        marks = (
            *(replace(mark, id=f"L{mark.id}") for mark in one.marks),
            *(replace(mark, id=f"R{mark.id}", text=1) for mark in other.marks),
        )
        relations = (
            *(replace(each, source=f"L{each.source}", target=f"L{each.target}") for each in one.relations),
            *(replace(each, source=f"R{each.source}", target=f"R{each.target}") for each in other.relations),
        )
        left_out = Counter(one.left_out)
        left_out.update(other.left_out)
        yield replace(
            one,
            name=f"{one.name} and {other.name}",
            texts=(*one.texts, *other.texts),
            marks=marks,
            relations=relations,
            annotator=who,
            about={},
            left_out=left_out,
        )


def _bare(peer: PeerRecord, who: str) -> PeerRecord:
    return replace(peer, marks=(), relations=(), annotator=who, about={}, left_out={})


def _nothing(name: str, format: Format, left_out: Counter[str]) -> BadInput:
    if left_out == {LeftOut.ALONE: 1}:
        return BadInput(f"{name} holds one article that nobody marked, and none to pair it with.")
    if not left_out:
        return BadInput(f"{name} holds nothing that makes a pair of articles, and no records of {format.title}.")
    what = ", ".join(f"{words} ({count:,})" for words, count in left_out.items())
    return BadInput(f"{name} holds nothing that makes a pair of articles: {what}.")


def _refuse_other_lines(source: Source) -> None:
    """Raise BadInput where a file is JSON lines of texts that nobody knows, which is no fault in a line of ours."""
    from annotator.exchange.peers.foreign_json import first_row

    row = {} if source.is_many else first_row(source)
    texts = [key for key, value in row.items() if isinstance(value, str)]
    if "left_offsets" in row:
        raise BadInput(f"{source.name} is a table of links, which does not hold the articles; it cannot come in again.")
    if not texts or "format" in row:
        return
    there = ", ".join(f"“{key[:40]}”" for key in list(row)[:30])
    if len(texts) == 1:
        raise BadInput(
            f"{source.name} has one text in each line and no annotations in a format that is known (its keys: {there})"
            "; a pair needs two texts in a line, whose keys are said (--left-column, --right-column)."
        )
    raise BadInput(
        f"{source.name} has no annotations in a format that is known (its keys: {there}); if two of them hold the "
        "articles of a pair, say which (--left-column, --right-column)."
    )


_NAMED = 3
_NEVER_ARTICLES = frozenset({".json", ".xmi", ".ann"})
_ENDINGS = frozenset({".zip", *(ending for each in FORMATS for ending in each.endings)})
