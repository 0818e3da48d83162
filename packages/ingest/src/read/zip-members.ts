import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { decodeName } from './decode.js';
import { UnreadableError } from './errors.js';

/** A file in a ZIP archive. */
export interface ZipMember {
  name: string;
  /** Bytes that the archive says it has unpacked. */
  size: number;
  encrypted: boolean;
  /**
   * Unpacks it, and stops at the limit.
   *
   * @throws UnreadableError when it is damaged, or larger than `limit` bytes
   */
  unpack(limit: number): Promise<Buffer>;
}

/**
 * The files of an archive in the order of its directory. Names are decoded as UTF-8, GB18030 or whatever they are in.
 *
 * @throws UnreadableError when the archive is damaged
 */
export async function* zipMembers(bytes: Buffer): AsyncGenerator<ZipMember, void> {
  let archive: ZipFile;
  try {
    archive = await fromBufferPromise(bytes, { lazyEntries: true, decodeStrings: false });
  } catch (error) {
    throw damaged(error);
  }
  try {
    const entries = archive.eachEntry();
    for (;;) {
      let next: IteratorResult<Entry>;
      try {
        next = await entries.next();
      } catch (error) {
        throw damaged(error);
      }
      if (next.done) return;
      const entry = next.value;
      const name = decodeName(entry.fileNameRaw).replaceAll('\\', '/').replaceAll('\0', '');
      if (name.endsWith('/')) continue;
      yield {
        name,
        size: entry.uncompressedSize,
        encrypted: entry.isEncrypted(),
        unpack: (limit) => unpack(archive, entry, limit),
      };
    }
  } finally {
    archive.close();
  }
}

async function unpack(archive: ZipFile, entry: Entry, limit: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  try {
    const stream = await archive.openReadStreamPromise(entry);
    for await (const part of stream as AsyncIterable<Buffer>) {
      length += part.length;
      // Leaving the loop ends the stream: nothing more is unpacked.
      if (length > limit) throw new UnreadableError('unpacks-too-large', UNPACKS_TOO_LARGE);
      parts.push(part);
    }
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    throw damaged(error);
  }
  return Buffer.concat(parts);
}

const UNPACKS_TOO_LARGE =
  'unpacks to more than may be read at once; set GUANXI_MAX_UNPACKED_MB and GUANXI_MAX_FILE_MB to read it';

function damaged(error: unknown): UnreadableError {
  return new UnreadableError('damaged', `is damaged (${error instanceof Error ? error.message : String(error)})`);
}
