import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { Skip } from '../report.js';
import { InputError, systemCode } from './errors.js';
import { formatOf } from './formats.js';
import { globBase } from './glob-base.js';
import { knownExtensions } from './reader.js';

export { InputError };

/** A file to be read: where it really is, and the name by which articles cite it. */
export interface SourceFile {
  path: string;
  /** Relative to the folder, or to the fixed part of the glob, that was given. */
  name: string;
  bytes: number;
  /** Given itself and not found in a folder: then it is an error when it cannot be read. */
  named: boolean;
}

/**
 * The files of some paths, folders walked through and globs expanded, sorted by name so that the same input is read in
 * the same order. A file that is found twice is read once. Symbolic links are followed as long as they lead to what
 * lies within the given paths. Files of unknown format inside a folder are skipped with a reason.
 *
 * @throws InputError when a path is missing, matches nothing, or is a file of unknown format
 */
export async function listFiles(paths: readonly string[], skip: (skip: Skip) => void): Promise<SourceFile[]> {
  const list = new FileList(skip);
  for (const path of paths) {
    const found = await findPath(path);
    if ('real' in found) list.allow(found.real);
    else list.allow(await realpath(found.base));
    if (!('real' in found)) {
      for (const name of found.names) await list.addEntry(found.base, name);
    } else if (found.folder) {
      await list.addFolder(path, '');
    } else {
      if (!formatOf(path)) {
        const message = `${path}: not a format that can be read. Known: ${knownExtensions()}.`;
        throw new InputError('input-format', path, message);
      }
      list.add({ path: found.real, name: basename(path), bytes: found.bytes, named: true });
    }
  }
  return list.files;
}

type Found = { real: string; folder: boolean; bytes: number } | { base: string; names: string[] };

/** What a path stands for. One that exists is itself, also when its name has the characters of a glob. */
async function findPath(path: string): Promise<Found> {
  try {
    const info = await stat(path);
    if (!info.isDirectory() && !info.isFile()) {
      throw new InputError('input-unreadable', path, `${path}: is no ordinary file. Give a file or a folder.`);
    }
    return { real: await realpath(path), folder: info.isDirectory(), bytes: info.size };
  } catch (error) {
    if (error instanceof InputError) throw error;
    const code = systemCode(error);
    if (code !== 'ENOENT' && code !== 'ENOTDIR') {
      throw new InputError('input-unreadable', path, `${path}: cannot be read (${code}). Check its permissions.`);
    }
  }
  if (!isDynamicPattern(path)) {
    throw new InputError('input-missing', path, `${path}: no such file or folder. Check the path.`);
  }
  const { base, pattern } = globBase(path);
  const names = await glob(pattern, { cwd: base, followSymbolicLinks: false, expandDirectories: false }).catch(
    () => [],
  );
  if (names.length === 0) {
    throw new InputError('input-missing', path, `${path}: matches no file. Check the pattern.`);
  }
  return { base, names: names.sort() };
}

/** Gathers files, each once, and refuses what lies outside the given paths. */
class FileList {
  readonly files: SourceFile[] = [];
  private readonly roots: string[] = [];
  private readonly foldersSeen = new Set<string>();
  private readonly filesSeen = new Set<string>();

  constructor(private readonly skip: (skip: Skip) => void) {}

  /** What lies at or below a path may be read. */
  allow(real: string): void {
    this.roots.push(real);
  }

  add(file: SourceFile): void {
    if (this.filesSeen.has(file.path)) return;
    this.filesSeen.add(file.path);
    this.files.push(file);
  }

  async addFolder(root: string, below: string): Promise<void> {
    const folder = join(root, below);
    let names: string[];
    try {
      // A folder that links to one above it would be walked for ever.
      const real = await realpath(folder);
      if (this.foldersSeen.has(real)) {
        if (below) this.leave(below, 'folder-again', 'is a folder that was walked through already');
        return;
      }
      this.foldersSeen.add(real);
      names = await readdir(folder);
    } catch (error) {
      this.unreadable(below || root, error);
      return;
    }
    for (const name of names.sort()) {
      if (!name.startsWith('.')) await this.addEntry(root, below ? `${below}/${name}` : name);
    }
  }

  async addEntry(root: string, name: string): Promise<void> {
    const path = join(root, name);
    try {
      const real = await realpath(path);
      if (!this.roots.some((allowed) => isWithin(real, allowed))) {
        this.leave(name, 'outside', 'links to a place outside the given paths; give that place itself to read it');
        return;
      }
      const info = await stat(real);
      if (info.isDirectory()) await this.addFolder(root, name);
      else if (!info.isFile()) this.leave(name, 'not-a-file', 'is no ordinary file');
      else if (!formatOf(path)) this.leave(name, 'unknown-format', `no format that can be read (${knownExtensions()})`);
      else this.add({ path: real, name, bytes: info.size, named: false });
    } catch (error) {
      this.unreadable(name, error);
    }
  }

  private leave(file: string, code: string, reason: string): void {
    this.skip({ file, code, reason });
  }

  private unreadable(file: string, error: unknown): void {
    const code = systemCode(error);
    const reason = code === 'ELOOP' ? 'links in a circle' : `cannot be read (${code})`;
    this.leave(file, 'unreadable', reason);
  }
}

function isWithin(real: string, root: string): boolean {
  return real === root || real.startsWith(root.endsWith(sep) ? root : root + sep);
}
