import { readDocument, type ReadArticle } from '../layout/assemble.js';
import { joinArticles } from './join-articles.js';
import { leadBack } from './lead-back.js';
import { isoDay, withMetadata } from './metadata.js';
import type { Remark } from './reader.js';
import type { SourceDocument } from './source-document.js';

/**
 * The articles of a document, each of whose characters leads back to the original.
 *
 * @param file the name that the articles cite
 * @param sha256 digest of the whole file, hexadecimal
 */
export function readArticles(
  document: SourceDocument,
  file: string,
  sha256: string,
  remark: (remark: Remark) => void,
): ReadArticle[] {
  const { text, map, member, metadata, single } = document;
  const path = member === undefined ? file : `${file}/${member}`;
  // The digest is of the whole file, and made once; a file may hold thousands of documents.
  const read = readDocument(text, path, document.format, Buffer.alloc(0), isoDay(metadata.date ?? ''));
  const at = (offset: number) => {
    const run = map === undefined ? undefined : leadBack([{ start: 0, end: 1, at: offset }], map)[0];
    const place = run?.page === undefined ? '' : `page ${run.page}, `;
    const where = `${place}offset ${run?.at ?? offset}`;
    return [member, document.place, where].filter((part) => part !== undefined).join(', ');
  };
  for (const line of read.furniture) {
    const reason = `belongs to the page, not to an article: ${line.text}`;
    remark({ place: at(line.start), code: 'page-furniture', reason });
  }
  if (read.articles.length === 0 && (member ?? document.place) !== undefined) {
    const place = [member, document.place].filter((part) => part !== undefined).join(', ');
    remark({ place, code: 'no-article', reason: 'no text that forms an article' });
  }
  const joined = single && read.articles.length > 1 ? [joinArticles(read.articles)] : read.articles;
  return joined.map((one) => {
    const runs = map === undefined ? one.article.origin.runs : leadBack(one.article.origin.runs, map);
    const origin = { ...one.article.origin, file, sha256, ...(member === undefined ? {} : { member }), runs };
    return { ...one, article: withMetadata({ ...one.article, origin }, metadata, path, joined.length === 1) };
  });
}
