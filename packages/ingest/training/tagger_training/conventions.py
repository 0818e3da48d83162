"""Where the teacher's habits clash with the annotation guidelines and a rule knows better."""

import re
from functools import cache

import numpy as np

from . import lexicon
from .labels import TAG_COUNT, begin, inside, spans_of_tags, tags_of_spans

PERSON, ORGANIZATION, PLACE = 0, 1, 2

COMMITTEE = re.compile(r'.+[省市区县州旗镇乡]委$')
"""安徽省委 and 德保县委 are organs of the party, not places."""

ORGAN = re.compile(r'.+(?:政府|人大|政协|纪委|监委|法院|检察院|党校|公安局|委员会|党委|党组|组织部|宣传部)$')

NOT_NAMES = {'记者', '代表', '委员', '总书记', '主席', '总理', '书记', '市长', '省长', '县长', '部长', '先生', '女士', '同志'}
"""Words for a post or a courtesy, which the guidelines do not count as names on their own."""

COURTESY = re.compile(r'(.+?)(?:先生|女士|同志|教授|博士|院士|老师|总书记|主席|总理|总统|部长|书记|市长|代表|委员)$')


TOO_COMMON = {'新市区', '老城区', '城中区', '市中区', '城东区', '城西区', '城北区', '城南区', '新城区', '工业园区', '高新区'}


@cache
def known_names() -> dict[str, dict[str, int]]:
    """Names whose type and extent need no context, by their first two characters."""
    found: dict[str, dict[str, int]] = {}
    names = {name: PLACE for names in lexicon.divisions().values() for name in names if len(name) >= 3}
    names |= {name: ORGANIZATION for name in lexicon.words('organizations') if len(name) >= 4}
    for name, kind in names.items():
        if name not in TOO_COMMON:
            found.setdefault(name[:2], {})[name] = kind
    return found


def known_spans(text: str) -> list[tuple[int, int, int]]:
    """Known names in a text, the longest at each place."""
    known, found, i = known_names(), [], 0
    while i < len(text) - 1:
        candidates = known.get(text[i : i + 2], {})
        best = max((name for name in candidates if text.startswith(name, i)), key=len, default='')
        if best:
            found.append((i, i + len(best), candidates[best]))
        i += len(best) or 1
    return found


def with_known(text: str, spans):
    """The teacher's spans, those that cover only parts of a known name replaced by the whole of it."""
    for start, end, kind in known_spans(text):
        touching = [s for s in spans if s[0] < end and s[1] > start]
        if all(start <= s[0] and s[1] <= end for s in touching) and (
            kind == ORGANIZATION or any(s[2] != ORGANIZATION for s in touching)
        ):
            spans = [s for s in spans if s not in touching] + [(start, end, kind)]
    return sorted(spans)


def corrected(text: str, soft: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Hard tags and probabilities of one line after correction."""
    before = spans_of_tags(best_tags(soft))
    plain = len(soft) == len(text)
    after = [span for old in before for span in (correct_span(text, old) if plain else [old])]
    if plain:
        after = with_known(text, after)
    return replaced(soft, before, after)


def replaced(soft: np.ndarray, before, after) -> tuple[np.ndarray, np.ndarray]:
    """Tags of the spans `after`, and the probabilities made certain wherever they differ from those of `before`."""
    tags = tags_of_spans(len(soft), after)
    same = set(before) & set(after)
    certain = tags != tags_of_spans(len(soft), before)
    for start, end, _ in set(after) - same:
        certain[start:end] = True
    if certain.any():
        soft = soft.copy()
        soft[certain] = np.eye(TAG_COUNT, dtype=soft.dtype)[tags[certain]]
    return tags, soft


def best_tags(soft: np.ndarray) -> np.ndarray:
    """The most probable tags that BIO allows: an inside tag needs its like before it."""
    tags = soft.argmax(axis=1).astype(np.int8)
    for i, tag in enumerate(tags):
        if tag > 0 and tag % 2 == 0 and (i == 0 or tags[i - 1] not in (tag - 1, tag)):
            tags[i] = tag - 1
    return tags


def correct_span(text: str, span: tuple[int, int, int]) -> list[tuple[int, int, int]]:
    """The spans the guidelines want in the place of one of the teacher's: none, one or more."""
    start, end, kind = span
    surface = text[start:end]
    if surface in NOT_NAMES:
        return []
    if kind == PERSON:
        courtesy = COURTESY.match(surface)
        if courtesy:
            end = start + len(courtesy[1])
        return [(start, end, kind)]
    if kind == PLACE and (COMMITTEE.match(surface) or ORGAN.match(surface)):
        return [(start, end, ORGANIZATION)]
    return [span]


assert begin(PLACE) == 5 and inside(PLACE) == 6
