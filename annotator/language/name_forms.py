"""Names as they can be compared: without titles, endings and what spelling varies from one alphabet to another."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import product

from annotator.language.offices import OFFICE

Words = tuple[str, ...]
"""A name in small letters, word by word."""

_WORD = re.compile(r"[^\W_]+(?:[.’'][^\W_]+)*")
_ENDING = re.compile(r"(?:en|er|es|em|e)$")
_SOUNDS = (
    ("tschtsch", "S"), ("schtsch", "S"), ("shch", "S"), ("tsch", "C"), ("tch", "C"), ("dsch", "i"), ("dzh", "i"),
    ("sch", "s"), ("sh", "s"), ("zh", "s"), ("ts", "s"), ("tz", "s"), ("ß", "s"), ("z", "s"), ("x", "ks"), ("kh", "h"),
    ("ph", "f"), ("th", "t"), ("ck", "k"), ("qu", "kv"), ("q", "k"), ("w", "v"), ("ae", "a"), ("oe", "o"), ("ue", "u"),
    ("j", "i"), ("y", "i"),
)  # fmt: skip
"""What different ways of writing a foreign name have in common, applied in this order."""
_AGAIN = re.compile(r"(.)\1+")

_VOWELS = re.compile(r"[aeiou]")
_ENOUGH = 4
"""Consonants that tell a word by themselves."""
_MOST_WORDS = 6
"""Words of a name that are looked at."""

_SAME_PLACES = (
    "usa|us|u.s|u.s.a|vereinigte staaten|vereinigten staaten|united states|vereinigte staaten von amerika",
    "grossbritannien|großbritannien|vereinigtes königreich|uk|u.k|united kingdom|britain|great britain",
    "russland|rußland|russia|russische föderation|russian federation",
    "nordkorea|north korea|dprk", "südkorea|south korea", "ukraine|ukraina", "deutschland|germany",
    "schweiz|switzerland", "österreich|austria", "frankreich|france", "italien|italy", "spanien|spain",
    "polen|poland", "türkei|turkey|türkiye", "griechenland|greece", "niederlande|netherlands|holland",
    "belgien|belgium", "schweden|sweden", "norwegen|norway", "dänemark|denmark", "ungarn|hungary",
    "weissrussland|weißrussland|belarus", "syrien|syria", "irak|iraq", "libanon|lebanon", "ägypten|egypt",
    "indien|india", "brasilien|brazil", "europa|europe", "vatikan|vatican",
    "kiew|kyjiw|kyiv|kiev", "moskau|moscow|moskwa", "peking|beijing", "pjöngjang|pyongyang", "charkiw|charkow|kharkiv",
    "odessa|odesa", "lwiw|lemberg|lviv", "tschernobyl|tschornobyl|chernobyl|chornobyl", "warschau|warsaw",
    "prag|prague", "wien|vienna", "münchen|munich", "köln|cologne", "genf|geneva|genève", "zürich|zurich",
    "rom|rome", "mailand|milan", "brüssel|brussels", "lissabon|lisbon", "athen|athens", "kopenhagen|copenhagen",
    "jerusalem|al-quds", "gaza|gazastreifen|gaza-streifen|gaza strip", "krim|crimea",
    "eu|europäische union|european union", "uno|un|u.n|vereinte nationen|vereinten nationen|united nations",
    "nato|north atlantic treaty organization", "kreml|kremlin", "weisses haus|weißes haus|white house",
    "iwf|imf|internationaler währungsfonds|internationale währungsfonds|international monetary fund",
    "ezb|ecb|europäische zentralbank|european central bank", "who|weltgesundheitsorganisation",
)  # fmt: skip


def name_words(surface: str) -> Words:
    """Return the words of a name in small letters, without the titles and offices before it."""
    found = [match.group() for match in _WORD.finditer(surface)]
    while len(found) > 1 and OFFICE.fullmatch(found[0]):
        del found[0]
    return tuple(_plain(word) for word in found)


def without_endings(words: Words) -> Words:
    """Return a name's words without the endings of adjectives: `vereinten nationen` → `vereint nationen`."""
    return tuple(_ENDING.sub("", word) if len(word) > 5 else word for word in words[:-1]) + words[-1:]


def known_as(words: Words) -> int | None:
    """Return the number of a place or organisation that is known under several names; None for others."""
    return _known_as().get(without_endings(words))


@lru_cache(maxsize=1)
def _known_as() -> dict[Words, int]:
    """Return such names, German and English, with one number for those that say the same."""
    listed = {name: number for number, names in enumerate(_SAME_PLACES) for name in names.split("|")}
    return {without_endings(name_words(name)): number for name, number in listed.items()}


@lru_cache(maxsize=4096)
def spellings(word: str) -> frozenset[str]:
    """Return what a word sounds like to different transliterations; words of one name have one in common.

    `ch` is `h` to some (`Chamenei`, `Khamenei`) and `tsch` to others (`Chernobyl`).
    """
    base = _undotted(word)
    found = set()
    for sound in ("h", "C") if "ch" in base.replace("sch", "").replace("tch", "") else ("",):
        spelled = base
        for written, heard in _SOUNDS:
            spelled = spelled.replace(written, heard)
        spelled = _AGAIN.sub(r"\1", spelled.replace("ch", sound).replace("c", "k"))
        found.add(re.sub(r"i+$", "i", spelled))
    return frozenset(found)


def sound_keys(words: Words) -> frozenset[Words]:
    """Return what names that may be spellings of one have in common.

    In a name of several words a long one may also differ in its vowels (`Gorbatschow`, `Gorbachev`).
    """
    heard = [sorted(spellings(word)) for word in words[:_MOST_WORDS]]
    keys = set(product(*heard))
    if len(words) > 1:
        keys |= {tuple(map(_consonants, key)) for key in keys}
    return frozenset(keys)


def _consonants(word: str) -> str:
    """Return a long word without its vowels, marked as such; a short one as it is."""
    bare = word[0] + _VOWELS.sub("", word[1:]) if word else ""
    return f"{bare}*" if len(bare) >= _ENOUGH else word


def _plain(word: str) -> str:
    return unicodedata.normalize("NFC", word.lower().replace("’", "'")).rstrip(".")


def _undotted(word: str) -> str:
    """Return a word without its accents and dots."""
    return "".join(each for each in unicodedata.normalize("NFD", word) if not unicodedata.combining(each))
