"""The file that ties the decoder in TypeScript to the trainer: what the weights as written give on sample lines."""

import json
from pathlib import Path

import numpy as np

from .calibrate import confidence
from .crf import span_probabilities, viterbi
from .labels import TYPES, spans_of_tags

SAMPLE = [
    '中国外交部发言人10日在北京主持例行记者会。',
    '据新华社电，江苏省水利厅厅长江山说：“长江水位平稳。”',
    '记者 田园 通讯员 常青　摄影报道',
    '安徽省淮北市杜集区朔里镇居民王小虎',
    '阿依古丽·买买提来自新疆喀什地区，ＡＢＣ公司2024年成立。',
    '今天天气很好。',
    'OpenAI 与微软😀在旧金山签约😀',
    '。',
    '京',
]


def write(path: Path, version: str, scores_of, transitions: np.ndarray, calibration) -> None:
    """Writes, for each sample line, the scores of its first, middle and last position and the spans found."""
    rows = []
    for text in SAMPLE:
        scores = scores_of(text)
        picked = sorted({0, len(scores) // 2, len(scores) - 1})
        spans = spans_of_tags(viterbi(scores, transitions))
        chances = span_probabilities(scores, transitions, spans)
        rows.append({
            'text': text,
            'scores': {str(i): [round(float(x), 4) for x in scores[i]] for i in picked},
            'spans': [
                [s, e, TYPES[k], round(confidence(k, p, calibration), 4)] for (s, e, k), p in zip(spans, chances)
            ],
        })
    path.write_text(
        json.dumps({'version': version, 'lines': rows}, ensure_ascii=False, indent=1) + '\n', encoding='utf-8'
    )
