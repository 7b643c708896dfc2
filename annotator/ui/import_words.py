"""What became of the files of an import, in the reader's language."""

from __future__ import annotations

from pathlib import Path

from annotator.project import Imported, ImportReport
from annotator.ui.sentences import tr_sentence
from annotator.ui.wording import tr_count


def counts(report: ImportReport) -> str:
    """Say how many files came in, were there already, and were left out: a sentence each, none for what is none."""
    found = {status: sum(row.status == status for row in report.rows) for status in ("imported", "known", "skipped")}
    said = {
        "imported": tr_count("{count} file was imported.", "{count} files were imported.", found["imported"]),
        "known": tr_count("{count} file was there already.", "{count} files were there already.", found["known"]),
        "skipped": tr_count("{count} file was left out.", "{count} files were left out.", found["skipped"]),
    }
    return " ".join(sentence for status, sentence in said.items() if found[status])


def told(report: ImportReport) -> str:
    """Say how many files came in, and of those that were left out or are in doubt why."""
    reasons = [why(row) for row in report.rows if row.status == "skipped" or row.doubt]
    return " ".join(filter(None, (counts(report), *reasons)))


def why(row: Imported) -> str:
    """Say why a file was left out, or what a person should know of it; its name stands without its folder."""
    said = " ".join(tr_sentence(text) for text in (row.reason, row.doubt) if text)
    return said.replace(row.file, Path(row.file).name)


def without_name(row: Imported) -> str:
    """Say why as `why` does, for where the name of the file stands beside it."""
    return why(row).removeprefix(Path(row.file).name).lstrip(" :,")
