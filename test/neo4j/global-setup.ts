import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { whyNoJars } from './jars.js';
import { startNeo4j, type Neo4jServer } from './server.js';

/** What a test that asks for Neo4j is given. */
export type Neo4jAnswer =
  { uri: string; username: string; password: string; database?: string } | { missing: string } | { failed: string };

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where tests ask for a Neo4j: `GET /take` answers when it is theirs alone, `GET /give-back` ends that. */
    neo4j: string;
  }
}

/**
 * Gives tests a Neo4j when, and only when, one of them asks: the server that NEO4J_URI names, or one that is started
 * for them. One test file has it at a time, because its edition holds a single database.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const waiting: ServerResponse[] = [];
  let isTaken = false;
  let own: Promise<Neo4jServer> | undefined;

  const answer = async (): Promise<Neo4jAnswer> => {
    const { NEO4J_URI, NEO4J_USERNAME = 'neo4j', NEO4J_PASSWORD = '', NEO4J_DATABASE } = process.env;
    if (NEO4J_URI) {
      const database = NEO4J_DATABASE ? { database: NEO4J_DATABASE } : {};
      return { uri: NEO4J_URI, username: NEO4J_USERNAME, password: NEO4J_PASSWORD, ...database };
    }
    const missing = await whyNoJars();
    if (missing) {
      console.warn(`Neo4j is not tested: NEO4J_URI is not set, and ${missing}.`);
      return { missing: `NEO4J_URI is not set, and ${missing}` };
    }
    own ??= startNeo4j();
    const { uri, username, password } = await own;
    return { uri, username, password };
  };
  const give = async (response: ServerResponse) => {
    isTaken = true;
    const given = await answer().catch((error: unknown) => ({ failed: (error as Error).message }));
    response.end(JSON.stringify(given));
  };

  const broker = createServer((request, response) => {
    if (request.url === '/take') {
      if (isTaken) waiting.push(response);
      else void give(response);
      return;
    }
    isTaken = false;
    response.end();
    const next = waiting.shift();
    if (next) void give(next);
  });
  broker.listen(0, '127.0.0.1').unref();
  await once(broker, 'listening');
  project.provide('neo4j', `http://127.0.0.1:${(broker.address() as AddressInfo).port}`);
  return async () => {
    broker.closeAllConnections();
    broker.close();
    await (await own)?.stop();
  };
}
