import { mayBeHeadline } from './headings.js';
import { NAME_MARK, parseNameLine, READER } from './name-line.js';
import { movedCredit } from './credit.js';
import type { PrintedLine } from './printed-line.js';

/** Widest line of names alone. */
const WIDEST = 14;
/** What a paper says of its authors below their texts. */
const ABOUT_AUTHOR = /^[【（(]?(?:本文)?作者(?:简介|系|为|是|单位)/u;
/** How far below a name the text would name the person it is about. */
const LINES_THAT_NAME = 40;

/**
 * Finds the lines below a headline that hold nothing but the names of its authors: □ 终南, 巫 峡. A name that the text
 * speaks of stands below a picture, or is a heading, and makes no credit.
 */
export function markNameLines(lines: readonly PrintedLine[], wrapped: readonly boolean[]): void {
  let inBody = false;
  for (const [index, line] of lines.entries()) {
    if (line.ruled || line.field === 'headline') inBody = false;
    if (line.kind !== 'words') continue;
    if (line.stop) inBody = true;
    if (index === 0 || line.width > WIDEST || line.clauses || line.opens || line.field) continue;
    if (!mayBeHeadline(lines[index - 1]!) || !lines[index + 1]) continue;
    const credit = parseNameLine(line.words, line.text);
    if (!credit || !standsForNames(lines, index, wrapped[index]!, inBody)) continue;
    const following = lines
      .slice(index + 1, index + 1 + LINES_THAT_NAME)
      .filter(({ kind, words }) => kind === 'words' && !ABOUT_AUTHOR.test(words));
    const prose = following.map(({ text }) => text).join('');
    if (!prose || credit.names.some(({ name }) => prose.includes(name))) continue;
    line.kind = 'credit';
    line.credit = movedCredit(credit, line.start);
  }
}

/** A mark before names, or letters spaced out, tell them from words; bare ones must stand where a byline stands. */
function standsForNames(lines: readonly PrintedLine[], index: number, wrapped: boolean, inBody: boolean): boolean {
  const line = lines[index]!;
  const [headline, below] = [lines[index - 1]!, lines[index + 1]!];
  if (NAME_MARK.test(line.words) || READER.test(line.words.split(/\s/u, 1)[0]!)) return true;
  if (line.blankBefore === 0 && below.blankBefore === 0 && below.indent < line.indent + 2) return false;
  if (wrapped && headline.blankBefore === 0 && headline.ending === 'open' && index > 1) return false;
  return (
    !inBody || headline.blankBefore >= 2 || /^\p{Script=Han}\s+\p{Script=Han}(?:\s+\p{Script=Han})?$/u.test(line.words)
  );
}
