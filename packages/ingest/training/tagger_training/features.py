"""From text to the integers the models look up. The decoder (src/tagger/characters.ts) computes the same ones.

A code unit becomes the id of a character of the vocabulary; digits are one character, Latin letters lose their case,
full-width forms their width; a traditional character that the vocabulary lacks is read as its simplified form.
Character n-grams are hashed to the rows of tables whose sizes are powers of two.
"""

from collections import Counter

import numpy as np

from . import lexicon
from .labels import units

BOUNDARY, UNKNOWN_HAN, UNKNOWN_OTHER, FIRST_KNOWN = 0, 1, 2, 3
"""Ids before those of the vocabulary: outside the line; a rare Han character; any other rare character."""


def _fold_table() -> np.ndarray:
    table = np.arange(0x10000, dtype=np.uint16)
    table[0xFF01:0xFF5F] = np.arange(0x21, 0x7F)
    folded = table.copy()
    folded[(table >= 0x41) & (table <= 0x5A)] += 32
    folded[(table >= 0x30) & (table <= 0x39)] = 0x30
    return folded


FOLD = _fold_table()


class Vocabulary:
    """Characters that have an id, most frequent first."""

    def __init__(self, characters: str):
        self.characters = characters
        self._ids = np.full(0x10000, UNKNOWN_OTHER, dtype=np.int32)
        self._ids[0x3400:0xA000] = UNKNOWN_HAN
        for i, c in enumerate(characters):
            self._ids[ord(c)] = FIRST_KNOWN + i
        simplified = {k: self._ids[ord(to)] for k, to in lexicon.simplified().items() if 0x4E00 <= ord(k) < 0xA000}
        for traditional, known in simplified.items():
            if self._ids[ord(traditional)] == UNKNOWN_HAN:
                self._ids[ord(traditional)] = known
        self._ids = self._ids[FOLD]

    @property
    def size(self) -> int:
        return FIRST_KNOWN + len(self.characters)

    def ids(self, text: str) -> np.ndarray:
        return self._ids[units(text)]

    @staticmethod
    def of(texts, least: int) -> 'Vocabulary':
        """The characters seen at least `least` times. Of Han those of GB 2312 only: the decoder reads others as their
        simplified forms, or as rare ones."""
        counts: Counter[int] = Counter()
        for text in texts:
            counts.update(FOLD[units(text)].tolist())
        known = [(c, n) for c, n in counts.items() if n >= least and admitted(c)]
        known.sort(key=lambda pair: (-pair[1], pair[0]))
        return Vocabulary(''.join(chr(c) for c, _ in known))


def admitted(unit: int) -> bool:
    """Whether a code unit may have an id of its own."""
    if 0xD800 <= unit < 0xE000:
        return False
    if not 0x3400 <= unit < 0xA000:
        return True
    try:
        return len(chr(unit).encode('gb2312')) == 2
    except UnicodeEncodeError:
        return False


def mix(*parts) -> np.ndarray:
    """A 32-bit hash of small integers (arrays of one shape, or scalars)."""
    h = np.array([0x9747B28C], dtype=np.uint32)
    for part in parts:
        h = (h ^ np.asarray(part, dtype=np.uint32)) * np.uint32(0x9E3779B1)
        h = h ^ (h >> np.uint32(15))
    h = h * np.uint32(0x85EBCA6B)
    return h ^ (h >> np.uint32(13))


def shifted(ids: np.ndarray, by: int) -> np.ndarray:
    """ids[..., i + by], BOUNDARY outside."""
    result = np.zeros_like(ids)
    if by == 0:
        return ids
    if by > 0:
        result[..., :-by] = ids[..., by:]
    else:
        result[..., -by:] = ids[..., :by]
    return result
