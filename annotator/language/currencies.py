"""Currencies, which are no names, alone, in an amount (`5 CHF`, `Milliarden Dollar`) or in a compound (`US-Dollar`)."""

from __future__ import annotations

import re

from annotator.language.words import words

_CURRENCIES = words(
    "Euro Euros EUR Eurocent Cent Cents Dollar Dollars USD CHF Rappen Fr. Yen JPY GBP Rubel RUB Yuan Renminbi CNY "
    "Rupie Rupien Hrywnja Złoty Zloty Forint Franc Francs DM D-Mark Reichsmark"
)
_ALSO_NAMES = words("Franken Mark Pfund Krone Kronen Schilling Lira Real Rand Peso Pesos Won Dinar")
"""Currencies that are regions or persons as well, and currencies only where a pipeline takes them for neither."""
_AMOUNT = re.compile(
    r"(?:[\d.,' ]|(?:Mio|Mrd)\.? |Million(?:en)? |Milliarden? |Tausend )*(?:[A-ZÄÖÜ][A-Za-zäöü]*-)?(?P<unit>\S+)"
)
_PRICE = re.compile(r"\W*(?:\d[\d.,' ]*\s*[^\W\d]{1,7}|[^\W\d]{1,7}\s*\d[\d.,' ]*)\W*")
"""A line that is an amount and no more."""


def is_currency(surface: str, label: str) -> bool:
    """Tell whether what was taken for a name of a label is a currency or an amount."""
    if label == "PER" and " " in surface:  # The singer 50 Cent.
        return False
    unit = match["unit"] if (match := _AMOUNT.fullmatch(surface)) else surface
    return unit in _CURRENCIES or (label == "MISC" and unit in _ALSO_NAMES)


def is_price(line: str) -> bool:
    """Tell a line that is nothing but an amount, such as a donation box's `5 CHF`."""
    return bool(_PRICE.fullmatch(line))
