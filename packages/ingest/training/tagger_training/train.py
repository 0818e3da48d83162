"""Trains the tagger and writes its weights, the decoder's golden file and a table of figures.

python -m tagger_training.train CORPORA [--quick]
"""

import argparse
import hashlib
import time
from pathlib import Path

import numpy as np

from . import augment, calibrate, corpora, data, export, golden, measure, network, quantised
from .cache import made_round
from .crf import viterbi
from .teacher import Teacher

PACKAGE = Path(__file__).resolve().parents[2]
SHAPE = network.Shape()
EPOCHS = 8
ROUNDS = 4
"""How many times new text is made from the old; each epoch sees the next one."""
TEMPLATES = 8000
"""Filled templates an epoch."""


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument('corpora', type=Path, help='folder with the training and test corpora')
    arguments.add_argument('--cache', type=Path, default=PACKAGE / '.cache/tagger', help='labels and made text')
    arguments.add_argument('--quick', action='store_true', help='one round of one epoch, written to the cache only')
    options = arguments.parse_args()
    epochs, rounds = (1, 1) if options.quick else (EPOCHS, ROUNDS)
    target = options.cache / 'quick' if options.quick else PACKAGE

    labelled = data.teacher_lines(options.corpora, options.cache)
    own = data.own_sentences(PACKAGE / 'training/corpus')
    made = made_rounds(labelled, rounds, options.cache)
    everything = [text for part in (labelled, *made) for _, text, _, _ in part] + [text for text, _ in own.training]
    vocabulary = data.vocabulary_of(everything)
    print(f'{len(labelled)} labelled lines, {len(own.training)} sentences of our own, {vocabulary.size} characters')

    params = fit(vocabulary, labelled, made, own, epochs)
    arrays = quantised.quantise(params, SHAPE)
    calibration = finish(vocabulary, arrays, own, target)
    report(options.corpora, vocabulary, arrays, own, calibration)


def made_rounds(labelled, rounds: int, cache: Path):
    maker: list[augment.Maker] = []

    def make(seed: int):
        if not maker:
            maker.append(augment.Maker(labelled, Teacher()))
        return maker[0].round(seed)

    return [made_round(labelled, seed, cache, make) for seed in range(1, rounds + 1)]


def fit(vocabulary, labelled, made, own, epochs: int):
    """The trained parameters, in floating point."""

    def line(row):
        name, text, tags, soft = row
        return data.line_of(vocabulary, text, tags, soft, data.WEIGHTS[name])

    fixed = [line(row) for row in labelled]
    fixed += [data.own_line(vocabulary, text, spans) for text, spans in own.training]

    def lines_of(epoch: int):
        return (
            fixed
            + [line(row) for row in made[epoch % len(made)]]
            + [
                data.line_of(vocabulary, text, tags, data.one_hot(tags), data.TEMPLATE_WEIGHT)
                for text, tags in augment.template_lines(TEMPLATES, seed=1000 + epoch)
            ]
            + [
                data.own_line(vocabulary, text, spans, data.SWAPPED_WEIGHT)
                for text, spans in augment.swapped_own(own.training, 2, seed=2000 + epoch)
            ]
        )

    began = time.time()

    def report_line(message: str):
        print(f'{message}, {time.time() - began:.0f} s', flush=True)

    return network.train(SHAPE, vocabulary.size, lines_of, epochs, seed=1, report=report_line)


def finish(vocabulary, arrays, own, target: Path):
    """Calibrates, then writes weights and golden file under `target`; gives the calibration."""

    def scores_of(text: str):
        return quantised.scores_of(arrays, SHAPE, vocabulary.ids(text))

    calibration = calibrate.fit(calibrate.judged(own.calibration, scores_of, arrays['transitions']))
    version = hashlib.sha256(
        b''.join(array.tobytes() for array in arrays.values()) + repr(calibration).encode()
    ).hexdigest()[:12]
    header = {
        'name': 'guanxi-network',
        'version': version,
        'characters': vocabulary.characters,
        'network': {
            'width': SHAPE.width,
            'dilations': SHAPE.dilations,
            'pairs': SHAPE.pairs,
            'triples': SHAPE.triples,
            'shift': quantised.SHIFT,
        },
        'calibration': calibration,
    }
    file = target / 'data/tagger/weights.bin'
    size = export.write(file, header, arrays)
    fixture = target / 'src/tagger/golden.fixture.json'
    fixture.parent.mkdir(parents=True, exist_ok=True)
    golden.write(fixture, version, scores_of, arrays['transitions'], calibration)
    print(f'{file}: {size / 1e6:.2f} MB, version {version}')
    return calibration


def report(folder: Path, vocabulary, arrays, own, calibration) -> None:
    """Prints what the weights as written reach on the test sets, and how far their confidence can be believed."""

    def scores_of(text: str):
        return quantised.scores_of(arrays, SHAPE, vocabulary.ids(text))

    def tag(text: str) -> np.ndarray:
        return viterbi(scores_of(text), arrays['transitions'])

    sets = {**corpora.gold(folder), 'own, held out': own.test}
    print(measure.table({name: measure.scores(examples, tag) for name, examples in sets.items()}))
    print(calibrate.table(calibrate.judged(own.test, scores_of, arrays['transitions']), calibration))


if __name__ == '__main__':
    main()
