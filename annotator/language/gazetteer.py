"""Names that are known beforehand: territories and cities of Unicode CLDR, agencies, alliances, parties."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache

from annotator import paths
from annotator.language.words import words

_PLACES = {
    "de": (
        "USA|Grossbritannien|Großbritannien|England|Schottland|Wales|Nordirland|Holland|Weißrussland|Weissrussland|"
        "Naher Osten|Nahen Osten|Nahost|Palästina|Gaza|Gazastreifen|Gaza-Streifen|Westjordanland|Krim|"
        "Donbass|Sowjetunion|"
        "DDR|Bayern|Baden-Württemberg|Berlin|Brandenburg|Bremen|Hamburg|Hessen|Mecklenburg-Vorpommern|Niedersachsen|"
        "Nordrhein-Westfalen|Rheinland-Pfalz|Saarland|Sachsen|Sachsen-Anhalt|Schleswig-Holstein|Thüringen|München|Köln|"
        "Frankfurt|Stuttgart|Düsseldorf|Leipzig|Dresden|Hannover|Nürnberg|Bern|Basel|Genf|Lausanne|Washington|New York|"
        "Peking|Paris|Rom|Madrid|Istanbul|Ankara|Jerusalem|Tel Aviv|Charkiw|Odessa|Mariupol|Straßburg|Den Haag|Davos"
    ),
    "en": (
        "USA|U.S.|England|Scotland|Wales|Northern Ireland|Britain|Great Britain|Crimea|Gaza|West Bank|"
        "Middle East|Washington|"
        "New York|Los Angeles|Chicago|Boston|Beijing|Paris|Madrid|Istanbul|Ankara|Jerusalem|Tel Aviv|Geneva|"
        "Brussels|Berlin"
    ),
}
_ORGANISATIONS = words(
    """
    NATO Nato EU UNO UN UNICEF Unicef UNESCO Unesco UNHCR OPEC Opec OSZE OSCE WHO IWF IMF EZB OECD WTO
    G7 G20 CIA FBI NSA BND
    KGB FSB CDU CSU SPD FDP AfD SVP ÖVP FPÖ SPÖ BSW Bundestag Bundesrat Bundeswehr Hamas Hisbollah Hezbollah Taliban
    Greenpeace Interpol Europol Eurostat ARD ZDF SRF ORF BBC CNN RTL dpa sda apa ddp dapd epd afp
    dpa-AFX DPA SDA AFP APA
    Keystone-SDA keystone-sda keystone Reuters reuters TASS Tass Xinhua Ria
    """
)
_AMBIGUOUS = words(
    "Island Jersey Togo Georgia Jordan Chad Turkey Guinea Monticello Vincennes Merida Marengo Nome Welt Rom"
)
"""Names that are as often something else: taken only where the pipeline agrees."""


@dataclass(frozen=True, slots=True)
class Known:
    """A name that is known: what it names, and its form without a genitive's ending."""

    label: str
    name: str


@lru_cache(maxsize=4)
def known(language: str) -> dict[str, dict[tuple[str, ...], Known]]:
    """Return the known names of a language by their first word, longer ones under all of their words.

    In German text a place's genitive is taken for an English name of that form, never for a German one (`Tripolis`).
    """
    found: dict[str, dict[tuple[str, ...], Known]] = {}
    for listed in [places("en"), places("de")] if language == "de" else [places(language)]:
        for form in (_genitive, str) if language == "de" else (str,):
            for name in listed:
                _add(found, form(name), Known("LOC", name))
    for name in _ORGANISATIONS:
        _add(found, name, Known("ORG", name))
    return found


@lru_cache(maxsize=4)
def places(language: str) -> frozenset[str]:
    """Return the names of territories and cities in a language; none for one that is not German or English."""
    listed = json.loads(paths.resource("words/territories.json").read_text("utf-8"))["names"].get(language, [])
    return frozenset([*listed, *_PLACES.get(language, "").split("|")]) - _AMBIGUOUS - {""}


def _add(found: dict[str, dict[tuple[str, ...], Known]], form: str, what: Known) -> None:
    parts = tuple(form.split())
    found.setdefault(parts[0], {})[parts] = what


def _genitive(name: str) -> str:
    """Return a German name's genitive, which differs from it only where it takes an s."""
    return name if name.endswith(("s", "x", "z", "ß")) else f"{name}s"
