import { UnreadableError } from '../errors.js';
import { MappedText } from '../mapped-text.js';
import type { Reader } from '../reader.js';
import type { SourceDocument } from '../source-document.js';
import { rejectLongLine } from '../text.js';
import { choosePage } from './choose.js';
import { findArticle } from './find-article.js';
import { creditsOf, metadataOf } from './head.js';
import { readPageText } from './page-text.js';

/**
 * The article of a page.
 *
 * @throws UnreadableError when the page prints nothing
 */
export function readPage(source: string, reader: Reader): Omit<SourceDocument, 'format'> {
  const page = readPageText(source);
  const found = findArticle(source, page);
  const head = metadataOf(page, found);
  const { chosen, credits, leftOut } = choosePage(page, found, head);
  const metadata = { ...creditsOf(credits), ...head };
  const mapped = new MappedText();
  if (metadata.title && !chosen.title) mapped.insert(`${metadata.title}\n\n`);
  let paragraph = -1;
  for (const run of chosen.runs) {
    if (paragraph >= 0 && run.paragraph !== paragraph) mapped.insert('\n\n');
    paragraph = run.paragraph;
    mapped.copyAll(run.pieces);
  }
  if (chosen.runs.length === 0) throw new UnreadableError('no-text', 'is a page without text');
  if (leftOut.paragraphs > 0) {
    const { paragraphs, characters } = leftOut;
    const reason = `${paragraphs} paragraphs (${characters} characters) around the article: menus, links, comments`;
    reader.remark({ code: 'page-furniture', reason });
  }
  const { text, map } = mapped.build();
  rejectLongLine(text, reader);
  return { text, map, metadata, single: found !== undefined };
}
