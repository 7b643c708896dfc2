#!/bin/sh
# Train the German pipeline: packaging/train/train.sh WORK_FOLDER, with ANNOTATOR_DATA set and floret installed beside spaCy.
# About 40 minutes of one core. `pack.py` then makes resources/pipelines/de_articles of it.
set -e
here=$(dirname "$0")
work=$1
python=${PYTHON:-python3}
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
[ -f "$work/vectors/vectors.floret" ] || "$python" "$here/vectors.py" "$work/vectors"
[ -d "$work/base" ] || "$python" -m spacy init vectors de "$work/vectors/vectors.floret" "$work/base" --mode floret
[ -f "$work/corpus/train.spacy" ] || "$python" "$here/corpus.py" "$work/corpus"
"$python" -m spacy train "$here/de_articles.cfg" --output "$work/model" --paths.vectors "$work/base" \
    --paths.train "$work/corpus/train.spacy" --paths.dev "$work/corpus/dev.spacy"
