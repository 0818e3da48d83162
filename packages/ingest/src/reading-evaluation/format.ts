import type { Score } from '../evaluation/score.js';
import { markdownTable } from '../evaluation/table.js';
import { FIELDS } from './compare.js';
import type { DocumentEvaluation, ReadingEvaluation } from './evaluate-reading.js';

/**
 * The figures as text: tables in Markdown, aligned for a terminal.
 *
 * @param options.errors also what was read otherwise than annotated, file by file
 */
export function formatReadingEvaluation(evaluation: ReadingEvaluation, options: { errors?: boolean } = {}): string {
  const { files, articles, fields, documents } = evaluation;
  const sections = [
    markdownTable(
      ['reading', 'right', 'wrong', 'missed', 'precision', 'recall', 'F1'],
      FIELDS.map((field) => [field, ...cells(fields[field])]),
    ),
    `${articles.annotated} articles are annotated in ${files} files, ${articles.found} were found; in ` +
      `${articles.complete} everything is as annotated.`,
    markdownTable(
      ['file', 'annotated', 'found', 'complete', 'boundaries F1'],
      documents.map(({ name, articles, boundaries }) => [
        name,
        String(articles.annotated),
        String(articles.found),
        String(articles.complete),
        share(boundaries.f1),
      ]),
    ),
  ];
  if (options.errors) sections.push(...documents.map(differenceList));
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function cells({ right, wrong, missed, precision, recall, f1 }: Score): string[] {
  return [...[right, wrong, missed].map(String), ...[precision, recall, f1].map(share)];
}

const share = (figure: number) => figure.toFixed(3);

function differenceList({ name, differences }: DocumentEvaluation): string {
  if (differences.length === 0) return '';
  const lines = differences.map(
    ({ field, title, expected, found }) =>
      `- ${field} of ${title || 'an article without a headline'}: ${found || 'nothing'}, not ${expected || 'nothing'}`,
  );
  return [`## ${name}`, '', ...lines].join('\n');
}
