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
  router.get('/', (_request, response) => {
    if (!existsSync(`${folder}index.html`)) {
      response.status(503).type('text/plain').send('The page is not built yet: npm run build.\n');
      return;
    }
    revalidate(response);
    response.sendFile('index.html', { root: folder, cacheControl: false });
  });
  // What the page shows stands behind the # of its address: any other path was mistyped, and a person is told so.
  router.get('/{*path}', (request, response, next) => {
    if (request.accepts(['json', 'html']) !== 'html') return next();
    response.status(404).type('text/html').send(notFound(request.path));
  });
  router.use((request) => {
    throw new Problem('route-unknown', `Nothing is at ${request.path}.`);
  });
  return router;
}

function revalidate(response: { setHeader(name: string, value: string): unknown }): void {
  response.setHeader('Cache-Control', 'no-cache');
}

/** Says in both languages that there is nothing, with a way to the page; relative, as a proxy may serve it below a path. */
function notFound(path: string): string {
  const home = `./${'../'.repeat(Math.max(0, path.split('/').length - 2))}`;
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>404 · 关系 Guanxi</title>
<body style="font: 16px/1.6 system-ui, sans-serif; display: grid; place-content: center; min-height: 90vh; margin: 0 24px">
<h1 style="font-size: 20px">这里什么也没有 <span lang="en">Nothing is here</span></h1>
<p><a href="${home}">打开关系图谱 <span lang="en">Open the graph</span></a></p>
</body>
</html>
`;
}
