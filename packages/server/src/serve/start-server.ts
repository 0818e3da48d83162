import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SearchIndex } from '@guanxi/graph/search';
import type { GraphStore } from '@guanxi/graph/store';
import { createApp } from '../http/app.js';
import type { ServerContext } from '../http/context.js';
import { PerRevision, Revision } from '../http/per-revision.js';
import { QuerySlots } from '../http/query-slots.js';
import { OVERVIEW_LIMIT } from '../http/routes/overview.js';
import { place } from '../layout/place.js';
import type { Settings } from '../settings.js';

/** Requests under way get so long to end. */
const GRACE_MS = 5000;

/** The layouts of so many limits are kept. */
const LAYOUTS_KEPT = 4;

export interface RunningServer {
  /** Where a person opens it. */
  url: string;
  /** Takes no more requests, lets those under way end, for some seconds at most. The store stays open. */
  close(): Promise<void>;
}

/** The server cannot listen where it should. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

/**
 * Serves a store.
 *
 * @param report is told of faults of the program itself
 * @throws ListenError
 */
export async function startServer(
  store: GraphStore,
  settings: Settings,
  report: (error: unknown) => void,
): Promise<RunningServer> {
  const revision = new Revision();
  const stopWatching = store.onChange(() => revision.advance());
  const context = contextOf(store, settings, revision);
  const app = createApp(context, revision, version(), report);
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 20_000 }, app);
  await listen(server, settings);
  // What the page asks for first is computed before anybody does; whoever asks meets the failure, if there is one.
  context.searchIndex.get().catch(() => {});
  context.overview(OVERVIEW_LIMIT).catch(() => {});
  return {
    url: urlOf(server, settings.host),
    async close() {
      stopWatching();
      await closeServer(server);
    },
  };
}

function contextOf(store: GraphStore, settings: Settings, revision: Revision): ServerContext {
  const layouts = new Map<number, PerRevision<Awaited<ReturnType<ServerContext['overview']>>>>();
  return {
    store,
    settings,
    stats: new PerRevision(revision, () => store.stats()),
    searchIndex: new PerRevision(revision, () => SearchIndex.build(store.names())),
    overview(limit) {
      const kept = layouts.get(limit);
      if (kept) return kept.get();
      if (layouts.size >= LAYOUTS_KEPT) layouts.delete(layouts.keys().next().value!);
      const layout = new PerRevision(revision, async () => {
        const graph = await store.overview(limit);
        return { ...graph, ...(await place(graph)) };
      });
      layouts.set(limit, layout);
      return layout.get();
    },
    slots: new QuerySlots(settings.query.concurrent),
  };
}

function listen(server: Server, { host, port }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason =
        error.code === 'EADDRINUSE'
          ? `port ${port} is taken, perhaps by another Guanxi; PORT or --port chooses another, 0 a free one`
          : error.code === 'EACCES'
            ? `port ${port} may not be used by this user; PORT or --port chooses another`
            : error.message;
      reject(new ListenError(`Cannot listen on ${host}: ${reason}.`, { cause: error }));
    });
    server.listen(port, host, resolve);
  });
}

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  // The address of all interfaces is none that a browser can open.
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}/`;
}

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(timer);
}

function version(): string {
  const file = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(file) as { version: string }).version;
}
