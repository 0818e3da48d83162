import { inject } from 'vitest';
import type { Neo4jTarget } from './connection.js';

/** A Neo4j that a test file has to itself. */
export interface AskedServer {
  target: Neo4jTarget;
  giveBack(): Promise<void>;
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where tests ask for a Neo4j; see test/neo4j/global-setup.ts. */
    neo4j: string;
  }
}

type Answer = Neo4jTarget | { missing: string } | { failed: string };

/**
 * Asks for a Neo4j, which is started if none runs yet, and waits until no other test file uses it.
 * @returns why there is none, where there is none and GUANXI_REQUIRE_ALL does not ask for one
 */
export async function askForNeo4j(): Promise<AskedServer | { missing: string }> {
  const broker = inject('neo4j');
  const response = await fetch(`${broker}/take`);
  const answer = (await response.json()) as Answer;
  const giveBack = async () => void (await fetch(`${broker}/give-back`));
  if ('uri' in answer) return { target: answer, giveBack };
  await giveBack();
  if ('failed' in answer) throw new Error(`The Neo4j for the tests does not start: ${answer.failed}`);
  if (process.env.GUANXI_REQUIRE_ALL) throw new Error(`Tests on Neo4j cannot run: ${answer.missing}.`);
  return answer;
}
