"""The types of our own in a CAS: for XMI as the XML that lies beside it, for JSON as part of every file."""

from __future__ import annotations

from typing import Any

from annotator.exchange.peers.cas import LINK, PAIR, SPAN

_ANNOTATION = "uima.tcas.Annotation"
_STRING = "uima.cas.String"
_TYPES: tuple[tuple[str, str, dict[str, str]], ...] = (
    (PAIR, "The line between the two articles", {"details": _STRING}),
    (SPAN, "A statement, an entity, a quote or a region", {"value": _STRING, "details": _STRING}),
    (
        LINK,
        "A statement of the left article joined with one of the right",
        {"Governor": _ANNOTATION, "Dependent": _ANNOTATION, "value": _STRING, "details": _STRING},
    ),
)


def type_system() -> str:
    """Return the description of the types as XML."""
    types = "".join(
        f"<typeDescription><name>{name}</name><description>{what}</description>"
        f"<supertypeName>{_ANNOTATION}</supertypeName><features>{_features(features)}</features></typeDescription>"
        for name, what, features in _TYPES
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">'
        f"<name>Annotator</name><types>{types}</types></typeSystemDescription>\n"
    )


def json_types() -> dict[str, Any]:
    """Return them as the JSON of a CAS has them."""
    return {
        name: {
            "%NAME": name,
            "%SUPER_TYPE": _ANNOTATION,
            **{key: {"%NAME": key, "%RANGE": kind} for key, kind in features.items()},
        }
        for name, _, features in _TYPES
    }


def _features(features: dict[str, str]) -> str:
    return "".join(
        f"<featureDescription><name>{key}</name><description/><rangeTypeName>{kind}</rangeTypeName></featureDescription>"
        for key, kind in features.items()
    )
