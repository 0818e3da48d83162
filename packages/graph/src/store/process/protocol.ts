import { totalmem } from 'node:os';
import { StoreError, type StoreErrorCode } from '../port.js';

/** What the caller sends to a child process: one call of a method. */
export interface Request {
  call: number;
  method: string;
  parameters: unknown[];
}

/** What a child process sends back: any number of parts, then a result or an error. Call 0 says that it is ready. */
export type Reply =
  { call: number; part: unknown } | { call: number; result: unknown } | { call: number; error: SentError };

/** The memory that processes here may have together: the machine's, or less where a container says so. */
export function memoryBytes(): number {
  return Math.min(totalmem(), process.constrainedMemory() || Infinity);
}

/** Exit code of a process that ended itself because of its memory. */
export const OUT_OF_MEMORY = 91;

/** An error on its way between processes. */
export interface SentError {
  code?: StoreErrorCode;
  message: string;
}

export function sendableError(error: unknown): SentError {
  if (error instanceof StoreError) return { code: error.code, message: error.message };
  return { message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

export function receivedError({ code, message }: SentError): Error {
  return code ? new StoreError(code, message) : new Error(message);
}
