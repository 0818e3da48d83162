"""Reading of the text the tagger learns from and is measured on. Nothing here is copied into the repository."""

import json
import re
from pathlib import Path

from .labels import TYPES

LONGEST = 160
"""Longest training segment in characters; longer paragraphs are cut at sentence ends."""

GOLD_TYPES = {'PER': 0, 'ORG': 1, 'LOC': 2}
SENTENCE = re.compile(r'[^。！？；!?]*[。！？；!?]+[”’」』）)]*|[^。！？；!?]+$')


def rows(path: Path):
    with open(path, encoding='utf-8') as lines:
        return [json.loads(line) for line in lines if line.strip()]


def segments(text: str):
    """Paragraphs of a text, long ones cut after sentences into pieces of at most about LONGEST characters."""
    for paragraph in text.split('\n'):
        paragraph = paragraph.strip()
        piece = ''
        for sentence in SENTENCE.findall(paragraph):
            if piece and len(piece) + len(sentence) > LONGEST:
                yield piece
                piece = ''
            while len(sentence) > 2 * LONGEST:
                cut = sentence.rfind('，', 0, LONGEST) + 1 or LONGEST
                yield sentence[:cut]
                sentence = sentence[cut:]
            piece += sentence
        if piece:
            yield piece


def unlabelled(folder: Path) -> dict[str, list[str]]:
    """Segments of raw text by corpus: what the teacher labels."""
    reports = [s for r in rows(folder / 'official_reports/reports.jsonl') for s in segments(r['text'])]
    news = []
    for article in rows(folder / 'fuyao_news/news.jsonl'):
        news.extend(segments(article['title']))
        news.extend(segments(re.sub(r'[*#]+', '', article['text'])))
    held = {row['text'] for row in rows(folder / 'aishell_ner/test.jsonl')}
    speech = [row['text'] for row in rows(folder / 'aishell_ner/dev.jsonl') if row['text'] not in held]
    wiki = [row['text'] for row in rows(folder / 'uner_gsdsimp/train.jsonl')]
    return {
        'reports': sorted(set(reports)),
        'news': news,
        'speech': punctuated(speech),
        'wiki': wiki,
    }


def punctuated(lines: list[str]) -> list[str]:
    """Consecutive transcripts of one broadcast, which lack punctuation, joined to sentences of two to four clauses."""
    joined = []
    i = 0
    while i < len(lines):
        count = 2 + (i * 7919) % 3
        joined.append('，'.join(lines[i : i + count]) + '。')
        i += count
    return joined


def gold(folder: Path) -> dict[str, list[tuple[str, list[tuple[int, int, int]]]]]:
    """Test sets with gold spans, never trained on."""
    files = {
        'AISHELL test': 'aishell_ner/test.jsonl',
        'UNER test': 'uner_gsdsimp/test.jsonl',
        'PUD': 'uner_pud_simp/test.jsonl',
    }
    return {
        name: [
            (row['text'], [(s, e, GOLD_TYPES[t]) for s, e, t in row['spans'] if t in GOLD_TYPES])
            for row in rows(folder / path)
        ]
        for name, path in files.items()
    }


MARKUP = re.compile(r'\[([^\[\]|\n]+)\|([A-Z])\]')
MARKUP_TYPES = {'P': 0, 'O': 1, 'L': 2}


def annotated(folder: Path) -> list[tuple[str, str, list[tuple[int, int, int]]]]:
    """Sentences of our own with inline markup, as (file name, text, spans of Person, Organization, Place)."""
    found = []
    for path in sorted(folder.glob('*.txt')):
        for line in path.read_text(encoding='utf-8').splitlines():
            line = line.strip()
            if line and not line.startswith('#'):
                text, spans = parse_markup(line)
                found.append((path.stem, text, spans))
    return found


def parse_markup(line: str) -> tuple[str, list[tuple[int, int, int]]]:
    """`[李明|P]说` as (李明说, [(0, 2, 0)]); types other than P, O and L lose their marks only."""
    text, spans, last = '', [], 0
    for match in MARKUP.finditer(line):
        text += line[last : match.start()]
        start = len(text)
        text += match[1]
        if match[2] in MARKUP_TYPES:
            spans.append((start, len(text), MARKUP_TYPES[match[2]]))
        last = match.end()
    return text + line[last:], spans


assert len(TYPES) == 3
