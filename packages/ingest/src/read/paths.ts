import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Skip } from '../report.js';
import { formatOf, FORMATS } from './formats.js';

/** A file to be read: where it is, and the name by which articles cite it (relative to the folder that was given). */
export interface SourceFile {
  path: string;
  name: string;
}

/** A PATH that cannot be read at all: the run ends before anything is written. */
export class InputError extends Error {
  override readonly name = 'InputError';
  constructor(
    readonly code: 'input-missing' | 'input-unreadable' | 'input-binary' | 'input-format',
    readonly file: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * The files of some paths, folders walked through, sorted by name so that the same input is read in the same order.
 * Files of unknown format inside a folder are skipped with a reason; one that is named itself is an error.
 */
export async function listFiles(paths: readonly string[], skip: (skip: Skip) => void): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  const seen = new Set<string>();
  for (const path of paths) {
    const info = await stat(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
        throw new InputError('input-missing', path, `${path}: no such file or folder. Check the path.`);
      }
      throw new InputError('input-unreadable', path, `${path}: cannot be read (${error.code}). Check its permissions.`);
    });
    if (info.isDirectory()) {
      await walk(path, '', seen, files, skip);
    } else {
      if (!formatOf(path)) {
        const known = FORMATS.flatMap((format) => format.extensions).join(', ');
        throw new InputError('input-format', path, `${path}: not a format that can be read. Known: ${known}.`);
      }
      files.push({ path, name: basename(path) });
    }
  }
  return files;
}

async function walk(
  root: string,
  below: string,
  seen: Set<string>,
  files: SourceFile[],
  skip: (skip: Skip) => void,
): Promise<void> {
  const folder = join(root, below);
  try {
    // A folder that links to one above it would be walked for ever.
    const real = await realpath(folder);
    if (seen.has(real)) return;
    seen.add(real);
    const entries = await readdir(folder, { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    for (const entry of entries) {
      const name = below ? `${below}/${entry.name}` : entry.name;
      const path = join(root, name);
      if (entry.name.startsWith('.')) continue;
      const kind = entry.isSymbolicLink() ? await stat(path) : entry;
      if (kind.isDirectory()) await walk(root, name, seen, files, skip);
      else if (!kind.isFile()) skip({ file: name, code: 'not-a-file', reason: 'is no ordinary file' });
      else if (!formatOf(path)) skip({ file: name, code: 'unknown-format', reason: 'no format that can be read' });
      else files.push({ path, name });
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'error';
    skip({ file: below || root, code: 'unreadable', reason: `cannot be read (${code})` });
  }
}
