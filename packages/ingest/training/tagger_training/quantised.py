"""The network in the integers it ships with, and what those integers compute: int8 tables and weights, int16
activations, exactly as the WebAssembly kernel does it."""

import numpy as np

from .export import quantised
from .labels import TAG_COUNT
from .network import Shape, gram_rows

SHIFT = 4
"""Activations are table units shifted left by this many bits, for a finer grid between the layers."""


def per_output(weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """int8 weights (..., inputs, outputs) and one scale an output."""
    scale = np.abs(weights.reshape(-1, weights.shape[-1])).max(axis=0) / 127 + 1e-12
    return np.rint(weights / scale).astype(np.int8), scale.astype(np.float32)


def quantise(params, shape: Shape) -> dict[str, np.ndarray]:
    """The arrays of the weights file."""
    table, scale = quantised(np.concatenate([params['characters'], params['grams']]), clip=0.9999)
    unit = scale / (1 << SHIFT)
    arrays = {'table': table, 'start': np.rint(params['start'] / scale).astype(np.int16)}
    for i, _ in enumerate(shape.dilations):
        weights, factors = per_output(params[f'conv{i}'])
        arrays |= {
            f'conv{i}': weights,
            f'factors{i}': factors,
            f'biases{i}': (params[f'bias{i}'] / unit).astype(np.float32),
        }
    weights, factors = per_output(params['out'])
    arrays |= {
        'out': weights,
        'out_factors': (factors * unit).astype(np.float32),
        'out_biases': params['out_bias'].astype(np.float32),
        'transitions': params['transitions'].astype(np.float32),
    }
    return arrays


def scores_of(arrays: dict[str, np.ndarray], shape: Shape, ids: np.ndarray) -> np.ndarray:
    """Tag scores (L, T) of one line."""
    characters = len(arrays['table']) - 2 * shape.pairs - shape.triples
    rows = np.concatenate([ids[:, None], characters + gram_rows(ids, shape)], axis=1)
    h = arrays['table'][rows].astype(np.int32).sum(axis=1) + arrays['start']
    h = np.maximum(h, 0) << SHIFT
    for i, d in enumerate(shape.dilations):
        wide = np.pad(h, ((d, d), (0, 0)))
        near = np.concatenate([wide[: len(h)], h, wide[2 * d :]], axis=1).astype(np.float64)
        sums = (near @ arrays[f'conv{i}'].reshape(-1, shape.width).astype(np.float64)).astype(np.float32)
        grown = np.rint(np.maximum(sums * arrays[f'factors{i}'] + arrays[f'biases{i}'], 0)).astype(np.int64)
        h = np.minimum(h + np.minimum(grown, 32767), 32767).astype(np.int32)
    sums = (h.astype(np.float64) @ arrays['out'].astype(np.float64)).astype(np.float32)
    scores = sums * arrays['out_factors'] + arrays['out_biases']
    assert scores.shape[1] == TAG_COUNT
    return scores
