"""What the list says of a pair, in words."""

from __future__ import annotations

from datetime import datetime

from annotator.model.listing import PairEntry
from annotator.ui.plain import one_line
from annotator.ui.session.listed import when
from annotator.ui.shown_names import state_name
from annotator.ui.wording import number, tr, tr_count

_MINUTE, _HOUR = 60, 3600


def counts_of(entry: PairEntry) -> list[str]:
    """Return how many links there are, how many statements in one article only, and how many are open."""
    linked = entry.links - entry.only
    said = [tr_count("{count} link", "{count} links", linked)] if linked else []
    if entry.only:
        said.append(tr("{count} only here").format(count=number(entry.only)))
    if entry.open:
        said.append(tr("{count} open").format(count=number(entry.open)))
    return said


def state_and_counts(entry: PairEntry) -> str:
    """Return how far a pair is: `in progress · 12 links · 3 only here`."""
    return "  ·  ".join([state_name(entry.state), *counts_of(entry)])


def coverage_of(entry: PairEntry) -> str:
    """Return how much of a pair was looked at; nothing where nobody counted."""
    return "" if entry.coverage is None else tr("{percent} %").format(percent=entry.coverage)


def duration(seconds: int) -> str:
    """Return a time worked: `5 min`, `1 h 05`; nothing for less than half a minute."""
    minutes = round(seconds / _MINUTE)
    if not minutes:
        return ""
    if minutes < _HOUR // _MINUTE:
        return tr("{minutes} min").format(minutes=minutes)
    return tr("{hours} h {minutes:02d}").format(hours=number(minutes // 60), minutes=minutes % 60)


def day(at: str) -> str:
    """Return the day of a stored moment in the user's own time, the hour where it is today."""
    try:
        then = datetime.fromisoformat(at).astimezone()
    except ValueError:
        return ""
    now = datetime.now().astimezone()
    if then.date() == now.date():
        return tr("{at:%H:%M}").format(at=then)
    return tr("{at:%Y-%m-%d}").format(at=then)


def time_and_day(entry: PairEntry) -> str:
    """Return how long a pair was worked on and when it was changed last, or when it went into the bin."""
    if entry.removed:
        return tr("removed {day}").format(day=day(entry.removed))
    return "  ·  ".join(part for part in (duration(entry.seconds), day(entry.modified)) if part)


def spoken(entry: PairEntry) -> str:
    """Return all of it for a screen reader."""
    parts = [one_line(entry.title), state_and_counts(entry), coverage_of(entry), time_and_day(entry)]
    return ", ".join(part for part in parts if part)


def tip_of(entry: PairEntry) -> str:
    """Return what there is no room for in the list."""
    lines = [entry.title, "", entry.left_title, entry.right_title, ""]
    lines.append(state_and_counts(entry))
    if covered := coverage_of(entry):
        lines.append(tr("Coverage {percent}").format(percent=covered))
    if worked := duration(entry.seconds):
        lines.append(tr("Worked on for {time}").format(time=worked))
    lines.append(tr("Changed {when}").format(when=when(entry.modified)))
    return "\n".join(lines)
