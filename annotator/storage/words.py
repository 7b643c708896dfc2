"""Finding words in a column of a table, in small or capital letters of any alphabet, without leaving SQLite."""

from __future__ import annotations

from collections.abc import Iterator

_OF_GLOB = frozenset("*?[")


def matching(column: str, words: str) -> Iterator[tuple[str, str]]:
    """Yield conditions, with `{}` for the parameter, and the pattern for it: all of them hold where all words stand.

    SQLite's LIKE knows no other letters than A to Z (https://sqlite.org/lang_expr.html#like); words with others are
    looked for with it, any character in their place, and then with GLOB, each letter in both its forms.
    """
    for word in words.split():
        yield f"{column} LIKE {{}} ESCAPE '\\'", f"%{''.join(map(_like, word))}%"
        if not word.isascii():
            yield f"{column} GLOB {{}}", f"*{''.join(map(_glob, word))}*"


def _like(letter: str) -> str:
    if not letter.isascii():
        return "_"
    return f"\\{letter}" if letter in "%_\\" else letter


def _glob(letter: str) -> str:
    forms = dict.fromkeys(form for form in (letter, letter.lower(), letter.upper()) if len(form) == 1)
    return f"[{''.join(forms)}]" if len(forms) > 1 or letter in _OF_GLOB else letter
