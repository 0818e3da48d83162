import type { z } from 'zod';
import type { Access } from './access.js';
import type { ServerContext } from './context.js';
import type { ProblemCode } from './problem.js';

/** The checked parts of a request. */
export interface Input<Params, Query, Body> {
  params: Params;
  query: Query;
  body: Body;
}

/** An answer that is not a JSON value: text in chunks, of whatever media type. */
export class TextAnswer {
  constructor(
    readonly mediaType: string,
    readonly chunks: Iterable<string>,
    readonly options: { status?: number; headers?: Record<string, string> } = {},
  ) {}
}

/** One operation of the API: how it is asked, checked, described and answered. */
export interface Route<Params = unknown, Query = unknown, Body = unknown> {
  method: 'get' | 'post' | 'delete';
  /** Below `/api/v1`, parameters in braces: `/entities/{id}`. */
  path: string;
  operationId: string;
  summary: string;
  description?: string;
  tag: 'graph' | 'articles' | 'query' | 'decisions' | 'server';
  access: Access;
  params?: z.ZodType<Params>;
  query?: z.ZodType<Query>;
  /** A component of the document. */
  body?: z.ZodType<Body>;
  answer: Answer;
  /** Beside those that any route may give. */
  problems?: readonly ProblemCode[];
  /** @returns a JSON value, a {@link TextAnswer}, or undefined for an answer without a body */
  handle(context: ServerContext, input: Input<Params, Query, Body>): Promise<unknown>;
}

export type Answer = { status: number; description: string } &
  /** A JSON value: a component of the document. */
  (
    | { schema: z.ZodType }
    /** Text; each line or the whole is described in words, and by a component where it is JSON. */
    | { mediaTypes: Record<string, { description: string; schema?: z.ZodType }> }
    | { empty: true }
  );

/** Gives a route its types: what `handle` gets is what the schemas make of the request. */
export function route<Params = undefined, Query = undefined, Body = undefined>(
  definition: Route<Params, Query, Body>,
): Route {
  return definition as unknown as Route;
}
