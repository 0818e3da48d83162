import { foldName } from '@guanxi/graph/fold';
import { dateInPath } from '../read/file-date.js';
import { endOf } from './characters.js';
import type { Continuation, ReadArticle } from './read-article.js';

/** A fit below this is chance. */
const LEAST_FIT = 3;
/** A run may hold many issues without a date: only so many of the nearest pieces are compared with each other. */
const MOST_CANDIDATES = 100;
/** How much of a text is compared. */
const WORDS_COMPARED = 2000;

/** What is compared of an article that stands on more than one page. */
interface Piece extends Continuation {
  index: number;
  title: string;
  /** Pairs of characters of its text. */
  bigrams: ReadonlySet<string>;
  /** Its text ends within a sentence. */
  brokenOff: boolean;
}

/**
 * Finds for each piece of an article that goes on on another page the piece it goes on in: by the pages that their marks
 * and folios name, by their headlines, and by their words. Every piece is followed by one at most, and follows one.
 *
 * @returns for the index of a piece that of the next
 */
export function matchPieces(articles: readonly ReadArticle[]): Map<number, number> {
  const pieces = articles.flatMap((read, index) => (read.continuation ? [pieceOf(read, index)] : []));
  const later = new Map<string | undefined, Piece[]>();
  for (const piece of pieces) {
    if (!piece.from) continue;
    const ofIssue = later.get(piece.issue);
    if (ofIssue) ofIssue.push(piece);
    else later.set(piece.issue, [piece]);
  }
  const all = pieces.filter(({ from }) => from);
  const pairs = pieces
    .filter(({ on }) => on)
    .flatMap((first) => {
      const near = first.issue === undefined ? nearest(all, first) : nearest(later.get(first.issue) ?? [], first);
      const undated = first.issue === undefined ? [] : nearest(later.get(undefined) ?? [], first);
      return [...near, ...undated].map((second) => ({ first, second, fit: fitOf(first, second) }));
    })
    .filter(({ fit }) => fit >= LEAST_FIT)
    .sort((a, b) => b.fit - a.fit || a.first.index - b.first.index || a.second.index - b.second.index);
  const next = new Map<number, number>();
  const taken = new Set<number>();
  for (const { first, second } of pairs) {
    if (next.has(first.index) || taken.has(second.index) || reaches(next, second.index, first.index)) continue;
    next.set(first.index, second.index);
    taken.add(second.index);
  }
  return next;
}

function pieceOf({ article, continuation }: ReadArticle, index: number): Piece {
  const issue = continuation!.issue ?? dateInPath(article.origin.file);
  return {
    ...continuation!,
    ...(issue ? { issue } : {}),
    index,
    title: bareHeadline(article.title),
    bigrams: bigramsOf(article.text.slice(0, WORDS_COMPARED)),
    brokenOff: endOf(article.text) === 'open',
  };
}

/** The pieces that stand nearest to one in the run. */
function nearest(pieces: readonly Piece[], { index }: Piece): readonly Piece[] {
  if (pieces.length <= MOST_CANDIDATES) return pieces;
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.index < index) low = middle + 1;
    else high = middle;
  }
  return pieces.slice(Math.max(0, low - MOST_CANDIDATES / 2), low + MOST_CANDIDATES / 2);
}

/** Whether one piece already goes on, over others, to another: a chain must not become a ring. */
function reaches(next: ReadonlyMap<number, number>, from: number, to: number): boolean {
  for (let at: number | undefined = from; at !== undefined; at = next.get(at)) if (at === to) return true;
  return false;
}

/** How well a second piece fits a first one; 0 where something printed speaks against it. */
function fitOf(first: Piece, second: Piece): number {
  if (first === second) return 0;
  const [ahead, behind] = [first.on!, second.from!];
  if (differ(first.paper, second.paper) || differ(first.issue, second.issue)) return 0;
  if (differ(ahead.page, second.page) || differ(behind.page, first.page)) return 0;
  let fit = headlineFit(first, second);
  if (ahead.page !== undefined && ahead.page === second.page) fit += 2;
  if (behind.page !== undefined && behind.page === first.page) fit += 2;
  if (first.issue !== undefined && first.issue === second.issue) fit += 1;
  if (first.brokenOff) fit += 1;
  return fit + Math.min(3, 12 * sharedShare(first.bigrams, second.bigrams));
}

const differ = (a: string | undefined, b: string | undefined) => a !== undefined && b !== undefined && a !== b;

function headlineFit({ title, on }: Piece, second: Piece): number {
  const named = [on!.headline, second.from!.headline].map((headline) => bareHeadline(headline ?? ''));
  const others = [...named, second.title].filter((headline) => headline !== '');
  if (title === '' || others.length === 0) return 0;
  return others.some((headline) => alikeHeadlines(title, headline)) ? 6 : -4;
}

/** A headline as it can be compared: without marks, in one script. */
export function bareHeadline(headline: string): string {
  return foldName(headline).replace(/[\p{P}\p{S}]/gu, '');
}

/** A headline is often shortened where it is printed again. */
export function alikeHeadlines(title: string, headline: string): boolean {
  return title !== '' && headline !== '' && (title.includes(headline) || headline.includes(title));
}

function sharedShare(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  let shared = 0;
  for (const bigram of second) if (first.has(bigram)) shared++;
  return shared / Math.max(1, Math.min(first.size, second.size));
}

function bigramsOf(text: string): Set<string> {
  const found = new Set<string>();
  for (const run of foldName(text).match(/\p{Script=Han}{2,}/gu) ?? []) {
    for (let i = 0; i + 2 <= run.length; i++) found.add(run.slice(i, i + 2));
  }
  return found;
}
