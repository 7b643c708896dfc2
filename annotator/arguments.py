"""The command line: what may be typed, read into plain values. Names and shapes are a contract with scripts."""

from __future__ import annotations

import argparse
import codecs
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator import __version__

FORMATS = (
    *("jsonl", "csv", "html", "label-studio", "doccano", "prodigy", "brat", "cas-xmi", "cas-json"),
    *("web-annotation", "tei"),
)
"""What `export` writes; the table in `exchange/formats.py` says how."""
REPORT_LANGUAGES = ("de", "en")


@dataclass(frozen=True, slots=True)
class OpenRequest:
    """What the window is asked to show."""

    project: Path | None = None
    """The project file; None is the default project."""
    articles: tuple[Path, Path] | None = None
    """Two articles to import, if new, and to open as a pair."""
    review: Path | None = None
    """A colleague's file to open for review."""
    annotator: str | None = None
    """Who annotates; None is the name in the preferences, else the login name."""
    encoding: str | None = None
    """Encoding of the articles; None is UTF-8, or UTF-16 and UTF-32 where a BOM says so."""
    must_exist: bool = False
    """The project was named as what is to be opened, so it is never created."""


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """Read the command line; `command` is None where the window is to be opened.

    Exits with status 2 and a sentence on stderr where it is not to be understood.
    """
    parser = _parser()
    options = parser.parse_args(argv)
    if getattr(options, "flat", False) and options.format != "jsonl":
        parser.error("--flat is a form of jsonl alone")
    return options


def open_request(options: argparse.Namespace) -> OpenRequest:
    """Sort what follows `open`: nothing, a project, a colleague's .jsonl, or two articles. Exits with 2 otherwise."""
    common = {"annotator": options.annotator, "encoding": getattr(options, "encoding", None)}
    files: list[Path] = getattr(options, "files", [])
    if len(files) == 2:
        return OpenRequest(options.project, articles=(files[0], files[1]), **common)
    if not files:
        return OpenRequest(options.project, **common)
    if len(files) > 2:
        _parser().error("open takes a project, a colleague's .jsonl, or two articles")
    if files[0].suffix.lower() == ".jsonl":
        return OpenRequest(options.project, review=files[0], **common)
    if options.project:
        _parser().error("open takes two articles, or one project")
    return OpenRequest(files[0], must_exist=True, **common)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="annotator", parents=[_shared(None)])
    parser.description = "Read two articles side by side and align their statements. Without a command: the window."
    parser.add_argument("--version", action="version", version=f"annotator {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    # What stands before the command must not be overwritten by a default of the same option behind it.
    shared = _shared(argparse.SUPPRESS)
    encoding = argparse.ArgumentParser(add_help=False)
    encoding.add_argument(
        "--encoding", type=_codec, help="encoding of the articles where it is not UTF-8, such as cp1252"
    )

    def command(name: str, text: str, *parents: argparse.ArgumentParser) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=text, description=text, parents=[shared, *parents])

    opened = command("open", "open the window on a project, a colleague's .jsonl, or two articles", encoding)
    opened.add_argument("files", nargs="*", type=Path, metavar="FILE")

    _add_import(command, encoding)
    _add_language(command, encoding)
    _add_review(command)

    exported = command("export", "write the annotations to a file")
    exported.add_argument("--format", choices=FORMATS, required=True)
    exported.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="FILE",
        required=True,
        help="- is standard output; brat, cas-xmi and cas-json make a folder, or a ZIP where it ends in .zip",
    )
    exported.add_argument("--flat", action="store_true", help="with jsonl: one line a link, for a table")
    exported.add_argument(
        "--language",
        choices=REPORT_LANGUAGES,
        help="with html: of the report (default: that of the window, else the system's)",
    )
    exported.add_argument("--pair", nargs="+", metavar="ID", help="only these pairs")
    exported.add_argument("--annotators", nargs="+", metavar="NAME", help="only what these have annotated")

    checked = command("check", "look for damage; changes nothing")
    checked.add_argument("file", nargs="?", type=Path, metavar="P")

    demo = command("demo", "do the whole main job on the sample pair, without a screen")
    demo.add_argument("--out", type=Path, default=Path("demo"), metavar="DIR")
    return parser


def _add_import(command: Callable[..., argparse.ArgumentParser], encoding: argparse.ArgumentParser) -> None:
    """Add the command that brings files in."""
    imported = command("import", "bring in articles and colleagues' files", encoding)
    imported.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="files, folders, ZIP archives, tables; - is standard input"
    )
    imported.add_argument(
        "--pair-by",
        choices=("order", "name", "column"),
        help="first with second; those of one name in two folders, or as a_left and a_right; or two columns of tables "
        "(default: by order, in folders and archives by name where most names say which other belongs to them)",
    )
    for column in ("left", "right", "id", "left-title", "right-title"):
        imported.add_argument(f"--{column}-column", metavar="NAME", help="of tables (CSV, TSV, JSON lines)")
    imported.add_argument("--no-header", action="store_true", help="tables name no columns; they are called 1, 2, …")


def _add_language(command: Callable[..., argparse.ArgumentParser], encoding: argparse.ArgumentParser) -> None:
    """Add the commands that look at what texts say."""
    analyzed = command("analyze", "find sentences, entities, quotes and regions", encoding)
    analyzed.add_argument("files", nargs="*", type=Path, metavar="FILE")
    analyzed.add_argument("--batch", metavar="IN.jsonl", help='lines {"id","text"[,"language"]}; - is standard input')
    analyzed.add_argument("--language", help="language of the articles, such as de (default: recognised)")

    suggested = command("suggest", "find which statements of two articles may belong together", encoding)
    suggested.add_argument("files", nargs="*", type=Path, metavar="FILE", help="two articles, the left and the right")
    suggested.add_argument(
        "--batch",
        metavar="IN.jsonl",
        help='lines {"id","left","right"}, two texts or two lists of statements; - is standard input',
    )
    suggested.add_argument(
        "--units", choices=("sentence", "line"), default="sentence", help="what a text's statements are"
    )
    suggested.add_argument(
        "--top", type=_count, default=5, metavar="N", help="partners for each statement of either side (default: 5)"
    )

    anchored = command("anchor", "find quotes again in texts that have changed")
    anchored.add_argument(
        "--batch",
        metavar="IN.jsonl",
        required=True,
        help='lines {"id","text","spans":[{"id","start","end","quote","prefix","suffix"}]}; - is standard input',
    )

    command("models", "list the language pipelines that are installed or bundled")


def _add_review(command: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the commands that compare annotators' files, settle them and say how far they agree."""
    reviewed = command("review", "list where the annotators of some files agree and differ, a JSON object a line")
    settled = command("settle", "make a gold file of what some annotators have, without asking anybody")
    for parser in (reviewed, settled):
        parser.add_argument("mine", type=Path, metavar="MINE.jsonl", help="whose texts count")
        parser.add_argument("theirs", nargs="+", type=Path, metavar="THEIRS.jsonl")
    settled.add_argument(
        "--take",
        choices=("agreed", "mine", "theirs", "all"),
        required=True,
        help="what all have, what the first file has, what any of the others has, or everything",
    )
    settled.add_argument("-o", "--output", type=Path, metavar="GOLD.jsonl", required=True, help="- is standard output")

    agreement = command("agreement", "say how far the annotators of some files agree, pair by pair and overall")
    agreement.add_argument("files", nargs="+", type=Path, metavar="FILE.jsonl")
    agreement.add_argument(
        "--report",
        choices=("json", "csv", "paragraph"),
        default="json",
        help="one JSON object (default), a table, or a paragraph for a paper",
    )
    agreement.add_argument("-o", "--output", type=Path, metavar="FILE", help="write it to a file")

    coefficients = command("coefficients", "work out coefficients of agreement for any labels")
    coefficients.add_argument(
        "--batch",
        metavar="IN.jsonl",
        required=True,
        help='lines {"id","coefficient","units":[[label or null per annotator]…][,"weights"]}; - is standard input',
    )


def _codec(written: str) -> str:
    """Return the name of an encoding for text."""
    try:
        is_known = getattr(codecs.lookup(written), "_is_text_encoding", True)
    except (LookupError, ValueError):
        is_known = False
    if not is_known:
        raise argparse.ArgumentTypeError(f'there is no encoding "{written[:40]}"')
    return written


def _count(written: str) -> int:
    number = int(written)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number


def _shared(default: str | None) -> argparse.ArgumentParser:
    shared = argparse.ArgumentParser(add_help=False, argument_default=default)
    shared.add_argument("--project", type=Path, metavar="P", help="the project file (default: the one of this user)")
    shared.add_argument("--annotator", metavar="NAME", help="who annotates (default: the preferences, else the login)")
    unset = False if default is None else default
    shared.add_argument("--json", action="store_true", default=unset, help="answer with one JSON object a line")
    return shared
