import { Ajv2020 } from 'ajv/dist/2020.js';
import { ROUTES } from 'guanxi';
import { beforeAll, describe, expect, it } from 'vitest';
import type { GraphEdge, GraphNode } from '@guanxi/graph';
import { serveSeeds, type Reply, type TestServer } from './http-server.js';

interface Operation {
  operationId: string;
  parameters?: { name: string; in: string; schema: object }[];
  responses: Record<string, { content?: Record<string, { schema: { $ref?: string } }> }>;
}
interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
}

let server: TestServer;
let document: Document;
const ajv = new Ajv2020({ strict: false, allErrors: true });

beforeAll(async () => {
  server = await serveSeeds();
  document = (await server.get('/api/v1/openapi.json')).json() as Document;
  ajv.addSchema(document, 'api');
});

/** Complains where a reply is not what the document promises for that status and media type. */
function expectDocumented(path: string, method: string, reply: Reply): void {
  const response = document.paths[path]?.[method]?.responses[reply.status];
  expect(response, `${method} ${path} may not answer ${reply.status}`).toBeDefined();
  const mediaType = reply.headers['content-type']?.replace(/; charset=utf-8$/, '');
  if (mediaType === undefined) return void expect(response!.content).toBeUndefined();
  const schema = response!.content?.[mediaType]?.schema;
  expect(schema, `${method} ${path} may not answer ${mediaType}`).toBeDefined();
  const values = mediaType === 'application/x-ndjson' ? reply.text.trimEnd().split('\n') : [reply.text];
  for (const value of values) {
    const validate = ajv.getSchema(`api${schema!.$ref}`)!;
    expect(validate(JSON.parse(value)), `${method} ${path}: ${ajv.errorsText(validate.errors)}`).toBe(true);
  }
}

describe('the OpenAPI document', () => {
  it('is 3.1 and holds every route, each with a name of its own', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    expect(operations).toHaveLength(ROUTES.length);
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(ROUTES.length);
    expect(Object.keys(document.paths).length).toBeGreaterThanOrEqual(12);
  });

  it('refers only to what it holds, and names every parameter of a path', () => {
    const refs = JSON.stringify(document).match(/"#\/components\/schemas\/\w+"/g)!;
    for (const ref of new Set(refs)) expect(document.components.schemas).toHaveProperty(ref.slice(22, -1));
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const { parameters = [] } of Object.values(methods)) {
        const named = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => `{${name}}`);
        expect(path.match(/\{\w+\}/g) ?? []).toEqual(named);
      }
    }
  });

  it('gives examples that fit', () => {
    for (const [name, schema] of Object.entries(document.components.schemas)) {
      for (const example of (schema as { examples?: unknown[] }).examples ?? []) {
        const validate = ajv.getSchema(`api#/components/schemas/${name}`)!;
        expect(validate(example), `${name}: ${ajv.errorsText(validate.errors)}`).toBe(true);
      }
    }
  });

  it('describes every answer that is given', async () => {
    const asked = new Set<string>();
    const ask = async (path: string, method: string, address: string, body?: unknown) => {
      const reply = await server.send(method.toUpperCase(), `/api/v1${address}`, body);
      expectDocumented(path, method, reply);
      asked.add(`${method} ${path}`);
      return reply;
    };
    const get = (path: string, address = path) => ask(path, 'get', address);

    for (const path of ['/stats', '/schema', '/formats', '/decisions', '/overview']) await get(path);
    const { nodes, edges } = (await get('/overview', '/overview?limit=300')).json() as {
      nodes: GraphNode[];
      edges: GraphEdge[];
    };
    for (const { id, type } of nodes) {
      if (type === 'Article') await get('/articles/{id}', `/articles/${id}`);
      else await get('/entities/{id}', `/entities/${id}`);
    }
    for (const { id } of nodes.slice(0, 40))
      await get('/entities/{id}/neighbours', `/entities/${id}/neighbours?limit=500`);
    for (const { id } of edges) await get('/relations/{id}', `/relations/${id}`);
    await get('/search', '/search?q=a&type=Product');
    await get('/search', '/search?q=%E5%B8%82&limit=200');
    await get('/paths', `/paths?from=${nodes[0]!.id}&to=${nodes[20]!.id}`);

    const query = (cypher: string) => ask('/query', 'post', '/query', { cypher });
    await query('MATCH p = (a:Person)-[r]->(b) RETURN a, r, b, p, [1, null, true], {x: 1.5} LIMIT 20');
    await ask('/export', 'post', '/export', { format: 'json', all: true, part: 'none' });
    const [first] = nodes.filter(({ type }) => type === 'Person');
    const made = await ask('/decisions', 'post', '/decisions', { kind: 'hide', targets: [first!.id], reason: 'x' });
    await get('/decisions');
    const { id } = made.json() as { id: string };
    await ask('/decisions/{id}', 'delete', `/decisions/${id}`);

    for (const path of ['/entities/{id}', '/articles/{id}', '/relations/{id}'])
      await get(path, path.replace('{id}', 'x'));
    await get('/search', '/search');
    await get('/paths', '/paths?from=x&to=y');
    await ask('/query', 'post', '/query', { cypher: '' });
    await ask('/decisions/{id}', 'delete', '/decisions/x');
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect([...asked].sort()).toEqual(operations.sort());
  });
});
