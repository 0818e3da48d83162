"""Where the teacher's habits clash with the annotation guidelines and a rule knows better."""

import re

import numpy as np

from .labels import TAG_COUNT, begin, inside, spans_of_tags, tags_of_spans

PERSON, ORGANIZATION, PLACE = 0, 1, 2

COMMITTEE = re.compile(r'.+[省市区县州旗镇乡]委$')
"""安徽省委 and 德保县委 are organs of the party, not places."""

ORGAN = re.compile(r'.+(?:政府|人大|政协|纪委|监委|法院|检察院|党校|公安局|委员会|党委|党组|组织部|宣传部)$')

NOT_NAMES = {'记者', '代表', '委员', '总书记', '主席', '总理', '书记', '市长', '省长', '县长', '部长', '先生', '女士', '同志'}
"""Words for a post or a courtesy, which the guidelines do not count as names on their own."""

COURTESY = re.compile(r'(.+?)(?:先生|女士|同志|教授|博士|院士|老师|总书记|主席|总理|总统|部长|书记|市长|代表|委员)$')


def corrected(text: str, soft: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Hard tags and probabilities of one line after correction."""
    before = spans_of_tags(best_tags(soft))
    after = [span for old in before for span in correct_span(text, old)]
    tags = tags_of_spans(len(soft), after)
    changed = np.flatnonzero(tags != tags_of_spans(len(soft), before))
    if len(changed):
        soft = soft.copy()
        soft[changed] = np.eye(TAG_COUNT, dtype=soft.dtype)[tags[changed]]
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
    surface = text[start:end] if text.isascii() or max(text) <= '\uffff' else ''
    if not surface:
        return [span]
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
