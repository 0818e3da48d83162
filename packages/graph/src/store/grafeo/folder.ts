import { constants } from 'node:fs';
import { access, copyFile, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError } from '../port.js';
import { makeFolder } from '../process/make-folder.js';

/** File of a store's folder that names the generation being served. */
export const CURRENT = 'current';
const GENERATION = /^graph-([0-9]{6,})\.grafeo$/;
/** A generation and what the engine puts beside it while it writes. */
const GENERATION_OR_SIDE_FILE = /^graph-([0-9]{6,})\.grafeo/;

/**
 * The folder of an embedded store: files `graph-000001.grafeo`, of which `current` names the one that counts.
 * A generation is never changed once `current` has named it.
 */
export class StoreFolder {
  constructor(readonly path: string) {}

  fileOf(generation: string): string {
    return join(this.path, generation);
  }

  /** Where the processes that have the engine loaded get a folder each for their temporary files. */
  get temporaryFiles(): string {
    return join(this.path, 'tmp');
  }

  /** The generation that counts, or undefined when nothing has been written yet. */
  async current(): Promise<string | undefined> {
    let name: string;
    try {
      name = (await readFile(join(this.path, CURRENT), 'utf8')).trim();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT') return undefined;
      if (code === 'ENOTDIR') throw new StoreError('store-url-invalid', `${this.path} is not a folder.`);
      throw new StoreError('store-unreachable', `The store's folder cannot be read: ${(error as Error).message}`);
    }
    if (GENERATION.test(name)) return name;
    const file = join(this.path, CURRENT);
    throw new StoreError(
      'store-damaged',
      `${file} does not name a graph file: write the name of the newest one in it.`,
    );
  }

  /** The name for a generation that comes after all there are. */
  async next(): Promise<string> {
    const numbers = (await this.files()).map(({ number }) => number);
    return `graph-${String(Math.max(0, ...numbers) + 1).padStart(6, '0')}.grafeo`;
  }

  /** Makes the folder where there is none, and sees that it can be written to. */
  async create(): Promise<void> {
    const where = 'Name another place with --store or GUANXI_DATA';
    try {
      makeFolder(this.path);
    } catch (error) {
      const { message } = error as Error;
      throw new StoreError('store-refused', `The store's folder cannot be made: ${message}. ${where}.`);
    }
    try {
      await access(this.path, constants.W_OK | constants.X_OK);
    } catch (error) {
      const { message } = error as Error;
      throw new StoreError('store-refused', `The store's folder cannot be written to: ${message}. ${where}.`);
    }
  }

  /** Copies a generation; where the file system can, without copying its blocks. */
  async copy(from: string, to: string): Promise<void> {
    await copyFile(this.fileOf(from), this.fileOf(to), constants.COPYFILE_FICLONE);
  }

  /** Makes a written generation the one that counts: all of it or, should the machine stop meanwhile, none of it. */
  async publish(generation: string): Promise<void> {
    await syncFile(this.fileOf(generation));
    const pointer = join(this.path, `${CURRENT}.new`);
    const file = await open(pointer, 'w');
    try {
      await file.writeFile(`${generation}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await syncFolder(this.path);
    await rename(pointer, join(this.path, CURRENT));
    await syncFolder(this.path);
  }

  /**
   * Removes the generations that nobody needs: those a crash left half written, and those before the one before.
   * Only for the holder of the lock. What cannot be removed (Windows keeps files that are open) waits for the next time.
   */
  async tidy(keep: readonly string[]): Promise<void> {
    for (const { name, generation } of await this.files()) {
      if (!keep.includes(generation)) await rm(join(this.path, name), { recursive: true, force: true }).catch(() => {});
    }
  }

  private async files(): Promise<{ name: string; generation: string; number: number }[]> {
    const names = await readdir(this.path);
    return names.flatMap((name) => {
      const match = GENERATION_OR_SIDE_FILE.exec(name);
      return match ? [{ name, generation: match[0], number: Number(match[1]) }] : [];
    });
  }
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes a change of names last. Windows has no such call and needs none. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
