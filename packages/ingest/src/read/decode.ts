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
 * The text of a file's bytes. A byte order mark decides; else UTF-16 or UTF-8 when the bytes are plainly that; else what
 * chardet finds (GB18030, Big5 …). A byte order mark does not become part of the text.
 */
export function decode(bytes: Buffer): DecodedText {
  const utf8 = asUtf8(bytes);
  if (utf8 !== undefined && !bytes.subarray(0, SAMPLE_BYTES).includes(0)) {
    return { text: utf8, encoding: 'utf-8', undecodable: utf8.match(/\uFFFD/g)?.length ?? 0 };
  }
  const encoding = encodingOf(bytes, utf8 !== undefined);
  const text = iconv.decode(bytes, encoding);
  return { text, encoding, undecodable: (text.match(/\uFFFD/g) ?? []).length };
}

function encodingOf(bytes: Buffer, isUtf8: boolean): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const utf16 = unmarkedUtf16(bytes);
  if (utf16) return utf16;
  if (isUtf8) return 'utf-8';
  const sample = telling(bytes);
  if (isPlainlyGb2312(sample)) return 'gb18030';
  if (isNearlyUtf8(bytes)) return 'utf-8';
  const guess = chardet.detect(sample)?.toLowerCase() ?? 'gb18030';
  // GB18030 contains GB2312 and GBK, and is what a Chinese file that is no UTF-8 most likely is.
  if (/^(?:gb|ascii|iso-8859|windows-125|shift_jis|euc-kr|euc-jp)/.test(guess)) return 'gb18030';
  return iconv.encodingExists(guess) ? guess : 'gb18030';
}

/** How much the library is given: it reads about 2 MB a second. */
const GUESS_BYTES = 16 * 1024;

/** The bytes from the first beyond ASCII on, which alone tell an encoding. */
function telling(bytes: Buffer): Buffer {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  return bytes.subarray(Math.max(0, first), first + GUESS_BYTES);
}

/** Pairs of bytes that are enough to tell by, and the share of them that lies in the range of GB2312. */
const ENOUGH_PAIRS = 30;
const PLAINLY_GB2312 = 0.98;

/**
 * Whether bytes are what nearly every simplified text is. Of the pairs of Big5 two in five end in a byte below 0xA1, so
 * that some tens of them settle it without the library.
 */
function isPlainlyGb2312(bytes: Buffer): boolean {
  let pairs = 0;
  let within = 0;
  for (let i = 0; i + 1 < bytes.length; i++) {
    const lead = bytes[i]!;
    if (lead < 0x80) continue;
    const trail = bytes[++i]!;
    pairs++;
    if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1 && trail <= 0xfe) within++;
  }
  return pairs >= ENOUGH_PAIRS && within >= pairs * PLAINLY_GB2312;
}

/** The text of valid UTF-8, without a byte order mark. */
function asUtf8(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** How much of UTF-8 may be damaged (a file cut short, bytes put in between) before it is taken for something else. */
const DAMAGED_SHARE = 0.05;

function isNearlyUtf8(bytes: Buffer): boolean {
  const text = bytes.toString('utf8', 0, SAMPLE_BYTES);
  const beyondAscii = text.match(/[^\0-\x7f]/g)?.length ?? 0;
  const damaged = text.match(/\uFFFD/g)?.length ?? 0;
  return damaged < Math.max(2, beyondAscii * DAMAGED_SHARE);
}

/** Share of code units that must be letters and marks of Chinese or Latin text for bytes to be UTF-16 without a mark. */
const PLAINLY_TEXT = 0.95;

function unmarkedUtf16(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  if (length < 4) return undefined;
  let little = 0;
  let big = 0;
  for (let i = 0; i < length; i += 2) {
    if (isUsual(bytes[i]! | (bytes[i + 1]! << 8))) little++;
    if (isUsual((bytes[i]! << 8) | bytes[i + 1]!)) big++;
  }
  if (Math.max(little, big) < (length / 2) * PLAINLY_TEXT || little === big) return undefined;
  return little > big ? 'utf-16le' : 'utf-16be';
}

function isUsual(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x20 && unit <= 0x7e) ||
    unit === 0x0a ||
    unit === 0x0d ||
    unit === 0x09 ||
    (unit >= 0x3000 && unit <= 0x30ff) ||
    (unit >= 0xff00 && unit <= 0xffef) ||
    (unit >= 0x2010 && unit <= 0x2030)
  );
}

/** A file's name as an archive holds it: too short to guess from, and where it is no UTF-8 mostly GB18030. */
export function decodeName(bytes: Buffer): string {
  const utf8 = asUtf8(bytes);
  if (utf8 !== undefined) return utf8;
  const gb2312 = /^(?:[\0-\x7f]|[\xa1-\xf7][\xa1-\xfe])*$/.test(bytes.toString('latin1'));
  return gb2312 ? iconv.decode(bytes, 'gb18030') : decode(bytes).text;
}

/** Whether the bytes are no text at all: an image, an archive, a program. UTF-16 text, which has zero bytes too, is text. */
export function isBinary(bytes: Buffer): boolean {
  if (bytes.length === 0) return false;
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return false;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (sample.includes(0)) return unmarkedUtf16(sample) === undefined;
  let control = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control++;
  return control / sample.length > 0.02 && unmarkedUtf16(sample) === undefined;
}
