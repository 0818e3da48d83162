import { mkdirSync, statSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder, and those it lies in, unless they are there.
 *
 * Node's own `recursive` tries for ever where the folder above is there but takes none and says ENOENT, as `/proc` does.
 * @throws Error that names the first folder which cannot be made
 */
export function makeFolder(path: string): void {
  const found = statOf(path);
  if (found?.isDirectory()) return;
  if (found) throw new Error(`${path} is not a folder`);
  const above = dirname(path);
  if (above !== path) makeFolder(above);
  try {
    mkdirSync(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    // Another process may have made it meanwhile.
    if (code !== 'EEXIST') throw new Error(`${path}: ${message}`, { cause: error });
  }
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // ENOTDIR: below a file, which is told when its turn comes.
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}
