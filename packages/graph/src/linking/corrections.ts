import { foldName, foldScript } from '../fold.js';
import type { Article, Extraction } from '../model.js';
import { fingerprintOf, shared } from './fingerprint.js';

/** A version of an article has at least this share of all runs of letters of both in common. */
const ALIKE = 0.5;

/** How an article says of itself that it corrects another: in its headline, or in a line at its beginning or end. */
const DECLARED =
  /更正稿|更正版|修订稿|修订版|修正版|更新版|予以更正|予更正|特此更正|以此稿为准|以本稿为准|(?:^|[（(【[])(?:更正|修正|订正|更新|重发)(?:[）)】\]：:]|$)/u;
const LINES_LOOKED_AT = 3;

/**
 * Finds corrected versions: articles of which an earlier version is there too. Gives the id of the version before.
 *
 * It is one report, and one of these holds: it says so itself, of the same source; it stands where the other stood, in a
 * file that has changed; or source, headline and date are the same and the words are not. What an agency sends is printed
 * with changes by many: there the last is not enough.
 *
 * @param reportOf what `groupReports` gives of the same articles
 */
export function findCorrections(
  extractions: readonly Extraction[],
  reportOf: ReadonlyMap<string, string>,
): Map<string, string> {
  const groups = new Map<string, Extraction[]>();
  for (const extraction of extractions) {
    const report = reportOf.get(extraction.article.id)!;
    const group = groups.get(report);
    if (group) group.push(extraction);
    else groups.set(report, [extraction]);
  }
  const corrections = new Map<string, string>();
  for (const group of groups.values()) {
    if (group.length === 1) continue;
    const prints = group.map(printOf).sort(inOrder);
    for (const [place, later] of prints.entries()) {
      const before = prints.slice(0, place).findLast((earlier) => isCorrected(earlier, later));
      if (before) corrections.set(later.extraction.article.id, before.extraction.article.id);
    }
  }
  return corrections;
}

/** What is compared of an article. */
interface Print {
  extraction: Extraction;
  /** Where it stands: file and member. */
  file: string;
  source: string;
  date: string;
  title: string;
  declared: boolean;
}

function printOf(extraction: Extraction): Print {
  const { article } = extraction;
  const { file, member = '' } = article.origin;
  return {
    extraction,
    file: `${file}\u0000${member}`,
    source: foldName(article.source ?? ''),
    date: article.date ?? '',
    title: foldName(article.title),
    declared: isDeclared(article),
  };
}

function isDeclared({ title, text }: Article): boolean {
  const lines = foldScript(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const looked = [foldScript(title).trim(), ...lines.slice(0, LINES_LOOKED_AT), ...lines.slice(-LINES_LOOKED_AT)];
  return looked.some((line) => DECLARED.test(line));
}

/** By date, then those that correct after those that do not; else (the sort is stable) as they came in. */
function inOrder(a: Print, b: Print): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return Number(a.declared) - Number(b.declared);
}

function isCorrected(earlier: Print, later: Print): boolean {
  const { source, date, title } = later;
  if (earlier.source !== source && earlier.source !== '' && source !== '') return false;
  const says = later.declared && !earlier.declared;
  const sha256 = (print: Print) => print.extraction.article.origin.sha256;
  const isInPlace = earlier.file === later.file && sha256(earlier) !== sha256(later);
  const isSamePrint =
    source !== '' &&
    !isAgency(source) &&
    date !== '' &&
    title !== '' &&
    earlier.source === source &&
    earlier.date === date &&
    earlier.title === title;
  if (!says && !isInPlace && !isSamePrint) return false;
  const [a, b] = [fingerprintOf(earlier.extraction).shingles, fingerprintOf(later.extraction).shingles];
  const common = shared(a, b);
  const all = a.length + b.length - common;
  // A copy that is cut or set otherwise has nothing of its own.
  const isChanged = common < a.length && common < b.length;
  return common >= all * ALIKE && (says || isInPlace || isChanged);
}

/** 新华社, 中新社, 中央社, 路透社: in Chinese every agency's name ends so, and no paper's. */
const isAgency = (source: string) => source.endsWith('社');
