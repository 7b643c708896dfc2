"""Gather the texts a person sees into resources/translations/annotator_de.ts, and make the .qm that the window loads.

What is translated is kept; what no longer stands in the code goes; what is new is listed and waits for its German.
`.venv/bin/python packaging/translate.py` after texts were changed, and again after they were translated.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

CHECKOUT = Path(__file__).parent.parent
TS = CHECKOUT / "resources" / "translations" / "annotator_de.ts"

WINDOW, BELOW = "Annotator", "sentences"
"""Contexts: what the window says with `tr`, and sentences that come to it from below in English."""

MARKED = {"tr": (0,), "to_tr": (0,), "tr_count": (0, 1), "Action": (1,), "LinkType": (1,)}
"""Calls and the places of the texts in them."""
MARKED_KEYWORDS = {"Action": ("chip",)}

TABLES = ("model/tagset.py", "model/languages.py")
"""Names that the window translates: what stands in calls, and the values of dictionaries."""

FROM_BELOW = (
    "storage",
    "exchange",
    "review",
    "project",
    "model",
    "worker",
    "language/pipeline.py",
    "language/document_text.py",
    "language/pdf_text.py",
    "language/word_text.py",
    "preferences.py",
    "first_page.py",
)
"""Where sentences come from that the window shows; the commands speak English."""
COUNTED = "exchange/peers/left_out.py"
"""Where the words for what is counted in such sentences stand, as the members of an enumeration."""
SAID = {
    **dict.fromkeys(
        ("AnnotatorError", "BadInput", "BadProject", "Refused", "ReadOnly", "WorkerFailed", "Cancelled"), 0
    ),
    **dict.fromkeys(("Stale", "Held", "back_up", "undefined"), 0),
    **dict.fromkeys(("_apply", "apply", "_settle", "Failed", "InvalidAnnotation"), 1),
    "_in_gold": 2,
    **dict.fromkeys(("_remark", "Change"), 3),
}
"""Calls that are handed a sentence, and its place among their arguments: errors, and what the history says."""
SAYING = ("summary", "_summary", "told", "sentence", "notice", "_locked", "_remarks", "alone", "doubt")
"""Functions that return sentences or pieces of them, and names that hold some."""

Messages = dict[str, set[str]]


def messages() -> Messages:
    """Return what is to be translated, by context."""
    package = CHECKOUT / "annotator"
    shown = [*sorted((package / "ui").rglob("*.py")), *(package / name for name in TABLES)]
    window = {text for file in shown for text in texts_of_window(_parsed(file))}
    window |= {text for name in TABLES for text in _values(_parsed(package / name))}
    below = set()
    for name in FROM_BELOW:
        files = [package / name] if name.endswith(".py") else sorted((package / name).rglob("*.py"))
        below |= {text for file in files for text in sentences(_parsed(file)) if _says_something(text)}
    below |= {f"{words} ({{count}})" for words in _members(_parsed(package / COUNTED))}
    return {WINDOW: window, BELOW: below}


def texts_of_window(tree: ast.AST) -> Iterator[str]:
    """Return the texts that stand in calls which mark them."""
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        name = _name(call.func)
        marked = [call.args[place] for place in MARKED.get(name, ()) if place < len(call.args)]
        marked += [word.value for word in call.keywords if word.arg in MARKED_KEYWORDS.get(name, ())]
        literals = [literal for node in marked for literal in _literals(node)]
        texts = [str(literal.value) for literal in literals if isinstance(literal, ast.Constant)]
        yield from (text for text in texts if re.search(r"[^\W\d]", text))


def sentences(tree: ast.AST) -> Iterator[str]:
    """Return the sentences of errors and of changes, as templates: `“{path}” exists already.`, say."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = _name(node.func)
            if name in SAID and len(node.args) > SAID[name]:
                yield from map(_template, _literals(node.args[SAID[name]]))
            if name == "counted":
                noun = ast.literal_eval(node.args[1])
                yield from (f"1 {noun}", f"{{number}} {noun}s")
        elif isinstance(node, ast.Assign) and (_name(node.targets[0]) in SAYING or _is_sentence(node.value)):
            yield from map(_template, _literals(node.value))
        elif isinstance(node, ast.FunctionDef) and node.name in SAYING:
            inside = (literal for statement in node.body[1:] for literal in _outer_literals(statement))
            # What is one word there is a key, or a unit.
            yield from (text for text in map(_template, inside) if _says_something(text) and " " in text)


def _says_something(template: str) -> bool:
    """Tell whether a template has letters of its own; one of blanks and signs alone would fit any sentence."""
    return bool(re.search(r"[^\W\d]", re.sub(r"{\w+}", "", template)))


def _is_sentence(node: ast.AST) -> bool:
    """Tell whether what a name is given is a sentence, which has its full stop or ends in another one."""
    literal = next(_literals(node), None)
    return literal is not None and bool(re.search(r"^[\w“].* .*(\.|; {\w+})$", _template(literal)))


def _outer_literals(node: ast.AST) -> Iterator[ast.Constant | ast.JoinedStr]:
    """Return the literals below a node, without those that are filled into others or are keys."""
    if isinstance(node, (ast.Subscript, ast.Compare)) or (isinstance(node, ast.Call) and _name(node.func) == "counted"):
        return
    if isinstance(node, (ast.Constant, ast.JoinedStr)):
        yield from _literals(node)
    else:
        for child in ast.iter_child_nodes(node):
            yield from _outer_literals(child)


def _values(tree: ast.AST) -> Iterator[str]:
    dictionaries = (node for node in ast.walk(tree) if isinstance(node, ast.Dict))
    return (str(value.value) for found in dictionaries for value in found.values if isinstance(value, ast.Constant))


def _members(tree: ast.AST) -> Iterator[str]:
    """Return the values of an enumeration."""
    classes = (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef))
    assigned = (node.value for one in classes for node in one.body if isinstance(node, ast.Assign))
    return (str(value.value) for value in assigned if isinstance(value, ast.Constant))


def _literals(node: ast.AST) -> Iterator[ast.Constant | ast.JoinedStr]:
    """Return the literals an expression can be."""
    if isinstance(node, ast.IfExp):
        yield from _literals(node.body)
        yield from _literals(node.orelse)
    elif isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str)):
        yield node


def _template(literal: ast.Constant | ast.JoinedStr) -> str:
    """Return a literal with names for what is filled in."""
    names: list[str] = []
    said = []
    for piece in literal.values if isinstance(literal, ast.JoinedStr) else [literal]:
        if isinstance(piece, ast.FormattedValue):
            names.append(_name(piece.value) or "value")
            again = names.count(names[-1])
            said.append(f"{{{names[-1]}{again if again > 1 else ''}}}")
        elif isinstance(piece, ast.Constant):
            said.append(str(piece.value).replace("{", "{{").replace("}", "}}"))
    return "".join(said)


def _name(node: ast.AST) -> str:
    """Return the last part of a name: `path` of `self.path`; empty for anything else."""
    if isinstance(node, ast.Name):
        return node.id
    return node.attr if isinstance(node, ast.Attribute) else ""


def _parsed(file: Path) -> ast.AST:
    return ast.parse(file.read_text(encoding="utf-8"))


def translated(ts: Path = TS) -> dict[tuple[str, str], str]:
    """Return the translations a .ts holds, by context and text."""
    if not ts.exists():
        return {}
    found = {}
    for context in ElementTree.parse(ts).iter("context"):
        for message in context.iter("message"):
            done = message.findtext("translation") or ""
            found[context.findtext("name") or "", message.findtext("source") or ""] = done
    return found


def write(wanted: Messages, known: dict[tuple[str, str], str], ts: Path = TS) -> None:
    """Write the .ts: all messages in alphabetical order, with the translations that are known."""
    root = ElementTree.Element("TS", version="2.1", language="de_DE", sourcelanguage="en")
    for context, texts in wanted.items():
        element = ElementTree.SubElement(root, "context")
        ElementTree.SubElement(element, "name").text = context
        for text in sorted(texts):
            message = ElementTree.SubElement(element, "message")
            ElementTree.SubElement(message, "source").text = text
            translation = ElementTree.SubElement(message, "translation")
            translation.text = known.get((context, text))
            if not translation.text:
                translation.set("type", "unfinished")
    ElementTree.indent(root, " ")
    body = ElementTree.tostring(root, encoding="unicode")
    ts.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def release(ts: Path = TS) -> None:
    """Make the .qm beside the .ts with Qt's own program."""
    program = Path(sysconfig.get_path("scripts")) / "pyside6-lrelease"
    subprocess.run([program, "-silent", ts, "-qm", ts.with_suffix(".qm")], check=True)


def main() -> int:
    """Do it all; 1 where German is missing."""
    wanted, known = messages(), translated()
    write(wanted, known)
    release()
    every = [(context, text) for context in wanted for text in sorted(wanted[context])]
    missing = [message for message in every if not known.get(message)]
    for context, text in missing:
        print(f"{context}: {text}")
    print(f"{len(missing)} of {len(every)} texts have no German yet.")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
