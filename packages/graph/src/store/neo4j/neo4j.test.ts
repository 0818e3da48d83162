import { afterAll, it } from 'vitest';
import { describeStore } from '../contract.js';
import { beginWriting } from '../contract/begin-writing.js';
import { describeServer } from './server-tests.js';
import { askForNeo4j } from './asked-server.js';
import { Neo4jConnection, type Neo4jTarget } from './connection.js';
import { Neo4jStore } from './store.js';

const asked = await askForNeo4j();

if ('missing' in asked) {
  it.skip(`Neo4j is not tested: ${asked.missing}`, () => {});
} else {
  afterAll(() => asked.giveBack());
  const { target } = asked;
  await refuseInUse(target);

  describeStore(
    'Neo4j',
    async () => {
      await removeAll(target);
      return {
        open: () => Neo4jStore.open(target),
        beginWriting: () => beginWriting(new URL('./writer-child.js', import.meta.url), target),
        remove: () => removeAll(target),
      };
    },
    3,
  );
  describeServer(target, () => removeAll(target));
}

/** Tests remove what Guanxi stores; they must never do so to a graph that somebody uses. */
async function refuseInUse(target: Neo4jTarget): Promise<void> {
  const connection = new Neo4jConnection(target);
  const rows = await connection.read((runner) => runner.rows('MATCH (g:Guanxi) RETURN count(g)'));
  await connection.close();
  if (rows[0]![0] !== 0) throw new Error(`${target.uri} holds a Guanxi graph: give the tests a Neo4j of their own.`);
}

async function removeAll(target: Neo4jTarget): Promise<void> {
  const connection = new Neo4jConnection(target);
  const session = connection.session('WRITE');
  await session.run('MATCH (n:Entity|Article|Evidence|Extraction|Decision|Redirect|Guanxi) DETACH DELETE n');
  await session.close();
  await connection.close();
}
