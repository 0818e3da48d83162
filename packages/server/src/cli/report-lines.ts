import { isLoss, type IngestReport, type Skip } from '@guanxi/ingest';
import { table } from './table.js';

/** Beyond these the report file holds the rest. */
const SKIPS_SHOWN = 20;

/** The ingest report for people. */
export function reportLines(report: IngestReport): string[] {
  const { files, bytes, threads, ms, articles, sentences, characters, stages } = report;
  const { mentions, entities, relations, skipped, namesSetAside } = report;
  const lines = [
    `${some(files, 'file')} (${size(bytes)}), ${some(articles, 'article')}, ${some(sentences, 'sentence')},` +
      ` ${some(characters, 'character')}` +
      ` in ${(ms / 1000).toFixed(1)} s on ${threads === 1 ? 'one thread' : `${threads} threads`}`,
    `stages, over all threads: ${stages.map((stage) => `${stage.name} ${Math.round(stage.ms)} ms`).join(', ')}`,
  ];
  const types = Object.keys(entities) as (keyof typeof entities)[];
  if (types.length > 0) {
    const rows = types.map((type) => [type, String(entities[type] ?? 0), String(mentions[type] ?? 0)]);
    lines.push(...table(['entities', 'in articles', 'mentions'], rows));
  }
  if (Object.keys(relations).length > 0) {
    lines.push(
      ...table(
        ['relations', 'in articles'],
        Object.entries(relations).map(([type, n]) => [type, String(n)]),
      ),
    );
  }
  lines.push(...skipLines('skipped', skipped.filter(isLoss)));
  lines.push(
    ...skipLines(
      'set aside',
      skipped.filter((skip) => !isLoss(skip)),
    ),
  );
  if (namesSetAside.length > 0)
    lines.push(
      `${some(namesSetAside.length, 'candidate')} for names gave way to others; guanxi ingest --report writes them all`,
    );
  return lines;
}

/** `1 file`, `2,345 files`. */
export function some(count: number, what: string): string {
  return `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;
}

function size(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function skipLines(what: string, skips: readonly Skip[]): string[] {
  if (skips.length === 0) return [];
  const lines = skips
    .slice(0, SKIPS_SHOWN)
    .map(({ file, place, reason }) => `  ${file}${place ? `, ${place}` : ''}: ${reason}`);
  const more = skips.length - lines.length;
  if (more > 0) lines.push(`  … and ${more} more; guanxi ingest --report writes them all`);
  return [`${skips.length} ${what}:`, ...lines];
}
