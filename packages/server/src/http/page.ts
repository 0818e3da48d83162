import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import express, { Router } from 'express';
import { Problem } from './problem.js';

/** Where `npm run build` puts the page. */
const PAGE = fileURLToPath(new URL('../../../viewer/dist/', import.meta.url));

const YEAR_S = 365 * 24 * 3600;

/** The page and its files. Names of assets hold a hash of what is in them, so they may be kept for ever. */
export function pageRouter(folder = PAGE): Router {
  const router = Router();
  router.use(
    '/assets',
    express.static(`${folder}assets`, { maxAge: YEAR_S * 1000, immutable: true, index: false, redirect: false }),
  );
  router.use(express.static(folder, { cacheControl: false, index: false, redirect: false, setHeaders: revalidate }));
  // Addresses within the page: whatever a person opens that is no file.
  router.get('/{*path}', (request, response, next) => {
    if (/\.[^/]*$/.test(request.path) || !request.accepts('html')) return next();
    if (!existsSync(`${folder}index.html`)) {
      response.status(503).type('text/plain').send('The page is not built yet: npm run build.\n');
      return;
    }
    revalidate(response);
    response.sendFile('index.html', { root: folder, cacheControl: false });
  });
  router.use((request) => {
    throw new Problem('route-unknown', `Nothing is at ${request.path}.`);
  });
  return router;
}

function revalidate(response: { setHeader(name: string, value: string): unknown }): void {
  response.setHeader('Cache-Control', 'no-cache');
}
