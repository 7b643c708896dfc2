"""Why two statements may belong together, in words a reader understands."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.model.suggestion import Reason
from annotator.ui.panel.headed_rows import HeadedRow
from annotator.ui.plain import one_line
from annotator.ui.wording import to_tr, tr

_HEADINGS = {
    "quote": to_tr("Same quote"),
    "names": to_tr("Same names"),
    "numbers": to_tr("Same numbers"),
    "words": to_tr("Same words"),
    "order": to_tr("Same place"),
}
_ALONE = to_tr("what stands around both belongs together")
"""Said of the order where nothing else speaks for two statements."""


def reason_rows(reasons: Iterable[Reason]) -> list[HeadedRow]:
    """Return a row for each reason, the strongest kind first; the order is told only where it is all there is."""
    told = [reason for reason in reasons if reason.kind in _HEADINGS]
    telling = [reason for reason in told if reason.words]
    return [(tr(_HEADINGS[one.kind]), _words(one)) for one in telling or told[:1]]


def _words(reason: Reason) -> str:
    if not reason.words:
        return tr(_ALONE)
    words = [one_line(word) for word in reason.words]
    return " … ".join(f"“{word}”" for word in words) if reason.kind == "quote" else ", ".join(words)
