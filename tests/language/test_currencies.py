"""Currencies and amounts against names that look like them."""

from __future__ import annotations

import pytest

from annotator.language.currencies import is_currency, is_price


@pytest.mark.parametrize(
    ("surface", "label", "told"),
    [
        ("Euro", "MISC", True),
        ("Dollar", "ORG", True),
        ("US-Dollar", "MISC", True),
        ("CHF", "MISC", True),
        ("4,5 Milliarden Euro", "MISC", True),
        ("7.8 Mio. CHF", "MISC", True),
        ("Franken", "MISC", True),
        ("Franken", "LOC", False),
        ("Mark", "PER", False),
        ("50 Cent", "PER", False),
        ("Euro Wings", "ORG", False),
        ("Eurostat", "ORG", False),
        ("Vogt-Mark", "PER", False),
        ("1 " * 5000 + "Brekum Nord", "MISC", False),
    ],
)
def test_a_currency_is_no_name(surface: str, label: str, told: bool) -> None:
    assert is_currency(surface, label) is told


@pytest.mark.parametrize(
    ("line", "told"), [("5 CHF", True), ("EUR 7.50", True), ("Block 5", True), ("Im Mai 5", False)]
)
def test_a_line_that_is_a_price(line: str, told: bool) -> None:
    assert is_price(line) is told
