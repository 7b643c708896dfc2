"""Sentences by rule: a line end always breaks, closing marks belong to the sentence they close.

The same rules serve every pipeline, so that statements (what people link) do not change when one is installed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.language.abbreviations import INNER, MAYBE_LAST, MONTHS, NEVER_LAST, STARTERS

Extent = tuple[int, int]
"""`[start, end)` in code points."""

_CLOSING = "\"'»«›‹”“’‘)\\]"
_OPENING = "\"'»«›‹„‚“‘”’(\\["
_LINE = re.compile(r"\S(?:[^\n]*\S)?")
_STOP = re.compile(
    rf"(?P<stop>[.!?…]{{1,20}})(?P<close>[{_CLOSING}]{{0,4}})"
    rf"(?:(?P<gap>[^\S\n]+)(?P<open>[–—-]?\s?[{_OPENING}]{{0,4}})(?P<next>\w+)?|(?P<glued>(?=[A-ZÄÖÜ][a-zäöüß])))"
)
_LAST_WORD = re.compile(r"[\w.]*\w$")
_ADDRESS = re.compile(r"www\.|https?:|@|/")


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[Extent]:
    """Yield the sentences of `text[start:end]` in order; together they cover all that is not blank."""
    for line in _LINE.finditer(text, start, len(text) if end is None else end):
        yield from _of_line(text, line.start(), line.end())


def _of_line(text: str, start: int, end: int) -> Iterator[Extent]:
    place, last_word = start, _last_word(text, start, end)
    while match := _STOP.search(text, place, end):
        place = match.end("close")
        if _ends_sentence(text, start, match) and place <= last_word:
            yield start, place
            start = match.start("open") if match["gap"] else place
            while text[start].isspace():
                start += 1
    if start < end:
        yield start, end


def _last_word(text: str, start: int, end: int) -> int:
    """Return the place of the last letter or digit; what follows it (an emoji, a star) begins no sentence."""
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return end - 1


def _ends_sentence(text: str, start: int, match: re.Match[str]) -> bool:
    """Tell whether a sentence that began at `start` ends with this stop and its closing marks."""
    before = _LAST_WORD.search(text, max(start, match.start() - 40), match.start())
    word = before.group() if before else ""
    if match["glued"] is not None:
        return _ends_glued(text, match, word)
    if word.isdigit() and match.start() - len(word) == start:
        return False  # The number of a list: `4. Die Kosten`.
    follower = match["next"] or ""
    if _opens_with_small_letter(follower):
        return False
    if match["stop"] == ".":
        return _full_stop_ends(text, word, follower, match)
    if "…" in match["stop"] or match["stop"].startswith(".."):
        return bool(match["close"] or _opens_quote(match)) or follower.lower() in STARTERS
    return not _is_bracketed_aside(text, match)


def _full_stop_ends(text: str, word: str, follower: str, match: re.Match[str]) -> bool:
    if match["close"] and match["close"][0] not in ")]":
        return True
    lower, starts = word.lower(), follower.lower() in STARTERS
    if lower in NEVER_LAST or (lower in MONTHS and len(lower) < 5 and follower[:1].isdigit()):
        return False
    if lower in MAYBE_LAST or _is_dotted(word):
        return starts or _opens_quote(match)
    if word.isdigit() and len(word) <= 2:
        return (starts and follower.lower() not in MONTHS) or _opens_quote(match)
    if len(word) == 1 and word.isalpha():
        return (word.isupper() and starts) or (lower not in INNER and word.islower() and starts)
    return True


def _ends_glued(text: str, match: re.Match[str], word: str) -> bool:
    """Tell whether a stop without a blank after it ends a sentence, as captions do: `Kim Jong Un.Bild: …`."""
    if match["stop"] != "." and not match["close"]:
        return False
    around = text[max(0, match.start() - 30) : match.end() + 30]
    words = around.split()
    return word.isalpha() and len(word) > 1 and word[1:].islower() and not any(map(_ADDRESS.search, words))


def _opens_with_small_letter(follower: str) -> bool:
    return follower[:1].islower()


def _opens_quote(match: re.Match[str]) -> bool:
    return bool((match["open"] or "").strip(" –—-(["))


def _is_dotted(word: str) -> bool:
    """Tell abbreviations such as `z.B` or `U.S` from words."""
    return "." in word and all(len(piece) <= 2 for piece in word.split(".")) and not word[0].isdigit()


def _is_bracketed_aside(text: str, match: re.Match[str]) -> bool:
    """Tell `(!)` and `(?)`, which comment on a word in the middle of a sentence."""
    return match["close"].startswith(")") and text[match.start() - 1 : match.start()] == "("
