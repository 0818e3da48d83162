import type { GraphEdge, GraphNode } from '../api/types.js';
import type { Point, SigmaGraph } from './canvas-graph.js';

/** Golden angle: points along this spiral never line up. */
const TURN = Math.PI * (3 - Math.sqrt(5));

/**
 * Finds free places for new nodes: each as near as it can be to the neighbours that are placed already (or to `near`),
 * no nearer to any other node than the usual gap. The same input gives the same places.
 */
export function place(
  graph: SigmaGraph,
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  near?: string,
): [GraphNode, Point][] {
  if (nodes.length === 0) return [];
  const taken = new Places(usualGap(graph));
  const placed = new Map<string, Point>();
  graph.forEachNode((id, { x, y }) => {
    placed.set(id, { x, y });
    taken.take({ x, y });
  });
  const neighbours = new Map<string, string[]>();
  for (const { source, target } of edges) {
    neighbours.set(source, [...(neighbours.get(source) ?? []), target]);
    neighbours.set(target, [...(neighbours.get(target) ?? []), source]);
  }
  const anchorOf = (id: string): Point => {
    const around = (neighbours.get(id) ?? []).flatMap((other) => placed.get(other) ?? []);
    if (around.length > 0) return mean(around);
    return (near !== undefined ? placed.get(near) : undefined) ?? mean([...placed.values()]);
  };
  // The best connected first: those that hang on them find their anchor placed.
  const weight = (id: string) => neighbours.get(id)?.length ?? 0;
  const order = [...nodes].sort((a, b) => weight(b.id) - weight(a.id));
  return order.map((node) => {
    const point = taken.nearest(anchorOf(node.id));
    placed.set(node.id, point);
    taken.take(point);
    return [node, point];
  });
}

function mean(points: readonly Point[]): Point {
  if (points.length === 0) return { x: 0, y: 0 };
  const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

/** The gap between nodes that suits the layout: what an even spread over its area would leave. */
function usualGap(graph: SigmaGraph): number {
  if (graph.order < 2) return 10;
  let [minX, maxX, minY, maxY] = [Infinity, -Infinity, Infinity, -Infinity];
  graph.forEachNode((_, { x, y }) => {
    minX = Math.min(minX, x);
    maxX = Math.max(maxX, x);
    minY = Math.min(minY, y);
    maxY = Math.max(maxY, y);
  });
  const side = Math.max(maxX - minX, maxY - minY);
  return side > 0 ? (side / Math.sqrt(graph.order)) * 0.6 : 10;
}

/** The places that are taken, in cells as wide as the gap. */
class Places {
  private readonly cells = new Map<string, Point[]>();
  constructor(private readonly gap: number) {}

  take(point: Point): void {
    const key = this.key(point.x, point.y);
    const cell = this.cells.get(key);
    if (cell) cell.push(point);
    else this.cells.set(key, [point]);
  }

  /** The first free point of a spiral around the anchor. */
  nearest(anchor: Point): Point {
    for (let step = 0; ; step++) {
      const radius = this.gap * Math.sqrt(step);
      const point = { x: anchor.x + radius * Math.cos(step * TURN), y: anchor.y + radius * Math.sin(step * TURN) };
      if (this.isFree(point)) return point;
    }
  }

  private isFree({ x, y }: Point): boolean {
    for (const dx of [-1, 0, 1]) {
      for (const dy of [-1, 0, 1]) {
        const cell = this.cells.get(this.key(x + dx * this.gap, y + dy * this.gap));
        if (cell?.some((other) => Math.hypot(other.x - x, other.y - y) < this.gap)) return false;
      }
    }
    return true;
  }

  private key(x: number, y: number): string {
    return `${Math.floor(x / this.gap)} ${Math.floor(y / this.gap)}`;
  }
}
