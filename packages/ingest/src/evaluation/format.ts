import { ENTITY_TYPES, RELATION_TYPES } from '@guanxi/graph';
import type { ArticleReport, EvaluationReport } from './report.js';
import type { Score } from './score.js';
import { markdownTable } from './table.js';

const SCORE_COLUMNS = ['right', 'wrong', 'missed', 'optional', 'precision', 'recall', 'F1'];

/**
 * The report as text: tables in Markdown, aligned for a terminal.
 *
 * @param options.errors also what is wrong, article by article, with the sentence it stands in, and how often the
 *   relations of each rule are right
 */
export function formatEvaluation(report: EvaluationReport, options: { errors?: boolean } = {}): string {
  const sections = [
    scoreTable('entities', ENTITY_TYPES, report.entities.byType, {
      core: report.entities.core,
      all: report.entities.all,
    }),
    scoreTable('relations', RELATION_TYPES, report.relations.byType, { all: report.relations.all }),
    scoreTable('quotes', [], {}, { all: report.quotes }),
    proofLine(report),
    calibrationTable(report),
    articleTable(report),
  ];
  if (options.errors) sections.push(ruleTable(report), ...report.articles.map(errorList));
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function scoreTable(
  what: string,
  types: readonly { type: string; display: { zh: string } }[],
  byType: Readonly<Record<string, Score>>,
  sums: Readonly<Record<string, Score>>,
): string {
  const rows = types.flatMap(({ type, display }) => {
    const score = byType[type];
    return score ? [[`${type} ${display.zh}`, ...cells(score)]] : [];
  });
  for (const [name, score] of Object.entries(sums)) rows.push([name, ...cells(score)]);
  return markdownTable([what, ...SCORE_COLUMNS], rows);
}

function cells({ right, wrong, missed, optional, precision, recall, f1 }: Score): string[] {
  return [...[right, wrong, missed, optional].map(String), ...[precision, recall, f1].map(share)];
}

const share = (figure: number) => figure.toFixed(3);

function proofLine({ proof }: EvaluationReport): string {
  const { relations, proven, sliced, titles, titlesRight } = proof;
  return (
    `Of ${relations} relations that are right, ${proven} are proved by their words, the spans of ${sliced} give back ` +
    `their text; ${titlesRight} of ${titles} titles are right.`
  );
}

function calibrationTable({ calibration }: EvaluationReport): string {
  return markdownTable(
    ['stated confidence', 'relations', 'right', 'mean stated', 'share right'],
    calibration.map(({ from, to, relations, right, stated, observed }) => [
      `${from.toFixed(2)} to ${to.toFixed(2)}`,
      String(relations),
      String(right),
      share(stated),
      share(observed),
    ]),
  );
}

function articleTable({ articles, unmatched, skipped }: EvaluationReport): string {
  const table = markdownTable(
    ['article', 'core entities F1', 'relations F1', 'quotes F1', 'title'],
    articles.map(({ name, title, found, entities, relations, quotes }) => [
      found === 1 ? name : `${name} (${found === 0 ? 'not found' : `in ${found} articles`})`,
      share(entities.core.f1),
      share(relations.all.f1),
      share(quotes.f1),
      title,
    ]),
    ['title'],
  );
  const left = unmatched.map(
    ({ file, title }) => `Not annotated, and left out: ${title || 'without a title'} (${file})`,
  );
  const unread = skipped.map(({ file, place, reason }) => `Not read: ${file}${place ? `, ${place}` : ''}: ${reason}`);
  return [[table], left, unread]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function ruleTable({ rules }: EvaluationReport): string {
  return markdownTable(
    ['rule', 'relations', 'right', 'mean stated', 'share right'],
    rules.map(({ rule, relations, right, stated, observed }) => [
      rule,
      String(relations),
      String(right),
      share(stated),
      share(observed),
    ]),
  );
}

function errorList({ name, title, errors }: ArticleReport): string {
  if (errors.length === 0) return '';
  const lines = errors.map(({ kind, what, type, label, rule, context }) => {
    const head = `- ${kind} ${what} ${type} ${label}${rule ? ` [${rule}]` : ''}`;
    return context ? `${head}\n  ${context.replaceAll('\n', ' ')}` : head;
  });
  return [`## ${name} ${title}`, '', ...lines].join('\n');
}
