"""Distil names of territories and cities from Unicode CLDR, through Babel.

`territories.py > resources/words/territories.json`; the cities are those CLDR names time zones after.
"""

from __future__ import annotations

import json
import sys

import babel

WORDS = {"Center", "Knox"}
"""Cities whose name is rather a word, or somebody else's."""
LANGUAGES = ("de", "en")
CONTINENTS = ("Europe/", "Asia/", "Africa/", "America/", "Australia/")
NOT_NAMES = {"001", "EU", "EZ", "QO", "ZZ", "XA", "XB", "UN"}
"""World, eurozone, outlying Oceania, unknown region, pseudo-locales; and the unions, which are no place."""

names = {}
for language in LANGUAGES:
    territories = babel.Locale(language).territories
    found = {name for code, name in territories.items() if code not in NOT_NAMES and "(" not in name}
    zones = babel.Locale(language).time_zones
    places = {zone.rpartition("/")[2].replace("_", " ") for zone in zones if zone.startswith(CONTINENTS)}
    cities = {entry["city"] for zone, entry in zones.items() if "city" in entry and zone.startswith(CONTINENTS)}
    names[language] = sorted(
        found | {name for name in cities | places if name.isalpha() and len(name) > 3 and name not in WORDS}
    )
about = {
    "source": f"Unicode CLDR, through Babel {babel.__version__}",
    "license": "Unicode-3.0 (https://www.unicode.org/license.txt); Copyright Unicode, Inc.",
    "changed": "territories, and cities that time zones are named after; left out: brackets, and what is no place",
}
json.dump({"about": about, "names": names}, sys.stdout, ensure_ascii=False, indent=1)
