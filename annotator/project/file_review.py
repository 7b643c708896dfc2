"""Comparing and settling files without a project, as the commands do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from annotator.clock import now
from annotator.errors import BadInput
from annotator.model.analysis import Layer
from annotator.project.side_by_side import SideBySide, Together
from annotator.review.comparison import compare_all
from annotator.review.difference import Difference
from annotator.review.taking import Taking, take
from annotator.uncollected import uncollected

__all__ = ["SideBySide", "Taking", "difference_lines", "settle_files", "uncollected"]


def difference_lines(files: SideBySide) -> Iterator[dict[str, Any]]:
    """Yield what `review` answers: an object a difference or agreement, in the order of each text."""
    for together in files:
        for difference in compare_all(*together.sets):
            yield _line(together, difference)


def settle_files(
    files: SideBySide, taking: Taking, target: Path | BinaryIO, *, by: str, sources: tuple[Path, ...] = ()
) -> int:
    """Write the gold lines of what is taken, whole or not at all, and return how many links they hold.

    BadInput where the target is one of the `sources`, or cannot be written.
    """
    from annotator.exchange import atomic, jsonl  # msgspec: not before it is needed
    from annotator.exchange.record import Record, like

    links = 0

    def lines() -> Iterator[Record]:
        nonlocal links
        for together in files:
            if not _is_wanted(together, taking):
                continue
            gold = take(together.sets, taking, mine=together.mine, by=by, at=now())
            links += len(gold.links)
            yield like(together.first, gold)

    if not isinstance(target, Path):
        jsonl.write(lines(), target)
        return links
    if any(target.exists() and source.exists() and target.samefile(source) for source in sources):
        raise BadInput(f"{target} is one of the files that are settled, and was not touched; choose another name.")
    with atomic.replacing(target) as stream:
        jsonl.write(lines(), stream)
    return links


def _is_wanted(together: Together, taking: Taking) -> bool:
    """Tell whether a pair has anybody from whom could be taken."""
    mine = sum(aset.annotator in together.mine for aset in together.sets)
    if taking is Taking.AGREED:
        return len(together.sets) > 1
    return {Taking.MINE: mine > 0, Taking.THEIRS: mine < len(together.sets)}.get(taking, True)


def _line(together: Together, difference: Difference) -> dict[str, Any]:
    line: dict[str, Any] = {
        "pair": together.pair.id,
        "kind": difference.kind.value,
        "left": [[one.start, one.end] for one in difference.left],
        "right": [[one.start, one.end] for one in difference.right],
        "who": {name: list(ids) for name, ids in difference.who.items()},
    }
    if difference.layer is not Layer.STATEMENT:
        line["layer"] = difference.layer.value
    if difference.reading:
        line["reading"] = difference.reading.value
    return line
