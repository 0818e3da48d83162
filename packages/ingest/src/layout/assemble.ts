import { createHash } from 'node:crypto';
import type { Article, Run, Span } from '@guanxi/graph';
import { articleId } from '@guanxi/graph/ids';
import { parseByline, type BylineName } from './byline.js';
import { findArticles, type PrintedArticle } from './articles.js';
import { inferYear, isoDate } from './dates.js';
import { parseDateline } from './dateline.js';
import type { Line } from './lines.js';
import type { Paragraph } from './paragraphs.js';
import { TextBuilder } from './text-builder.js';

/** What a paragraph of an article's text is. */
export type ParagraphKind = 'kicker' | 'headline' | 'subheadline' | 'caption' | 'byline' | 'heading' | 'prose';

export interface TextParagraph extends Span {
  kind: ParagraphKind;
}

/** An article with what layout knows of it: which stretches of its text are what. */
export interface ReadArticle {
  article: Article;
  paragraphs: TextParagraph[];
  /** Names of the byline, the dateline and the end of the text, with their places in `text`. */
  byline: BylineName[];
  /** The agency or paper that is printed, with its place. */
  outlet?: { name: string } & Span;
  /** The place of the dateline. */
  datelinePlace?: { name: string } & Span;
}

export interface ReadDocument {
  articles: ReadArticle[];
  furniture: Line[];
}

/** Reads one document: from decoded characters to clean articles whose every character leads back to the file. */
export function readDocument(source: string, file: string, format: string, bytes: Buffer): ReadDocument {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const layout = findArticles(source);
  return {
    articles: layout.articles.map((printed) => assemble(printed, source, { file, format, sha256 })),
    furniture: layout.furniture,
  };
}

function assemble(
  printed: PrintedArticle,
  source: string,
  origin: { file: string; format: string; sha256: string },
): ReadArticle {
  const builder = new TextBuilder(source);
  const paragraphs: TextParagraph[] = [];
  const bodyText = printed.body.map((paragraph) => paragraph.lines.map((line) => line.text).join('')).join('\n');
  const kinds = headerKinds(printed.header, bodyText);
  for (const [index, paragraph] of [...printed.header, ...printed.body].entries()) {
    const kind = kinds[index] ?? (paragraph.kind === 'byline' ? 'byline' : paragraph.kind);
    const goesOn = kind === 'headline' && kinds[index - 1] === 'headline';
    if (builder.position > 0 && !goesOn) builder.insert('\n');
    const start = builder.position;
    for (const line of paragraph.lines) copyLine(builder, source, line, paragraph.kind !== 'prose', start);
    const previous = paragraphs.at(-1);
    if (goesOn && previous) previous.end = builder.position;
    else paragraphs.push({ start, end: builder.position, kind });
  }
  const { text, runs } = builder.build();
  return describe(text, runs, paragraphs, origin, source);
}

function copyLine(builder: TextBuilder, source: string, line: Line, keepSpaces: boolean, start: number): void {
  const joins = builder.position > start;
  if (joins && /[A-Za-z]/.test(source[line.start]!) && builder.endsWithLatin()) builder.insert(' ');
  builder.copyRepaired(line.start, line.end, keepSpaces);
}

/** Kicker, headline, sub-headline and captions among the headings above an article. */
function headerKinds(header: readonly Paragraph[], body: string): ParagraphKind[] {
  const kinds: ParagraphKind[] = [];
  let headline = -1;
  for (const [index, paragraph] of header.entries()) {
    const text = paragraph.lines[0]!.text;
    const bare = text.replace(/\s+/gu, '');
    if (paragraph.kind === 'byline') kinds.push('byline');
    else if (/^[—－-]{1,2}/u.test(text)) kinds.push('subheadline');
    else if (headline < 0 && /[：:]$/u.test(text)) kinds.push('kicker');
    else if (/^\p{Script=Han}{2,4}$/u.test(bare) && headline >= 0 && body.includes(bare)) kinds.push('caption');
    else if (headline < 0) {
      headline = index;
      kinds.push('headline');
    } else if (
      kinds[index - 1] === 'headline' &&
      paragraph.lines[0]!.blankBefore === 0 &&
      paragraph.lines[0]!.indent >= header[index - 1]!.lines[0]!.indent + 2
    ) {
      kinds.push('headline');
    } else kinds.push('subheadline');
  }
  return kinds;
}

function describe(
  text: string,
  runs: Run[],
  paragraphs: TextParagraph[],
  origin: { file: string; format: string; sha256: string },
  source: string,
): ReadArticle {
  const title = paragraphs
    .filter((paragraph) => paragraph.kind === 'headline')
    .map((paragraph) => text.slice(paragraph.start, paragraph.end))
    .join('');
  const credits = readCredits(text, paragraphs);
  const year = credits.year ?? inferYear(source, origin.file, credits.month);
  const date = isoDate({ ...credits, ...(year === undefined ? {} : { year }) });
  const authors = [...new Set(credits.names.filter(isAuthor).map((name) => name.name))];
  const article: Article = {
    id: articleId(text),
    title,
    text,
    ...(credits.outlet ? { source: credits.outlet.name } : {}),
    ...(date ? { date } : {}),
    authors,
    origin: { ...origin, ...(date && credits.year === undefined ? { yearInferred: true } : {}), runs },
  };
  return {
    article,
    paragraphs,
    byline: credits.names,
    ...(credits.outlet ? { outlet: credits.outlet } : {}),
    ...(credits.place ? { datelinePlace: credits.place } : {}),
  };
}

/** Photographers, designers and editors are credits, but no authors of the text. */
export function isAuthor(name: BylineName): boolean {
  return !/^(?:摄影|摄像|摄|图|制图|视频|编辑|译)$/u.test(name.role);
}

export interface Credits {
  names: BylineName[];
  outlet?: { name: string } & Span;
  place?: { name: string } & Span;
  year?: number;
  month?: number;
  day?: number;
}

/** （新华社北京3月2日电）, （本报记者 张三）, （记者张三 李四）at the end of a text or a paragraph. */
const CLOSING_CREDIT = /[（(]((?:据|来源[:：])?[^（）()]{2,50})[）)]$/u;
const SOURCE_LINE = /^[（(]?(?:稿件)?来源[：:]\s*([^\s（）()]{2,20})/u;

/** All that a text says about who wrote and printed it, and when. */
function readCredits(text: string, paragraphs: readonly TextParagraph[]): Credits {
  const credits: Credits = { names: [] };
  const add = (names: readonly BylineName[], offset: number) => {
    for (const name of names) {
      if (credits.names.some((known) => known.name === name.name)) continue;
      credits.names.push({ ...name, start: name.start + offset, end: name.end + offset });
    }
  };
  let bodySeen = 0;
  for (const paragraph of paragraphs) {
    const words = text.slice(paragraph.start, paragraph.end);
    const source = SOURCE_LINE.exec(words);
    if (source) {
      const start = paragraph.start + words.indexOf(source[1]!);
      credits.outlet ??= { name: source[1]!, start, end: start + source[1]!.length };
    }
    if (paragraph.kind === 'byline') {
      const byline = parseByline(words)!;
      add(byline.names, paragraph.start);
      if (byline.outlet) credits.outlet ??= moved(byline.outlet, paragraph.start);
      continue;
    }
    if (paragraph.kind !== 'prose') continue;
    const dateline = bodySeen++ < 2 ? parseDateline(text, paragraph.start) : undefined;
    if (dateline) adopt(credits, dateline, add);
    const closing = CLOSING_CREDIT.exec(words);
    if (!closing) continue;
    const at = paragraph.start + closing.index + 1;
    const agency = parseDateline(text, at);
    if (agency) adopt(credits, agency, add);
    const byline = parseByline(closing[1]!);
    if (byline) {
      add(byline.names, at);
      if (byline.outlet) credits.outlet ??= moved(byline.outlet, at);
    }
  }
  return credits;
}

function adopt(
  credits: Credits,
  dateline: NonNullable<ReturnType<typeof parseDateline>>,
  add: (names: readonly BylineName[], offset: number) => void,
): void {
  add(dateline.names, 0);
  if (dateline.outlet) credits.outlet ??= dateline.outlet;
  if (dateline.place) credits.place ??= dateline.place;
  if (credits.day === undefined && dateline.day !== undefined) {
    if (dateline.year !== undefined) credits.year = dateline.year;
    if (dateline.month !== undefined) credits.month = dateline.month;
    credits.day = dateline.day;
  }
}

function moved<T extends Span>(span: T, offset: number): T {
  return { ...span, start: span.start + offset, end: span.end + offset };
}
