"""Which spaCy pipelines there are, which one suits a language, and loading it.

A pipeline is code, so only packages that are installed and folders that are bundled with the program are loaded, by
name; never a path that came from a project or a file.
"""

from __future__ import annotations

import json
import re
from contextlib import nullcontext
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.metadata import entry_points
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator import paths
from annotator.language.chunks import digestible
from annotator.language.library import bring_in_spacy
from annotator.model.languages import LANGUAGES

if TYPE_CHECKING:
    from spacy.language import Language

    from annotator.language.decisions import Decisions
    from annotator.language.sequence import SequenceModel

BUNDLED = ("de_articles",)
"""Folders under `resources/pipelines` that the program brings along."""

_SIZES = {"lg": 0, "trf": 1, "md": 2, "sm": 3}
"""Which of several installed pipelines is taken: the largest that is still quick without a graphics card."""

_MOST_WORDS = 40_000
"""Words that are kept from text to text (20 MB); meeting them anew every time costs a twentieth of the speed."""

_NOT_FOR_NAMES = ["parser", "tagger", "morphologizer", "lemmatizer", "attribute_ruler", "senter", "textcat"]
"""Components that find nothing the program shows; left out, a pipeline is two to three times as fast."""

_KNOWN_OF_WORDS = ("LOWER", "NORM", "PREFIX", "SUFFIX", "SHAPE", "IS_SPACE", "LANG")
"""What the bundled pipeline's network looks at; a vocabulary works out fifteen more things of every word it meets."""


@dataclass(frozen=True, slots=True)
class Pipeline:
    """One pipeline that could be loaded."""

    name: str
    language: str
    version: str
    source: str
    """`installed` (a package) or `bundled` (part of the program)."""
    scores: dict[str, Any] = field(default_factory=dict)
    """spaCy's `ents_…` of the network alone; `evaluation`: F in percent of what the program makes of it, by text
    collection and by what takes part."""


@lru_cache(maxsize=1)
def available() -> tuple[Pipeline, ...]:
    """List the pipelines that find names, best first for each language, without importing spaCy."""
    found = [pipeline for pipeline in [*_installed(), *_bundled()] if pipeline]
    return tuple(sorted(found, key=lambda pipeline: (pipeline.language, _rank(pipeline), pipeline.name)))


def suited(language: str | None) -> Pipeline | None:
    """Return the best pipeline there is for a language, or None."""
    return next((pipeline for pipeline in available() if pipeline.language == language), None)


def load(name: str) -> Language:
    """Load an available pipeline by its name; KeyError where there is none of that name."""
    return _loaded(name).nlp


@dataclass(frozen=True, slots=True)
class _Loaded:
    nlp: Language
    decisions: Decisions | None
    """What takes its recogniser's decisions, where it is of the usual kind."""
    model: SequenceModel | None
    """The sequence model that the bundled one has."""


@lru_cache(maxsize=3)
def _loaded(name: str) -> _Loaded:
    bring_in_spacy()
    import spacy

    pipeline = {each.name: each for each in available()}[name]
    where = paths.resource(f"pipelines/{name}") if pipeline.source == "bundled" else name
    nlp = spacy.load(where, exclude=_NOT_FOR_NAMES)
    recogniser: Any = nlp.get_pipe("ner")
    layers = recogniser.model.walk()
    if "tok2vec" in nlp.pipe_names and not any(layer.name == "tok2vec-listener" for layer in layers):
        nlp.disable_pipe("tok2vec")  # Made for components that are left out.
    from annotator.language.decisions import Decisions
    from annotator.language.kept_embedding import keep_embedding
    from annotator.language.window_layers import join_window_layers

    keep_embedding(nlp)
    join_window_layers(nlp)
    decisions = Decisions(nlp) if Decisions.suits(nlp) else None
    from annotator.language.sequence import FOLDER, SequenceModel

    folder = Path(where) / FOLDER
    if pipeline.source != "bundled" or not folder.exists():
        return _Loaded(nlp, decisions, None)
    from annotator.language.shared_vectors import SharedVectors

    _know_only_what_is_looked_at(nlp)
    vocabulary: Any = nlp.vocab
    vocabulary.vectors = SharedVectors(vocabulary.vectors)
    return _Loaded(nlp, decisions, SequenceModel(folder, vocabulary.vectors))


def _know_only_what_is_looked_at(nlp: Language) -> None:
    vocabulary: Any = nlp.vocab
    known = {vocabulary.strings[name] for name in _KNOWN_OF_WORDS}
    made = vocabulary.lex_attr_getters
    vocabulary.lex_attr_getters = {attribute: getter for attribute, getter in made.items() if attribute in known}


def entities(name: str, text: str) -> list[tuple[int, int, str]]:
    """Return what a pipeline finds in a text of one chunk: start, end (code points) and the pipeline's own label."""
    loaded = _loaded(name)
    nlp, text = loaded.nlp, digestible(text)
    # A vocabulary may grow to a size; from then on words that only one text has are forgotten again.
    with nlp.memory_zone() if len(nlp.vocab) > _MOST_WORDS else nullcontext():
        if loaded.decisions:
            doc = nlp.make_doc(text)
            found = loaded.decisions.names(doc)
        else:
            doc = nlp(text)
            found = [(span.start, span.end, span.label_) for span in doc.ents]
        places = doc.to_array(["IDX", "LENGTH"]).tolist()
        if loaded.model:
            found = loaded.model.spans([text[start : start + length] for start, length in places], found)
        return [(places[start][0], sum(places[end - 1]), label) for start, end, label in found]


def notice(language: str | None) -> str | None:
    """Say in one sentence what is missing where no pipeline suits a language, and how to get it."""
    if language is None or suited(language):
        return None
    if language not in LANGUAGES:
        return (
            f"There is no spaCy pipeline for the language “{language}”, so names are not marked; sentences and quotes "
            "are, by rule."
        )
    return (
        f"No spaCy pipeline for {LANGUAGES[language]} is installed, so names are not marked; sentences and quotes "
        f"are, by rule. To mark names, install one, for example: python -m spacy download {_example(language)}"
    )


def _example(language: str) -> str:
    genre = {"en": "web", "zh": "web"}.get(language, "news")
    return f"{language}_core_{genre}_md"


def _installed() -> list[Pipeline | None]:
    """Read what packages say of themselves: spaCy's pipelines register under `spacy_models`."""
    found = []
    for entry in entry_points(group="spacy_models"):
        folder = entry.dist.locate_file(entry.module) if entry.dist else None
        found.append(_described(Path(str(folder)), entry.name, "installed") if folder else None)
    return found


def _bundled() -> list[Pipeline | None]:
    found = []
    for name in BUNDLED:
        try:
            found.append(_described(paths.resource(f"pipelines/{name}"), name, "bundled"))
        except FileNotFoundError:
            continue
    return found


def _described(folder: Path, name: str, source: str) -> Pipeline | None:
    """Read a pipeline's `meta.json`; None where it cannot be read or the pipeline finds no names."""
    try:
        meta = json.loads((folder / "meta.json").read_text("utf-8"))
        if "ner" not in meta["components"] or not re.fullmatch(r"\w+", name):
            return None
        return Pipeline(name, str(meta["lang"]), str(meta["version"]), source, _scores(meta))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _scores(meta: dict[str, Any]) -> dict[str, Any]:
    performance = meta.get("performance")
    if not isinstance(performance, dict):
        return {}
    scores = {key: value for key, value in performance.items() if key.startswith("ents_") and value is not None}
    evaluation = performance.get("evaluation")
    return scores | {"evaluation": evaluation} if _is_evaluation(evaluation) else scores


def _is_evaluation(said: object) -> bool:
    """Tell whether this is what the bundled pipeline says: per text collection, F in percent by how names are found."""
    return isinstance(said, dict) and all(
        isinstance(figures, dict) and all(isinstance(figure, int | float) for figure in figures.values())
        for figures in said.values()
    )


def _rank(pipeline: Pipeline) -> int:
    return 9 if pipeline.source == "bundled" else _SIZES.get(pipeline.name.rpartition("_")[2], 5)
