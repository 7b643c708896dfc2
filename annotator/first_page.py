"""The two texts the window shows first, found without SQLAlchemy, whose import takes longer than everything else.

What is shown here is only shown; a moment later the project is opened properly and takes the page over.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from annotator import paths
from annotator.arguments import OpenRequest
from annotator.exchange.articles import read_article
from annotator.model.analysis import Analysis
from annotator.model.document import Document, Pair, Side
from annotator.storage.glance import glance
from annotator.worker.page_reader import PageReader

SAMPLES = ("de", "en")
"""The sample pairs, in the order in which a first project gets them."""


@dataclass(frozen=True, slots=True)
class FirstPage:
    """A pair to show, and what is stored of its analyses."""

    pair: Pair
    analyses: Mapping[Side, Analysis | None] = field(default_factory=dict)


def first_page(request: OpenRequest) -> FirstPage | None:
    """Return what to paint first: the two articles named, the pair last open, or the sample on a first start.

    Returns None where there is nothing to show yet. Raises BadInput where a named article cannot be read.
    """
    if request.articles:
        return FirstPage(pair_of_files(*request.articles, encoding=request.encoding))
    project = request.project or paths.default_project()
    if not project.exists():
        return None if request.project or request.review else FirstPage(pair_of_files(*sample(SAMPLES[0])))
    seen = glance(project)
    return FirstPage(seen.pair, {Side.LEFT: seen.left, Side.RIGHT: seen.right}) if seen else None


def pair_of_files(left: Path, right: Path, *, encoding: str | None = None) -> Pair:
    """Read two articles into a pair, without storing it. Raises BadInput where one cannot be read."""
    documents = []
    with PageReader() as read_page:
        for file in (left, right):
            article = read_article(file, encoding=encoding, read_page=read_page)
            documents.append(Document.of(article.text, title=article.title, source=article.source))
    return Pair.of(documents[0], documents[1])


def sample(language: str) -> tuple[Path, Path]:
    """Return the two articles of a sample pair."""
    folder = paths.resource(f"samples/{language}")
    return folder / "left.txt", folder / "right.txt"
