import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The reports on each event in a folder of the form that test/reports/README.md describes. */
export function readEvents(folder: string): string[][] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n====\n'));
}
