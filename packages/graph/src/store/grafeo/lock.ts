import { mkdir, open, readFile, rename, rm, rmdir, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { StoreError } from '../port.js';
import { isRunning, startOf } from '../process/process-start.js';

/** Who writes: enough to tell a process that is still there from one that has died, or whose number another has now. */
interface Holder {
  pid: number;
  host: string;
  /** When the process started, in whatever way the system tells it; empty where it does not. */
  started: string;
  /** ISO 8601 time at which the lock was taken, for the message. */
  since: string;
}

const LOCK = 'lock';
const RETRY_MS = 100;
/** Taking over a dead process's lock is a matter of milliseconds; who began it longer ago has died in it. */
const TAKEOVER_MS = 5_000;
/** The holder touches its lock so often... */
const TOUCH_MS = 5_000;
/** ...that a lock of another machine, whose processes cannot be looked at, is dead after this. */
const FOREIGN_MS = 10 * 60_000;

/** The right to write to a store's folder: one process at a time has it. */
export class WriteLock {
  private readonly touching: NodeJS.Timeout;

  private constructor(
    private readonly file: string,
    private readonly mine: string,
  ) {
    const touch = () => void utimes(file, new Date(), new Date()).catch(() => {});
    this.touching = setInterval(touch, TOUCH_MS).unref();
  }

  /**
   * Takes the lock, waiting for whoever has it.
   * @throws StoreError `store-busy`, with who has it, when the time is over
   */
  static async take(folder: string, waitMs: number): Promise<WriteLock> {
    const file = join(folder, LOCK);
    const holder: Holder = {
      pid: process.pid,
      host: hostname(),
      started: await startOf(process.pid),
      since: new Date().toISOString(),
    };
    const mine = JSON.stringify(holder);
    const deadline = Date.now() + waitMs;
    for (;;) {
      if (await createWith(file, mine)) return new WriteLock(file, mine);
      const found = await read(file);
      if (found !== undefined && (await isStale(file, found)) && (await takeOver(file, found, mine))) {
        return new WriteLock(file, mine);
      }
      if (Date.now() > deadline) throw busy(file, found);
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }

  /** Whether nobody has taken the lock away meanwhile. Asked before what was written is made to count. */
  async isHeld(): Promise<boolean> {
    return (await read(this.file)) === this.mine;
  }

  async release(): Promise<void> {
    clearInterval(this.touching);
    if (await this.isHeld()) await rm(this.file, { force: true });
  }
}

async function createWith(file: string, text: string): Promise<boolean> {
  let handle;
  try {
    handle = await open(file, 'wx');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    // EPERM: Windows, while another process is removing it.
    if (code === 'EEXIST' || (code === 'EPERM' && process.platform === 'win32')) return false;
    throw new StoreError('store-refused', `The store cannot be written: ${message}`);
  }
  try {
    await handle.writeFile(text);
  } finally {
    await handle.close();
  }
  return true;
}

async function read(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined);
}

async function isStale(file: string, text: string): Promise<boolean> {
  const holder = parse(text);
  // Half a lock: its writer is about to finish it, or died right there.
  if (!holder) return (await age(file)) > TAKEOVER_MS;
  if (holder.host !== hostname()) return (await age(file)) > FOREIGN_MS;
  if (!isRunning(holder.pid)) return true;
  const started = await startOf(holder.pid);
  return holder.started !== '' && started !== '' && started !== holder.started;
}

/** Puts our lock in the place of a dead one; of several who try, one succeeds. */
async function takeOver(file: string, stale: string, mine: string): Promise<boolean> {
  const guard = `${file}.takeover`;
  try {
    await mkdir(guard);
  } catch {
    if ((await age(guard)) > TAKEOVER_MS) await rmdir(guard).catch(() => {});
    return false;
  }
  try {
    if ((await read(file)) !== stale) return false;
    const own = join(guard, '..', `${LOCK}.${process.pid}`);
    if (!(await createWith(own, mine))) await rm(own, { force: true });
    else await rename(own, file);
    return (await read(file)) === mine;
  } finally {
    await rmdir(guard).catch(() => {});
  }
}

/** Milliseconds since a file was last written or touched; 0 when it is not there. */
async function age(file: string): Promise<number> {
  return stat(file).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );
}

function parse(text: string): Holder | undefined {
  try {
    const value = JSON.parse(text) as Partial<Holder> | null;
    return typeof value?.pid === 'number' && typeof value.host === 'string' ? (value as Holder) : undefined;
  } catch {
    return undefined;
  }
}

function busy(file: string, text: string | undefined): StoreError {
  const holder = text === undefined ? undefined : parse(text);
  const who = holder ? `process ${holder.pid} on ${holder.host}, since ${holder.since}` : 'another process';
  return new StoreError(
    'store-busy',
    `The store is being written by ${who}. Try again when it is done; if it is not running any more, remove ${file}.`,
  );
}
