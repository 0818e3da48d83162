// How well reprints are known again, and different reports on the same events kept apart.
import { fileURLToPath } from 'node:url';
import { measureReports } from '../../packages/graph/dist/linking/report-figures/figures.js';
import { readEvents } from '../../packages/graph/dist/linking/report-figures/read-events.js';
import { printTable } from './timing.mjs';

/** @returns always true: tests hold the figures */
export function run() {
  const events = readEvents(fileURLToPath(new URL('../../test/reports', import.meta.url)));
  const { reports, apart, known, pairs } = measureReports(events);
  printTable(
    ['the first report of each event …', 'altered', 'known again'],
    Object.entries(known).map(([way, count]) => [way, String(count.altered), String(count.known)]),
  );
  console.log(`\nOf ${reports} different reports on ${events.length} events, ${apart} are kept apart.`);
  const precision = pairs.right / (pairs.right + pairs.wrong);
  const recall = pairs.right / (pairs.right + pairs.missed);
  console.log(
    `Pairs of articles that print one report: ${pairs.right} right, ${pairs.wrong} wrong, ` +
      `${pairs.missed} missed; precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}.`,
  );
  return true;
}
