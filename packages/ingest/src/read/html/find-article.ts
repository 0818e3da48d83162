import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { PageText, TextRun } from './page-text.js';

/** What Readability says of a page. */
export interface FoundArticle {
  /** Indexes of the text runs that belong to the article. */
  runs: Set<number>;
  title?: string;
  byline?: string;
  site?: string;
  date?: string;
}

/** Beyond this, finding the article takes longer than its worth: the page is read as a whole. */
const MOST_ELEMENTS = 50_000;
const DEEPEST = 500;
/** Chinese says in a hundred characters what the default of the library (500) is made for. */
const ENOUGH_CHARACTERS = 120;

/**
 * The part of a page that is its article, or undefined when none stands out. Each text run is marked in the source
 * before the library takes the page apart, so that what it keeps can be told exactly.
 */
export function findArticle(html: string, page: PageText): FoundArticle | undefined {
  if (page.elements + page.runs.length > MOST_ELEMENTS || page.depth > DEEPEST) return undefined;
  try {
    const { document } = parseHTML(mark(html, page.runs));
    const reader = new Readability(document as never, {
      charThreshold: ENOUGH_CHARACTERS,
      maxElemsToParse: MOST_ELEMENTS,
    });
    const result = reader.parse();
    if (!result?.content) return undefined;
    const kept = new Set([...result.content.matchAll(/ data-run="(\d+)"/g)].map((match) => Number(match[1])));
    if (kept.size === 0) return undefined;
    return {
      runs: kept,
      ...(result.title ? { title: result.title } : {}),
      ...(result.byline ? { byline: result.byline } : {}),
      ...(result.siteName ? { site: result.siteName } : {}),
      ...(result.publishedTime ? { date: result.publishedTime } : {}),
    };
  } catch (error) {
    // A page nested too deep for the library, or with more elements than it may take.
    if (error instanceof Error) return undefined;
    throw error;
  }
}

function mark(html: string, runs: readonly TextRun[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const [index, { start, end, text }] of runs.entries()) {
    if (text.trim() === '') continue;
    parts.push(html.slice(from, start), `<span data-run="${index}">`, html.slice(start, end), '</span>');
    from = end;
  }
  parts.push(html.slice(from));
  return parts.join('');
}
