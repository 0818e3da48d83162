import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import type { Extraction } from '@guanxi/graph';
import { addExtractions } from '@guanxi/graph/linking';
import { openStore, type GraphStore } from '@guanxi/graph/store';
import { extractPaths } from '@guanxi/ingest';
import { readSettings, startServer } from 'guanxi';
import { afterAll } from 'vitest';
import { SEEDS, temporaryFolder } from './guanxi-process.js';

export interface TestServer {
  url: string;
  store: GraphStore;
  storeUrl: string;
  /** Faults of the program that it reported. */
  faults: unknown[];
  get(path: string, headers?: Record<string, string>): Promise<Reply>;
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>;
}

export interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  /** The body as JSON. */
  json(): unknown;
}

/** Serves a store of its own with the seeds in it, on a free port. */
export async function serveSeeds(env: Record<string, string> = {}): Promise<TestServer> {
  const storeUrl = `grafeo:${join(temporaryFolder(), 'graph')}`;
  const store = await openStore(storeUrl, {});
  const extractions: Extraction[] = [];
  for await (const extraction of extractPaths([SEEDS])) extractions.push(extraction);
  await store.update((before) => addExtractions(before, extractions));
  const faults: unknown[] = [];
  const server = await startServer(store, readSettings({ PORT: '0', ...env }), (error) => faults.push(error));
  afterAll(async () => {
    await server.close();
    await store.close();
  });
  const send: TestServer['send'] = (method, path, body, headers = {}) => {
    const json = body === undefined ? {} : { 'content-type': 'application/json' };
    const text = body === undefined || typeof body === 'string' ? (body as string | undefined) : JSON.stringify(body);
    return call(new URL(path, server.url), method, { ...json, ...headers }, text);
  };
  return {
    url: server.url,
    store,
    storeUrl,
    faults,
    get: (path, headers) => send('GET', path, undefined, headers),
    send,
  };
}

/** A request as it is written here: `fetch` would mend the Host header, the Origin and the path. */
function call(url: URL, method: string, headers: Record<string, string>, body?: string): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = url;
    const request = httpRequest(
      { hostname, port, path: url.pathname + url.search, method, headers, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({ status: response.statusCode!, headers: response.headers, text, json: () => JSON.parse(text) });
        });
        response.on('error', reject);
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}
