import engine from '@grafeo-db/js';

/**
 * The embedded engine. To be imported by the child processes only: an out-of-memory or an interrupted query ends its
 * process, and must never end the caller's.
 */
export const { GrafeoDB } = engine;
export type Database = engine.GrafeoDB;
