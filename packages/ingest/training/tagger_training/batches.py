"""Lines of similar length padded to one rectangle, so that few shapes are compiled."""

import numpy as np

WIDTHS = (16, 32, 48, 64, 96, 128, 160, 192, 256, 352)
CHARACTERS = 6144


def width_of(length: int) -> int:
    return next((w for w in WIDTHS if w >= length), WIDTHS[-1])


def batches(lines, random: np.random.Generator):
    """Yields (width, indexes) in random order; every batch of a width has the same number of rows."""
    by_width: dict[int, list[int]] = {}
    for index, line in enumerate(lines):
        if len(line.ids):
            by_width.setdefault(width_of(len(line.ids)), []).append(index)
    plan = []
    for width, members in by_width.items():
        rows = max(1, CHARACTERS // width)
        random.shuffle(members)
        for start in range(0, len(members), rows):
            part = members[start : start + rows]
            plan.append((width, part + [-1] * (rows - len(part))))
    random.shuffle(plan)
    return plan


def padded(lines, width: int, indexes):
    """ids, tags, probabilities, mask and weight of one batch; an index of -1 is an empty row."""
    rows = len(indexes)
    ids = np.zeros((rows, width), np.int32)
    tags = np.zeros((rows, width), np.int32)
    soft = np.zeros((rows, width, lines[0].soft.shape[1]), np.float32)
    mask = np.zeros((rows, width), np.float32)
    weight = np.zeros(rows, np.float32)
    for row, index in enumerate(indexes):
        if index < 0:
            continue
        line = lines[index]
        n = min(width, len(line.ids))
        ids[row, :n] = line.ids[:n]
        tags[row, :n] = line.tags[:n]
        soft[row, :n] = line.soft[:n]
        mask[row, :n] = 1
        weight[row] = line.weight
    return ids, tags, soft, mask, weight
