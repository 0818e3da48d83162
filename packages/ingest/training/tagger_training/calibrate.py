"""Confidence that means something: the model's probability of a span bent so that of spans given 0.8 four in five are
right on sentences it has not learnt from."""

import numpy as np

from .crf import span_probabilities, viterbi
from .labels import TYPES, spans_of_tags, units

EDGE = 1e-6


def logit(p: np.ndarray) -> np.ndarray:
    p = np.clip(p, EDGE, 1 - EDGE)
    return np.log(p / (1 - p))


def judged(examples, scores_of, transitions):
    """(type, probability, right or not) of each span found in (text, spans) examples."""
    found = []
    for text, gold in examples:
        if not len(units(text)):
            continue
        scores = scores_of(text)
        spans = spans_of_tags(viterbi(scores, transitions))
        wanted = set(map(tuple, gold))
        chances = span_probabilities(scores, transitions, spans)
        found.extend((span[2], chance, span in wanted) for span, chance in zip(spans, chances))
    return found


def fit(found) -> list[list[float]]:
    """Slope and offset a type: confidence = 1 / (1 + exp(-(slope x logit(probability) + offset)))."""
    result = []
    for kind in range(len(TYPES)):
        x = logit(np.array([p for k, p, _ in found if k == kind]))
        y = np.array([float(right) for k, _, right in found if k == kind])
        slope, offset = 1.0, 0.0
        for _ in range(2000 if len(x) else 0):
            p = 1 / (1 + np.exp(-(slope * x + offset)))
            slope -= 0.05 * (((p - y) * x).mean() + 0.01 * (slope - 1))
            offset -= 0.05 * ((p - y).mean() + 0.01 * offset)
        result.append([round(float(slope), 4), round(float(offset), 4)])
    return result


def confidence(kind: int, probability: float, calibration) -> float:
    slope, offset = calibration[kind]
    return float(1 / (1 + np.exp(-(slope * logit(np.array(probability)) + offset))))


def table(found, calibration) -> str:
    """Per band of confidence: how many spans, their mean confidence, the share that is right."""
    rows = [(confidence(kind, p, calibration), right) for kind, p, right in found]
    lines = [f'{"confidence":14}{"spans":>7}{"mean":>8}{"right":>8}']
    for low, high in ((0, 0.3), (0.3, 0.5), (0.5, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 0.95), (0.95, 1.01)):
        band = [(c, right) for c, right in rows if low <= c < high]
        if band:
            mean, right = np.mean([c for c, _ in band]), np.mean([r for _, r in band])
            lines.append(f'{low:.2f} to {min(high, 1):.2f}  {len(band):>7}{mean:8.2f}{right:8.2f}')
    return '\n'.join(lines)
