import { decode, isBinary, type DecodedText } from './decode.js';
import type { Format } from './formats.js';
import type { Reader } from './reader.js';
import { UnreadableError } from './errors.js';

/** Plain text in any encoding. Its text is the decoded file. */
export const text: Format = {
  name: 'txt',
  extensions: ['.txt', '.text'],
  recognises: (head) => !isBinary(head),
  *read(bytes, _file, reader) {
    const decoded = decode(bytes);
    remarkUndecodable(decoded, reader);
    rejectLongLine(decoded.text, reader);
    yield { text: decoded.text, metadata: {}, single: false, format: text.name };
  },
};

export function remarkUndecodable({ undecodable, encoding }: DecodedText, reader: Reader): void {
  if (undecodable === 0) return;
  reader.remark({ code: 'undecodable', reason: `${undecodable} characters could not be read as ${encoding}` });
}

/**
 * What has no line breaks is data and no print; layout and language rules would take long over it.
 *
 * @throws UnreadableError for a line that is longer than an article may be
 */
export function rejectLongLine(text: string, { limits }: Reader): void {
  const most = limits.articleCharacters;
  let from = 0;
  for (let line = 1; text.length - from > most; line++) {
    const at = text.indexOf('\n', from);
    const length = (at < 0 ? text.length : at) - from;
    if (length > most) {
      throw new UnreadableError(
        'line-too-long',
        `has a line of ${length} characters, more than ${most}; set GUANXI_MAX_ARTICLE_CHARACTERS to read it`,
        `line ${line}`,
      );
    }
    from = at + 1;
  }
}
