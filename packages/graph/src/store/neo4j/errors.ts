import { StoreError, type StoreErrorCode } from '../port.js';
import type { Neo4jTarget } from './connection.js';

interface DriverError {
  code?: string;
  message: string;
}

/** Another process writes, and has not finished in the time that a writer waits. */
export function busy({ uri }: Neo4jTarget, cause?: unknown): StoreError {
  const who = `The store at ${uri} is being written by another process`;
  const remedy = 'Try again when it is done; if none is running any more, end its transaction (SHOW TRANSACTIONS)';
  return new StoreError('store-busy', `${who}. ${remedy}.`, { cause });
}

/** What a failure of the driver or the server means, in words for people, with the remedy. */
export function storeError(error: unknown, target: Neo4jTarget): unknown {
  if (error instanceof StoreError || !(error instanceof Error)) return error;
  const { code = '', message } = error as DriverError;
  const say = (as: StoreErrorCode, text: string) => new StoreError(as, text, { cause: error });
  const { uri, username = '', database = '' } = target;

  if (code === 'ServiceUnavailable' || code === 'SessionExpired') {
    return say('store-unreachable', `No Neo4j answers at ${uri}: start it, or correct the address. (${message})`);
  }
  if (code.startsWith('Neo.ClientError.Security.')) {
    if (code.endsWith('.Forbidden')) {
      return say('store-refused', `The Neo4j at ${uri} does not let ${username || 'this user'} do that. (${message})`);
    }
    const who = username ? `the user ${username} with this password` : 'anybody without a password';
    const remedy = 'set NEO4J_USERNAME and NEO4J_PASSWORD';
    return say('store-refused', `The Neo4j at ${uri} does not let in ${who}: ${remedy}. (${message})`);
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return say('store-missing', `The Neo4j at ${uri} has no database ${database}: correct NEO4J_DATABASE.`);
  }
  // Where an operator has set a limit of the server's own for this.
  if (code.includes('LockAcquisitionTimeout')) return busy(target, error);
  if (code.includes('TransactionTimedOut'))
    return say('query-timeout', 'The query was ended because it took too long.');
  if (code === 'Neo.ClientError.Statement.AccessMode') {
    return say('query-refused', `The query would change the graph, and queries here only read. (${message})`);
  }
  if (code === 'Neo.ClientError.Schema.ConstraintValidationFailed' || code.includes('.Schema.Constraint')) {
    const why = 'other data in this database has the same labels and ids';
    return say('store-refused', `Guanxi cannot share the database at ${uri}: ${why}. (${message})`);
  }
  if (code.includes('OutOfMemory')) return say('query-invalid', `This needs more memory than Neo4j has. (${message})`);
  if (code.startsWith('Neo.ClientError.')) return say('query-invalid', message);
  if (code !== '') return say('store-refused', `The Neo4j at ${uri} cannot do this now: ${message}`);
  return error;
}
