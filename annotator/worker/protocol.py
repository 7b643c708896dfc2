"""The messages between the program and its language worker: one JSON object a line, both ways.

The worker gets a text by value and answers with marks, in parts for a long text. Nothing here knows Qt or spaCy, so
that the window's client, the commands' client and the worker itself share it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import Any

import msgspec

from annotator.model.analysis import Mark
from annotator.worker.comparison import Compare, Compared, Suggest, Suggested, Suggestions
from annotator.worker.limits import MEMORY_BYTES

FROZEN_FLAG = "--worker"
"""What makes the frozen program become its own worker."""


class Analyze(msgspec.Struct, frozen=True, tag_field="op", tag="analyze"):
    """Asks for the marks of a text."""

    id: str
    text: str
    sha256: str
    """Of the text's UTF-8; comes back with the answer, so that a late one is known as stale."""
    language: str | None = None
    """A code like `de`; None to have it recognised."""
    page: bytes | None = None
    """The bytes of the web page that the text was read from; they tell the article from what is around it."""
    page_encoding: str | None = None
    """What they are read in; None is UTF-8."""


class ReadPage(msgspec.Struct, frozen=True, tag_field="op", tag="read_page"):
    """Asks for the text of a web page; foreign markup is read in the worker alone."""

    id: str
    original: bytes
    encoding: str | None = None
    """What it is read in; None is UTF-8."""


class Cancel(msgspec.Struct, frozen=True, tag_field="op", tag="cancel"):
    """Asks to stop a job, running or waiting."""

    id: str


class Warm(msgspec.Struct, frozen=True, tag_field="op", tag="warm"):
    """Says that texts of the language of this one will come: its pipeline is loaded now. There is no answer."""

    text: str
    """The beginning of one of them."""


class Models(msgspec.Struct, frozen=True, tag_field="op", tag="models"):
    """Asks for the `ready` line again."""


Request = Analyze | ReadPage | Suggest | Compare | Cancel | Warm | Models


class PipelineInfo(msgspec.Struct, frozen=True):
    """A spaCy pipeline that is installed or bundled."""

    name: str
    language: str
    version: str
    source: str
    """`installed` or `bundled`."""
    scores: dict[str, Any] = {}
    """What its own `meta.json` says of its performance."""


class Ready(msgspec.Struct, frozen=True, tag_field="op", tag="ready"):
    """The worker listens; sent once at the start, before spaCy is imported, and in answer to `models`."""

    pipelines: list[PipelineInfo]


class Part(msgspec.Struct, frozen=True, tag_field="op", tag="part"):
    """The marks that begin in `[start, end)` of the text; parts come in order and leave no gap."""

    id: str
    start: int
    end: int
    marks: msgspec.Raw
    """A JSON array of marks, undecoded: what is stored. `decode_marks` reads it."""
    pipeline: str
    """Who found them, as in `Done`."""


class Done(msgspec.Struct, frozen=True, tag_field="op", tag="done"):
    """The last line of a job that went well."""

    id: str
    sha256: str
    pipeline: str
    """Name of the pipeline, or `rules`."""
    language: str | None
    seconds: float
    notice: str | None = None
    """One sentence for the user where no pipeline for the language is there: what is missing, how to get it."""


class PageRead(msgspec.Struct, frozen=True, tag_field="op", tag="page"):
    """What a web page holds."""

    id: str
    text: str
    """All that can be read on it, canonical; "" where there is nothing."""
    title: str | None = None
    date: str | None = None
    """When it was published, as `YYYY-MM-DD`."""
    site: str | None = None


class Failed(msgspec.Struct, frozen=True, tag_field="op", tag="failed"):
    """The last line of a job that went wrong, or (without an id) the answer to a line nobody can read."""

    id: str | None
    error: str
    """One sentence for the user."""


class Cancelled(msgspec.Struct, frozen=True, tag_field="op", tag="cancelled"):
    """The last line of a job that was cancelled."""

    id: str


Answer = Ready | Part | Done | Suggestions | Suggested | Compared | Failed | Cancelled | PageRead

_requests: msgspec.json.Decoder[Request] = msgspec.json.Decoder(Request)
_answers: msgspec.json.Decoder[Answer] = msgspec.json.Decoder(Answer)
_marks = msgspec.json.Decoder(tuple[Mark, ...])
_encoder = msgspec.json.Encoder()


def encode(message: Request | Answer) -> bytes:
    """Return a message as one line, with its line end."""
    return _encoder.encode(message) + b"\n"


def decode_request(line: bytes) -> Request | None:
    """Read a line sent to the worker; None where it is no message."""
    try:
        return _requests.decode(line)
    except (ValueError, RecursionError):
        return None


def decode_answer(line: bytes) -> Answer | None:
    """Read a line the worker sent; None where it is no message (a library that prints, a torn line)."""
    try:
        return _answers.decode(line)
    except (ValueError, RecursionError):
        return None


def encode_marks(marks: Iterable[Mark]) -> bytes:
    """Return marks as the JSON array that parts carry and projects store; what a mark has not is left out."""
    return _encoder.encode([_told(mark) for mark in marks])


def _told(mark: Mark) -> dict[str, Any]:
    told: dict[str, Any] = {"start": mark.start, "end": mark.end, "layer": mark.layer}
    if mark.label is not None:
        told["label"] = mark.label
    if mark.attributes:
        told["attributes"] = mark.attributes
    return told


def decode_marks(raw: bytes | msgspec.Raw) -> tuple[Mark, ...]:
    """Read the JSON array of a part; ValueError where it is not one."""
    return _marks.decode(raw)


def command(*, memory: int = MEMORY_BYTES) -> list[str]:
    """Return the command line that starts a worker with a limit of memory in bytes (0: none).

    `-P` keeps modules that lie in the current folder from being imported in place of real ones.
    """
    limit = f"--memory={memory}"
    if getattr(sys, "frozen", False):
        return [sys.executable, FROZEN_FLAG, limit]
    return [sys.executable, "-P", "-m", "annotator.worker.serve", limit]
