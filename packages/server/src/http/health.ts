import { Router } from 'express';
import type { ServerContext } from './context.js';
import { problemOf } from './problem.js';

/** A store that takes longer is not ready. */
const PATIENCE_MS = 5000;

/** `/healthz`: the process runs. `/readyz`: it can answer, its store included. */
export function healthRouter({ store, searchIndex }: ServerContext): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    response.set('Cache-Control', 'no-store');
    let timer: NodeJS.Timeout | undefined;
    try {
      const late = new Promise<never>((_resolve, reject) => {
        timer = setTimeout(() => reject(new Error('the store does not answer')), PATIENCE_MS);
      });
      await Promise.race([Promise.all([store.stats(), searchIndex.get()]), late]);
      response.json({ status: 'ready' });
    } catch (error) {
      response.status(503).json({ status: 'not ready', code: problemOf(error).code });
    } finally {
      clearTimeout(timer);
    }
  });
  return router;
}
