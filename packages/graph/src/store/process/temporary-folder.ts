import { readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from './make-folder.js';
import { isRunning } from './process-start.js';

/** What a process of another machine, which cannot be looked at, has left behind is removed after this. */
const FOREIGN_MS = 24 * 60 * 60_000;
/** Host and number of the process that made it, and how many it had made. */
const NAME = /^(.+)-([0-9]+)-[0-9]+$/;

let made = 0;

/**
 * A folder for the temporary files of one child process. The engine makes a folder for what does not fit into memory
 * whenever it opens a file read-only, and never removes it; and a process that is killed removes nothing. So it gets a
 * folder that whoever started it removes, beside what it works on, where the next one finds what even he could not.
 */
export class TemporaryFolder {
  private readonly path: string;

  /**
   * Makes the folder, and removes those that others left behind. Where none can be made (the place is read-only), the
   * engine does without.
   * @param place where such folders are; made when it is not there
   */
  constructor(private readonly place: string) {
    this.path = join(place, `${hostname()}-${process.pid}-${++made}`);
    removeLeftBehind(place);
    try {
      makeFolder(this.path);
    } catch {
      // The place is read-only, or what it would be in is no folder: see above.
    }
  }

  /** The variables by which the systems name the folder for temporary files. */
  get environment(): Record<string, string> {
    return { TMPDIR: this.path, TMP: this.path, TEMP: this.path };
  }

  /** Removes the folder, and the place if that was the last one. What cannot be removed waits for the next one. */
  remove(): void {
    try {
      rmSync(this.path, { recursive: true, force: true });
      rmdirSync(this.place);
    } catch {
      // Others are there still.
    }
  }
}

function removeLeftBehind(place: string): void {
  try {
    for (const name of readdirSync(place)) {
      if (isLeftBehind(place, name)) rmSync(join(place, name), { recursive: true, force: true });
    }
  } catch {
    // There is none, or another process removes it at this moment.
  }
}

function isLeftBehind(place: string, name: string): boolean {
  const [, host, pid] = NAME.exec(name) ?? [];
  if (host === hostname()) return !isRunning(Number(pid));
  const written = statSync(join(place, name), { throwIfNoEntry: false })?.mtimeMs;
  return written !== undefined && Date.now() - written > FOREIGN_MS;
}
