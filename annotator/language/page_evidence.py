"""Which lines of a web page are its article: the extractors' votes, put right by rules, weighed with a line's looks."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

from annotator.language.page_lines import PageLine, Spot
from annotator.language.page_votes import Votes
from annotator.language.paragraphs import Paragraph

OUTSIDE = (
    Spot.NAVIGATION | Spot.FOOTER | Spot.ASIDE | Spot.COMMENT | Spot.SOCIAL | Spot.NOTICE | Spot.FORM | Spot.HIDDEN
)
"""Parts of a page in which no article is."""

_BESIDE = Spot.ASIDE | Spot.COMMENT
"""What is beside an article, however much it looks like one."""

_NOTE = re.compile(
    r"\b(?:Privatsphäre|Einverständnis|Lizenz|Cookies?|abgelegt unter|Newsletter|Kommentare? zu|"
    r"externe[nr]? Inhalte?|JavaScript|privacy|licen[cs]e|filed under)\b"
)
"""What notices inside of articles speak of."""

_CORE_WORDS = 8
"""Words from which a line that extractors keep is a paragraph of the article."""

_LINKED_WORDS = 20
"""Words up to which a line that is one link leads elsewhere."""

_LEAD_LINES = 4
"""Lines before the first paragraph that extractors keep among which a lead may be; they often take it for a teaser."""

WEIGHTS = {
    "kept": 1.35, "voted": 1.44, "prose": 0.57, "text-body": 0.82, "text-kept": 0.42, "linked": -0.76,
    "words": 0.85, "votes around": 1.04, "credit": -0.60, "after": -0.38, "comment": -0.57, "aside": -0.50,
    "footer": -0.85, "navigation": -0.18, "related": -0.35, "caption": -0.65, "figure": -0.46, "list": 0.75,
    "notice": -0.32,
}  # fmt: skip
BIAS = -4.69
"""Of a logistic regression on the lines of 207 German pages that are known to be text or not; made by
`packaging/train/page_weights.py`, which says how well weights of one half do on the other."""

_SPOTS = {
    "comment": Spot.COMMENT, "aside": Spot.ASIDE, "footer": Spot.FOOTER, "navigation": Spot.NAVIGATION,
    "related": Spot.RELATED, "caption": Spot.CAPTION, "figure": Spot.FIGURE, "list": Spot.LIST,
    "notice": Spot.NOTICE,
}  # fmt: skip


def is_article(
    lines: Sequence[PageLine], looks: Sequence[Paragraph], *, votes: Votes, as_text: Sequence[str]
) -> list[bool]:
    """Tell for each line of a page whether it belongs to the article.

    `looks` are the same lines by their look; `as_text` is what they would be in a plain text of the same lines.
    """
    found = evidence(lines, looks, votes=votes, as_text=as_text)
    kept = [BIAS + sum(WEIGHTS[name] * value for name, value in each.items()) > 0 for each in found]
    is_beside = [bool(line.spot & _BESIDE) for line in lines]
    words = [min(look.words, 60) if keeps else 0 for look, keeps in zip(looks, kept, strict=True)]
    if 3 * sum(count for count, beside in zip(words, is_beside, strict=True) if beside) > sum(words):
        return kept  # The page's makers call the article itself a side bar, or discussion is what the page is for.
    return [keeps and not beside for keeps, beside in zip(kept, is_beside, strict=True)]


def evidence(
    lines: Sequence[PageLine], looks: Sequence[Paragraph], *, votes: Votes, as_text: Sequence[str]
) -> list[dict[str, float]]:
    """Return what speaks for each line to belong to the article, and what against it, by the names of the weights."""
    kept = _put_right(lines, looks, votes.kept, as_text=as_text)
    around = _around(votes.kept, looks)
    return [
        {
            "kept": kept[place],
            "voted": votes.kept[place],
            "prose": votes.prose[place],
            "text-body": as_text[place] in ("body", "lead", "subheading"),
            "text-kept": as_text[place] != "furniture",
            "linked": _linked(line),
            "words": math.log1p(min(look.words, 100)),
            "votes around": around[place],
            "credit": look.is_caption,
            "after": look.ends_article,
            **{name: bool(line.spot & spot) for name, spot in _SPOTS.items()},
        }
        for place, (line, look) in enumerate(zip(lines, looks, strict=True))
    ]


def _put_right(
    lines: Sequence[PageLine], looks: Sequence[Paragraph], voted: Sequence[bool], *, as_text: Sequence[str]
) -> list[bool]:
    """Return what extractors keep without what leads elsewhere, and with the paragraphs and headings they missed."""
    kept = [
        vote
        and not (_linked(line) > 0.9 and look.words <= _LINKED_WORDS)
        and not (look.ends_article or (look.is_page and look.words < 12))
        for vote, line, look in zip(voted, lines, looks, strict=True)
    ]
    core = core_of(kept, lines, looks)
    if not core:
        return kept
    times = Counter(line.text for line in lines)
    for place in range(max(0, core.start - _LEAD_LINES), core.stop - 1):
        line, look = lines[place], looks[place]
        if kept[place] or line.spot & OUTSIDE:
            continue
        is_missed = look.is_prose and as_text[place] in ("body", "lead") and _linked(line) <= 0.25
        is_own = times[line.text] == 1 and not line.spot & (Spot.FIGURE | Spot.CAPTION) and not _NOTE.search(line.text)
        is_heading = bool(line.spot & (Spot.TITLE | Spot.SUBTITLE)) and place > core.start and _linked(line) < 0.5
        kept[place] = (is_missed and is_own) or (is_heading and kept[place + 1])
    heading = headline(lines, looks, core)
    if heading is not None:
        kept[heading] = True
    return kept


def core_of(kept: Sequence[bool], lines: Sequence[PageLine], looks: Sequence[Paragraph]) -> range:
    """Return the lines from the first to the last paragraph that is kept; headings are none."""
    places = [
        place
        for place, keeps in enumerate(kept)
        if keeps and looks[place].words >= _CORE_WORDS and not lines[place].spot & (Spot.TITLE | Spot.SUBTITLE)
    ]
    return range(places[0], places[-1] + 1) if places else range(0)


def headline(lines: Sequence[PageLine], looks: Sequence[Paragraph], core: range) -> int | None:
    """Return the last main heading before the article's first paragraph."""
    for place in range(core.start - 1, -1, -1):
        if lines[place].spot & Spot.TITLE and looks[place].words >= 2 and _linked(lines[place]) < 0.5:
            return place
    return None


def _linked(line: PageLine) -> float:
    return line.linked / len(line.text)


def _around(votes: Sequence[bool], looks: Sequence[Paragraph]) -> list[float]:
    """Return what share of the words of the two lines before and the two behind is voted for."""
    weights = [min(max(look.words, 1), 40) for look in looks]
    shares = []
    for place in range(len(votes)):
        beside = [at for at in range(max(0, place - 2), min(len(votes), place + 3)) if at != place]
        total = sum(weights[at] for at in beside)
        shares.append(sum(weights[at] for at in beside if votes[at]) / total if total else 0.0)
    return shares
