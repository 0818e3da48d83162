"""Text made from text: names swapped for generated ones, words for others of the same part of speech.

The teacher labels the outcome, so that the student also learns what the teacher knows of words our corpora lack; the
swapped-in names keep the labels they were made with, also where the teacher would not find them.
"""

from collections import Counter
from pathlib import Path

import jieba
import numpy as np

from . import names, templates
from .conventions import corrected, replaced
from .labels import spans_of_tags, tags_of_spans, units
from .names import Random, pick

REPLACEABLE = {'n', 'v', 'a', 'vn', 'ad', 'an', 'd', 'nz', 's', 'vd', 'f', 't'}
FROM_DICTIONARY = {'n': 'n', 'v': 'v', 'a': 'a', 'vn': 'vn', 'd': 'd', 'nz': 'nz', 'i': 'a', 'l': 'n', 'ad': 'ad', 's': 's', 't': 't'}


class Words:
    """Words by part of speech: those of the corpora as often as they occur, and a dictionary's."""

    def __init__(self, segmented):
        seen: dict[str, Counter[str]] = {}
        for words in segmented:
            for word, tag in words:
                if tag in REPLACEABLE and len(word) > 1:
                    seen.setdefault(tag, Counter())[word] += 1
        self._common = {tag: (list(c), np.cumsum(np.sqrt(list(c.values())))) for tag, c in seen.items()}
        self._rare: dict[str, list[str]] = {}
        dictionary = Path(jieba.__file__).with_name('dict.txt')
        for row in dictionary.read_text(encoding='utf-8').splitlines():
            word, count, tag = row.split(' ')
            if tag in FROM_DICTIONARY and len(word) > 1 and int(count) >= 3:
                self._rare.setdefault(FROM_DICTIONARY[tag], []).append(word)

    def like(self, tag: str, random: Random) -> str:
        if tag in self._rare and random.random() < 0.5:
            return pick(random, self._rare[tag])
        options, sums = self._common[tag]
        return options[min(len(options) - 1, int(np.searchsorted(sums, random.random() * sums[-1])))]


def substitute(surface: str, kind: int, random: Random) -> str:
    """A generated name of the same type; a surname alone and 老王 keep their shape."""
    if kind == 0:
        if len(surface) == 1:
            return names.surname(random)
        if len(surface) == 2 and surface[0] in '老小阿':
            return surface[0] + pick(random, names.lexicon.COMMON_SURNAMES)
        return names.person(random)
    return names.organization(random) if kind == 1 else names.place(random)


def swapped(text: str, spans, random: Random, share: float):
    """The text with about `share` of its names replaced, alike where they recur, and its spans with those replaced."""
    chosen: dict[tuple[str, int], str] = {}
    result, last, moved, forced = '', 0, [], []
    for start, end, kind in spans:
        result += text[last:start]
        key = (text[start:end], kind)
        if key not in chosen:
            chosen[key] = substitute(*key, random) if random.random() < share else key[0]
        span = (len(result), len(result) + len(chosen[key]), kind)
        result += chosen[key]
        moved.append(span)
        if chosen[key] != key[0]:
            forced.append(span)
        last = end
    return result + text[last:], moved, forced


def reworded(segmented, spans, random: Random, pool: Words, share: float):
    """Words outside the spans replaced; gives text and the spans where they now stand."""
    result, at, moved, waiting = '', 0, [], sorted(spans, reverse=True)
    opened = None
    for word, tag in segmented:
        if waiting and at >= waiting[-1][0] and opened is None:
            opened = len(result)
        free = opened is None and not (waiting and at + len(word) > waiting[-1][0])
        replace = free and tag in REPLACEABLE and len(word) > 1 and random.random() < share
        result += pool.like(tag, random) if replace else word
        at += len(word)
        if waiting and opened is not None and at >= waiting[-1][1]:
            moved.append((opened, len(result), waiting.pop()[2]))
            opened = None
    return result, moved


class Maker:
    """Makes new text from the teacher-labelled lines (corpus, text, tags, probabilities)."""

    def __init__(self, labelled, teacher):
        self._plain = [(n, text, tags) for n, text, tags, _ in labelled if len(units(text)) == len(text)]
        self._teacher = teacher
        self._segmented = teacher.words([text for _, text, _ in self._plain])
        self._pool = Words(self._segmented)

    def round(self, seed: int):
        """About as much new text as there is old, as (corpus, text, tags, probabilities)."""
        random = np.random.default_rng(seed)
        texts, forced, corpora = [], [], []
        for (name, text, tags), words in zip(self._plain, self._segmented):
            if name == 'reports' and random.random() < 0.5:
                continue
            new, moved = reworded(words, spans_of_tags(tags), random, self._pool, 0.3 * random.random())
            new, _, certain = swapped(new, moved, random, 0.75)
            if random.random() < 0.25:
                lead, named = templates.line(random)
                new, certain = lead + new, named + [(s + len(lead), e + len(lead), k) for s, e, k in certain]
            if len(units(new)) == len(new):
                texts.append(new)
                forced.append(certain)
                corpora.append(name)
        labels = self._teacher.label(texts)
        return [
            (name, text, *with_forced(text, soft, certain))
            for name, text, certain, soft in zip(corpora, texts, forced, labels)
        ]


def with_forced(text: str, soft, certain):
    """The teacher's labels, but the names that were put in for certain, and nothing that crosses their bounds."""
    tags, soft = corrected(text, soft)
    before = spans_of_tags(tags)
    kept = [s for s in before if not any(s[0] < e and s[1] > b for b, e, _ in certain)]
    return replaced(soft, before, sorted(kept + list(certain)))


def template_lines(count: int, seed: int):
    """Filled templates, as (text, tags)."""
    random = np.random.default_rng(seed)
    found = []
    for _ in range(count):
        text, spans = templates.line(random)
        for _ in range(int(random.integers(3))):
            more, next_spans = templates.line(random)
            text += pick(random, ['，', '。', ' ', '；'])
            spans = spans + [(s + len(text), e + len(text), k) for s, e, k in next_spans]
            text += more
        found.append((text, tags_of_spans(len(units(text)), spans)))
    return found


def swapped_own(sentences, rounds: int, seed: int):
    """Our own annotated sentences with other names in them, as (text, spans)."""
    random = np.random.default_rng(seed)
    plain = [(text, spans) for text, spans in sentences if len(units(text)) == len(text) and spans]
    return [swapped(text, spans, random, 0.7)[:2] for _ in range(rounds) for text, spans in plain]
