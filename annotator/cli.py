"""The commands that need no screen. Results go to standard output, everything else to standard error."""

from __future__ import annotations

import os
import signal
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any, NoReturn

import msgspec

from annotator import paths
from annotator.anchor_lines import anchored_record
from annotator.batch import answer_lines, field, print_json
from annotator.errors import AnnotatorError
from annotator.model.analysis import Analysis
from annotator.preferences import annotator_name
from annotator.progress_line import FileProgress
from annotator.project import (
    Columns,
    Imported,
    Project,
    Wishes,
    check,
    open_project,
    page_of,
    read_article,
)
from annotator.suggest_lines import shown, suggested_articles, suggested_record
from annotator.worker import limits
from annotator.worker.client import Client
from annotator.worker.clients import Clients

DONE, PROBLEM, USAGE = 0, 1, 2
_INTERRUPTED = 128
"""A command ended by a signal exits with this plus the signal's number, as shells have it."""

_MORE_MODELS = (
    "Install more into the environment that annotator runs in, for example: python -m spacy download de_core_news_lg; "
    "an installed pipeline is taken in place of the bundled one."
)


def run(options: Namespace) -> int:
    """Carry out a command; return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    for wanted in (signal.SIGTERM, signal.SIGINT):
        signal.signal(wanted, _end)
    try:
        code = _COMMANDS[options.command](options)
        sys.stdout.flush()  # at the end of the interpreter nobody could be told that it failed
        return code
    except AnnotatorError as error:
        print(f"annotator: {error}", file=sys.stderr)
        return PROBLEM
    except BrokenPipeError:
        _forget_output()  # whoever read the answers has gone away, and wants no word about it
        return PROBLEM
    except OSError as error:
        _forget_output()
        print(f"annotator: The answer could not be written ({error.strerror}).", file=sys.stderr)
        return PROBLEM


def _forget_output() -> None:
    """Keep the interpreter from trying at its end to write what could not be written."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _import(options: Namespace) -> int:
    path = _project_path(options)
    is_new = not path.exists()
    columns = Columns(
        left=options.left_column,
        right=options.right_column,
        id=options.id_column,
        left_title=options.left_title_column,
        right_title=options.right_title_column,
        header=not options.no_header,
    )
    is_table = options.pair_by is None and columns != Columns()
    with _project(options, create=True) as project:
        wishes = Wishes(
            pair_by="column" if is_table else options.pair_by,
            encoding=options.encoding,
            columns=columns,
        )
        report = project.import_files(options.files, wishes=wishes, progress=FileProgress().tell)
    if is_new and not report.pairs:
        path.unlink()  # made a moment ago for what could not be read
    for row in report.rows:
        _doubt(row.doubt)
        if options.json:
            print_json(asdict(row))
        else:
            _print_row(row)
    return PROBLEM if report.failed else DONE


def _doubt(sentence: str) -> None:
    """Say that something may have been read wrongly."""
    if sentence:
        print(f"annotator: {sentence} Name it with --encoding where letters are wrong.", file=sys.stderr)


def _print_row(row: Imported) -> None:
    if row.status == "skipped":
        print(f"annotator: {row.reason}", file=sys.stderr)  # it names the file
    else:
        print(f"{row.status} {row.file}" + (f": {row.reason}" if row.reason else ""))


def _analyze(options: Namespace) -> int:
    if bool(options.files) == bool(options.batch):
        print("annotator: analyze takes files, or --batch with one.", file=sys.stderr)
        return USAGE
    most = limits.side_by_side()
    with Clients(most if options.batch else min(most, len(options.files))) as clients:
        if options.batch:
            return answer_lines(options.batch, partial(_analyzed_record, clients), spread=clients.spread)
        return _analyze_files(clients, options)


def _analyze_files(clients: Clients, options: Namespace) -> int:
    code = DONE
    for answer in clients.spread(partial(_analyzed_file, clients, options), options.files):
        if isinstance(answer, AnnotatorError):
            print(f"annotator: {answer}", file=sys.stderr)
            code = PROBLEM
        elif options.json:
            print_json(answer)
        else:
            _print_marks(answer)
    return code


def _analyzed_file(clients: Clients, options: Namespace, file: Path) -> Mapping[str, Any] | AnnotatorError:
    try:
        with clients.one() as client:
            article = read_article(file, encoding=options.encoding, read_page=client.read_page)
            _doubt(article.doubt_told)
            page = page_of(article.original, article.encoding)
            found = client.analyze(article.text, language=options.language, page=page)
    except AnnotatorError as error:
        return error
    return {"id": file.name, **_described(article.text, found)}


def _analyzed_record(clients: Clients, record: Mapping[str, Any]) -> Mapping[str, Any]:
    text, language = field(record, "text") or "", field(record, "language", optional=True)
    with clients.one() as client:
        return _described(text, client.analyze(text, language=language))


def _described(text: str, found: Analysis) -> dict[str, Any]:
    spans = [
        {
            "start": mark.start,
            "end": mark.end,
            "layer": mark.layer.value,
            "label": mark.label,
            "text": text[mark.start : mark.end],
            "attributes": dict(mark.attributes),
        }
        for mark in found.marks
    ]
    return {"language": found.language, "model": found.pipeline, "text": text, "spans": spans}


def _print_marks(answer: Mapping[str, Any]) -> None:
    print(f"{answer['id']}: {answer['language'] or 'unknown language'}, {answer['model']}")
    for span in answer["spans"]:
        quote = " ".join(span["text"].split())
        print(f"  {span['start']:>7}-{span['end']:<7} {span['layer']:<9} {span['label'] or '':<10} {quote[:100]}")


def _suggest(options: Namespace) -> int:
    if bool(options.files) == bool(options.batch) or len(options.files) not in (0, 2):
        print("annotator: suggest takes two articles, or --batch with a file.", file=sys.stderr)
        return USAGE
    wanted = {"units": options.units, "top": options.top}
    with Client() as client:
        if options.batch:
            return answer_lines(options.batch, lambda record: suggested_record(client, record, **wanted))
        left, right = (
            read_article(file, encoding=options.encoding, read_page=client.read_page) for file in options.files
        )
        for article in (left, right):
            _doubt(article.doubt_told)
        answer = suggested_articles(client, left, right, **wanted)
    if options.json:
        print_json(answer)
    else:
        for line in shown(answer):
            print(line)
    return DONE


def _anchor(options: Namespace) -> int:
    return answer_lines(options.batch, anchored_record)


def _agreement(options: Namespace) -> int:
    from annotator.project.agreement import agreement_of_files, write_report, written  # only this command needs them

    found = agreement_of_files(options.files)
    if options.output is None or str(options.output) == "-":
        sys.stdout.write(written(found, options.report))
    else:
        write_report(found, options.output, options.report, sources=options.files)
    for each in found.left_out:
        print(f"annotator: {each.title or each.pair}, {each.annotator}: {each.reason}", file=sys.stderr)
    return DONE


def _review(options: Namespace) -> int:
    from annotator.review_lines import review  # only this command needs it

    review(options)
    return DONE


def _settle(options: Namespace) -> int:
    from annotator.review_lines import settle  # only this command needs it

    settle(options, by=options.annotator or annotator_name())
    return DONE


def _coefficients(options: Namespace) -> int:
    from annotator.coefficient_lines import coefficient_of_record  # only this command needs it

    return answer_lines(options.batch, coefficient_of_record)


def _models(options: Namespace) -> int:
    with Client() as client:
        pipelines = client.models()
    for each in pipelines:
        if options.json:
            print_json(msgspec.structs.asdict(each))
        else:
            score = each.scores.get("ents_f")
            scored = f", entities F {score:.2f} by its own account" if isinstance(score, float) else ""
            print(f"{each.name} {each.version}: {each.language}, {each.source}{scored}")
            for texts, figures in each.scores.get("evaluation", {}).items():
                told = "; ".join(f"{how} {figure:.1f}" for how, figure in figures.items())
                print(f"  entities F in percent on {texts}: {told}")
    print(_MORE_MODELS, file=sys.stderr)
    return DONE


def _export(options: Namespace) -> int:
    from annotator.export_lines import export  # only this command needs it

    with _project(options) as project:
        export(project, options)
    return DONE


def _check(options: Namespace) -> int:
    report = check(options.file or options.project or paths.default_project())
    if options.json:
        print_json({"ok": report.ok, **asdict(report)})
    elif report.ok:
        print(f"No damage found in {sum(report.checked.values()):,} rows.")
    else:
        for problem in report.problems:
            print(f"{problem.table} {problem.id}: {problem.what}")
    return DONE if report.ok else PROBLEM


def _demo(options: Namespace) -> int:
    from annotator.ui import demo  # Qt: only this command needs it

    return demo.run(options.out, as_json=options.json)


@contextmanager
def _project(options: Namespace, *, create: bool = False) -> Iterator[Project]:
    """Open the project the options name; a command that writes refuses one that is open elsewhere."""
    path = _project_path(options)
    name = options.annotator or annotator_name()
    project = open_project(path, annotator=name, create=create, read_only=not create)
    try:
        yield project
    finally:
        project.close()


def _project_path(options: Namespace) -> Path:
    path: Path = options.project or paths.default_project()
    return path


def _end(number: int, frame: FrameType | None) -> NoReturn:
    raise SystemExit(_INTERRUPTED + number)


_COMMANDS: Mapping[str, Callable[[Namespace], int]] = {
    "import": _import,
    "analyze": _analyze,
    "suggest": _suggest,
    "anchor": _anchor,
    "review": _review,
    "settle": _settle,
    "agreement": _agreement,
    "coefficients": _coefficients,
    "models": _models,
    "export": _export,
    "check": _check,
    "demo": _demo,
}
