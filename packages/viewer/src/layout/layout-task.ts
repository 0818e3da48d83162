import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2';
import type { SigmaGraph } from '../graph/canvas-graph.js';

/** Numbers a node and an edge take in the matrices of the layout (see fa2.d.ts). */
export const NODE_WIDTH = 10;
export const EDGE_WIDTH = 3;

export interface LayoutTask {
  nodes: Float32Array;
  edges: Float32Array;
  steps: number;
  settings: Required<ForceAtlas2Settings>;
}

export interface LayoutFrame {
  /** x, y of each node, in the order of the task. */
  positions: Float32Array;
  last: boolean;
}

/** Layout units a pixel of node size takes: what keeps discs and their names apart. */
const UNITS_A_PIXEL = 1.6;

/**
 * The canvas as a task for the layout.
 * @param fresh whether to start from a circle instead of where the nodes are
 */
export function layoutTask(graph: SigmaGraph, fresh: boolean): LayoutTask {
  const index = new Map<string, number>();
  const nodes = new Float32Array(graph.order * NODE_WIDTH);
  let at = 0;
  graph.forEachNode((id, { x, y, size, pinned }) => {
    const offset = at * NODE_WIDTH;
    index.set(id, offset);
    const angle = at * Math.PI * (3 - Math.sqrt(5));
    const radius = Math.sqrt(at + 1) * 20;
    nodes[offset] = fresh && !pinned ? radius * Math.cos(angle) : x;
    nodes[offset + 1] = fresh && !pinned ? radius * Math.sin(angle) : y;
    nodes[offset + 6] = 1 + graph.degree(id);
    nodes[offset + 7] = 1;
    nodes[offset + 8] = size * UNITS_A_PIXEL;
    nodes[offset + 9] = pinned ? 1 : 0;
    at += 1;
  });
  const edges = new Float32Array(graph.size * EDGE_WIDTH);
  at = 0;
  graph.forEachEdge((_id, _attributes, source, target) => {
    edges[at] = index.get(source)!;
    edges[at + 1] = index.get(target)!;
    edges[at + 2] = 1;
    at += EDGE_WIDTH;
  });
  const large = graph.order > 1000;
  return {
    nodes,
    edges,
    steps: large ? 250 : 600,
    settings: {
      linLogMode: false,
      outboundAttractionDistribution: false,
      adjustSizes: !large,
      edgeWeightInfluence: 0,
      scalingRatio: 12,
      strongGravityMode: false,
      gravity: 0.6,
      slowDown: 1 + Math.log(Math.max(2, graph.order)),
      barnesHutOptimize: large,
      barnesHutTheta: 0.6,
    },
  };
}
