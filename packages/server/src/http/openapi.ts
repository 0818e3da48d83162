import { z } from 'zod';
import { PROBLEMS, type ProblemCode } from './problem.js';
import type { Route } from './route.js';
import { ProblemDocument } from './schemas/answers.js';
import { components } from './schemas/component.js';

type Json = Record<string, unknown>;

/** Any route may give these. */
const EVERYWHERE: readonly ProblemCode[] = ['host-unknown', 'foreign-origin', 'internal', 'store-unreachable'];

/** The OpenAPI 3.1 document of the routes, made of the schemas by which requests are checked. */
export function openApiDocument(routes: readonly Route[], version: string): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) (paths[route.path] ??= {})[route.method] = operation(route);
  return {
    openapi: '3.1.1',
    info: {
      title: 'Guanxi',
      version,
      description:
        'People, organizations, places and policies in news text, and the words that prove how they are tied.\n\n' +
        'Spans count UTF-16 code units. Errors are problem documents (RFC 9457) with a stable `code`.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/v1' }],
    tags: [
      { name: 'graph', description: 'Entities, relations and what lies around them.' },
      { name: 'articles', description: 'What was printed, and what it proves.' },
      { name: 'query', description: 'Cypher and exports.' },
      { name: 'decisions', description: 'Readers’ corrections.' },
      { name: 'server', description: 'The server itself.' },
    ],
    paths,
    components: {
      schemas: componentSchemas(routes),
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'GUANXI_READ_TOKEN or GUANXI_TOKEN of the server, where it has one.',
        },
      },
    },
  };
}

function operation(route: Route): Json {
  const problems = new Set<ProblemCode>([...EVERYWHERE, ...(route.problems ?? []), 'token-missing', 'token-wrong']);
  if (route.params || route.query || route.body) problems.add('request-invalid');
  if (route.body)
    for (const code of ['json-invalid', 'body-too-large', 'media-type-unsupported'] as const) problems.add(code);
  if (route.access === 'write') problems.add('writing-disabled').add('store-busy');
  return {
    operationId: route.operationId,
    tags: [route.tag],
    summary: route.summary,
    ...(route.description ? { description: route.description } : {}),
    // The server may ask for a token or not.
    security: [{}, { token: [] }],
    ...(route.params || route.query
      ? { parameters: [...parameters(route.params, 'path'), ...parameters(route.query, 'query')] }
      : {}),
    ...(route.body
      ? { requestBody: { required: true, content: { 'application/json': { schema: reference(route.body) } } } }
      : {}),
    responses: { [route.answer.status]: answer(route), ...problemResponses(problems) },
  };
}

function answer({ answer }: Route): Json {
  const { description } = answer;
  if ('empty' in answer) return { description };
  if ('schema' in answer) return { description, content: { 'application/json': { schema: reference(answer.schema) } } };
  const content = Object.entries(answer.mediaTypes).map(([mediaType, { schema, ...text }]) => [
    mediaType,
    { schema: schema ? reference(schema) : { type: 'string', ...text } },
  ]);
  return { description, content: Object.fromEntries(content) };
}

function problemResponses(codes: Iterable<ProblemCode>): Json {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of codes) {
    const [status] = PROBLEMS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const content = { 'application/problem+json': { schema: reference(ProblemDocument) } };
  const responses = [...byStatus].map(([status, list]) => [
    String(status),
    { description: list.map((code) => `\`${code}\`: ${PROBLEMS[code][1]}.`).join(' '), content },
  ]);
  return Object.fromEntries(responses);
}

function parameters(schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = withoutMarks(z.toJSONSchema(schema, { io: 'input' })) as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...value }]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    ...(description ? { description } : {}),
    schema: value,
  }));
}

function reference(schema: z.ZodType): Json {
  const entry = components.get(schema);
  if (!entry) throw new Error('a schema of a route must be a component (schemas/)');
  return { $ref: `#/components/schemas/${entry.id}` };
}

/** Every component, as it is sent; those that are bodies of requests as they are received. */
function componentSchemas(routes: readonly Route[]): Json {
  const uri = (id: string) => `#/components/schemas/${id}`;
  const sent = z.toJSONSchema(components, { uri, io: 'output' }).schemas as Record<string, Json>;
  const received = z.toJSONSchema(components, { uri, io: 'input' }).schemas as Record<string, Json>;
  const bodies = new Set(routes.flatMap(({ body }) => (body ? [components.get(body)!.id] : [])));
  const all = Object.keys(sent)
    .sort()
    .map((id) => [id, withoutMarks(bodies.has(id) ? received[id] : open(sent[id]))]);
  return Object.fromEntries(all);
}

/** Answers may gain fields: no client should rely on their absence. */
function open(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(open);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key, inner]) => !(key === 'additionalProperties' && inner === false));
  return Object.fromEntries(entries.map(([key, inner]) => [key, open(inner)]));
}

/** What OpenAPI says elsewhere, or says by itself. */
function withoutMarks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutMarks);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(
    ([key]) => key !== '$schema' && key !== '$id' && key !== 'propertyNames',
  );
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutMarks(inner)]));
}
