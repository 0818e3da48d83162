import { hanziNumber } from './dates/calendar.js';

/** What a mark 上接第一版 or 下转第三版 says of where the rest of an article stands. */
export interface ContinuationMark {
  /** The page, without 第, 版 and leading zeros: 3, A2. */
  page?: string;
  /** The headline under which the rest stands. */
  headline?: string;
}

const PAGE = '第?\\s*[A-Z]?\\d{1,3}\\s*版?|第?\\s*[A-Z]?[一二三四五六七八九十]{1,3}\\s*版';
const REFERENCE = `(?:${PAGE})?\\s*(?:[·，、]?\\s*《?[^（）()【】]{2,40})?`;
const FROM_BRACKETS = new RegExp(`^[（(【]\\s*(?:上接\\s*(${REFERENCE})|(?:紧接|接)\\s*(${PAGE}))\\s*[）)】]`, 'u');
const FROM_BARE = new RegExp(`^[◀▲←]?\\s*上接\\s*((?:${PAGE})(?:\\s*《[^》]{1,40}》)?)\\s*$`, 'u');
const ON_BRACKETS = new RegExp(
  `[（(【]\\s*(?:下转\\s*(${REFERENCE})|转\\s*(${PAGE}))\\s*[▶→]?\\s*[）)】]\\s*[▶→]?$`,
  'u',
);
const ON_BARE = new RegExp(`^[▶→]*\\s*下转\\s*((?:${PAGE})(?:\\s*《[^》]{1,40}》)?)\\s*[▶→]*$`, 'u');

/** The mark 上接 … at the beginning of a line, with its length. */
export function continuedFrom(words: string): { mark: ContinuationMark; length: number } | undefined {
  if (!/^[（(【◀▲←]?\s*(?:上接|紧接|接)/u.test(words)) return undefined;
  const match = FROM_BRACKETS.exec(words) ?? FROM_BARE.exec(words);
  return match ? { mark: parseReference(match[1] ?? match[2] ?? ''), length: match[0].length } : undefined;
}

/** The mark 下转 … at the end of a line, with the place where it begins. */
export function continuesOn(words: string): { mark: ContinuationMark; at: number } | undefined {
  const tail = Math.max(0, words.length - 60);
  if (!words.includes('转', tail)) return undefined;
  const match = ON_BRACKETS.exec(words.slice(tail));
  if (match) return { mark: parseReference(match[1] ?? match[2] ?? ''), at: tail + match.index };
  const bare = ON_BARE.exec(words);
  return bare ? { mark: parseReference(bare[1] ?? ''), at: 0 } : undefined;
}

function parseReference(reference: string): ContinuationMark {
  const page = new RegExp(`^(?:${PAGE})`, 'u').exec(reference)?.[0] ?? '';
  const headline = reference.slice(page.length).replace(/^[\s·，、《]+|[》\s]+$/gu, '');
  return { ...(page ? { page: pageName(page) } : {}), ...(headline ? { headline } : {}) };
}

/** A page as it can be compared: 第三版, 03版 and 3 are one, A02 and A2 are one. */
export function pageName(printed: string): string {
  const bare = printed.replace(/[第版\s]/gu, '');
  const hanzi = /^([A-Z]?)([一二三四五六七八九十]+)$/u.exec(bare);
  if (hanzi) return `${hanzi[1]}${hanziNumber(hanzi[2]!)}`;
  return bare.replace(/^([A-Z]?)0+(?=\d)/u, '$1');
}
