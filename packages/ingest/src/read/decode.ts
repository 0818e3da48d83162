import chardet from 'chardet';
import iconv from 'iconv-lite';

/** How much of a file the encoding is guessed from; a newspaper page shows its encoding in far less. */
const SAMPLE_BYTES = 64 * 1024;

export interface DecodedText {
  text: string;
  encoding: string;
  /** How many characters could not be read and stand as U+FFFD. */
  undecodable: number;
}

/**
 * The text of a file's bytes. A byte order mark decides; else UTF-8 when the bytes are valid UTF-8; else what chardet
 * finds (GB18030, Big5, UTF-16 …). A byte order mark does not become part of the text.
 */
export function decode(bytes: Buffer): DecodedText {
  const encoding = encodingOf(bytes);
  const text = iconv.decode(bytes, encoding);
  return { text, encoding, undecodable: (text.match(/\uFFFD/g) ?? []).length };
}

function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (isUtf8(bytes)) return 'utf-8';
  const guess = chardet.detect(bytes.subarray(0, SAMPLE_BYTES))?.toLowerCase() ?? 'gb18030';
  // GB18030 contains GB2312 and GBK, and is what a Chinese file that is no UTF-8 most likely is.
  if (/^(?:gb|iso-8859|windows-125|shift_jis|euc-kr|euc-jp)/.test(guess)) return 'gb18030';
  return iconv.encodingExists(guess) ? guess : 'gb18030';
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Whether the bytes are no text at all: an image, an archive, a program. UTF-16 text, which has zero bytes too, is text. */
export function isBinary(bytes: Buffer): boolean {
  if (bytes.length === 0) return false;
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return false;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (sample.includes(0)) {
    const guess = chardet.detect(sample) ?? '';
    return !/^UTF-(?:16|32)/i.test(guess);
  }
  let control = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control++;
  return control / sample.length > 0.02;
}
