import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import { plainRow, toParameters } from './plain-values.js';
import { storeError } from './errors.js';

/** Where a Neo4j is and as whom to speak with it. Can be sent to another process. */
export interface Neo4jTarget {
  uri: string;
  username?: string;
  password?: string;
  /** Name of the database; the user's home database when absent. */
  database?: string;
}

/** A question of the domain that takes longer has gone wrong. */
const QUESTION_TIMEOUT_MS = 120_000;
const CONNECT_TIMEOUT_MS = 10_000;
/** How long the driver tries again what the server asks it to try again. */
const RETRY_MS = 10_000;
const FETCH_SIZE = 1_000;

/** Runs Cypher and gives rows of plain values: no value of the driver's leaves it. */
export interface CypherRunner {
  rows(cypher: string, parameters?: Record<string, unknown>): Promise<unknown[][]>;
}

/** A driver and the database it is used for. */
export class Neo4jConnection {
  readonly driver: Driver;

  constructor(readonly target: Neo4jTarget) {
    const { uri, username, password } = target;
    const auth = username === undefined ? undefined : neo4j.auth.basic(username, password ?? '');
    this.driver = neo4j.driver(uri, auth, {
      connectionTimeout: CONNECT_TIMEOUT_MS,
      maxTransactionRetryTime: RETRY_MS,
      fetchSize: FETCH_SIZE,
      userAgent: 'guanxi',
      telemetryDisabled: true,
    });
  }

  /** The version of the server, once the database answers. */
  version(): Promise<string> {
    return this.guarded(async () => {
      const session = this.session('READ');
      try {
        const { summary } = await session.run('RETURN 1');
        return summary.server.agent?.replace(/^Neo4j\//, '') ?? 'unknown';
      } finally {
        await session.close();
      }
    });
  }

  session(mode: 'READ' | 'WRITE'): Session {
    return this.driver.session({ defaultAccessMode: neo4j.session[mode], ...this.databaseOption() });
  }

  /** Runs one question in one read transaction. */
  read<T>(question: (runner: CypherRunner) => Promise<T>): Promise<T> {
    return this.guarded(async () => {
      const session = this.session('READ');
      try {
        const options = { timeout: QUESTION_TIMEOUT_MS };
        return await session.executeRead((transaction) => question(runnerOf(transaction)), options);
      } finally {
        await session.close();
      }
    });
  }

  /** Rows one by one as the server gives them, for answers as long as the graph. */
  async *stream(cypher: string): AsyncGenerator<unknown[]> {
    const session = this.session('READ');
    try {
      for await (const record of session.run(cypher)) yield plainRow(record);
    } catch (error) {
      throw storeError(error, this.target);
    } finally {
      await session.close();
    }
  }

  /** Does something with the driver, and says what fails in words for people. */
  async guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw storeError(error, this.target);
    }
  }

  close(): Promise<void> {
    return this.driver.close();
  }

  private databaseOption(): { database?: string } {
    return this.target.database === undefined ? {} : { database: this.target.database };
  }
}

/** What runs Cypher inside a transaction. */
export function runnerOf(transaction: Pick<ManagedTransaction, 'run'>): CypherRunner {
  return {
    rows: async (cypher, parameters = {}) => {
      const { records } = await transaction.run(cypher, toParameters(parameters));
      return records.map(plainRow);
    },
  };
}
