"""`review` and `settle`: what annotators of several files say of the same pairs, as JSON lines and as a gold file."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from annotator.batch import print_json
from annotator.project.file_review import SideBySide, Taking, difference_lines, settle_files, uncollected


def review(options: Namespace) -> None:
    """Print every difference and agreement of some files; what was left out or called otherwise goes to stderr."""
    with uncollected():
        files = SideBySide([options.mine, *options.theirs])
        for line in difference_lines(files):
            print_json(line)
    _tell(files)


def settle(options: Namespace, *, by: str) -> None:
    """Write a gold file of what is taken of some files; how much it is goes to stderr, as what was left out does."""
    paths = (options.mine, *options.theirs)
    target = sys.stdout.buffer if str(options.output) == "-" else options.output
    sources = tuple(file for file in paths if str(file) != "-")
    with uncollected():
        files = SideBySide(paths)
        links = settle_files(files, Taking(options.take), target, by=by, sources=sources)
    _tell(files)
    where = "standard output" if not isinstance(target, Path) else str(target)
    said = {"file": where, "links": links}
    if options.json and isinstance(target, Path):
        print_json(said)
    else:
        print(f"Wrote gold with {links:,} {'link' if links == 1 else 'links'} to {where}.", file=sys.stderr)


def _tell(files: SideBySide) -> None:
    for sentence in files.told:
        print(f"annotator: {sentence}", file=sys.stderr)
