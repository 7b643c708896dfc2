"""What the bands between the pages say, in words: for screen readers, which do not see them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from textwrap import shorten

from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.ui.pair.link_index import DrawnLink
from annotator.ui.shown_names import quoted
from annotator.ui.wording import number, tr

_TOLD = 3
"""Links that are told one by one; of more, how many there are is told besides."""
_WORDS = 160
"""Code points of a statement that are told."""


def told(links: Sequence[DrawnLink], words: Callable[[Extent], str]) -> str:
    """Say what links join; nothing where there are none. `words` gives a statement's words."""
    said = [_told(link, words) for link in links[:_TOLD]]
    if len(links) > _TOLD:
        said.append(tr("and {count} more links").format(count=number(len(links) - _TOLD)))
    return "\n".join(said)


def _told(link: DrawnLink, words: Callable[[Extent], str]) -> str:
    left, right = (_statements(link.ends(side), words) for side in Side)
    if link.is_no_counterpart:
        return tr("Only in one article: {statement}").format(statement=left or right)
    return tr("{type}: {left} on the left with {right} on the right").format(type=link.name, left=left, right=right)


def _statements(extents: Iterable[Extent], words: Callable[[Extent], str]) -> str:
    return " + ".join(quoted(shorten(words(extent), _WORDS, placeholder=" …")) for extent in extents)
