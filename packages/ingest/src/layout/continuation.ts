import type { OriginPart, Run, Span } from '@guanxi/graph';
import { articleId } from '@guanxi/graph/ids';
import { endOf } from './characters.js';
import type { Line } from './lines.js';
import { alikeHeadlines, bareHeadline, matchPieces } from './match-pieces.js';
import type { Continuation, ReadArticle, TextParagraph } from './read-article.js';

/** Articles put together over pages, and the headlines that were printed a second time above a later piece. */
export interface JoinedArticles {
  articles: ReadArticle[];
  repeated: { file: string; line: Line }[];
}

/**
 * Joins articles that go on on another page: one that ends with 下转第三版 and one that begins with 上接第一版 in the same
 * issue, told by the pages they name, by their headlines, or by their words. Articles without such marks, and pieces
 * whose other half is not there, come back as they are, in the order given; a joined article stands where its first piece
 * stood. Its origin is that of the first piece, and `origin.continued` names the files of the later ones.
 *
 * @param articles of one file, or of a whole run: only those with `continuation` are looked at
 */
export function joinContinuations(articles: readonly ReadArticle[]): JoinedArticles {
  const next = matchPieces(articles);
  const later = new Set(next.values());
  const joined: ReadArticle[] = [];
  const repeated: JoinedArticles['repeated'] = [];
  for (const [index, article] of articles.entries()) {
    if (later.has(index)) continue;
    let whole = article;
    for (let at = next.get(index); at !== undefined; at = next.get(at)) {
      const piece = join(whole, articles[at]!);
      whole = piece.read;
      repeated.push(...piece.repeated);
    }
    joined.push(whole);
  }
  return { articles: joined, repeated };
}

/** Puts two pieces together; a headline that the second repeats is left out. */
function join(first: ReadArticle, second: ReadArticle): { read: ReadArticle; repeated: JoinedArticles['repeated'] } {
  const cut = repeatsHeadline(first, second) ? endOfHeadlines(second) : 0;
  const kept = second.paragraphs.filter(({ start }) => start >= cut);
  const goesOn = endOf(first.article.text) === 'open' && kept[0]?.kind === 'prose';
  const joint = goesOn ? '' : '\n';
  const begin = first.article.text.length + joint.length;
  const moved = <T extends Span>(span: T): T => ({
    ...span,
    start: span.start + begin - cut,
    end: span.end + begin - cut,
  });
  const text = `${first.article.text}${joint}${second.article.text.slice(cut)}`;
  const names = new Set(first.byline.map(({ name }) => name));
  const below = second.byline.filter(({ name, start }) => start >= cut && !names.has(name)).map(moved);
  const outlet = first.outlet ?? keptSpan(second.outlet, cut, moved);
  const datelinePlace = first.datelinePlace ?? keptSpan(second.datelinePlace, cut, moved);
  const continuation = marksLeft(first, second);
  const source = first.outlet?.name ?? outlet?.name ?? first.article.source ?? second.article.source;
  const dated = first.article.date ? first.article : second.article;
  const origin = { ...first.article.origin };
  delete origin.yearInferred;
  const continued = [...(origin.continued ?? []), ...partsOf(first, second, begin, moved)];
  return {
    read: {
      article: {
        ...first.article,
        id: articleId(text),
        text,
        ...(source ? { source } : {}),
        ...(dated.date ? { date: dated.date } : {}),
        authors: [...new Set([...first.article.authors, ...second.article.authors])],
        origin: {
          ...origin,
          ...(dated.origin.yearInferred ? { yearInferred: true } : {}),
          ...(continued.length > 0 ? { continued } : {}),
          runs: [...origin.runs, ...runsFrom(second.article.origin.runs, cut).map(moved)],
        },
      },
      paragraphs: joinParagraphs(first.paragraphs, kept.map(moved), goesOn),
      byline: [...first.byline, ...below],
      ...(outlet ? { outlet } : {}),
      ...(datelinePlace ? { datelinePlace } : {}),
      ...(continuation ? { continuation } : {}),
    },
    repeated: linesBefore(second, cut),
  };
}

const HEADLINES: ReadonlySet<string> = new Set(['kicker', 'headline', 'subheadline']);

/** Whether the headline above a later piece is that of the article, and no heading of its own. */
function repeatsHeadline(first: ReadArticle, second: ReadArticle): boolean {
  const title = bareHeadline(second.article.title);
  const known = [first.article.title, first.continuation?.on?.headline, second.continuation?.from?.headline];
  return known.some((headline) => headline !== undefined && alikeHeadlines(bareHeadline(headline), title));
}

function endOfHeadlines({ article, paragraphs }: ReadArticle): number {
  return paragraphs.find(({ kind }) => !HEADLINES.has(kind))?.start ?? article.text.length;
}

function keptSpan<T extends Span>(span: T | undefined, cut: number, moved: (span: T) => T): T | undefined {
  return span && span.start >= cut ? moved(span) : undefined;
}

/** The marks that are still open: a third piece, or a first one that is not there. */
function marksLeft(first: ReadArticle, second: ReadArticle): Continuation | undefined {
  const { from, ...ahead } = first.continuation!;
  const { on, ...behind } = second.continuation!;
  if (!on && !from) return undefined;
  const { page, paper, issue } = on ? behind : ahead;
  return {
    ...(on ? { on } : {}),
    ...(from ? { from } : {}),
    ...(page ? { page } : {}),
    ...(paper ? { paper } : {}),
    ...(issue ? { issue } : {}),
  };
}

/** The files that the text goes on in; none where it is the file it comes from. */
function partsOf(
  first: ReadArticle,
  second: ReadArticle,
  begin: number,
  moved: <T extends Span>(span: T) => T,
): OriginPart[] {
  const last = first.article.origin.continued?.at(-1) ?? first.article.origin;
  const { file, format, sha256, member, continued = [] } = second.article.origin;
  const parts: OriginPart[] = continued.map((part) => ({
    ...part,
    start: moved({ start: part.start, end: part.start }).start,
  }));
  if (file === last.file && member === last.member) return parts;
  return [{ start: begin, file, format, sha256, ...(member === undefined ? {} : { member }) }, ...parts];
}

function runsFrom(runs: readonly Run[], cut: number): Run[] {
  return runs
    .filter(({ end }) => end > cut)
    .map((run) => (run.start >= cut ? run : { ...run, start: cut, at: run.at + (cut - run.start) }));
}

function joinParagraphs(
  above: readonly TextParagraph[],
  below: readonly TextParagraph[],
  goesOn: boolean,
): TextParagraph[] {
  const rest = below.map((paragraph) =>
    HEADLINES.has(paragraph.kind) ? { ...paragraph, kind: 'heading' as const } : paragraph,
  );
  const last = above.at(-1);
  if (!goesOn || !last || rest.length === 0) return [...above, ...rest];
  return [...above.slice(0, -1), { ...last, end: rest[0]!.end }, ...rest.slice(1)];
}

/** The lines of an article's text up to `cut`, as they stand in its file. */
function linesBefore({ article }: ReadArticle, cut: number): JoinedArticles['repeated'] {
  const { file, runs } = article.origin;
  return runs
    .filter(({ start }) => start < cut)
    .map(({ start, end, at }) => {
      const text = article.text.slice(start, Math.min(end, cut));
      return { file, line: { start: at, end: at + text.length, text, words: text, indent: 0, blankBefore: 0 } };
    });
}
