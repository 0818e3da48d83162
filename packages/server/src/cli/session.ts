import type { GraphStore } from '@guanxi/graph/store';
import { readSettings, type Settings } from '../settings.js';
import type { ExitCode } from './exit-codes.js';

/** What a command works with: the environment, where it writes, and whether the user wants to stop. */
export interface Session {
  readonly env: NodeJS.ProcessEnv;
  readonly settings: Settings;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  /** Writes to standard output, as fast as its reader reads. */
  out(text: string): Promise<void>;
  /** A line for people, on standard error. */
  say(line: string): void;
  /** A line that the next one replaces; only where a person watches. */
  progress(line: string): void;
}

/**
 * Wraps what a command does as a commander action.
 *
 * @param signals `own` for a command that answers SIGINT and SIGTERM by itself
 */
export type Run = <Args extends unknown[]>(
  work: (session: Session, ...args: Args) => Promise<ExitCode>,
  signals?: 'own',
) => (...args: Args) => Promise<void>;

export function openSession(env: NodeJS.ProcessEnv, signal: AbortSignal): Session {
  const { stdout, stderr } = process;
  let unfinished = false;
  const clear = () => {
    if (unfinished) stderr.write('\r\u001B[K');
    unfinished = false;
  };
  return {
    env,
    settings: readSettings(env),
    signal,
    out: (text) =>
      new Promise((resolve) => {
        if (stdout.write(text)) resolve();
        else stdout.once('drain', resolve);
      }),
    say(line) {
      clear();
      stderr.write(`${line}\n`);
    },
    progress(line) {
      if (!stderr.isTTY) return;
      clear();
      if (line === '') return;
      stderr.write(line.slice(0, Math.max(20, (stderr.columns ?? 80) - 1)));
      unfinished = true;
    },
  };
}

/** Opens a store, works with it and closes it, whatever happens. */
export async function withStore<T>(
  session: Session,
  url: string | undefined,
  work: (store: GraphStore) => Promise<T>,
): Promise<T> {
  const { openStore } = await import('@guanxi/graph/store');
  const store = await openStore(url ?? session.settings.storeUrl, session.env);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Says so when there is nothing to ask: a store that was named wrongly looks like one. */
export async function sayIfEmpty(session: Session, store: GraphStore, url: string | undefined): Promise<void> {
  if ((await store.stats()).articles > 0) return;
  session.say(`The store ${url ?? session.settings.storeUrl} holds no article; guanxi ingest PATH reads some.`);
}
