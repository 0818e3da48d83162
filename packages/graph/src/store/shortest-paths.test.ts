import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byDegree, byText } from './order.js';
import { LONGEST_PATH, shortestPaths, type PathOfIds, type PathSource, type Step } from './shortest-paths.js';

interface Edge {
  id: string;
  ends: [string, string];
}

const NODES = 'abcdefghij'.split('');

const graph = fc
  .array(fc.tuple(fc.constantFrom(...NODES), fc.constantFrom(...NODES)), { maxLength: 18 })
  .map((pairs) =>
    pairs.filter(([a, b]) => a !== b).map((ends, number): Edge => ({ id: `${ends.join('')}${number}`, ends })),
  );

const stepsAt = (edges: readonly Edge[], node: string): Step[] =>
  edges.flatMap(({ id, ends: [a, b] }) => {
    if (a === node) return [{ edge: id, to: b }];
    return b === node ? [{ edge: id, to: a }] : [];
  });

const degreeOf = (edges: readonly Edge[], node: string) => new Set(stepsAt(edges, node).map(({ to }) => to)).size;

function sourceOf(edges: readonly Edge[]): PathSource {
  return {
    steps: (nodes) => Promise.resolve(new Map(nodes.map((node) => [node, stepsAt(edges, node)]))),
    degrees: (nodes) => Promise.resolve(new Map(nodes.map((node) => [node, degreeOf(edges, node)]))),
    edgeId: (edge) => edge,
  };
}

/** All shortest paths by trying every way, in the order that is promised. */
function allShortest(edges: readonly Edge[], from: string, to: string): PathOfIds[] {
  let paths: PathOfIds[] = [{ nodes: [from], edges: [] }];
  for (let length = 1; length <= LONGEST_PATH; length++) {
    paths = paths.flatMap((path) =>
      stepsAt(edges, path.nodes.at(-1)!)
        .filter((step) => !path.nodes.includes(step.to))
        .map((step) => ({ nodes: [...path.nodes, step.to], edges: [...path.edges, step.edge] })),
    );
    const arrived = paths.filter((path) => path.nodes.at(-1) === to);
    if (arrived.length > 0) return arrived.sort((a, b) => compare(edges, a, b));
  }
  return [];
}

function compare(edges: readonly Edge[], a: PathOfIds, b: PathOfIds): number {
  const rank = (id: string) => ({ id, degree: degreeOf(edges, id) });
  for (let at = 1; at < a.nodes.length; at++) {
    const byNode = byDegree(rank(a.nodes[at]!), rank(b.nodes[at]!));
    if (byNode !== 0) return byNode;
    const byEdge = byText(a.edges[at - 1]!, b.edges[at - 1]!);
    if (byEdge !== 0) return byEdge;
  }
  return 0;
}

it('finds the first of all shortest paths, in order', async () => {
  const ends = fc.constantFrom(...NODES);
  const property = fc.asyncProperty(
    graph,
    ends,
    ends,
    fc.integer({ min: 1, max: 8 }),
    async (edges, from, to, limit) => {
      const found = await shortestPaths(sourceOf(edges), from, to, limit);
      expect(found).toEqual(from === to ? [] : allShortest(edges, from, to).slice(0, limit));
    },
  );
  await fc.assert(property, { numRuns: 500 });
});
