"""The weights file: an int32 length, a JSON header of that many bytes, then the arrays the header lists.

Every array starts at a multiple of 8 bytes after the header.
"""

import json
import struct
from pathlib import Path

import numpy as np


def quantised(values: np.ndarray, clip: float = 1.0) -> tuple[np.ndarray, float]:
    """int8 values and the one scale they share; `clip` below 1 cuts the largest values for a finer grid."""
    top = float(np.quantile(np.abs(values), clip)) if clip < 1 else float(np.abs(values).max())
    scale = top / 127
    return np.clip(np.rint(values / scale), -127, 127).astype(np.int8), scale


def write(path: Path, header: dict, arrays: dict[str, np.ndarray]) -> int:
    """Writes header and arrays (int8, int16 or float32); returns the file's size in bytes."""
    blob, listing = b'', {}
    for name, array in arrays.items():
        blob += b'\0' * (-len(blob) % 8)
        listing[name] = {'type': str(array.dtype), 'shape': list(array.shape), 'offset': len(blob)}
        blob += np.ascontiguousarray(array).tobytes()
    text = json.dumps({**header, 'arrays': listing}, ensure_ascii=False, separators=(',', ':')).encode()
    text += b' ' * (-(len(text) + 4) % 8)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(struct.pack('<i', len(text)) + text + blob)
    return path.stat().st_size
