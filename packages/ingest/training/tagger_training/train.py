"""Trains the tagger and writes its weights, the decoder's golden file and a table of figures.

python -m tagger_training.train CORPORA [--quick]
"""

import argparse
import hashlib
from pathlib import Path

import numpy as np

from . import corpora, data, export, golden, linear, measure

PACKAGE = Path(__file__).resolve().parents[2]
EPOCHS = 5


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument('corpora', type=Path, help='folder with the training and test corpora')
    arguments.add_argument('--cache', type=Path, default=PACKAGE / '.cache/tagger', help="the teacher's labels")
    arguments.add_argument('--quick', action='store_true', help='one epoch only, to try the script')
    options = arguments.parse_args()

    labelled = data.teacher_lines(options.corpora, options.cache)
    own, held_out = data.own_sentences(PACKAGE / 'training/corpus')
    vocabulary = data.vocabulary_of([text for _, text, _, _ in labelled] + [text for text, _ in own])
    lines = [data.line_of(vocabulary, text, tags, soft, data.WEIGHTS[name]) for name, text, tags, soft in labelled]
    lines += [data.own_line(vocabulary, text, spans) for text, spans in own]
    params = linear.train(lines, 1 if options.quick else EPOCHS, seed=1)

    table, scale = export.quantised(params['table'])
    transitions = params['transitions'].astype(np.float32)
    version = hashlib.sha256(table.tobytes() + transitions.tobytes()).hexdigest()[:12]
    header = {'name': 'guanxi-linear', 'version': version, 'characters': vocabulary.characters}
    file = PACKAGE / 'data/tagger/weights.bin'
    size = export.write(file, header, {'table': table, 'transitions': transitions}, {'table': scale})
    written = {'table': table.astype(np.float32) * np.float32(scale), 'transitions': transitions}
    golden.write(
        PACKAGE / 'src/tagger/golden.fixture.json',
        version,
        vocabulary,
        lambda ids: linear.scores_of(written, ids),
        transitions,
    )
    tag = linear.tagger(written, vocabulary)
    sets = {**corpora.gold(options.corpora), 'own, held out': held_out}
    print(measure.table({name: measure.scores(examples, tag) for name, examples in sets.items()}))
    print(f'{file}: {size / 1e6:.2f} MB, version {version}')


if __name__ == '__main__':
    main()
