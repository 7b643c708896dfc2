"""How a value of the model says that it cannot be."""

from __future__ import annotations


class InvalidAnnotation(ValueError):
    """A value that cannot be; `path` says where, the message says why."""

    def __init__(self, path: str, why: str) -> None:
        super().__init__(f"{path}: {why}" if path else why)
        self.path = path
        self.why = why


def check_id(path: str, value: str) -> None:
    """Refuse an id or a name that could not be shown, stored or typed; `path` says where it stands."""
    if not value or len(value) > 200 or not value.isprintable():
        raise InvalidAnnotation(path, "must be 1 to 200 printable characters")
