"""What tells a name by the word alone: its form, where it is listed, how it is used, and what words are like it.

The same features are used to train the sequence model (`packaging/train/sequence.py`) and to apply it.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from annotator import paths

_SMALL, _LARGE, _DIGIT = re.compile(r"[^\W\d_A-ZÄÖÜÀ-ÖØ-Þ]"), re.compile(r"[A-ZÄÖÜÀ-ÖØ-Þ]"), re.compile(r"\d")
_REPEATED = re.compile(r"([Xx9])\1+")
_NO_GENITIVE = str.maketrans("", "", "fFLacs")
"""Kinds of names (see `resources/names`) that are listed too broadly to take their genitives as well."""
_LONGEST = 40
"""Characters of a word that are looked at."""


@dataclass(frozen=True, slots=True)
class Described:
    """A word's features; the first `far` of them count two words away, the first `near` one word away."""

    features: tuple[str, ...]
    far: int
    near: int
    shape: str
    listed: str
    """Kinds of names the word is listed as."""


def described(word: str, clusters: Sequence[int]) -> Described:
    """Return the features of a word, given the clusters that its vector falls into, coarse ones first."""
    word = word[:_LONGEST]
    lower, shape, listed = word.lower(), shape_of(word), listed_as(word)
    usage, large = lexicon().get(lower, "-"), word[:1].isupper()
    features = [f"w={lower}", f"s={shape}", f"c1={clusters[1]}"]
    far = len(features)
    features += [f"c0={clusters[0]}", f"c2={clusters[2]}", f"e3={lower[-3:]}", f"u={usage[:2]}{large}"]
    features += [f"g={kind}" for kind in listed] or [f"g-{large}"]
    if usage != "-" and large:
        features += [f"up={usage[2]}", f"uv={usage[3]}", f"ua={usage[4]}"]
    near = len(features)
    features += [f"W={word}", f"n={min(len(word), 12)}", f"S={_form(word)}"]
    features += [f"sg={shape}|{listed}", f"U={usage}{large}"]
    features += [f"e{size}={lower[-size:]}" for size in (1, 2, 4, 5, 6) if len(lower) > size]
    features += [f"b{size}={lower[:size]}" for size in (1, 2, 3, 4, 5) if len(lower) > size]
    if "-" in word[1:-1]:
        first, last = word.partition("-")[0], lower.rpartition("-")[2]
        features += [f"hf={first}", f"hl={last}", *(f"hg={kind}" for kind in names().get(first, ""))]
    return Described(tuple(features), far, near, shape, listed)


class _Signs(dict[int, str]):
    """What stands for each character in a shape, for `str.translate`; worked out once for each."""

    def __init__(self, sign: Callable[[str], str]) -> None:
        self._sign = sign

    def __missing__(self, code: int) -> str:
        sign = self[code] = self._sign(chr(code))
        return sign


def _kind(character: str) -> str:
    """Return X, x or 9, the capitals of western languages being large, all other letters small."""
    return _SMALL.sub("x", _LARGE.sub("X", _DIGIT.sub("9", character)))


def _case(character: str) -> str:
    """Return X, x or 9 as Unicode has it."""
    return "X" if character.isupper() else "x" if character.islower() else "9" if character.isdigit() else character


_KINDS, _CASES = _Signs(_kind), _Signs(_case)


def shape_of(word: str) -> str:
    """Return a word's shape: `Nato-Staaten` → `Xx-Xx`, `2024` → `9`."""
    return _REPEATED.sub(r"\1", word.translate(_KINDS))[:12]


def _form(word: str) -> str:
    """Return a word's shape letter for letter: `Nato` → `Xxxx`."""
    return word[:10].translate(_CASES)


@lru_cache(maxsize=1)
def names() -> dict[str, str]:
    """Return the listed names with the kinds they belong to."""
    return _grouped("names/names.txt.gz", "\t")


@lru_cache(maxsize=1)
def first_words() -> frozenset[str]:
    """Return the first words of the listed names of several words."""
    return frozenset(name.partition(" ")[0] for name in names() if " " in name)


@lru_cache(maxsize=1)
def lexicon() -> dict[str, str]:
    """Return how German words are used, as five digits (see `packaging/train/lexicon.py`)."""
    return _grouped("names/words.txt.gz", " ")


def listed_as(word: str) -> str:
    """Return the kinds of names that a word is listed as; the genitive of some counts as well."""
    kinds = names().get(word)
    if kinds is None and len(word) > 4 and word.endswith("s"):
        kinds = names().get(word[:-1], "").translate(_NO_GENITIVE)
    return kinds or ""


def _grouped(name: str, between: str) -> dict[str, str]:
    """Read a list whose lines begin with what holds for the words after it."""
    found: dict[str, str] = {}
    for line in gzip.decompress(paths.resource(name).read_bytes()).decode("utf-8").splitlines():
        what, *words = line.split(between)
        found.update(dict.fromkeys(words, what))
    return found
