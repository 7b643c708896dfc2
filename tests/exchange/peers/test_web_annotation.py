"""W3C's own schemas for the Web Annotation model, as its test suite has them, say that every annotation is one."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator
from referencing import Registry
from referencing.jsonschema import DRAFT4

from annotator.exchange.peers import web_annotation
from tests.exchange.peers.test_losses import everything
from tests.exchange.peers.test_naughty_strings import FEW, naughty

SUITE = Path(os.environ.get("ANNOTATOR_DATA", "")) / "formats/w3c-web-annotation"

pytestmark = pytest.mark.skipif(not SUITE.is_dir(), reason="ANNOTATOR_DATA does not say where the data sets lie")


def schemas() -> dict[str, Any]:
    files = [path for folder in ("annotations", "definitions") for path in sorted((SUITE / folder).rglob("*.json"))]
    return {str(path): schema for path in files if (schema := _read(path))}


def _read(path: Path) -> Any:
    """Return a schema; None where the suite's own file is none."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except json.JSONDecodeError:
        return None


def written_ones() -> list[dict[str, Any]]:
    stream = io.BytesIO()
    web_annotation.write([everything(), naughty(FEW)], stream)
    page = json.loads(stream.getvalue())
    # A test is of one annotation that stands alone.
    return [{"@context": page["@context"], **each} for each in page["items"]]


def test_nothing_that_the_model_demands_is_missing() -> None:
    read = schemas()
    registry: Registry[Any] = Registry().with_resources(
        (each["id"], DRAFT4.create_resource(each)) for each in read.values() if "id" in each
    )
    made = written_ones()
    demanded = {path: schema for path, schema in read.items() if str(schema.get("assertionType")).lower() == "must"}
    assert len(made) > 30 and len(demanded) >= 50
    for path, schema in demanded.items():
        wanted = schema.get("expectedResult", "valid") == "valid"
        validator = Draft4Validator(schema, registry=registry)
        assert [each["id"] for each in made if validator.is_valid(each) is not wanted] == [], path
