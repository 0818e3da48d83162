import type { Metadata } from '../source-document.js';
import type { FoundArticle } from './find-article.js';
import type { PageText, TextRun } from './page-text.js';

export interface ChosenText {
  /** Whether the headline is among the runs. */
  title: boolean;
  runs: TextRun[];
}

/** What stands between headline and text and belongs to the article: who wrote and printed it, and when. */
const CREDIT =
  /来源|來源|记者|記者|作者|通讯员|编辑|編輯|(?:19|20)\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}|[电讯訊電]\s*$/u;
/** What links beside a credit offer to do: 我要评论, 分享到微博. */
const ACTION = /评论|分享|打印|收藏|字号|举报|关注|订阅|评論|列印/u;
const LONGEST_CREDIT = 120;
/** How far above its text the headline of an article may stand, in paragraphs. */
const HEADLINE_DISTANCE = 60;

/** The text of a page that is its article, in the order printed, and how much is left out. */
export function choosePage(
  page: PageText,
  found: FoundArticle | undefined,
  metadata: Metadata,
): { chosen: ChosenText; credits: string; leftOut: { paragraphs: number; characters: number } } {
  const { runs } = page;
  const kept = new Set(found?.runs ?? [...runs.keys()].filter((index) => !runs[index]!.frame));
  const first = Math.min(...kept);
  const headline = findHeadline(runs, metadata.title, kept, first);
  let credits = '';
  if (found && headline && headline.last < first) {
    for (let i = headline.first; i <= headline.last; i++) kept.add(i);
    for (const credit of creditsBetween(runs, headline.last + 1, first)) {
      kept.add(credit);
      credits += ` ${runs[credit]!.text}`;
    }
  }
  const chosen: TextRun[] = [];
  const left = new Set<number>();
  let characters = 0;
  for (const [index, run] of runs.entries()) {
    const blank = run.text.trim() === '';
    const goesOn = chosen.at(-1)?.paragraph === run.paragraph;
    if (kept.has(index) ? !blank || goesOn : blank && goesOn) chosen.push(run);
    else if (!blank) {
      left.add(run.paragraph);
      characters += run.text.trim().length;
    }
  }
  return {
    chosen: { title: headline !== undefined, runs: chosen },
    credits,
    leftOut: { paragraphs: left.size, characters },
  };
}

const bare = (text: string) => text.replace(/\s+/gu, '');

/**
 * The paragraph that prints the headline: the one that says what the head of the page says, nearest above the text, or
 * within what was found; else the last h1 above the text.
 */
function findHeadline(
  runs: readonly TextRun[],
  title: string | undefined,
  kept: ReadonlySet<number>,
  first: number,
): { first: number; last: number } | undefined {
  const wanted = bare(title ?? '');
  let best: { first: number; last: number } | undefined;
  for (const paragraph of paragraphsOf(runs)) {
    const above = paragraph.first <= first;
    if (!above && !kept.has(paragraph.first)) continue;
    if (runs[first] && above && runs[first].paragraph - runs[paragraph.first]!.paragraph > HEADLINE_DISTANCE) continue;
    const text = bare(paragraph.text);
    const says = wanted.length > 0 && (text === wanted || (text.length >= 8 && wanted.startsWith(text)));
    if (says && (above || !best)) best = paragraph;
    else if (above && !best && runs[paragraph.first]!.heading === 1 && !runs[paragraph.first]!.link) best = paragraph;
  }
  return best;
}

function* paragraphsOf(runs: readonly TextRun[]): Generator<{ first: number; last: number; text: string }> {
  for (let first = 0; first < runs.length;) {
    let last = first;
    let text = runs[first]!.text;
    while (runs[last + 1]?.paragraph === runs[first]!.paragraph) text += runs[++last]!.text;
    yield { first, last, text };
    first = last + 1;
  }
}

function creditsBetween(runs: readonly TextRun[], from: number, to: number): number[] {
  const credits: number[] = [];
  for (const { first, last, text } of paragraphsOf(runs.slice(from, to))) {
    const runsOf = runs.slice(from + first, from + last + 1);
    const subHeadline = runsOf.every(({ heading }) => heading !== undefined && heading <= 3);
    if (text.trim().length > LONGEST_CREDIT || !(CREDIT.test(text) || subHeadline)) continue;
    for (let i = from + first; i <= from + last; i++)
      if (!(runs[i]!.link && ACTION.test(runs[i]!.text))) credits.push(i);
  }
  return credits;
}
