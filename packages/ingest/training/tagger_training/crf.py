"""Linear-chain conditional random field over our seven tags, in JAX."""

import jax
import jax.numpy as jnp
import numpy as np

from .labels import TAG_COUNT


def forbidden() -> np.ndarray:
    """Score of each transition (from, to) that BIO does not know: an inside tag after another type; else 0."""
    table = np.zeros((TAG_COUNT, TAG_COUNT), np.float32)
    for to in range(2, TAG_COUNT, 2):
        for before in range(TAG_COUNT):
            if before not in (to - 1, to):
                table[before, to] = -1e4
    return table


FORBIDDEN = forbidden()
OPENING = FORBIDDEN[0]


def log_likelihood(scores, transitions, tags, mask):
    """Mean over the batch of log p(tags); scores (B, L, T), tags (B, L), mask (B, L) of 0 and 1, weight on the sum."""
    steps = transitions + FORBIDDEN
    first = scores[:, 0] + OPENING

    def advance(alpha, inputs):
        score, keep = inputs
        new = jax.nn.logsumexp(alpha[:, :, None] + steps[None], axis=1) + score
        return jnp.where(keep[:, None] > 0, new, alpha), None

    alpha, _ = jax.lax.scan(advance, first, (scores[:, 1:].swapaxes(0, 1), mask[:, 1:].T))
    total = jax.nn.logsumexp(alpha, axis=1)
    emitted = jnp.take_along_axis(scores, tags[:, :, None], axis=2)[:, :, 0] * mask
    moved = steps[tags[:, :-1], tags[:, 1:]] * mask[:, 1:]
    return emitted.sum(1) + moved.sum(1) - total


def viterbi(scores: np.ndarray, transitions: np.ndarray) -> np.ndarray:
    """The best tags of one line; scores (L, T). Ties go to the lower tag, as in the decoder."""
    steps = transitions + FORBIDDEN
    count = len(scores)
    back = np.zeros((count, TAG_COUNT), np.int64)
    best = scores[0] + OPENING
    for t in range(1, count):
        candidates = best[:, None] + steps
        back[t] = candidates.argmax(axis=0)
        best = candidates.max(axis=0) + scores[t]
    tags = np.zeros(count, np.int64)
    tags[-1] = best.argmax()
    for t in range(count - 1, 0, -1):
        tags[t - 1] = back[t, tags[t]]
    return tags


def span_probabilities(scores: np.ndarray, transitions: np.ndarray, spans) -> list[float]:
    """The probability of each span (start, end, type): that its tags are exactly those, and end where it ends."""
    steps = np.exp(transitions + FORBIDDEN).astype(np.float64)
    emitted = np.exp((scores - scores.max(axis=1, keepdims=True)).astype(np.float64))
    count = len(scores)
    forward, backward, scale = np.empty_like(emitted), np.ones_like(emitted), np.empty(count)
    forward[0] = np.exp(OPENING) * emitted[0]
    scale[0] = forward[0].sum()
    forward[0] /= scale[0]
    for t in range(1, count):
        forward[t] = (forward[t - 1] @ steps) * emitted[t]
        scale[t] = forward[t].sum()
        forward[t] /= scale[t]
    for t in range(count - 2, -1, -1):
        backward[t] = steps @ (emitted[t + 1] * backward[t + 1]) / scale[t + 1]
    found = []
    for start, end, kind in spans:
        tag, inner = 1 + 2 * kind, 2 + 2 * kind
        chance, last = forward[start, tag], tag
        for t in range(start + 1, end):
            chance, last = chance * steps[last, inner] * emitted[t, inner] / scale[t], inner
        if end < count:
            leaving = steps[last] * emitted[end] * backward[end] / scale[end]
            chance *= leaving.sum() - leaving[inner]
        found.append(float(min(1, chance)))
    return found
