"""Made text kept between runs: making and labelling it takes longer than learning from it."""

import hashlib
import json
from pathlib import Path

import numpy as np

from .labels import units


def made_round(labelled, seed: int, cache: Path, make):
    """The made lines of one seed, (corpus, text, tags, probabilities); `make(seed)` is asked where none are kept."""
    digest = hashlib.sha256()
    for _, text, tags, _ in labelled:
        digest.update(text.encode('utf-8', 'surrogatepass') + np.asarray(tags, np.int8).tobytes())
    path = cache / f'made-{seed}-{digest.hexdigest()[:12]}.npz'
    if not path.exists():
        rows = make(seed)
        cache.mkdir(parents=True, exist_ok=True)
        np.savez_compressed(
            path,
            lines=np.array(json.dumps([[name, text] for name, text, _, _ in rows], ensure_ascii=False)),
            tags=np.concatenate([tags for _, _, tags, _ in rows]),
            soft=np.concatenate([soft for _, _, _, soft in rows]),
        )
    kept = np.load(path)
    lines = json.loads(str(kept['lines']))
    bounds = np.cumsum([len(units(text)) for _, text in lines])[:-1]
    tags, soft = np.split(kept['tags'], bounds), np.split(kept['soft'], bounds)
    return [(name, text, t, s) for (name, text), t, s in zip(lines, tags, soft)]
