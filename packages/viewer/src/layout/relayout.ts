import type { CanvasGraph } from '../graph/canvas-graph.js';
import { wantsLessMotion } from '../preferences/preferences.js';
import { layoutTask, type LayoutFrame } from './layout-task.js';

/**
 * Lays the canvas out in a worker; nodes move as it goes on, or once at the end for those who want less motion.
 * What is pinned stays. The whole is one step to undo.
 */
export function startLayout(canvas: CanvasGraph, fresh: boolean): { done: Promise<void>; stop: () => void } {
  const ids = canvas.graph.nodes();
  const task = layoutTask(canvas.graph, fresh);
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  const gradually = !wantsLessMotion();
  if (!fresh) canvas.record();
  let finish = () => {};
  const done = new Promise<void>((resolve, reject) => {
    finish = resolve;
    worker.onerror = () => reject(new Error('The layout could not be computed.'));
    worker.onmessage = ({ data }: MessageEvent<LayoutFrame>) => {
      if (gradually || data.last) canvas.place(ids, data.positions);
      if (data.last) resolve();
    };
  }).finally(() => worker.terminate());
  worker.postMessage(task, [task.nodes.buffer, task.edges.buffer]);
  return { done, stop: () => finish() };
}
