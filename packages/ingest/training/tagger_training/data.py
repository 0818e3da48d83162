"""What one training run sees: lines with their tags, the teacher's probabilities and a weight."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from . import corpora
from .conventions import corrected
from .features import Vocabulary
from .labels import TAG_COUNT, tags_of_spans, units
from .teacher import cached_labels

WEIGHTS = {'reports': 0.5, 'news': 1.0, 'speech': 0.7, 'wiki': 1.0}
"""How much a line of each teacher-labelled corpus counts."""

OWN_WEIGHT = 6.0
"""How much a sentence annotated to our guidelines counts."""

SWAPPED_WEIGHT = 3.0
"""How much such a sentence counts with other names in it."""

TEMPLATE_WEIGHT = 0.7


@dataclass
class Line:
    """One training text: ids of its characters, hard tags, soft tag probabilities, and how much it counts."""

    text: str
    ids: np.ndarray
    tags: np.ndarray
    soft: np.ndarray
    weight: float


def one_hot(tags: np.ndarray) -> np.ndarray:
    return np.eye(TAG_COUNT, dtype=np.float16)[tags]


def teacher_lines(folder: Path, cache: Path) -> list[tuple[str, str, np.ndarray, np.ndarray]]:
    """(corpus, text, tags, probabilities) of the unlabelled corpora, corrected to our guidelines."""
    found = []
    for name, texts in corpora.unlabelled(folder).items():
        for text, soft in zip(texts, cached_labels(name, texts, cache)):
            tags, soft = corrected(text, soft)
            found.append((name, text, tags, soft))
    return found


@dataclass
class Own:
    """Our annotated sentences, (text, spans) each: eight in ten to learn from, one to calibrate, one to measure."""

    training: list
    calibration: list
    test: list


def own_sentences(folder: Path) -> Own:
    """Every tenth sentence, counting from the tenth, is for measuring; from the fifth, for calibrating confidence."""
    own = Own([], [], [])
    for index, (_, text, spans) in enumerate(corpora.annotated(folder)):
        part = {9: own.test, 4: own.calibration}.get(index % 10, own.training)
        part.append((text, spans))
    return own


def vocabulary_of(texts) -> Vocabulary:
    return Vocabulary.of(texts, least=3)


def line_of(vocabulary: Vocabulary, text: str, tags: np.ndarray, soft: np.ndarray, weight: float) -> Line:
    return Line(text, vocabulary.ids(text), tags, soft, weight)


def own_line(vocabulary: Vocabulary, text: str, spans, weight: float = OWN_WEIGHT) -> Line:
    tags = tags_of_spans(len(units(text)), spans)
    return line_of(vocabulary, text, tags, one_hot(tags), weight)
