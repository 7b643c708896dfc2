"""A process to be killed: does one thing over and over, and says on stdout what is done.

python -m tests.storage.victim link|create|back_up|restore PROJECT
"""

from __future__ import annotations

import itertools
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from annotator.model.change import ChangeKind
from annotator.model.document import Pair, Side
from annotator.storage.backup import backups
from annotator.storage.restore import restore
from annotator.storage.store import Store
from tests.storage.project_files import LEFT, RIGHT, a_link, link, span


def say(what: str) -> None:
    print(what, flush=True)


def write_links(path: Path) -> Iterator[str]:
    store = Store.open(path)
    for start in itertools.count():
        yield link(store, [start % 300], [start % 300])


def acknowledge_too_early(path: Path) -> Iterator[str]:
    """Say that a link is there before its transaction is over, as a careless program would."""
    store, pair = Store.open(path), Pair.of(LEFT, RIGHT)
    for start in itertools.count():
        with store.edit(kind=ChangeKind.LINKS, pair_id=pair.id, annotator="anna", summary="?") as edit:
            one = span(Side.LEFT, start % 300)
            made = a_link([one.id], [])
            edit.put_span(pair.id, "anna", one)
            edit.put_link(pair.id, "anna", made)
            yield made.id


def make_projects(path: Path) -> Iterator[str]:
    for count in itertools.count():
        Store.create(path.with_name(f"new-{count}")).close()
        yield f"new-{count}"


def make_backups(path: Path) -> Iterator[str]:
    store = Store.open(path)
    for count in itertools.count():
        yield store.back_up(f"number {count}").name


def restore_backups(path: Path) -> Iterator[str]:
    for backup in itertools.cycle([backup for backup in backups(path) if backup.reason in ("one", "two")]):
        restore(backup.path, path)
        yield backup.reason


DEEDS: dict[str, Callable[[Path], Iterator[str]]] = {
    "link": write_links,
    "link_early": acknowledge_too_early,
    "create": make_projects,
    "back_up": make_backups,
    "restore": restore_backups,
}

if __name__ == "__main__":
    say("ready")
    for done in DEEDS[sys.argv[1]](Path(sys.argv[2])):
        say(done)
