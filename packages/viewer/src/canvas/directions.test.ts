import { expect, it } from 'vitest';
import { towards, type Way } from './directions.js';

const at = (id: string, x: number, y: number) => ({ id, x, y });

it.each<[string, Way, ReturnType<typeof at>[], string | undefined]>([
  ['the nearer of two ahead', 'right', [at('far', 100, 0), at('near', 50, 0)], 'near'],
  ['straight ahead before aslant', 'up', [at('aslant', 40, -60), at('straight', 0, -60)], 'straight'],
  ['down, where y grows', 'down', [at('above', 0, -10), at('below', 0, 10)], 'below'],
  ['nothing behind', 'left', [at('behind', 10, 0)], undefined],
  ['nothing too far aside', 'left', [at('aside', -10, 40)], undefined],
  ['not itself', 'left', [at('itself', 0, 0)], undefined],
])('finds %s', (_, way, candidates, id) => {
  expect(towards({ x: 0, y: 0 }, way, candidates)?.id).toBe(id);
});
