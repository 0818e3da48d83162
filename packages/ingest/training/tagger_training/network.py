"""The network: rows of characters and hashed character pairs and triples are summed, a few dilated convolutions widen
the view, a CRF chooses the tags. Small enough to run in WebAssembly at a megabyte a second."""

from dataclasses import dataclass
from functools import partial

import jax
import jax.numpy as jnp
import numpy as np

from .batches import batches, padded
from .crf import log_likelihood, viterbi
from .features import mix, shifted
from .labels import TAG_COUNT


@dataclass(frozen=True)
class Shape:
    width: int = 80
    dilations: tuple[int, ...] = (1, 2, 4, 8)
    pairs: int = 1 << 14
    triples: int = 1 << 14


def gram_rows(ids: np.ndarray, shape: Shape) -> np.ndarray:
    """Rows of the gram table for each position: the pair before, the pair after, the triple around, in one table."""
    before, after = shifted(ids, -1), shifted(ids, 1)
    pair, triple = np.uint32(shape.pairs - 1), np.uint32(shape.triples - 1)
    return np.stack(
        [
            mix(0, before, ids) & pair,
            shape.pairs + (mix(1, ids, after) & pair),
            2 * shape.pairs + (mix(2, before, ids, after) & triple),
        ],
        axis=-1,
    ).astype(np.int32)


def initial(shape: Shape, vocabulary: int, seed: int):
    random = np.random.default_rng(seed)
    w = shape.width

    def normal(*size, scale):
        return jnp.asarray(random.normal(0, scale, size), jnp.float32)

    params = {
        'characters': normal(vocabulary, w, scale=0.3),
        'grams': normal(2 * shape.pairs + shape.triples, w, scale=0.05),
        'start': jnp.zeros(w),
        'out': normal(w, TAG_COUNT, scale=1 / np.sqrt(w)),
        'out_bias': jnp.zeros(TAG_COUNT),
        'transitions': jnp.zeros((TAG_COUNT, TAG_COUNT)),
    }
    for i, _ in enumerate(shape.dilations):
        params[f'conv{i}'] = normal(3, w, w, scale=1 / np.sqrt(3 * w))
        params[f'bias{i}'] = jnp.zeros(w)
    return params


def moved(h, by: int):
    """h[:, i + by], zero outside."""
    pad = jnp.zeros_like(h[:, : abs(by)])
    return jnp.concatenate([h[:, by:], pad], axis=1) if by > 0 else jnp.concatenate([pad, h[:, :by]], axis=1)


def scores(params, dilations, ids, grams, mask, key=None, drop=0.0):
    """Tag scores (B, L, T). With a key, whole rows of the tables are dropped at random, as for text never seen."""
    rows = params['grams'][grams]
    characters = params['characters'][ids]
    if key is not None:
        k1, k2, k3 = jax.random.split(key, 3)
        rows = rows * jax.random.bernoulli(k1, 1 - 2 * drop, grams.shape)[..., None] / (1 - 2 * drop)
        characters = characters * jax.random.bernoulli(k2, 1 - drop, ids.shape)[..., None]
    h = jax.nn.relu(characters + rows.sum(axis=2) + params['start']) * mask[:, :, None]
    for i, d in enumerate(dilations):
        near = jnp.concatenate([moved(h, -d), h, moved(h, d)], axis=2)
        weights = params[f'conv{i}'].reshape(-1, h.shape[2])
        h = (h + jax.nn.relu(near @ weights + params[f'bias{i}'])) * mask[:, :, None]
    if key is not None:
        h = h * jax.random.bernoulli(k3, 0.9, h.shape) / 0.9
    return h @ params['out'] + params['out_bias']


def loss(params, dilations, ids, grams, tags, soft, mask, weight, key, drop):
    s = scores(params, dilations, ids, grams, mask, key, drop)
    per_line = weight / (mask * weight[:, None]).sum()
    likelihood = log_likelihood(s, params['transitions'], tags, mask)
    distilled = -(soft * jax.nn.log_softmax(s) * mask[:, :, None]).sum((1, 2))
    return ((distilled - likelihood) * per_line).sum()


@partial(jax.jit, static_argnames=('dilations', 'drop'))
def step(params, moments, ids, grams, tags, soft, mask, weight, key, count, rate, dilations, drop):
    """One Adam step."""
    value, grads = jax.value_and_grad(loss)(params, dilations, ids, grams, tags, soft, mask, weight, key, drop)
    first = jax.tree.map(lambda m, g: 0.9 * m + 0.1 * g, moments[0], grads)
    second = jax.tree.map(lambda v, g: 0.99 * v + 0.01 * g * g, moments[1], grads)
    c1, c2 = 1 - 0.9**count, 1 - 0.99**count
    params = jax.tree.map(
        lambda p, m, v: p - rate * (m / c1 / (jnp.sqrt(v / c2) + 1e-7) + 1e-4 * p), params, first, second
    )
    return params, (first, second), value


def train(shape: Shape, vocabulary: int, lines_of, epochs: int, seed: int, rate=3e-3, drop=0.1, report=print):
    """Trains on what `lines_of(epoch)` gives; the rate falls to zero along a cosine."""
    random = np.random.default_rng(seed)
    key = jax.random.key(seed)
    params = initial(shape, vocabulary, seed)
    moments = (jax.tree.map(jnp.zeros_like, params), jax.tree.map(jnp.zeros_like, params))
    count, planned = 0, None
    for epoch in range(epochs):
        lines = lines_of(epoch)
        plan = batches(lines, random)
        planned = planned or epochs * len(plan)
        total = 0.0
        for width, indexes in plan:
            ids, tags, soft, mask, weight = padded(lines, width, indexes)
            count += 1
            now = rate * min(1, count / 200) * (0.01 + 0.99 * (1 + np.cos(np.pi * min(1, count / planned))) / 2)
            params, moments, value = step(
                params, moments, ids, gram_rows(ids, shape), tags, soft, mask, weight,
                jax.random.fold_in(key, count), float(count), now, shape.dilations, drop,
            )  # fmt: skip
            total += float(value)
        report(f'epoch {epoch + 1}: loss {total / len(plan):.4f}')
    return {name: np.asarray(value) for name, value in params.items()}


def scores_of(params, shape: Shape, ids: np.ndarray) -> np.ndarray:
    """Tag scores of one line in numpy, without padding."""
    h = np.maximum(params['characters'][ids] + params['grams'][gram_rows(ids, shape)].sum(1) + params['start'], 0)
    for i, d in enumerate(shape.dilations):
        wide = np.pad(h, ((d, d), (0, 0)))
        near = np.concatenate([wide[: len(h)], h, wide[2 * d :]], axis=1)
        h = h + np.maximum(near @ params[f'conv{i}'].reshape(-1, h.shape[1]) + params[f'bias{i}'], 0)
    return h @ params['out'] + params['out_bias']


def tagger(params, shape, vocabulary):
    return lambda text: viterbi(scores_of(params, shape, vocabulary.ids(text)), params['transitions'])
