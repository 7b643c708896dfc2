"""What `suggest` answers: for two articles, and for one line of `suggest --batch`, which is checked first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Literal

import msgspec

from annotator.batch import field
from annotator.errors import BadInput
from annotator.project import Article, page_of
from annotator.worker.client import Client, Comparison
from annotator.worker.comparison import Article as Text
from annotator.worker.comparison import Suggestion
from annotator.worker.protocol import encode_marks

Units = Literal["sentence", "line"]


def suggested_record(client: Client, record: Mapping[str, Any], *, units: Units, top: int) -> Mapping[str, Any]:
    """Answer one record: two texts, or two lists of statements.

    Raises BadInput where one is missing, of another kind than the other, or no valid Unicode.
    """
    left, right = record.get("left"), record.get("right")
    if isinstance(left, list) and isinstance(right, list):
        found = client.suggest(_statements(left, "left"), _statements(right, "right"), top=top)
        return {"suggestions": list(_described(found.suggestions, lambda place: place, lambda place: place))}
    if isinstance(left, list) or isinstance(right, list):
        raise BadInput('"left" and "right" must both be texts, or both be lists of statements')
    left, right = (Text(field(record, name) or "") for name in ("left", "right"))
    return _suggested_texts(client, left, right, units=units, top=top)


def suggested_articles(client: Client, left: Article, right: Article, *, units: Units, top: int) -> dict[str, Any]:
    """Answer for two files: with their canonical texts, which the offsets count."""
    found = _suggested_texts(client, _as_read(client, left), _as_read(client, right), units=units, top=top)
    return {"id": f"{left.source} {right.source}", "left": left.text, "right": right.text, **found}


def shown(answer: Mapping[str, Any]) -> Iterator[str]:
    """Yield the lines in which a person reads an answer for two files: the score, both statements, and why."""
    for each in answer["suggestions"]:
        reasons = "; ".join(" ".join([f"{reason['kind']}:", *reason["words"]]).strip(":") for reason in each["reasons"])
        yield f"{each['score']:7.3f}  {_line(answer['left'], each['left'])}"
        yield f"{'':7}  {_line(answer['right'], each['right'])}"
        yield f"{'':7}  ({reasons})"


def _as_read(client: Client, article: Article) -> Text:
    """Return an article for the worker; of a web page with its marks, as the markup tells what of it is furniture."""
    page = page_of(article.original, article.encoding)
    if page is None:
        return Text(article.text)
    found = client.analyze(article.text, page=page)
    return Text(article.text, marks=msgspec.Raw(encode_marks(found.marks)), language=found.language)


def _suggested_texts(client: Client, left: Text, right: Text, *, units: Units, top: int) -> Mapping[str, Any]:
    found = client.suggest(left, right, units=units, top=top)
    return {"suggestions": list(_with_extents(found))}


def _line(text: str, extent: tuple[int, int]) -> str:
    start, end = extent
    return f"{start}-{end} " + " ".join(text[start:end].split())


def _with_extents(found: Comparison) -> Iterator[dict[str, Any]]:
    return _described(found.suggestions, lambda place: list(found.left[place]), lambda place: list(found.right[place]))


def _described(
    suggestions: Iterable[Suggestion], left: Callable[[int], Any], right: Callable[[int], Any]
) -> Iterator[dict[str, Any]]:
    for each in suggestions:
        reasons = [{"kind": reason.kind, "words": list(reason.words)} for reason in each.reasons]
        yield {"left": left(each.left), "right": right(each.right), "score": each.score, "reasons": reasons}


def _statements(given: list[Any], name: str) -> list[str]:
    for number, each in enumerate(given):
        try:
            field({name: each}, name)
        except BadInput as error:
            raise BadInput(f"{name}[{number}]: {error}") from error
    return given
