import iterate from 'graphology-layout-forceatlas2/iterate.js';
import { NODE_WIDTH, type LayoutFrame, type LayoutTask } from './layout-task.js';

/** Computes a layout away from the page, and sends the positions from time to time. */
self.onmessage = ({ data }: MessageEvent<LayoutTask>) => {
  const { nodes, edges, steps, settings } = data;
  const order = nodes.length / NODE_WIDTH;
  let sent = performance.now();
  for (let step = 1; step <= steps; step++) {
    iterate(settings, nodes, edges);
    const last = step === steps;
    if (!last && performance.now() - sent < 80) continue;
    sent = performance.now();
    const positions = new Float32Array(order * 2);
    for (let index = 0; index < order; index++) {
      positions[index * 2] = nodes[index * NODE_WIDTH]!;
      positions[index * 2 + 1] = nodes[index * NODE_WIDTH + 1]!;
    }
    const frame: LayoutFrame = { positions, last };
    self.postMessage(frame, { transfer: [positions.buffer] });
  }
};
