import { expect, it } from 'vitest';
import { elementsOf, wordsOf, type Value } from './result.js';

const node = (id: string): Value => ({ $kind: 'node', id, type: 'Person', name: id, labels: [], properties: {} });
const edge = (id: string): Value => ({ $kind: 'edge', id, type: 'MET', source: 'a', target: 'b', properties: {} });

it('finds nodes and edges wherever they stand, each once', () => {
  const rows: Value[][] = [
    [node('a'), 1, null],
    [[node('b'), [edge('r')]], 'text'],
    [{ inner: node('a') }, { $kind: 'path', nodes: [node('a'), node('c')], edges: [edge('r'), edge('s')] }],
  ];
  const { nodes, edges } = elementsOf(rows);
  expect(nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(edges.map(({ id }) => id)).toEqual(['r', 's']);
});

it.each<[Value, string]>([
  [null, '∅'],
  ['贵阳', '贵阳'],
  [3.5, '3.5'],
  [true, 'true'],
  [['a', 1, null], 'a、1、∅'],
  [{ count: 2 }, '{"count":2}'],
])('tells %j as %s', (value, words) => {
  expect(wordsOf(value)).toBe(words);
});
