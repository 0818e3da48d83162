"""The tag set shared by teacher, trainer and decoder, and the conversion between tags and spans.

Tags are BIO over three types, in this order; the decoder in TypeScript relies on it. Offsets are UTF-16 code units, as
everywhere in Guanxi; texts are therefore handled as lists of code units, not as Python strings.
"""

import numpy as np

TYPES = ['Person', 'Organization', 'Place']
TAGS = ['O'] + [f'{prefix}-{kind}' for kind in TYPES for prefix in ('B', 'I')]
TAG_COUNT = len(TAGS)


def begin(kind: int) -> int:
    """The tag that opens a span of the given type."""
    return 1 + 2 * kind


def inside(kind: int) -> int:
    """The tag that continues a span of the given type."""
    return 2 + 2 * kind


def units(text: str) -> np.ndarray:
    """UTF-16 code units of a text."""
    return np.frombuffer(text.encode('utf-16-le', 'surrogatepass'), dtype=np.uint16)


def text_of(code_units: np.ndarray) -> str:
    return np.asarray(code_units, dtype=np.uint16).tobytes().decode('utf-16-le', 'surrogatepass')


def tags_of_spans(length: int, spans) -> np.ndarray:
    """Tags of a text of `length` units with spans (start, end, type)."""
    tags = np.zeros(length, dtype=np.int8)
    for start, end, kind in spans:
        tags[start] = begin(kind)
        tags[start + 1 : end] = inside(kind)
    return tags


def spans_of_tags(tags) -> list[tuple[int, int, int]]:
    """Spans (start, end, type) of a tag sequence; an inside tag without its beginning opens a span."""
    spans, start, kind = [], -1, -1
    for i, tag in enumerate(list(tags) + [0]):
        continues = tag > 0 and tag % 2 == 0 and (tag - 2) // 2 == kind
        if continues:
            continue
        if kind >= 0:
            spans.append((start, i, kind))
        kind = -1 if tag == 0 else (int(tag) - 1) // 2
        start = i
    return spans
