"""The messages between whoever sends a process on an errand and that process: frames of MessagePack.

The first frame to the process is the errand; every further one, empty, lets it go on. When the pipe to it ends, it
gives up.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import msgspec

from annotator.project.colleagues import ReviewPlan
from annotator.project.correcting import Correction
from annotator.project.errands import (
    BringIn,
    Correct,
    Errand,
    Export,
    Gather,
    ImportFiles,
    LookAtEncodings,
    LookAtTable,
    Outcome,
    Weigh,
)
from annotator.project.gathered_articles import Articles
from annotator.project.previewing import Uncertain
from annotator.project.reports import ExportReport, ImportReport, ReviewSummary
from annotator.project.table_preview import TableLook

FLAG = "--errand"
"""Makes the program one that runs an errand."""

_HEAD = 4
"""Bytes that say how long a frame is."""

_KINDS: dict[str, tuple[type[Errand], Any]] = {
    kind.__name__: (kind, outcome)
    for kind, outcome in (
        (LookAtEncodings, tuple[Uncertain, ...]),
        (LookAtTable, TableLook | None),
        (Gather, Articles),
        (ImportFiles, ImportReport),
        (Export, ExportReport),
        (Weigh, ReviewPlan),
        (BringIn, ReviewSummary),
        (Correct, Correction),
    )
}


class Sent(msgspec.Struct, frozen=True):
    """What a process is to do."""

    project: bytes
    """The path, as the system has it: the name of a file need not be Unicode."""
    annotator: str
    kind: str
    errand: msgspec.Raw


class Told(msgspec.Struct, frozen=True, tag=True):
    """How far it is."""

    done: float
    total: int


class Wants(msgspec.Struct, frozen=True, tag=True):
    """It wants to write to the project, and waits until nobody else does."""


class Copied(msgspec.Struct, frozen=True, tag=True):
    """There is a copy of the project to be read meanwhile; it waits until that is done."""

    copy: bytes
    """Its path."""


class Done(msgspec.Struct, frozen=True, tag=True):
    """It is done; everything is on the disk."""

    outcome: msgspec.Raw


class Failed(msgspec.Struct, frozen=True, tag=True):
    """It could not be done, and nothing is left of it."""

    sentence: str
    is_refusal: bool = False


Message = Told | Wants | Copied | Done | Failed


def command() -> list[str]:
    """Return the command line of a process for one errand; modules in the current folder are not imported by it."""
    if getattr(sys, "frozen", False):
        return [sys.executable, FLAG]
    return [sys.executable, "-P", "-m", "annotator", FLAG]


def sent(project: Path, annotator: str, errand: Errand) -> bytes:
    """Return the frame that sends a process on an errand."""
    raw = msgspec.Raw(_encoder.encode(errand))
    return frame(_encoder.encode(Sent(os.fsencode(project), annotator, type(errand).__name__, raw)))


def order_of(raw: bytes) -> tuple[Path, str, Errand]:
    """Return project, annotator and errand that were sent."""
    order = msgspec.msgpack.decode(raw, type=Sent)
    errand = msgspec.msgpack.decode(order.errand, type=_KINDS[order.kind][0], dec_hook=_built)
    return Path(os.fsdecode(order.project)), order.annotator, errand


def encoded(message: Message) -> bytes:
    """Return a message of the process as a frame."""
    return frame(_encoder.encode(message))


def done(outcome: Outcome) -> Done:
    """Return the message that an errand is done."""
    return Done(msgspec.Raw(_encoder.encode(outcome)))


def message_of(raw: bytes) -> Message:
    """Return what the process says."""
    return _messages.decode(raw)


def outcome_of(errand: Errand, message: Done) -> Outcome:
    """Return what came of an errand."""
    kind = _KINDS[type(errand).__name__][1]
    outcome: Outcome = msgspec.msgpack.decode(message.outcome, type=kind, dec_hook=_built)
    return outcome


def frame(raw: bytes) -> bytes:
    """Return bytes with their length before them."""
    return len(raw).to_bytes(_HEAD) + raw


def whole_frames(received: bytearray) -> Iterator[bytes]:
    """Yield the frames that are whole and take them off; the rest stays."""
    while len(received) >= _HEAD and len(received) >= (end := _HEAD + int.from_bytes(received[:_HEAD])):
        raw = bytes(received[_HEAD:end])
        del received[:end]
        yield raw


def read_frame(stream: IO[bytes]) -> bytes | None:
    """Return the next frame; None where the stream ends."""
    head = stream.read(_HEAD)
    if len(head) < _HEAD:
        return None
    raw = stream.read(int.from_bytes(head))
    return raw if len(raw) == int.from_bytes(head) else None


def _plain(value: object) -> bytes:
    if isinstance(value, Path):
        return os.fsencode(value)
    raise TypeError(type(value))


def _built(kind: type, value: bytes) -> object:
    if issubclass(kind, Path):
        return Path(os.fsdecode(value))
    raise TypeError(kind)


_encoder = msgspec.msgpack.Encoder(enc_hook=_plain)
_messages: msgspec.msgpack.Decoder[Message] = msgspec.msgpack.Decoder(Message)
