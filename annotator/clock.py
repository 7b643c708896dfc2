"""The one place that reads the time."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> str:
    """Return the present moment as it is stored and exported: UTC, to the second, `2026-11-22T10:00:00Z`."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
