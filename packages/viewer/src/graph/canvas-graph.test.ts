import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GraphEdge, GraphNode } from '../api/types.js';
import { CanvasGraph } from './canvas-graph.js';

const node = (id: string, degree = 1): GraphNode => ({ id, type: 'Person', name: id, properties: { degree } });
const edge = (source: string, target: string, type: GraphEdge['type'] = 'MET'): GraphEdge => ({
  id: `${source}-${type}-${target}`,
  type,
  source,
  target,
  properties: {},
});
const stateOf = ({ graph }: CanvasGraph) => ({
  nodes: graph.mapNodes((id, { x, y, pinned }) => ({ id, x, y, pinned })).sort((a, b) => (a.id < b.id ? -1 : 1)),
  edges: graph.edges().sort(),
});

describe('CanvasGraph', () => {
  it('keeps edges out whose ends are not there, and takes them when they come', () => {
    const canvas = new CanvasGraph();
    expect(canvas.add([node('a')], [edge('a', 'b')])).toMatchObject({ nodes: 1, edges: 0, fresh: ['a'] });
    expect(canvas.add([node('a'), node('b')], [edge('a', 'b')])).toMatchObject({ nodes: 1, edges: 1, fresh: ['b'] });
    expect(canvas.add([node('a')], [edge('a', 'b')])).toMatchObject({ nodes: 0, edges: 0, fresh: [] });
  });

  it('gives every edge between the same two nodes a line of its own', () => {
    const canvas = new CanvasGraph();
    const edges = [edge('a', 'b', 'MET'), edge('a', 'b', 'QUOTED'), edge('b', 'a', 'QUOTED'), edge('a', 'c')];
    canvas.add([node('a'), node('b'), node('c')], edges);
    // Across one direction for all: an edge that runs the other way has its offset turned.
    const lines = canvas.graph.mapEdges((_, { lane, data }) => [
      [data.source, data.target].sort().join(),
      data.source < data.target ? lane : -lane,
    ]);
    expect(new Set(lines.map(String)).size).toBe(4);
    expect(lines.filter(([pair]) => pair === 'a,c')).toEqual([['a,c', 0]]);
  });

  it('moves nodes of a layout off each other', () => {
    const nodes = Array.from({ length: 40 }, (_, index) => node(`n${index}`, index));
    const positions = Object.fromEntries(nodes.map(({ id }, index) => [id, [index % 7, index % 5] as const]));
    const canvas = new CanvasGraph();
    canvas.replace(nodes, [], { ...positions, n39: [100, 100] }, 600);
    const unit = 100 / 600;
    const discs = canvas.graph.mapNodes((_, { x, y, size }) => ({ x, y, radius: size * unit }));
    for (const [index, a] of discs.entries()) {
      for (const b of discs.slice(index + 1)) {
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan((a.radius + b.radius) * 0.99);
      }
    }
  });

  it('takes back any steps, and does them again', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const step = fc.oneof(
      fc.record({ kind: fc.constant('add' as const), ids: fc.subarray(ids, { minLength: 1 }) }),
      fc.record({ kind: fc.constant('remove' as const), ids: fc.subarray(ids, { minLength: 1 }) }),
      fc.record({ kind: fc.constant('replace' as const), ids: fc.subarray(ids, { minLength: 1 }) }),
      fc.record({ kind: fc.constant('move' as const), ids: fc.subarray(ids, { minLength: 1 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const canvas = new CanvasGraph();
        canvas.replace([node('a'), node('b')], [edge('a', 'b')]);
        const states = [stateOf(canvas)];
        for (const { kind, ids: touched } of steps) {
          const edges = touched.slice(1).map((id) => edge(touched[0]!, id));
          if (kind === 'add')
            canvas.add(
              touched.map((id) => node(id)),
              edges,
            );
          else if (kind === 'remove') canvas.remove(touched);
          else if (kind === 'move')
            canvas.move(
              canvas.graph.nodes(),
              canvas.graph.nodes().flatMap((_, i) => [i, i + 1]),
            );
          else
            canvas.replace(
              touched.map((id) => node(id)),
              edges,
            );
          if (JSON.stringify(stateOf(canvas)) !== JSON.stringify(states.at(-1))) states.push(stateOf(canvas));
        }
        const seen = [stateOf(canvas)];
        while (canvas.undo()) {
          const state = stateOf(canvas);
          if (JSON.stringify(state) !== JSON.stringify(seen[0])) seen.unshift(state);
        }
        expect(seen).toEqual(states);
        while (canvas.redo());
        expect(stateOf(canvas)).toEqual(states.at(-1));
      }),
    );
  });
});
