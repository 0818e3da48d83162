// Reads vitest's JSON report: tests that need Neo4j or a browser must have run here, and none of them may be skipped.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

const { testResults } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const tests = testResults.flatMap(({ name, assertionResults }) =>
  assertionResults.map(({ fullName, status }) => ({ name: `${relative('.', name)} > ${fullName}`, status })),
);
let failed = false;
for (const need of ['neo4j', 'browser']) {
  const mine = tests.filter(({ name }) => name.toLowerCase().includes(need));
  const skipped = mine.filter(({ status }) => status !== 'passed' && status !== 'failed');
  const ran = mine.length - skipped.length;
  console.log(`${need}: ${ran} tests ran, ${skipped.length} skipped`);
  for (const { name } of skipped) console.log(`  skipped: ${name}`);
  failed ||= ran === 0 || skipped.length > 0;
}
const count = (wanted) => tests.filter(({ status }) => wanted.includes(status)).length;
console.log(
  `${count(['passed'])} passed, ${count(['failed'])} failed, ${count(['skipped', 'pending', 'todo'])} skipped`,
);
process.exit(failed ? 1 : 0);
