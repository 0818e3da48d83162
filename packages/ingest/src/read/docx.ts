import { UnreadableError } from './errors.js';
import type { Format } from './formats.js';
import { isZip } from './zip-head.js';

/**
 * A Word document. Its text is its paragraphs in their order, one a line, those of tables, text boxes and notes too;
 * offsets count in that text, so that the line breaks before an offset tell the number of its paragraph. Headers and
 * footers, deleted text and comments are no part of it.
 */
export const docx: Format = {
  name: 'docx',
  extensions: ['.docx'],
  recognises: (head) => isZip(head) || isOle(head),
  async *read(bytes, _file, reader) {
    if (isOle(bytes)) throw new UnreadableError('encrypted', LOCKED);
    const { readDocx } = await import('./docx/read-docx.js');
    yield { ...(await readDocx(bytes, reader)), format: docx.name };
  },
};

const LOCKED = 'is locked with a password; save it without one';

/** A document with a password is no ZIP archive but an OLE container. */
function isOle(head: Buffer): boolean {
  return head.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]));
}
