import type { GraphEdge, GraphNode } from '@guanxi/graph';
import { describe, expect, it } from 'vitest';
import { place } from './place.js';

const node = (id: string): GraphNode => ({ id, type: 'Person', name: id, properties: {} });
const edge = (source: string, target: string): GraphEdge => ({
  id: `${source}-${target}`,
  type: 'MET',
  source,
  target,
  properties: {},
});

describe('place', () => {
  it('gives every node a place of its own, the same each time', async () => {
    const nodes = Array.from({ length: 60 }, (_, i) => node(`e${i}`));
    const edges = nodes.slice(1).map(({ id }, i) => edge(id, `e${Math.floor(i / 3)}`));
    const { positions } = await place({ nodes, edges });
    expect(Object.keys(positions)).toEqual(nodes.map(({ id }) => id));
    expect(new Set(Object.values(positions).map(String)).size).toBe(60);
    expect((await place({ nodes, edges })).positions).toEqual(positions);
  });

  it('puts what is tied nearer than what is not', async () => {
    const groups = ['a', 'b'].map((letter) => Array.from({ length: 12 }, (_, i) => `${letter}${i}`));
    const edges = groups.flatMap((ids) => ids.flatMap((id, i) => ids.slice(i + 1).map((other) => edge(id, other))));
    const { positions } = await place({ nodes: groups.flat().map(node), edges: [...edges, edge('a0', 'b0')] });
    const distance = (a: string, b: string) =>
      Math.hypot(positions[a]![0] - positions[b]![0], positions[a]![1] - positions[b]![1]);
    expect(distance('a3', 'a4') * 2).toBeLessThan(distance('a3', 'b4'));
  });

  it.each([[[]], [[node('alone')]]])('takes a graph without edges', async (nodes) => {
    expect(Object.keys((await place({ nodes, edges: [] })).positions)).toHaveLength(nodes.length);
  });

  it('takes parallel edges and loops', async () => {
    const edges = [edge('a', 'b'), { ...edge('b', 'a'), type: 'WORKS_FOR' as const }, edge('a', 'a')];
    const { positions } = await place({ nodes: ['a', 'b'].map(node), edges });
    expect(Object.values(positions).flat().every(Number.isFinite)).toBe(true);
  });
});
