"""Span precision, recall and F1: a span counts when start, end and type all agree."""

import numpy as np

from .labels import TYPES, spans_of_tags, units


def scores(examples, tag) -> dict[str, tuple[float, float, float]]:
    """(precision, recall, F1) in percent, per type and over all; `tag` maps a text to its tags."""
    hit, found, wanted = np.zeros(3), np.zeros(3), np.zeros(3)
    for text, gold in examples:
        if not len(units(text)):
            continue
        predicted = set(spans_of_tags(tag(text)))
        for span in predicted:
            found[span[2]] += 1
        for span in gold:
            wanted[span[2]] += 1
            hit[span[2]] += tuple(span) in predicted
    rows = {name: f1(hit[k], found[k], wanted[k]) for k, name in enumerate(TYPES)}
    rows['all'] = f1(hit.sum(), found.sum(), wanted.sum())
    return rows


def f1(hit: float, found: float, wanted: float) -> tuple[float, float, float]:
    precision, recall = 100 * hit / max(1, found), 100 * hit / max(1, wanted)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def table(results: dict[str, dict[str, tuple[float, float, float]]]) -> str:
    """One line a test set: P R F1 over all, then F1 per type."""
    lines = [f'{"":16}{"P":>7}{"R":>7}{"F1":>7}{"Person":>9}{"Organiz.":>9}{"Place":>9}']
    for name, rows in results.items():
        p, r, f = rows['all']
        kinds = ''.join(f'{rows[k][2]:9.1f}' for k in TYPES)
        lines.append(f'{name:16}{p:7.1f}{r:7.1f}{f:7.1f}{kinds}')
    return '\n'.join(lines)
