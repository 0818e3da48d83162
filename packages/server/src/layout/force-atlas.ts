import { parentPort, workerData } from 'node:worker_threads';
import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { LayoutTask, Placed } from './place.js';

/** Runs on a thread of its own: lays out what it is given and sends the positions. */

// A CommonJS module whose types speak of a default export that Node does not see.
const layout = forceAtlas2 as unknown as typeof forceAtlas2.default;

const { ids, ties } = workerData as LayoutTask;
const graph = new UndirectedGraph();

// A sunflower: every start is different, the first nodes (the best connected) near the middle, and nothing is random.
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
for (const [index, id] of ids.entries()) {
  const radius = 10 * Math.sqrt(index + 1);
  graph.addNode(id, { x: radius * Math.cos(index * GOLDEN_ANGLE), y: radius * Math.sin(index * GOLDEN_ANGLE) });
}
for (const [from, to] of ties) if (from !== to) graph.mergeEdge(ids[from]!, ids[to]!);

// Small graphs settle in a few hundred rounds; of large ones the first rounds show most.
const iterations = Math.max(60, Math.min(500, Math.round(200_000 / Math.max(1, graph.order))));
layout.assign(graph, {
  iterations,
  settings: { ...layout.inferSettings(graph), barnesHutOptimize: graph.order > 500, linLogMode: false },
});

const positions: Placed['positions'] = {};
graph.forEachNode((id, { x, y }) => {
  positions[id] = [Math.round(x * 100) / 100, Math.round(y * 100) / 100];
});
parentPort!.postMessage(positions);
