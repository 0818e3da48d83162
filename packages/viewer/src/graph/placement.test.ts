import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { GraphEdge, GraphNode } from '../api/types.js';
import { CanvasGraph } from './canvas-graph.js';

const node = (id: string): GraphNode => ({ id, type: 'Person', name: id, properties: {} });

it('places new nodes near their neighbour, apart from all others, each time in the same way', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 2, max: 40 }), (fresh, old) => {
      const hubs = Array.from({ length: old }, (_, index) => node(`old${index}`));
      const positions = Object.fromEntries(hubs.map(({ id }, index) => [id, [index * 50, (index % 3) * 50] as const]));
      const leaves = Array.from({ length: fresh }, (_, index) => node(`new${index}`));
      const edges = leaves.map(({ id }): GraphEdge => ({
        id,
        type: 'MET',
        source: 'old0',
        target: id,
        properties: {},
      }));
      const laid = () => {
        const canvas = new CanvasGraph();
        canvas.replace(hubs, [], positions);
        canvas.add(leaves, edges, 'old0');
        return canvas.graph.mapNodes((id, { x, y }) => ({ id, x, y }));
      };
      const places = laid();
      expect(laid()).toEqual(places);
      const byId = new Map(places.map((place) => [place.id, place]));
      for (const leaf of leaves) {
        const { x, y } = byId.get(leaf.id)!;
        const nearest = Math.min(
          ...places.filter(({ id }) => id !== leaf.id).map((other) => Math.hypot(other.x - x, other.y - y)),
        );
        expect(nearest).toBeGreaterThan(0.5);
      }
    }),
    { numRuns: 40 },
  );
});
