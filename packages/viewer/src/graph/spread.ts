import type { Point } from './canvas-graph.js';

/** A disc of the layout. */
export interface Disc extends Point {
  radius: number;
}

const ROUNDS = 60;

/**
 * Moves discs apart until none covers another, as little as that needs: a layout knows distances, not how large
 * nodes are drawn. In place; the same discs give the same result.
 */
export function spread(discs: readonly Disc[]): void {
  const cell = 2 * Math.max(...discs.map(({ radius }) => radius), 0);
  if (cell === 0) return;
  for (let round = 0; round < ROUNDS; round++) {
    const cells = new Map<string, number[]>();
    for (const [index, { x, y }] of discs.entries()) {
      const key = `${Math.floor(x / cell)} ${Math.floor(y / cell)}`;
      const list = cells.get(key);
      if (list) list.push(index);
      else cells.set(key, [index]);
    }
    let moved = false;
    for (const [index, disc] of discs.entries()) {
      const column = Math.floor(disc.x / cell);
      const row = Math.floor(disc.y / cell);
      for (let dx = -1; dx <= 1; dx++) {
        for (let dy = -1; dy <= 1; dy++) {
          for (const other of cells.get(`${column + dx} ${row + dy}`) ?? []) {
            if (other > index) moved = part(disc, discs[other]!, index) || moved;
          }
        }
      }
    }
    if (!moved) return;
  }
}

/** Moves two discs off each other, the smaller one further. */
function part(a: Disc, b: Disc, turn: number): boolean {
  let dx = b.x - a.x;
  let dy = b.y - a.y;
  let distance = Math.hypot(dx, dy);
  const overlap = a.radius + b.radius - distance;
  if (overlap <= 1e-6 * a.radius) return false;
  if (distance === 0) {
    // One upon the other: any way will do, but not the same for all.
    dx = Math.cos(turn);
    dy = Math.sin(turn);
    distance = 1;
  }
  const share = b.radius / (a.radius + b.radius);
  a.x -= (dx / distance) * overlap * share;
  a.y -= (dy / distance) * overlap * share;
  b.x += (dx / distance) * overlap * (1 - share);
  b.y += (dy / distance) * overlap * (1 - share);
  return true;
}
