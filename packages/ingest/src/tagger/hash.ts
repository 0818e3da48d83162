/** Where the hash of a feature begins. */
export const HASH_START = 0x9747b28c | 0;

/** Takes one more small integer into a 32-bit hash; the same arithmetic as `mix` of the trainer's features.py. */
export function mix(hash: number, part: number): number {
  const h = Math.imul(hash ^ part, 0x9e3779b1);
  return h ^ (h >>> 15);
}

/** The hash when all its parts are in; its low bits choose the row of a table. */
export function hashEnd(hash: number): number {
  const h = Math.imul(hash, 0x85ebca6b);
  return h ^ (h >>> 13);
}
