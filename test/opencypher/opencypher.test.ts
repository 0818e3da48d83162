import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseFeature } from './gherkin.js';
import { runScenario } from './run-scenario.js';

const FEATURES = join(import.meta.dirname, 'features');
/** What the embedded engine does not answer as openCypher says; part of the documentation of its dialect. */
const KNOWN = join(import.meta.dirname, 'known-failures.json');

interface Known {
  /** How many scenarios are questions for a reader, and how many of them are answered rightly. */
  questions: number;
  passed: number;
  /** By the scenario: `wrong` answers come in silence, `error`s and `refused` ones with a message. */
  failures: Record<string, string>;
}

/**
 * Runs the openCypher TCK against the embedded engine, through the guard and the repairs that a reader's query goes
 * through. Whatever changes (an engine, a repair) shows as a difference from the published failures;
 * `GUANXI_RECORD=1 npx vitest run test/opencypher` writes them down anew.
 */
it('the embedded engine fails in what is published, and in nothing else', { timeout: 300_000 }, async () => {
  const found: Known = { questions: 0, passed: 0, failures: {} };
  const files = readdirSync(FEATURES, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.feature'),
  );
  for (const file of files.sort()) {
    for (const scenario of parseFeature(readFileSync(join(FEATURES, file), 'utf8'))) {
      const outcome = await runScenario(scenario);
      if (outcome.kind === 'outside') continue;
      found.questions++;
      if (outcome.kind === 'passed') found.passed++;
      else found.failures[`${scenario.feature} ${scenario.name}`] = outcome.kind;
    }
  }
  if (process.env.GUANXI_RECORD) writeFileSync(KNOWN, `${JSON.stringify(found, null, 2)}\n`);
  expect(found).toEqual(JSON.parse(readFileSync(KNOWN, 'utf8')));
  expect(found.questions).toBeGreaterThan(1500);
});
