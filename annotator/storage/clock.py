"""The one place that reads the clock for what is stored."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> str:
    """Return the present as ISO 8601 in UTC with seconds: `2026-11-22T10:00:00Z`."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
