import express, { Router, type Request, type RequestHandler, type Response } from 'express';
import type { z } from 'zod';
import { authorize } from './access.js';
import type { ServerContext } from './context.js';
import type { Revision } from './per-revision.js';
import { Problem, type InvalidValue } from './problem.js';
import { TextAnswer, type Route } from './route.js';
import { sendText } from './send-text.js';

/** Bodies of JSON may have so many bytes. Uploads have a limit of their own. */
const BODY_BYTES = 1024 * 1024;

/** The routes as an Express router. */
export function apiRouter(routes: readonly Route[], context: ServerContext, revision: Revision): Router {
  const router = Router({ caseSensitive: true });
  const byPath = new Map<string, Route[]>();
  for (const route of routes) byPath.set(route.path, [...(byPath.get(route.path) ?? []), route]);
  for (const [path, list] of byPath) {
    const node = router.route(path.replaceAll(/\{(\w+)\}/g, ':$1'));
    for (const route of list) {
      const body = route.body ? [jsonOnly, express.json({ limit: BODY_BYTES })] : [];
      node[route.method](guard(route, context), ...body, answer(route, context, revision));
    }
    const allowed = list.map(({ method }) => method.toUpperCase());
    node.all(() => {
      throw new Problem('method-not-allowed', undefined, { headers: { Allow: allowed.join(', ') } });
    });
  }
  return router;
}

/** Before the body is read: who may not ask need not be listened to. */
function guard(route: Route, { settings }: ServerContext): RequestHandler {
  return (request, _response, next) => {
    authorize(request, route.access, settings);
    next();
  };
}

/** Another kind of body could be sent by a form of any site without the browser asking first. */
const jsonOnly: RequestHandler = (request, _response, next) => {
  if (!request.is('application/json')) {
    throw new Problem('media-type-unsupported', 'Send the body as application/json.');
  }
  next();
};

function answer(route: Route, context: ServerContext, revision: Revision): RequestHandler {
  return async (request: Request, response: Response) => {
    const input = {
      params: check(route.params, request.params, 'path'),
      query: check(route.query, request.query, 'query'),
      body: check(route.body, request.body, 'body'),
    };
    if (route.method === 'get') {
      // The tag is taken before the store is asked: an answer may be newer than its tag, never older.
      response.set({ ETag: revision.tag, 'Cache-Control': 'private, no-cache', Vary: 'Authorization' });
      if (request.fresh) return void response.status(304).end();
    } else response.set('Cache-Control', 'no-store');
    const result = await route.handle(context, input);
    if (result instanceof TextAnswer) return sendText(response, result);
    response.status(route.answer.status);
    if (result === undefined) response.end();
    else response.json(result);
  };
}

function check(schema: z.ZodType | undefined, value: unknown, place: string): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const errors = result.error.issues.map(({ path, message }): InvalidValue => ({
    place: [place, ...path.map(String)].join('.'),
    message,
  }));
  const detail = errors.map((error) => `${error.place}: ${error.message}`).join('; ');
  throw new Problem('request-invalid', detail, { errors });
}
