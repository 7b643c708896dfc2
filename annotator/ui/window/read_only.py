"""What a person is told of a project that can only be read."""

from __future__ import annotations

import re
from datetime import datetime

from annotator.ui.sentences import tr_sentence
from annotator.ui.wording import tr

_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def read_only_notice(reason: str) -> str:
    """Return a sentence for the message bar, with times as clocks here show them; `reason` is the project's own."""
    if reason.startswith("it is open in another window") and (since := _MOMENT.search(reason)):
        told = tr("This project is open in another window since {since}; this one is for reading.")
        return told.format(since=_local(since))
    return tr("This project can only be read: {reason}.").format(reason=tr_sentence(_MOMENT.sub(_local, reason)))


def _local(found: re.Match[str]) -> str:
    at = datetime.fromisoformat(found.group()).astimezone()
    today = datetime.now().astimezone().date()
    return f"{at:%H:%M}" if at.date() == today else tr("{at:%Y-%m-%d %H:%M}").format(at=at)
