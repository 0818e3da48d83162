import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import type { GraphStore } from '@guanxi/graph/store';
import { Command } from 'commander';
import type { Settings } from '../settings.js';
import { onEndSignals } from './end-signals.js';
import { EXIT, FileError, UsageError } from './exit-codes.js';
import { withStore, type Run, type Session } from './session.js';

interface Options {
  store?: string;
  port?: string;
  host?: string;
  seeds?: string;
}

export function serve(run: Run): Command {
  return new Command('serve')
    .description('serve the graph: the page and the API')
    .option('--store <url>', 'what to serve (see guanxi --help)')
    .option('--port <n>', 'port; 0 picks a free one (PORT, 7374)')
    .option('--host <host>', 'address to listen on (HOST, 127.0.0.1)')
    .option('--seeds <folder>', 'first read that folder into the graph, unless that has been done')
    .addHelpText(
      'after',
      `
When it is ready it prints one line with the address. Ctrl-C ends it.

Environment, beside that of guanxi --help:
  GUANXI_TOKEN               must be shown to write (Authorization: Bearer TOKEN)
  GUANXI_READ_TOKEN          must be shown to read
  GUANXI_ALLOWED_HOSTS       names under which it may be asked, beside localhost and plain addresses: a,b
  GUANXI_QUERY_TIMEOUT_MS    10000      GUANXI_QUERY_MAX_ROWS     10000
  GUANXI_QUERY_MAX_BYTES     16777216   GUANXI_QUERY_CONCURRENT   4

It does not listen where other machines reach it unless there is a token.

Examples:
  $ guanxi serve
  $ guanxi serve --store bolt://localhost --port 8080
  $ GUANXI_TOKEN=… GUANXI_READ_TOKEN=… guanxi serve --host 0.0.0.0`,
    )
    .action(
      run(async (session, options: Options) => {
        const settings = settingsOf(session, options);
        const { exposureOf } = await import('../serve/exposure.js');
        const { refusal, warning } = exposureOf(settings);
        if (refusal) throw new UsageError(refusal);
        if (warning) session.say(warning);
        const end = new AbortController();
        onEndSignals(
          ['SIGINT', 'SIGTERM'],
          () => end.abort(),
          () => process.exit(EXIT.interrupted),
        );
        if (options.seeds) await checkFolder(options.seeds);
        const { startServer } = await import('../serve/start-server.js');
        await withStore(session, settings.storeUrl, async (store) => {
          // A store that cannot be reached is told now, not to the first reader.
          await store.stats();
          if (options.seeds && !(await seed({ ...session, signal: end.signal }, store, settings, options.seeds)))
            return;
          const server = await startServer(store, settings, (error) => session.say(fault(error)));
          await session.out(`Guanxi is ready: ${server.url}\n`);
          if (!end.signal.aborted) await once(end.signal, 'abort');
          await server.close();
        });
        return EXIT.done;
      }, 'own'),
    );
}

function settingsOf({ settings }: Session, { store, port, host }: Options): Settings {
  const value = port === undefined ? settings.port : /^\d+$/.test(port) ? Number(port) : NaN;
  if (!(value >= 0 && value <= 65_535))
    throw new UsageError(`--port ${port}: it must be a whole number from 0 to 65535.`);
  return { ...settings, port: value, host: host ?? settings.host, storeUrl: store ?? settings.storeUrl };
}

async function checkFolder(folder: string): Promise<void> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new FileError(`--seeds ${folder}: there is no such folder.`);
}

/** @returns false when the user wanted an end before the seeds were read; then nothing of them was written */
async function seed(session: Session, store: GraphStore, settings: Settings, folder: string): Promise<boolean> {
  const [{ readSeeds }, { readDocuments }, { EXTRACTOR_VERSION }] = await Promise.all([
    import('../serve/seeds.js'),
    import('./read-documents.js'),
    import('@guanxi/ingest'),
  ]);
  const { storeUrl, dataFolder } = settings;
  try {
    await readSeeds(
      store,
      { storeUrl, dataFolder, folder, extractor: EXTRACTOR_VERSION },
      async (path, take) => (await readDocuments(session, [path], take)).report,
    );
    return true;
  } catch (error) {
    if (session.signal.aborted) return false;
    throw error;
  }
}

function fault(error: unknown): string {
  return `This should not have happened: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
