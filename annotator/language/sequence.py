"""Names as a linear-chain model sees them: weights of words' features and of what the neural network said.

The network reads well and remembers few words; the chain knows lists, usage and neighbours of single words. Each is
wrong elsewhere, so the chain takes the network's answer as one more feature and decides. `packaging/train/sequence.py`
trains and writes the weights; here they are applied, in numpy and for a whole text at once.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from annotator.language.viterbi import Chain
from annotator.language.word_features import described, first_words, lexicon, names

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

Span = tuple[int, int, str]
"""First word, the one behind the last, label."""

REACH = 3
"""Words on either side whose features count."""
FOLDER = "sequence"
"""Of the weights, within a pipeline's folder."""
_MOST_WORDS = 20_000
"""Words whose weights are remembered from text to text (14 MB)."""
_STOPS = frozenset(".!?")
_LONGEST_PHRASE = 5
"""Words of a listed name."""


def segments(words: Sequence[str]) -> Iterator[list[int]]:
    """Yield the places of the words of each stretch that is labelled by itself: a sentence, or a line's rest."""
    current: list[int] = []
    for place, word in enumerate(words):
        if word.isspace():
            if "\n" in word and current:
                yield current
                current = []
            continue
        if current and words[current[-1]] in _STOPS and not word[0].islower():
            yield current
            current = []
        current.append(place)
    if current:
        yield current


def phrase_features(words: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield (place, feature) for the words of listed names of several words."""
    firsts = first_words()
    for place, word in enumerate(words):
        if word not in firsts:
            continue
        for size in range(2, min(_LONGEST_PHRASE, len(words) - place) + 1):
            if kinds := names().get(" ".join(words[place : place + size])):
                for each in range(size):
                    yield place + each, f"p{'I' if each else 'B'}={kinds}"


Neighbour = tuple[str, str, int]
"""A word as its neighbours see it: in small letters, its shape, and which of the few large clusters it is in."""


def pair_features(left: Neighbour, right: Neighbour) -> tuple[str, str, str]:
    """Return the features of two neighbours: same words, same shapes, same clusters."""
    words, shapes, clusters = zip(left, right, strict=True)
    return _pair("ww", *words), _pair("ss", *shapes), _pair("cc", *clusters)


def _pair(kind: str, left: object, right: object) -> str:
    return f"{kind}={left}|{right}"


def tags(length: int, spans: Iterable[tuple[int, int, str]]) -> list[str]:
    """Return a tag for each of `length` tokens: B-, I-, E-, S- and the label, or O."""
    result = ["O"] * length
    for start, end, label in spans:
        for place in range(start, end):
            kind = "S" if end - start == 1 else "B" if place == start else "E" if place == end - 1 else "I"
            result[place] = f"{kind}-{label}"
    return result


def completed(found: Sequence[Span], heard: Mapping[int, Span]) -> Iterator[Span]:
    """Yield what was found, with persons' names of several words as long as the network hears them from the same start.

    The last part of a foreign name (`Kim Jong Un`) may be another word in the lists.
    """
    for place, (start, end, label) in enumerate(found):
        _, other, said = heard.get(start, (start, end, ""))
        room = found[place + 1][0] if place + 1 < len(found) else other
        is_cut = said == label == "PER" and end - start > 1 and end < other <= room
        yield start, other if is_cut else end, label


class Clusters:
    """Groups of words with alike vectors, three times over: few, more, many."""

    def __init__(self, centres: Sequence[Floats], vectors: Any) -> None:
        self._centres = [centre.astype(np.float32) for centre in centres]
        self._vectors = vectors

    def of(self, words: Sequence[str]) -> list[tuple[int, ...]]:
        """Return the three clusters of each word."""
        found = np.asarray(self._vectors.get_batch(words))
        return list(zip(*((found @ centre.T).argmax(1).tolist() for centre in self._centres), strict=True))


class _PairRows(dict[tuple[object, object], int | None]):
    """The row of weights for two neighbours of these shapes, or of these clusters; None where they have none."""

    def __init__(self, kind: str, row: Mapping[str, int]) -> None:
        self._kind, self._row = kind, row

    def __missing__(self, pair: tuple[object, object]) -> int | None:
        row = self[pair] = self._row.get(_pair(self._kind, *pair))
        return row


class _Hits:
    """Rows of weights that count at a place by themselves."""

    def __init__(self) -> None:
        self.places: list[int] = []
        self.rows: list[int] = []

    def add(self, place: int, row: int | None) -> None:
        """Note a row, if there is one."""
        if row is not None:
            self.places.append(place)
            self.rows.append(row)


class SequenceModel:
    """The weights, applied to the documents of one pipeline."""

    def __init__(self, folder: Path, vectors: Any) -> None:
        stored = np.load(folder / "weights.npz")
        lines = gzip.decompress((folder / "features.txt.gz").read_bytes()).decode("utf-8").split("\n")
        self._row = dict(zip(lines, range(len(lines)), strict=True))
        self._starts: Ints = np.concatenate(([0], np.cumsum(stored["counts"], dtype=np.int64)))
        self._columns, self._values = stored["columns"].astype(np.int64), stored["values"].astype(np.float32)
        self._labels: list[str] = stored["labels"].tolist()
        self._clusters = Clusters([stored[f"clusters{each}"] for each in range(3)], vectors)
        self._chain = Chain(self._labels, stored["transitions"])
        self._votes = self._table([*([f"t={label}"] for label in self._labels), []])
        self._vote = {label: place for place, label in enumerate(self._labels)}
        self._forget()
        names(), first_words(), lexicon()  # Read now, so that the first text is as quick as any.

    def spans(self, words: Sequence[str], heard: Sequence[Span]) -> list[Span]:
        """Return the names among the words of a text, in order, given those that the network heard."""
        runs = list(segments(words))
        found = sorted(
            (run[first], run[last] + 1, label)
            for run, first, last, label in self._found(words, runs, tags(len(words), heard))
        )
        return list(completed(found, {span[0]: span for span in heard}))

    def _found(
        self, words: Sequence[str], runs: Sequence[list[int]], votes: Sequence[str]
    ) -> Iterator[tuple[list[int], int, int, str]]:
        """Yield (run, first, last, label), places being those within the run."""
        if not runs:
            return
        scores, begins = self._scores([[words[place] for place in run] for run in runs], runs, votes)
        for which, first, last, label in self._chain.spans(scores, begins, [len(run) for run in runs]):
            yield runs[which], first, last, label

    def _scores(
        self, texts: Sequence[list[str]], runs: Sequence[list[int]], votes: Sequence[str]
    ) -> tuple[Floats, list[int]]:
        """Return the score of each label at each place, and where the runs begin; REACH empty places part them."""
        self._learn({word for words in texts for word in words})
        ids, said, begins, hits = [0] * REACH, [-1] * REACH, [], _Hits()
        for words, run in zip(texts, runs, strict=True):
            begins.append(len(ids))
            said += [self._vote.get(votes[place], -1) for place in run]
            self._neighbours(words, len(ids), hits)
            ids += [self._id[word] for word in words]
            ids += [0] * REACH
            said += [-1] * REACH
        return self._summed(np.array(ids), np.array(said), hits), begins

    def _summed(self, ids: Ints, said: Ints, hits: _Hits) -> Floats:
        """Add up the weights of words and votes within reach, and of the rows that were hit."""
        size = len(self._labels)
        scores = np.zeros((len(ids), size), np.float32)
        weights = self._words[ids]
        weights[:, REACH] += self._votes[said, REACH]
        for offset in range(-REACH, REACH + 1):
            here = slice(max(0, -offset), len(ids) - max(0, offset))
            there = slice(max(0, offset), len(ids) + min(0, offset))
            scores[here] += weights[there, offset + REACH]
        if hits.rows:
            index, columns, values = self._entries(np.array(hits.rows))
            shift, label = np.divmod(columns, size)
            np.add.at(scores, (np.array(hits.places)[index] + shift - REACH, label), values)
        return scores

    def _neighbours(self, words: Sequence[str], begin: int, hits: _Hits) -> None:
        """Collect the rows of pairs of words and of listed phrases."""
        about = [self._about[word] for word in words]
        for place, (left, right) in enumerate(pairwise(about), begin):
            hits.add(place, self._row.get(_pair("ww", left[0], right[0])))
            hits.add(place, self._shapes[left[1], right[1]])
            hits.add(place, self._kinds[left[2], right[2]])
        for place, feature in phrase_features(words):
            hits.add(begin + place, self._row.get(feature))

    def _rows(self, features: Iterable[str]) -> tuple[int, ...]:
        """Return the rows of those features that have weights."""
        row_of = self._row.get
        return tuple([row for feature in features if (row := row_of(feature)) is not None])

    def _forget(self) -> None:
        self._id = {"": 0}
        self._about: dict[str, Neighbour] = {}
        self._shapes, self._kinds = _PairRows("ss", self._row), _PairRows("cc", self._row)
        self._words = self._table([["^"]])

    def _learn(self, words: set[str]) -> None:
        """Work out the weights of words not met before."""
        if len(self._id) > _MOST_WORDS:
            self._forget()
        new = sorted(word for word in words if word not in self._id)
        if not new:
            return
        features = []
        for word, clusters in zip(new, self._clusters.of(new), strict=True):
            what = described(word, clusters)
            self._id[word] = len(self._id)
            self._about[word] = (word.lower(), what.shape, clusters[0])
            features.append(what.features)
        table, first = self._table(features), len(self._id) - len(new)
        if len(self._words) < len(self._id):  # Twice the room, so that growing does not copy for every text.
            room = np.zeros((2 * len(self._id), *table.shape[1:]), np.float32)
            room[:first] = self._words[:first]
            self._words = room
        self._words[first : len(self._id)] = table

    def _table(self, features: Sequence[Sequence[str]]) -> Floats:
        """Return for each list of features the sum of their weights, by offset and label."""
        width = (2 * REACH + 1) * len(self._labels)
        found = [self._rows(each) for each in features]
        which, rows = np.repeat(np.arange(len(found)), list(map(len, found))), np.array([*chain(*found)], np.int64)
        table = np.zeros(len(features) * width, np.float32)
        if len(rows):
            index, columns, values = self._entries(rows)
            table += np.bincount(which[index] * width + columns, values, len(table)).astype(np.float32)
        return table.reshape(len(features), 2 * REACH + 1, len(self._labels))

    def _entries(self, rows: Ints) -> tuple[Ints, Ints, Floats]:
        """Return the weights of rows: which row of those given, column, value."""
        starts, counts = self._starts[rows], self._starts[rows + 1] - self._starts[rows]
        index = np.repeat(np.arange(len(rows)), counts)
        places = np.arange(len(index)) - np.repeat(np.cumsum(counts) - counts, counts) + np.repeat(starts, counts)
        return index, self._columns[places], self._values[places]
