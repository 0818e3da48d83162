import { UnreadableError } from './errors.js';
import { FORMATS, formatOf } from './formats.js';
import { DEEPEST_ARCHIVE, megabytes, MOST_MEMBERS, readLimits, type Limits } from './limits.js';
import type { SourceDocument } from './source-document.js';

/** Something of a file that was not taken in, for the report. */
export interface Remark {
  /** Page, line or member within the file. */
  place?: string;
  code: string;
  reason: string;
}

/** What a format may use while it reads one file: the limits, the report, and the other formats. */
export class Reader {
  private unpacked = 0;
  private members = 0;
  private depth = 0;

  constructor(
    readonly limits: Limits,
    /** Told of everything that is not taken in. */
    readonly remark: (remark: Remark) => void,
  ) {}

  /**
   * The documents of a file.
   *
   * @throws UnreadableError when nothing more can be read
   */
  async *read(bytes: Buffer, file: string): AsyncGenerator<SourceDocument, void> {
    const format = formatOf(file)!;
    if (bytes.length === 0) throw new UnreadableError('empty', 'is empty');
    if (!format.recognises(bytes.subarray(0, HEAD_BYTES))) throw notOfFormat(format.name);
    yield* format.read(bytes, file, this);
  }

  /**
   * The documents of a member of an archive. What cannot be read is remarked, and the archive goes on.
   *
   * @param size bytes the archive says it has; they may be wrong
   * @param unpack gives the bytes, at most `limit` of them
   */
  async *readMember(
    member: string,
    size: number,
    unpack: (limit: number) => Promise<Buffer>,
  ): AsyncGenerator<SourceDocument, void> {
    const place = member;
    if (!formatOf(member)) {
      this.remark({ place, code: 'unknown-format', reason: `no format that can be read (${knownExtensions()})` });
      return;
    }
    if (++this.members > MOST_MEMBERS) {
      throw new UnreadableError('too-many-members', `has more than ${MOST_MEMBERS} files in it; split it`);
    }
    if (this.depth >= DEEPEST_ARCHIVE) {
      const reason = `lies ${this.depth} archives deep: unpack it and give it by itself`;
      this.remark({ place, code: 'too-deep', reason });
      return;
    }
    this.depth++;
    try {
      if (size > this.limits.fileBytes) throw tooLarge(size, this.limits);
      const bytes = await unpack(Math.min(this.limits.fileBytes, this.limits.unpackedBytes - this.unpacked));
      this.unpacked += bytes.length;
      for await (const document of this.read(bytes, member)) {
        yield { ...document, member: document.member === undefined ? member : `${member}/${document.member}` };
      }
    } catch (error) {
      if (!(error instanceof UnreadableError) || ENDS_ARCHIVE.has(error.code)) throw error;
      const inner = error.place === undefined ? place : `${place}, ${error.place}`;
      this.remark({ place: inner, code: error.code, reason: error.message });
    } finally {
      this.depth--;
    }
  }
}

/** How much of a file its format is recognised by. */
export const HEAD_BYTES = 64 * 1024;

const ENDS_ARCHIVE = new Set(['too-many-members', 'unpacks-too-large']);

export function tooLarge(size: number, limits: Limits): UnreadableError {
  return new UnreadableError(
    'too-large',
    `has ${megabytes(size)}, more than ${megabytes(limits.fileBytes)}; set GUANXI_MAX_FILE_MB to read it`,
  );
}

export function notOfFormat(format: string): UnreadableError {
  return new UnreadableError('binary', `is not a ${format} file (its content is something else)`);
}

export function knownExtensions(): string {
  return FORMATS.flatMap((format) => format.extensions).join(', ');
}

/** All documents of one file, within the usual limits; what is not taken in goes to `remark`. */
export async function documentsOf(
  bytes: Buffer,
  file: string,
  remark: (remark: Remark) => void = () => undefined,
): Promise<SourceDocument[]> {
  const documents: SourceDocument[] = [];
  for await (const document of new Reader(readLimits(), remark).read(bytes, file)) documents.push(document);
  return documents;
}
