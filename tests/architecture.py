"""Read a source tree's imports, names and lengths with `ast`, without importing it."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

type_definitions = (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


@dataclass(frozen=True, slots=True)
class Import:
    """One import as it stands in a file; `at` is file and line."""

    at: str
    importer: str
    imported: str

    def __str__(self) -> str:
        return f"{self.at} imports {self.imported}"


@dataclass(frozen=True)
class Module:
    """One source file under its dotted name."""

    name: str
    path: Path
    shown: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.path.read_text(encoding="utf-8"))

    @cached_property
    def lines(self) -> int:
        return len(self.path.read_text(encoding="utf-8").splitlines())

    def definitions(self) -> Iterator[ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef]:
        return (node for node in ast.walk(self.tree) if isinstance(node, type_definitions))


class House:
    """The package below `root` (the folder that holds it), as the rules of the architecture speak of it."""

    def __init__(self, root: Path, package: str = "annotator") -> None:
        self.package = package
        files = sorted((root / package).rglob("*.py"))
        self.modules = [Module(_dotted(file.relative_to(root)), file, str(file.relative_to(root))) for file in files]
        self._names = {module.name for module in self.modules}

    def imports(self, *importers: str) -> list[Import]:
        """Return what the named modules and rooms import, everything in no name's case; own modules in full."""
        found = []
        for module in self.modules:
            if not importers or within(module.name, *importers):
                found += list(self._imports_of(module))
        return found

    def _imports_of(self, module: Module) -> Iterator[Import]:
        for node in ast.walk(module.tree):
            for name in self._imported_by(node, module):
                yield Import(f"{module.shown}:{getattr(node, 'lineno', 0)}", module.name, name)

    def _imported_by(self, node: ast.AST, module: Module) -> Iterator[str]:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = "." * node.level + (node.module or "")
            for alias in node.names:
                full = f"{base}.{alias.name}"
                yield full if full in self._names else base
        elif isinstance(node, ast.Call) and re.search(r"(import_module|__import__)$", ast.unparse(node.func)):
            yield from (a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str))

    def cycles(self) -> list[str]:
        """Return the circles in which own modules import each other, each written once."""
        edges: dict[str, set[str]] = {name: set() for name in self._names}
        for found in self.imports():
            # A package that holds nothing (annotator/__init__.py) is no link of a chain.
            if found.imported in self._names and found.imported != found.importer:
                edges[found.importer].add(found.imported)
        seen: set[str] = set()
        circles: list[str] = []
        for start in sorted(edges):
            _walk(start, edges, [], seen, circles)
        return circles


def within(name: str, *rooms: str) -> bool:
    """Tell whether a dotted name is one of the rooms or lies in one."""
    return any(name == room or name.startswith(room + ".") for room in rooms)


def standard(name: str) -> bool:
    """Tell whether a module is of the standard library."""
    return name.partition(".")[0] in sys.stdlib_module_names


def words(name: str) -> list[str]:
    """Split an identifier into its words: `LinkTable_model` → link, table, model."""
    return [word.lower() for word in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+", name)]


def _dotted(file: Path) -> str:
    return ".".join(file.with_suffix("").parts).removesuffix(".__init__")


def _walk(name: str, edges: dict[str, set[str]], way: list[str], seen: set[str], circles: list[str]) -> None:
    if name in way:
        circles.append(" → ".join([*way[way.index(name) :], name]))
        return
    if name in seen:
        return
    for following in sorted(edges[name]):
        _walk(following, edges, [*way, name], seen, circles)
    seen.add(name)
