import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { systemCode, UnreadableError } from './errors.js';
import type { Limits } from './limits.js';
import { tooLarge } from './reader.js';

/**
 * The bytes of a file, at most as many as the limits allow. The path must be a real one (`realpath`): a link that was
 * put in its place since is not followed, nor is a pipe waited for.
 *
 * @throws UnreadableError when it is gone, may not be read, is too large or no file
 */
export async function readBytes(path: string, limits: Limits): Promise<Buffer> {
  return withFile(path, async (handle) => {
    const info = await handle.stat();
    if (!info.isFile()) throw new UnreadableError('not-a-file', 'is no ordinary file');
    if (info.size > limits.fileBytes) throw tooLarge(info.size, limits);
    // Some file systems give no size, and files grow: the limit holds for what is read.
    const parts: Buffer[] = [];
    let length = 0;
    for (;;) {
      const part = Buffer.allocUnsafeSlow(parts.length === 0 ? info.size + 1 : 64 * 1024);
      const { bytesRead } = await handle.read(part, 0, part.length);
      if (bytesRead === 0) break;
      length += bytesRead;
      if (length > limits.fileBytes) throw tooLarge(length, limits);
      parts.push(part.subarray(0, bytesRead));
    }
    return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
  });
}

/** The first bytes of a file. */
export async function readHead(path: string, length: number): Promise<Buffer> {
  return withFile(path, async (handle) => {
    const head = Buffer.alloc(length);
    const { bytesRead } = await handle.read(head, 0, length, 0);
    return head.subarray(0, bytesRead);
  });
}

async function withFile<T>(path: string, work: (handle: FileHandle) => Promise<T>): Promise<T> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    return await work(handle);
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    throw new UnreadableError('unreadable', REASONS[systemCode(error)] ?? `cannot be read (${systemCode(error)})`);
  } finally {
    await handle?.close();
  }
}

const REASONS: Record<string, string> = {
  ENOENT: 'cannot be read (ENOENT): it was there when the run began and is gone',
  EACCES: 'cannot be read (EACCES): check its permissions',
  EPERM: 'cannot be read (EPERM): check its permissions',
  ELOOP: 'cannot be read (ELOOP): a link was put in its place',
};
