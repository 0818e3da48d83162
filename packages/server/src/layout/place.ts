import { Worker } from 'node:worker_threads';
import type { Overview } from '@guanxi/graph/store';

/** Where each node lies, by its id. The middle of the picture is [0, 0]. */
export interface Placed {
  positions: Record<string, [number, number]>;
}

/** What the layout needs of a graph. */
export interface LayoutTask {
  ids: string[];
  /** Pairs of indices into the ids. */
  ties: [number, number][];
}

/**
 * Lays a graph out on a thread of its own, so that the server goes on answering meanwhile. The same graph gives the
 * same picture.
 */
export function place({ nodes, edges }: Pick<Overview, 'nodes' | 'edges'>): Promise<Placed> {
  const ids = nodes.map(({ id }) => id);
  const index = new Map(ids.map((id, i) => [id, i]));
  const ties = edges.map(({ source, target }): [number, number] => [index.get(source)!, index.get(target)!]);
  const task: LayoutTask = { ids, ties };
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile(), { workerData: task });
    worker.once('message', (positions: Placed['positions']) => resolve({ positions }));
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the layout ended without a result')));
  });
}

/** A thread runs what is built, also where the tests run the sources. */
function workerFile(): URL {
  return new URL(
    import.meta.url.replace(/\/src\/layout\/place\.ts$/, '/dist/layout/place.js').replace('place.js', 'force-atlas.js'),
  );
}
