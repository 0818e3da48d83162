import type { Point } from '../graph/canvas-graph.js';

export type Way = 'up' | 'down' | 'left' | 'right';

const AXES: Record<Way, Point> = {
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
};

/**
 * The candidate that lies best in a direction, seen from a point (y grows downwards): near and straight ahead before
 * far or aslant; nothing further than 60° aside.
 */
export function towards<T extends Point>(from: Point, way: Way, candidates: Iterable<T>): T | undefined {
  const axis = AXES[way];
  let best: T | undefined;
  let least = Infinity;
  for (const candidate of candidates) {
    const dx = candidate.x - from.x;
    const dy = candidate.y - from.y;
    const distance = Math.hypot(dx, dy);
    if (distance === 0) continue;
    const cosine = (dx * axis.x + dy * axis.y) / distance;
    if (cosine < 0.5) continue;
    const cost = distance / (cosine * cosine);
    if (cost >= least) continue;
    least = cost;
    best = candidate;
  }
  return best;
}
