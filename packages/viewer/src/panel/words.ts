import type { GraphEdge } from '../api/types.js';
import type { Messages } from '../i18n/zh.js';

export type StatusWord = 'current' | 'former' | 'unstated';

export function statusOf(properties: GraphEdge['properties']): StatusWord {
  const { status } = properties;
  return status === 'current' || status === 'former' ? status : 'unstated';
}

export function statusWords(status: StatusWord, t: Messages): string {
  return { current: t.statusCurrent, former: t.statusFormer, unstated: t.statusUnstated }[status];
}

/** An estimated probability, in the words one would use for it. */
export function confidenceWords(confidence: number, t: Messages): string {
  if (confidence >= 0.9) return t.certain;
  if (confidence >= 0.75) return t.likely;
  return confidence >= 0.5 ? t.unsure : t.doubtful;
}

export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return Array.isArray(value) ? value.map(String) : [];
}

/** When it happened: 2024-03-01（昨日）, what is meant and the words that say so; either alone where the other is not known. */
export function dateWords({ date, datePrinted }: Readonly<Record<string, unknown>>): string | undefined {
  const [meant] = textsOf(date);
  const [printed] = textsOf(datePrinted);
  return meant && printed && meant !== printed ? `${meant}（${printed}）` : (meant ?? printed);
}

export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** How an edge is told in a line: titles, what is over, when, by how many. */
export function edgeSummary({ properties }: GraphEdge, t: Messages): string {
  const { firstDate, lastDate } = properties;
  const reports = numberOf(properties.reportCount);
  return [
    textsOf(properties.titles).join('、'),
    statusOf(properties) === 'former' ? t.statusFormer : '',
    typeof firstDate === 'string'
      ? lastDate === firstDate || typeof lastDate !== 'string'
        ? firstDate
        : `${firstDate} – ${lastDate}`
      : '',
    reports !== undefined && reports > 1 ? t.reports(reports, numberOf(properties.articleCount) ?? reports) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
