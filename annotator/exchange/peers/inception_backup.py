"""Backups of INCEpTION and WebAnno projects: their annotations are Java objects, so they are told, not read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.errors import BadInput
from annotator.exchange.peers.peer_record import PeerRecord
from annotator.exchange.peers.source import Source

_SERIALISED = re.compile(r"(?:^|/)(?:annotation|curation)_ser/([^/]+)/([^/]+)\.ser$")
_NOBODY = frozenset({"INITIAL_CAS"})


def accepts(source: Source) -> bool:
    """Tell whether a folder or archive is such a backup."""
    return source.is_many and any(_SERIALISED.search(name) for name in source.names)


def read(source: Source) -> Iterator[PeerRecord]:
    """Refuse it, with what is in it."""
    documents: dict[str, list[str]] = {}
    for name in source.names:
        found = _SERIALISED.search(name)
        if found:
            users = documents.setdefault(found[1], [])
            if found[2] not in (*_NOBODY, *users):
                users.append(found[2])
    inside = "; ".join(f"{document} ({', '.join(users) or 'nobody'})" for document, users in documents.items())
    raise BadInput(
        f"{source.name} is a backup of a project of INCEpTION, whose annotations no other program reads; export it "
        f"there as UIMA CAS (XMI or JSON). In it are {len(documents)} documents, with who annotated them: {inside}."
    )
