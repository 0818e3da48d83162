// Reads vitest's JSON report: tests that need Neo4j or a browser must have run here, and none of them may be skipped.
import { readFileSync } from 'node:fs';

const { testResults } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const tests = testResults.flatMap(({ name, assertionResults }) =>
  assertionResults.map(({ fullName, status }) => ({ name: `${name} > ${fullName}`, status })),
);
let failed = false;
for (const need of ['neo4j', 'browser']) {
  const mine = tests.filter(({ name }) => name.slice(name.indexOf('/test')).toLowerCase().includes(need));
  const skipped = mine.filter(({ status }) => status !== 'passed' && status !== 'failed');
  const ran = mine.length - skipped.length;
  console.log(`${need}: ${ran} tests ran, ${skipped.length} skipped`);
  for (const { name } of skipped) console.log(`  skipped: ${name}`);
  failed ||= ran === 0 || skipped.length > 0;
}
process.exit(failed ? 1 : 0);
