import type { SigmaGraph } from './canvas-graph.js';

/** Distance between two lines that join the same nodes, in the pixels of node sizes. */
export const LANE_WIDTH = 3.2;

/**
 * Gives each of several edges between the same two nodes a line of its own, side by side, so that every one can be
 * seen and clicked. The offset is across the direction from source to target, hence turned for the other direction.
 */
export function assignLanes(graph: SigmaGraph): void {
  const bundles = new Map<string, { id: string; turned: boolean }[]>();
  graph.forEachEdge((id, _, source, target) => {
    const turned = target < source;
    const pair = turned ? `${target} ${source}` : `${source} ${target}`;
    const bundle = bundles.get(pair);
    if (bundle) bundle.push({ id, turned });
    else bundles.set(pair, [{ id, turned }]);
  });
  for (const bundle of bundles.values()) {
    const middle = (bundle.length - 1) / 2;
    for (const [index, { id, turned }] of bundle.entries()) {
      const lane = (index - middle) * LANE_WIDTH * (turned ? -1 : 1);
      if (graph.getEdgeAttribute(id, 'lane') !== lane) graph.setEdgeAttribute(id, 'lane', lane);
    }
  }
}
