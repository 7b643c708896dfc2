"""What a person is told of a project that can only be read."""

from __future__ import annotations

import re
from datetime import datetime

_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def read_only_notice(reason: str) -> str:
    """Return a sentence for the message bar, with times as clocks here show them; `reason` is the project's own."""
    if reason.startswith("it is open in another window") and (since := _MOMENT.search(reason)):
        return f"This project is open in another window since {_local(since)}; this one is for reading."
    return f"This project can only be read: {_MOMENT.sub(_local, reason)}."


def _local(found: re.Match[str]) -> str:
    at = datetime.fromisoformat(found.group()).astimezone()
    today = datetime.now().astimezone().date()
    return f"{at:%H:%M}" if at.date() == today else f"{at:%Y-%m-%d %H:%M}"
