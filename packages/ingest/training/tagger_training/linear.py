"""The linear model: hashed character n-grams straight to tag scores, a CRF over them. Fast, small, the baseline."""

import jax
import jax.numpy as jnp
import numpy as np

from .batches import batches, padded
from .crf import log_likelihood, viterbi
from .features import TEMPLATES, window_rows
from .labels import TAG_COUNT

TABLE = 1 << 18


def initial():
    return {
        'table': jnp.zeros((TABLE, TAG_COUNT), jnp.float32),
        'transitions': jnp.zeros((TAG_COUNT, TAG_COUNT), jnp.float32),
    }


def loss(params, rows, tags, mask, weight):
    scores = params['table'][rows].sum(axis=2)
    likelihood = log_likelihood(scores, params['transitions'], tags, mask)
    return -(likelihood * weight).sum() / (mask.sum(1) * weight).sum()


@jax.jit
def step(params, squares, rows, tags, mask, weight, rate):
    """One AdaGrad step: rare features move far, frequent ones little."""
    value, grads = jax.value_and_grad(loss)(params, rows, tags, mask, weight)
    squares = jax.tree.map(lambda s, g: s + g * g, squares, grads)
    params = jax.tree.map(lambda p, g, s: p - rate * g / (jnp.sqrt(s) + 1e-6), params, grads, squares)
    return params, squares, value


def train(lines, epochs: int, seed: int, report=print):
    random = np.random.default_rng(seed)
    params = initial()
    squares = jax.tree.map(jnp.zeros_like, params)
    for epoch in range(epochs):
        total, count = 0.0, 0
        for width, indexes in batches(lines, random):
            ids, tags, _, mask, weight = padded(lines, width, indexes)
            rows = window_rows(ids, TABLE)
            params, squares, value = step(params, squares, rows, tags, mask, weight, 0.3 * (1 - epoch / epochs) + 0.02)
            total, count = total + float(value), count + 1
        report(f'epoch {epoch + 1}: loss {total / count:.4f}')
    return {name: np.asarray(value) for name, value in params.items()}


def scores_of(params, ids: np.ndarray) -> np.ndarray:
    return params['table'][window_rows(ids, TABLE)].sum(axis=1)


def tagger(params, vocabulary):
    return lambda text: viterbi(scores_of(params, vocabulary.ids(text)), params['transitions'])


assert len(TEMPLATES) == 13
