import { createHash } from 'node:crypto';
import type { Article, Span } from '@guanxi/graph';
import { foldScript } from '@guanxi/graph/fold';
import { articleId } from '@guanxi/graph/ids';
import { articleText, creditsOf, HyphenatedWords, type ArticleText } from './article-text.js';
import { findArticles, type PrintedArticle } from './articles.js';
import { joinContinuations } from './continuation.js';
import { isAuthor, type BylineName } from './credit.js';
import { DateHints, type ArticleDates } from './dates/article-date.js';
import { folioAt, type PlacedFolio } from './folio.js';
import { inspect } from './inspect.js';
import type { Line } from './lines.js';
import { formParagraphs } from './paragraphs.js';
import type { Continuation, ReadArticle, ReadDocument } from './read-article.js';
import { withoutCodes } from './typesetting-codes.js';

export { isAuthor, type BylineName } from './credit.js';
export type { ParagraphKind } from './header-kinds.js';
export type { ReadArticle, ReadDocument, TextParagraph } from './read-article.js';

/**
 * Reads one document: from decoded characters to clean articles whose every character leads back to the file.
 *
 * @param noted ISO date that the format notes of the document: a hint for what is printed without a year
 */
export function readDocument(
  source: string,
  file: string,
  format: string,
  bytes: Buffer,
  noted?: string,
): ReadDocument {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { printed, codes } = withoutCodes(source);
  const words = TRADITIONAL.test(printed) ? foldScript(printed) : printed;
  const { lines, furniture, folios } = inspect(printed, words);
  const hints = new DateHints(words, file, folios, noted);
  const left: Line[] = [...codes, ...furniture];
  const assembler = new Assembler(printed, { file, format, sha256 }, folios, hints, left);
  const read = findArticles(formParagraphs(lines)).map((article) => assembler.assemble(article));
  const { articles, repeated } = joinContinuations(read);
  left.push(...repeated.map(({ line }) => line));
  return { articles, furniture: left.sort((a, b) => a.start - b.start) };
}

/** Characters that only traditional script has, in any text of some lines. */
const TRADITIONAL = /[們這來為說時會國個對發學經過還後開問關報記電訊圖攝責編輯業產東車門長見書從樂實點萬與於]/;

class Assembler {
  private readonly hyphenated: HyphenatedWords;

  constructor(
    private readonly source: string,
    private readonly origin: { file: string; format: string; sha256: string },
    private readonly folios: readonly PlacedFolio[],
    private readonly hints: DateHints,
    private readonly left: Line[],
  ) {
    this.hyphenated = new HyphenatedWords(source);
  }

  assemble(printed: PrintedArticle): ReadArticle {
    const put = articleText(printed, this.source, this.hyphenated, (hyphen) => this.left.push(hyphen));
    const { text, runs, paragraphs } = put;
    const title = paragraphs
      .filter(({ kind }) => kind === 'headline')
      .map(({ start, end }) => text.slice(start, end))
      .join('')
      .replace(/^[●■◆★▲◇○□▶►•\s]+/u, '');
    const credits = this.credits(put);
    const date = this.hints.resolve(credits.dates);
    const folio = folioAt(this.folios, credits.dates.at);
    const source = credits.outlet?.name ?? folio?.paper;
    const article: Article = {
      id: articleId(text),
      title,
      text,
      ...(source ? { source } : {}),
      ...(date ? { date: date.date } : {}),
      authors: [...new Set(credits.names.filter(isAuthor).map(({ name }) => name))],
      origin: { ...this.origin, ...(date?.inferred ? { yearInferred: true } : {}), runs },
    };
    const continuation = continuationOf(printed, folio);
    return {
      article,
      paragraphs,
      byline: credits.names,
      ...(credits.outlet ? { outlet: credits.outlet } : {}),
      ...(credits.place ? { datelinePlace: credits.place } : {}),
      ...(continuation ? { continuation } : {}),
    };
  }

  /** All that an article says about who wrote and printed it, and when. */
  private credits(put: ArticleText): Credits {
    const credits: Credits = { names: [], dates: { at: put.runs[0]?.at ?? 0 } };
    let prose = 0;
    for (const [index, paragraph] of put.printed.entries()) {
      for (const { names, outlet, date } of creditsOf(paragraph)) {
        adopt(credits, put, names, outlet);
        if (date) credits.dates.credit ??= date;
      }
      if (paragraph.kind !== 'prose') continue;
      const opening = prose++ < DATELINES_WITHIN ? paragraph.dateline : undefined;
      for (const end of [opening, paragraph.closing]) {
        if (!end || ('bare' in end && end.bare && !this.endsWithNames(put, index, end.names))) continue;
        adopt(credits, put, end.names, end.outlet, end.place);
        if (end.date?.year !== undefined) credits.dates.credit ??= end.date;
        if (end.date?.day !== undefined) credits.dates.dateline ??= end.date;
      }
      if (prose <= DATELINES_WITHIN) this.noteContext(credits, put, index);
    }
    return credits;
  }

  /** Names alone in brackets are the authors' only at the very end, and where the text speaks of none of them. */
  private endsWithNames({ text, printed, places }: ArticleText, index: number, names: readonly BylineName[]): boolean {
    if (printed.slice(index + 1).some(({ kind }) => kind === 'prose' || kind === 'heading')) return false;
    return names.every((name) => text.slice(0, places.get(name)?.start ?? 0).includes(name.name) === false);
  }

  /** 昨日（3月2日）: the text itself says what day it is. */
  private noteContext({ dates }: Credits, put: ArticleText, index: number): void {
    const { start, end } = put.paragraphs[index]!;
    const match = NAMED_DAY.exec(put.text.slice(start, Math.min(end, start + 400)));
    if (!match) return;
    const [, words, month, day] = match;
    dates.context ??= {
      ...(month ? { month: Number(month) } : {}),
      day: Number(day),
      daysAgo: /^今/u.test(words!) ? 0 : /^昨/u.test(words!) ? 1 : 2,
    };
  }
}

/** In which paragraphs of prose a dateline may stand; further below it is of another report. */
const DATELINES_WITHIN = 2;
const NAMED_DAY = /(今天|今日|昨天|昨日|前天|前日)[（(](?:(\d{1,2})月)?(\d{1,2})日[）)]/u;

interface Credits {
  names: BylineName[];
  outlet?: { name: string } & Span;
  place?: { name: string } & Span;
  dates: ArticleDates;
}

/** Takes names, an outlet and a place over, each with its place in the text. */
function adopt(
  credits: Credits,
  { places }: ArticleText,
  names: readonly BylineName[],
  outlet?: { name: string } & Span,
  place?: { name: string } & Span,
): void {
  for (const name of names) {
    const span = places.get(name);
    if (span && !credits.names.some((known) => known.name === name.name)) credits.names.push({ ...name, ...span });
  }
  const outletAt = outlet && places.get(outlet);
  if (outletAt) credits.outlet ??= { ...outlet, ...outletAt };
  const placeAt = place && places.get(place);
  if (placeAt) credits.place ??= { ...place, ...placeAt };
}

function continuationOf({ header, body }: PrintedArticle, folio: PlacedFolio | undefined): Continuation | undefined {
  const all = [...header, ...body];
  const on = all.findLast(({ continues }) => continues)?.continues;
  const from = all.find(({ opens }) => opens)?.opens;
  if (!on && !from) return undefined;
  return {
    ...(on ? { on } : {}),
    ...(from ? { from } : {}),
    ...(folio?.page ? { page: folio.page } : {}),
    ...(folio?.paper ? { paper: folio.paper } : {}),
    ...(folio?.date ? { issue: folio.date } : {}),
  };
}
