import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, it } from 'vitest';
import { guanxi } from './guanxi-process.js';
import { serveSeeds, type TestServer } from './http-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await serveSeeds({ GUANXI_ALLOWED_HOSTS: 'guanxi.example' });
});

describe('errors', () => {
  const large = JSON.stringify({ cypher: 'a'.repeat(2_000_000) });
  it.each([
    ['GET', '/api/v1/entities/none-such', undefined, 404, 'entity-unknown'],
    ['GET', '/api/v1/entities/none-such/neighbours', undefined, 404, 'entity-unknown'],
    ['GET', '/api/v1/articles/none-such', undefined, 404, 'article-unknown'],
    ['GET', '/api/v1/relations/none-such', undefined, 404, 'relation-unknown'],
    ['GET', '/api/v1/none-such', undefined, 404, 'route-unknown'],
    ['GET', '/api/v2/stats', undefined, 404, 'route-unknown'],
    ['POST', '/none-such', '{}', 404, 'route-unknown'],
    ['GET', '/none-such.js', undefined, 404, 'route-unknown'],
    ['GET', '/api/v1/entities/%E0%A4%A', undefined, 400, 'address-invalid'],
    ['GET', '/api/v1/search', undefined, 400, 'request-invalid'],
    ['GET', '/api/v1/search?q=a&q=b', undefined, 400, 'request-invalid'],
    ['GET', '/api/v1/search?q=a&typ=Person', undefined, 400, 'request-invalid'],
    ['GET', '/api/v1/overview?limit=0', undefined, 400, 'request-invalid'],
    ['GET', '/api/v1/overview?limit=1e9', undefined, 400, 'request-invalid'],
    ['PUT', '/api/v1/query', '{}', 405, 'method-not-allowed'],
    ['DELETE', '/api/v1/stats', undefined, 405, 'method-not-allowed'],
    ['POST', '/api/v1/query', '{"cypher":', 400, 'json-invalid'],
    ['POST', '/api/v1/query', '[]', 400, 'request-invalid'],
    ['POST', '/api/v1/query', '"RETURN 1"', 400, 'json-invalid'],
    ['POST', '/api/v1/query', '{"cypher":"RETURN 1","params":[1]}', 400, 'request-invalid'],
    ['POST', '/api/v1/query', '{"cypher":"RETURN 1","__proto__":{"x":1}}', 400, 'request-invalid'],
    ['POST', '/api/v1/query', large, 413, 'body-too-large'],
  ])('%s %s', async (method, path, body, status, code) => {
    const reply = await server.send(method, path, body);
    expect(reply.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(reply.json()).toMatchObject({ status, code, type: `urn:guanxi:problem:${code}`, title: expect.any(String) });
    expect(reply.status).toBe(status);
  });

  it('lead a person who mistyped an address to the page, from however deep', async () => {
    const accept = 'text/html,application/xhtml+xml,*/*;q=0.8';
    for (const path of ['/none-such', '/a/b', '/a/b/', '/a.html']) {
      const reply = await server.get(path, { accept });
      expect(reply.status).toBe(404);
      expect(reply.headers['content-type']).toBe('text/html; charset=utf-8');
      const home = /<a href="([^"]*)"/.exec(reply.text)![1]!;
      expect(new URL(home, new URL(path, 'http://127.0.0.1/')).pathname).toBe('/');
    }
    expect((await server.get('/', { accept })).status).toBe(200);
  });

  it('names the methods that are answered', async () => {
    expect((await server.send('PUT', '/api/v1/decisions', '{}')).headers.allow).toBe('GET, POST');
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'does not read %s, which a form of any site could send',
    async (type) => {
      const reply = await server.send('POST', '/api/v1/query', '{"cypher":"RETURN 1"}', { 'content-type': type });
      expect(reply.json()).toMatchObject({ status: 415, code: 'media-type-unsupported' });
    },
  );

  it('tells nobody about faults of its own, and reports them', async () => {
    const broken = await serveSeeds();
    broken.store.stats = () => Promise.reject(new Error('secret of the machine'));
    const reply = await broken.get('/api/v1/stats');
    expect(reply.json()).toMatchObject({ status: 500, code: 'internal' });
    expect(reply.text).not.toContain('secret');
    expect(broken.faults).toEqual([new Error('secret of the machine')]);
  });
});

describe('pages of other sites', () => {
  it.each([
    ['evil.example', 421],
    ['evil.example:7374', 421],
    ['127.0.0.1.evil.example', 421],
    ['localhost', 200],
    ['LOCALHOST:80', 200],
    ['[::1]:7374', 200],
    ['192.168.1.5', 200],
    ['guanxi.example', 200],
  ])('asked as %s', async (host, status) => {
    const reply = await server.get('/api/v1/stats', { host });
    expect(reply.status).toBe(status);
  });

  it.each([
    ['http://evil.example', 403],
    ['null', 403],
    ['http://localhost:1', 403],
    ['http://localhost', 200],
    ['https://localhost', 200],
  ])('from %s', async (origin, status) => {
    const headers = { host: 'localhost', origin };
    expect((await server.send('POST', '/api/v1/query', { cypher: 'RETURN 1' }, headers)).status).toBe(status);
    expect((await server.get('/api/v1/stats', headers)).status).toBe(status);
  });
});

describe('headers', () => {
  it('let the page load from here alone, and do not name what serves it', async () => {
    const { headers } = await server.get('/api/v1/stats');
    expect(headers['content-security-policy']).toMatch(/default-src 'none';script-src 'self';/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('let a browser ask whether anything has changed', async () => {
    const { headers } = await server.get('/api/v1/stats');
    expect(headers['cache-control']).toBe('private, no-cache');
    const again = await server.get('/api/v1/stats', { 'if-none-match': headers.etag! });
    expect(again).toMatchObject({ status: 304, text: '' });
    expect((await server.get('/api/v1/entities/none-such')).headers.etag).toBeUndefined();
  });

  it('answer HEAD as GET without a body', async () => {
    expect(await server.send('HEAD', '/api/v1/stats')).toMatchObject({ status: 200, text: '' });
  });

  it('compress what is text', async () => {
    const all = { format: 'jsonl', all: true };
    for (const body of [all, { ...all, format: 'cypher' }]) {
      const reply = await server.send('POST', '/api/v1/export', body, { 'accept-encoding': 'gzip' });
      expect(reply.headers['content-encoding']).toBe('gzip');
    }
  });
});

describe('traversal', () => {
  it.each([
    '/../../../../etc/passwd',
    '/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
    '/..%5c..%5c..%5cetc%5cpasswd',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/.git/config',
    '/api/v1/articles/..%2f..%2fpackage.json',
  ])('%s leads nowhere', async (path) => {
    expect((await server.get(path)).text).not.toMatch(/root:x:|"workspaces"|\[core\]|"viewer"/);
  });
});

describe('tokens', () => {
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const decide = { kind: 'rename', targets: ['eaaaaaaaaaaaaa'], value: 'x' };

  it('are both needed where both are set, and the writer may read', async () => {
    const guarded = await serveSeeds({ GUANXI_TOKEN: 'writer', GUANXI_READ_TOKEN: 'reader' });
    const statuses = async (headers: Record<string, string>) => [
      (await guarded.get('/api/v1/stats', headers)).status,
      (await guarded.send('POST', '/api/v1/query', { cypher: 'RETURN 1' }, headers)).status,
      (await guarded.get('/api/v1/openapi.json', headers)).status,
      (await guarded.send('POST', '/api/v1/decisions', decide, headers)).status,
    ];
    expect(await statuses({})).toEqual([401, 401, 401, 401]);
    expect(await statuses(bearer('wrong'))).toEqual([401, 401, 401, 401]);
    // The decision is about nothing that is there: 404 means that the door was open.
    expect(await statuses(bearer('reader'))).toEqual([200, 200, 200, 401]);
    expect(await statuses(bearer('writer'))).toEqual([200, 200, 200, 404]);
    expect((await guarded.get('/api/v1/stats')).headers['www-authenticate']).toMatch(/^Bearer /);
    expect((await guarded.get('/readyz')).status).toBe(200);
  });

  it('guard writing alone where only that one is set', async () => {
    const guarded = await serveSeeds({ GUANXI_TOKEN: 'writer' });
    expect((await guarded.get('/api/v1/stats')).status).toBe(200);
    expect((await guarded.send('POST', '/api/v1/decisions', decide)).status).toBe(401);
  });

  it('for reading alone let nobody write', async () => {
    const guarded = await serveSeeds({ GUANXI_READ_TOKEN: 'reader' });
    const reply = await guarded.send('POST', '/api/v1/decisions', decide, bearer('reader'));
    expect(reply.json()).toMatchObject({ status: 403, code: 'writing-disabled' });
  });
});

describe('health', () => {
  it('is told apart from readiness', async () => {
    const failing = await serveSeeds();
    expect((await failing.get('/readyz')).status).toBe(200);
    failing.store.stats = () => Promise.reject(new Error('gone'));
    expect((await failing.get('/healthz')).status).toBe(200);
    expect((await failing.get('/readyz')).status).toBe(503);
  });
});

it('says that a port is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as AddressInfo;
  const { code, err, out } = await guanxi(['serve', '--port', String(port)]);
  other.close();
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(new RegExp(`port ${port} is taken`));
});
