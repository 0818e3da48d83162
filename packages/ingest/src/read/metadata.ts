import type { Article } from '@guanxi/graph';
import { dateInPath, isDay } from './file-date.js';
import type { Metadata } from './source-document.js';

/**
 * An article with what its format and its file's name say, where print says nothing.
 *
 * @param path the names of folders and file, as the article cites them
 * @param alone whether it is the only article of its document, whose title the metadata give
 */
export function withMetadata(article: Article, metadata: Metadata, path: string, alone: boolean): Article {
  const { title, source, authors } = metadata;
  const result = { ...article };
  if (title && alone && (!article.title || isPrinted(title, article.text))) result.title = title;
  if (source && !article.source) result.source = source;
  if (authors?.length && article.authors.length === 0) result.authors = authors;
  if (!article.date) {
    const noted = isoDay(metadata.date ?? '');
    const named = noted ? undefined : dateInPath(path);
    const date = noted ?? named ?? isoDay(metadata.made ?? '');
    if (date) {
      result.date = date;
      result.origin = { ...article.origin, dateFrom: named ? 'file name' : 'metadata' };
    }
  }
  return result;
}

/** How far down an article its headline may stand: below a kicker, a section's name, the paper's. */
const HEADLINE_WITHIN = 300;

/** Whether a title stands at the top of a text: then it tells which of the lines there is the headline. */
function isPrinted(title: string, text: string): boolean {
  const bare = (words: string) => words.replace(/\s+/gu, '');
  return bare(text.slice(0, title.length + HEADLINE_WITHIN)).includes(bare(title));
}

const DAY = /(?<!\d)((?:19|20)\d{2})[-/.年]\s*(\d{1,2})[-/.月]\s*(\d{1,2})日?(?!\d)/u;
const SOLID = /^((?:19|20)\d{2})(\d{2})(\d{2})(?=\d{4,6}|\D|$)/;

/**
 * The day, as printed at the place of the paper, of a date that a format notes: 2024-03-05T08:00:00+08:00, 2024/3/5,
 * 2024年3月5日 08:00, 20240305, Tue, 05 Mar 2024 08:00:00 +0800.
 */
export function isoDay(noted: string): string | undefined {
  const match = DAY.exec(noted) ?? SOLID.exec(noted.trim());
  if (match) {
    const iso = `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`;
    return isDay(iso) ? iso : undefined;
  }
  const mail = /(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* (\d{4})/i.exec(noted);
  if (!mail) return undefined;
  const month = MONTHS.indexOf(mail[2]!.toLowerCase()) + 1;
  const iso = `${mail[3]}-${String(month).padStart(2, '0')}-${mail[1]!.padStart(2, '0')}`;
  return isDay(iso) ? iso : undefined;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
