"""Anchoring alone: how its cost grows with the text and the quotes. Goal: 1 MB with 2,000 quotes in a few seconds.

Run `.venv/bin/python -m tests.benchmarks.anchor`. Three kinds of quotes: all still there, elsewhere; all with other
words in them; all gone.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable

from annotator.review.anchoring import Sought, Status, anchor

SIZES = ((250_000, 500), (500_000, 1000), (1_000_000, 2000))
_SYLLABLES = "ba del kon ris tum va le ster nach un gen dor mi ken schaf".split()  # noqa: SIM905


def text_of(length: int, rng: random.Random) -> str:
    """Return sentences of made-up words."""
    parts, size = [], 0
    while size < length:
        words = ("".join(rng.choices(_SYLLABLES, k=rng.randint(1, 4))) for _ in range(rng.randint(4, 20)))
        parts.append(" ".join(words).capitalize() + ". ")
        size += len(parts[-1])
    return "".join(parts)


def spans_of(text: str, count: int, rng: random.Random) -> list[Sought]:
    """Return stretches of 60 characters with 32 around them."""
    starts = sorted(rng.randrange(len(text) - 60) for _ in range(count))
    return [
        Sought(at, at, at + 60, text[at : at + 60], text[max(0, at - 32) : at], text[at + 60 : at + 92])
        for at in starts
    ]


def moved(text: str) -> str:
    """Put a teaser before a text."""
    return f"Ein Vorspann. 😀\n\n{text}"


def reworded(text: str) -> str:
    """Change words all over a text."""
    return text.replace("ster", "stär")


def gone(text: str) -> str:
    """Turn a text around."""
    return text[::-1]


def main() -> None:
    """Print the least CPU time of three, in seconds."""
    print(f"{'anchoring':<14}" + "".join(f"{size:>12,} / {count:,}" for size, count in SIZES))
    changes: tuple[Callable[[str], str], ...] = (moved, reworded, gone)
    for change in changes:
        took = []
        for size, count in SIZES:
            rng = random.Random(size)
            text = text_of(size, rng)
            spans, new = spans_of(text, count, rng), change(text)
            times = []
            for _ in range(3):
                began = time.process_time()
                answers = anchor(new, spans)
                times.append(time.process_time() - began)
            took.append(min(times))
            share = sum(each.status in (Status.EXACT, Status.MOVED) for each in answers) / count
        figures = "".join(f"{one:>15.2f} s" for one in took)
        print(f"{change.__name__:<14}{figures}   × {took[2] / took[0]:.1f} for four times as much; placed {share:.1%}")


if __name__ == "__main__":
    main()
