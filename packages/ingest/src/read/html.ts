import iconv from 'iconv-lite';
import { decode, isBinary, type DecodedText } from './decode.js';
import type { Format } from './formats.js';
import { remarkUndecodable } from './text.js';

/** A web page: its article with headline, byline, date and source. Offsets count in the decoded source of the page. */
export const html: Format = {
  name: 'html',
  extensions: ['.html', '.htm', '.xhtml', '.shtml'],
  recognises: (head) => !isBinary(head),
  async *read(bytes, _file, reader) {
    const { readPage } = await import('./html/read-page.js');
    const decoded = decodePage(bytes);
    remarkUndecodable(decoded, reader);
    yield { ...readPage(decoded.text, reader), format: html.name };
  },
};

/** The declared encoding counts where the bytes are not plainly UTF-8 or UTF-16. */
function decodePage(bytes: Buffer): DecodedText {
  const decoded = decode(bytes);
  if (/^utf/i.test(decoded.encoding)) return decoded;
  const declared = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,20})/i.exec(bytes.toString('latin1', 0, 8192))?.[1];
  const encoding = declared && /^gb(?:k|2312)$/i.test(declared) ? 'gb18030' : declared;
  // A page that is not UTF-8 but says so is what its bytes look like.
  if (!encoding || /^utf/i.test(encoding) || !iconv.encodingExists(encoding)) return decoded;
  const text = iconv.decode(bytes, encoding);
  return { text, encoding, undecodable: (text.match(/\uFFFD/g) ?? []).length };
}
