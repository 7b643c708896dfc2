"""The formats annotations are written to and read from: one table.

A new format is a module in `peers/` and a row here. The modules are imported when their format is used: the window
asks this table long before anybody exports anything. A module that writes has one of `write(records, stream)`, which
returns files to lay beside by the endings of their names, and `files(records)`, which yields names and contents of a
folder; one that reads has `read(source)`, which yields peer records, and `accepts(source)`; one that only writes has
`said(source)`, which yields what it reads back of every link.
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from types import ModuleType

from annotator.exchange.aspects import Aspect

_A = Aspect


@dataclass(frozen=True, slots=True)
class Format:
    """One row."""

    name: str
    """As the commands have it."""
    title: str
    """As people have it."""
    endings: tuple[str, ...]
    """Of its files' names; the first is the usual one. Of a folder, none."""
    module: str
    """Its module in `peers/`; empty for our own format."""
    reads: bool = True
    writes: bool = True
    is_folder: bool = False
    """It is many files: a folder, or a ZIP."""
    is_xml: bool = False
    speaks: bool = False
    """It is read by people: its `write` is told their language."""
    lost: frozenset[Aspect] = frozenset()
    """What it cannot hold."""
    aside: frozenset[Aspect] = frozenset()
    """What it holds where its own tool does not show it, or in another shape, so that it may be lost there."""

    def code(self) -> ModuleType:
        """Bring in the module that reads and writes it."""
        return importlib.import_module(f"annotator.exchange.peers.{self.module}")


_WORKED_OUT = frozenset({_A.COVERAGE, _A.CONTEXT})
_KEPT_ASIDE = frozenset(
    {
        *(_A.SEVERAL, _A.ALONE, _A.NOTE, _A.CERTAINTY, _A.DIRECTION, _A.SETTLING, _A.REJECTED),
        *(_A.ATTRIBUTES, _A.TAGSET, _A.ORIGIN, _A.SPAN_ORIGIN, _A.LABELS, _A.UNKNOWN),
        *(_A.STATE, _A.LANGUAGE, _A.SOURCE),
    }
)
_NOT_IN_A_TABLE = _WORKED_OUT | {
    *(_A.REJECTED, _A.LOOSE, _A.MACHINE, _A.ATTRIBUTES, _A.TAGSET, _A.UNKNOWN, _A.TEXTS, _A.SETTLING),
    *(_A.LABELS, _A.SPAN_ORIGIN, _A.LANGUAGE, _A.SOURCE),
}

FORMATS: tuple[Format, ...] = (
    Format("jsonl", "Annotator (JSON lines)", (".jsonl",), ""),
    Format("csv", "Table (CSV)", (".csv",), "csv_table", reads=False, lost=_NOT_IN_A_TABLE),
    Format(
        "html",
        "Report to read and print (HTML)",
        (".html",),
        "html_report",
        reads=False,
        speaks=True,
        lost=frozenset(
            {
                *(_A.CONTEXT, _A.REJECTED, _A.LOOSE, _A.MACHINE, _A.ATTRIBUTES, _A.UNKNOWN, _A.SETTLING),
                *(_A.LABELS, _A.ORIGIN, _A.SPAN_ORIGIN),
            }
        ),
    ),
    Format("label-studio", "Label Studio", (".json",), "label_studio", lost=_WORKED_OUT, aside=_KEPT_ASIDE),
    Format("doccano", "doccano", (".jsonl", ".json"), "doccano", lost=_WORKED_OUT, aside=_KEPT_ASIDE),
    Format("prodigy", "Prodigy", (".jsonl",), "prodigy", lost=_WORKED_OUT, aside=_KEPT_ASIDE),
    Format("brat", "brat", (".ann",), "brat", is_folder=True, lost=_WORKED_OUT, aside=_KEPT_ASIDE - {_A.NOTE}),
    Format(
        "cas-xmi",
        "UIMA CAS, INCEpTION (XMI)",
        (".xmi", ".xml"),
        "cas_xmi",
        is_folder=True,
        is_xml=True,
        lost=_WORKED_OUT | {_A.CONTROLS},
        aside=_KEPT_ASIDE,
    ),
    Format(
        "cas-json",
        "UIMA CAS, INCEpTION (JSON)",
        (".json",),
        "cas_json",
        is_folder=True,
        lost=_WORKED_OUT,
        aside=_KEPT_ASIDE,
    ),
    Format(
        "web-annotation",
        "W3C Web Annotation",
        (".jsonld", ".json"),
        "web_annotation",
        reads=False,
        lost=_NOT_IN_A_TABLE - {_A.TEXTS, _A.SETTLING, _A.LANGUAGE, _A.SOURCE},
        aside=frozenset(
            {
                *(_A.DIRECTION, _A.CERTAINTY, _A.SETTLING, _A.TEXTS),
                *(_A.ORIGIN, _A.STATE, _A.LANGUAGE, _A.SOURCE),
            }
        ),
    ),
    Format(
        "tei",
        "TEI with links (XML)",
        (".xml",),
        "tei",
        reads=False,
        is_xml=True,
        lost=_NOT_IN_A_TABLE - {_A.TEXTS, _A.LANGUAGE} | {_A.DIRECTION, _A.ORIGIN, _A.STATE, _A.CONTROLS},
    ),
    Format("webanno-tsv", "WebAnno TSV 3", (".tsv",), "webanno_tsv", writes=False, is_folder=True),
    Format("inception-backup", "Backup of an INCEpTION project", (".zip",), "inception_backup", writes=False),
)
"""All of them, in the order in which they are offered."""

_BY_NAME = {each.name: each for each in FORMATS}


def named(name: str) -> Format:
    """Return the row of a name; KeyError where there is none."""
    return _BY_NAME[name]
