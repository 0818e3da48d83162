import { watch, type FSWatcher } from 'node:fs';
import { CURRENT, type StoreFolder } from './folder.js';

/** The system's notices of changed files can fail to come (network folders, a folder that is made later). */
const POLL_MS = 2_000;

/**
 * Calls back when a store's folder names another generation, by whichever process.
 * @returns the way to stop
 */
export function watchCurrent(
  folder: StoreFolder,
  seen: string | undefined,
  changed: (now: string) => void,
): () => void {
  let last = seen;
  let watcher: FSWatcher | undefined;
  let stopped = false;

  const look = async () => {
    // What cannot be read now is reported to whoever asks the store something.
    const now = await folder.current().catch(() => undefined);
    if (stopped || now === undefined || now === last) return;
    last = now;
    changed(now);
  };
  const listen = () => {
    try {
      watcher = watch(folder.path, { persistent: false }, (_, file) => {
        if (file === null || file === CURRENT) void look();
      });
      watcher.on('error', () => {
        watcher?.close();
        watcher = undefined;
      });
    } catch {
      // Not there yet: the poll tries again.
    }
  };
  listen();
  const poll = setInterval(() => {
    if (!watcher) listen();
    void look();
  }, POLL_MS).unref();
  return () => {
    stopped = true;
    clearInterval(poll);
    watcher?.close();
  };
}
