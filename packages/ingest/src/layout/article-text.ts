import type { Run, Span } from '@guanxi/graph';
import type { PrintedArticle } from './articles.js';
import type { BylineName, Credit } from './credit.js';
import { isHan } from './characters.js';
import { headerKinds } from './header-kinds.js';
import type { Line } from './lines.js';
import type { Paragraph } from './paragraphs.js';
import type { PrintedLine } from './printed-line.js';
import type { TextParagraph } from './read-article.js';
import { TextBuilder, type Spacing } from './text-builder.js';

/** A name or an outlet, its place counted in the source until {@link ArticleText.place} finds it in the text. */
type Placed = { name: string } & Span;

/** The text of an article, put together from its lines. */
export interface ArticleText {
  text: string;
  runs: Run[];
  paragraphs: TextParagraph[];
  /** The paragraphs of print behind those of the text, in the same order. */
  printed: Paragraph[];
  /** Places in the text of the names and outlets that credits hold. */
  places: Map<Placed, Span>;
}

/**
 * Puts the text of an article together: hard wraps and the spaces of typesetting go, a word that was parted at the end
 * of a line becomes whole.
 *
 * @param leave told of the hyphens that are left out
 */
export function articleText(
  { header, body }: PrintedArticle,
  source: string,
  hyphenated: HyphenatedWords,
  leave: (hyphen: Line) => void,
): ArticleText {
  const builder = new TextBuilder(source);
  const result: ArticleText = { text: '', runs: [], paragraphs: [], printed: [], places: new Map() };
  const needsBody = header.some(({ kind }) => kind === 'heading');
  const words = needsBody ? body.map(({ lines }) => lines.map((line) => line.words).join('')).join('\n') : '';
  const kinds = headerKinds(header, words);
  for (const [index, paragraph] of [...header, ...body].entries()) {
    const kind = kinds[index] ?? (paragraph.kind === 'credit' ? 'byline' : paragraph.kind);
    const last = result.paragraphs.at(-1);
    const goesOn = kind === 'headline' && last?.kind === 'headline' && kinds[index - 1] === 'headline';
    if (builder.position > 0 && !goesOn) builder.insert('\n');
    const start = builder.position;
    const run = Math.max(0, builder.runCount - 1);
    copyParagraph(builder, source, paragraph, hyphenated, leave);
    if (goesOn) last.end = builder.position;
    else result.paragraphs.push({ start, end: builder.position, kind });
    if (!goesOn) result.printed.push(paragraph);
    for (const placed of placedIn(paragraph)) {
      const from = builder.positionOf(placed.start, run);
      const to = builder.positionOf(placed.end - 1, run);
      if (from !== undefined && to !== undefined) result.places.set(placed, { start: from, end: to + 1 });
    }
  }
  return { ...result, ...builder.build() };
}

/** The credits of a paragraph, their spans counted in the source. */
export function creditsOf(paragraph: Paragraph): Credit[] {
  return paragraph.lines.flatMap(({ credit }) => (credit ? [credit] : []));
}

function placedIn(paragraph: Paragraph): Placed[] {
  const placed: Placed[] = [];
  for (const { names, outlet } of creditsOf(paragraph)) placed.push(...names, ...(outlet ? [outlet] : []));
  for (const end of [paragraph.dateline, paragraph.closing]) {
    if (!end) continue;
    placed.push(...end.names, ...(end.outlet ? [end.outlet] : []), ...(end.place ? [end.place] : []));
  }
  return placed;
}

function copyParagraph(
  builder: TextBuilder,
  source: string,
  paragraph: Paragraph,
  hyphenated: HyphenatedWords,
  leave: (hyphen: Line) => void,
): void {
  const begin = builder.position;
  const credits = [paragraph.dateline, paragraph.closing].filter((one) => one !== undefined);
  let parted = false;
  for (const [index, line] of paragraph.lines.entries()) {
    if (builder.position > begin && !parted && isLatin(builder.last) && isLatin(source[line.start]))
      builder.insert(' ');
    let { end } = line;
    const next = paragraph.lines[index + 1];
    // A line may end between the names of a dateline.
    const named = credits.some(({ names }) => names.some((name) => name.end === line.end));
    parted = next !== undefined && isParted(source, line, next, hyphenated);
    if (parted) {
      end--;
      leave({ ...line, start: end, end: end + 1, text: source[end]!, words: source[end]! });
    }
    copyLine(builder, paragraph, line, end, credits);
    if (named && next && isHan(next.text[0])) builder.insert(' ');
  }
}

function copyLine(
  builder: TextBuilder,
  paragraph: Paragraph,
  line: PrintedLine,
  end: number,
  credits: readonly { start: number; end: number; names: BylineName[] }[],
): void {
  if (paragraph.kind !== 'prose') {
    const spacing: Spacing = line.credit ? 'credit' : paragraph.kind === 'caption' ? 'credit' : 'heading';
    builder.copyRepaired(line.start, end, spacing, line.credit?.names ?? []);
    return;
  }
  // Spaces part words in the credits that a paragraph begins or ends with, elsewhere they are typesetting.
  let from = line.start;
  for (const credit of credits) {
    const start = Math.max(from, credit.start);
    const to = Math.min(end, credit.end);
    if (start >= to) continue;
    builder.copyRepaired(from, start, 'prose');
    builder.copyRepaired(start, to, 'brackets', credit.names);
    from = to;
  }
  builder.copyRepaired(from, end, 'prose');
}

const isLatin = (character: string | undefined) => character !== undefined && /[A-Za-z]/.test(character);

/** A Latin word that was parted at the end of a line, and is not written with a hyphen elsewhere. */
function isParted(source: string, line: PrintedLine, next: PrintedLine, hyphenated: HyphenatedWords): boolean {
  const last = source[line.end - 1];
  if ((last !== '-' && last !== '\u2010') || !isLatin(source[line.end - 2]) || !/[a-z]/.test(next.text[0]!))
    return false;
  const left = /[A-Za-z]+$/.exec(line.text.slice(0, -1))?.[0] ?? '';
  const right = /^[a-z]+/.exec(next.text)?.[0] ?? '';
  return !hyphenated.has(`${left}-${right}`);
}

/** Words that a source writes with a hyphen within a line; found when first asked for. */
export class HyphenatedWords {
  private words: Set<string> | undefined;

  constructor(private readonly source: string) {}

  has(word: string): boolean {
    this.words ??= new Set(this.source.match(/[A-Za-z]+[-\u2010][a-z]+/g)?.map((one) => one.replace('\u2010', '-')));
    return this.words.has(word);
  }
}
