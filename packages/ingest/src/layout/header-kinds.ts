import { isBriefsHeading } from './briefs.js';
import { isKicker } from './headings.js';
import type { Paragraph } from './paragraphs.js';

/** What a paragraph of an article's text is. */
export type ParagraphKind = 'kicker' | 'headline' | 'subheadline' | 'caption' | 'byline' | 'heading' | 'prose';

/** The name of a section or of a series above a headline: 【来论】, ◎街谈巷议. */
const SECTION =
  /^(?:【[^【】]{2,16}】|〖[^〖〗]{2,16}〗|\[[^[\]]{2,16}\]|〔[^〔〕]{2,16}〕|[◎●■◆★▲□○◇]\s?\p{Script=Han}{2,8})$/u;

/**
 * Kicker, headline, sub-headline and captions among the paragraphs above an article.
 *
 * @param body the words of the article's text, without white space
 */
export function headerKinds(header: readonly Paragraph[], body: string): ParagraphKind[] {
  const kinds: ParagraphKind[] = [];
  let headline = -1;
  let left = header.filter(({ kind }) => kind === 'heading').length;
  for (const [index, paragraph] of header.entries()) {
    const { kind, lines } = paragraph;
    const { words } = lines[0]!;
    const later = kind === 'heading' && --left > 0;
    const near = index < CAPTIONS_WITHIN;
    if (kind === 'credit') kinds.push('byline');
    else if (kind === 'caption') kinds.push('caption');
    else if (kind === 'prose') kinds.push('prose');
    else if (paragraph.field && paragraph.field !== 'body') {
      kinds.push(paragraph.field);
      if (paragraph.field === 'headline') headline = index;
    } else if (/^[—－-]{1,2}/u.test(words)) kinds.push('subheadline');
    else if (headline < 0 && later && (isKicker(words) || SECTION.test(words) || isBriefsHeading(paragraph)))
      kinds.push('kicker');
    else if (headline >= 0 && near && isName(words) && body.includes(words.replace(/\s+/gu, ''))) kinds.push('caption');
    else if (headline < 0) {
      headline = index;
      kinds.push('headline');
    } else if (kinds[index - 1] === 'headline' && goesOn(header[index - 1]!, paragraph)) kinds.push('headline');
    else kinds.push('subheadline');
  }
  return kinds;
}

/** Below which paragraph of a header no name stands that belongs to a picture. */
const CAPTIONS_WITHIN = 12;

const isName = (words: string) => /^\p{Script=Han}{2,4}$/u.test(words.replace(/\s+/gu, ''));

/** Whether a heading is the second line of the headline above it. */
function goesOn(above: Paragraph, { lines, ruled, field }: Paragraph): boolean {
  const line = lines[0]!;
  const previous = above.lines.at(-1)!;
  if (line.blankBefore > 0 || ruled || field) return false;
  return line.indent >= previous.indent + 2 || leavesOpen(previous.words);
}

/** Whether a quotation or a bracket is not closed: the headline breaks off within it. */
function leavesOpen(words: string): boolean {
  const count = (marks: string) => [...words].filter((character) => marks.includes(character)).length;
  return count('“「《（(') > count('”」》）)') || /[、，]$/u.test(words);
}
