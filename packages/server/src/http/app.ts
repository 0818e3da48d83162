import compression from 'compression';
import express, { type ErrorRequestHandler, type Express } from 'express';
import helmet from 'helmet';
import { apiRouter } from './api.js';
import { authorize } from './access.js';
import type { ServerContext } from './context.js';
import { healthRouter } from './health.js';
import { openApiDocument } from './openapi.js';
import { pageRouter } from './page.js';
import type { Revision } from './per-revision.js';
import { Problem, problemOf } from './problem.js';
import { ROUTES } from './routes/index.js';
import { sameSite } from './same-site.js';

/**
 * The whole application: API, page and health.
 *
 * @param report is told of faults of the program itself
 */
export function createApp(
  context: ServerContext,
  revision: Revision,
  version: string,
  report: (error: unknown) => void,
): Express {
  const app = express();
  app.disable('x-powered-by');
  // The answers' own tags come from the store's revision; to hash each body would cost more than it saves.
  app.disable('etag');
  app.set('query parser', 'simple');
  app.use(securityHeaders(), sameSite(context.settings), compression({ filter: compressible }));
  app.use(healthRouter(context));

  const document = openApiDocument(ROUTES, version);
  app.get('/api/v1/openapi.json', (request, response) => {
    authorize(request, 'read', context.settings);
    response.set('Cache-Control', 'no-cache').json(document);
  });
  app.use('/api/v1', apiRouter(ROUTES, context, revision));
  app.use('/api', (request) => {
    throw new Problem('route-unknown', `Nothing is at ${request.originalUrl.split('?')[0]}.`);
  });
  app.use(pageRouter());
  app.use(problemHandler(report));
  return app;
}

/** What the page may do: load from here alone. Styles may be set by script, as the editor of queries does. */
function securityHeaders() {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    // Whether there is HTTPS is for the proxy in front to say.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
}

/** Beside what is known to be text: JSON lines and Cypher. */
function compressible(request: express.Request, response: express.Response): boolean {
  const type = String(response.getHeader('Content-Type') ?? '');
  return /^application\/x-(?:ndjson|cypher)/.test(type) || compression.filter(request, response);
}

function problemHandler(report: (error: unknown) => void): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    const problem = problemOf(error);
    if (problem.code === 'internal') report(error);
    // Half an answer is out: only its end can tell that something went wrong.
    if (response.headersSent) return next(error);
    response.removeHeader('ETag');
    response
      .status(problem.status)
      .set({ 'Cache-Control': 'no-store', ...problem.more.headers })
      .type('application/problem+json')
      .send(JSON.stringify(problem.document));
  };
}
