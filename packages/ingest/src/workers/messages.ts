import type { Limits } from '../read/limits.js';
import type { SourceFile } from '../read/paths.js';
import type { FileEvent } from './extract-file.js';

/** What a worker thread is started with. */
export interface WorkerStart {
  limits: Limits;
}

/** To a worker: a file to read, or how many of its events were taken. */
export type ToWorker = { kind: 'file'; file: SourceFile } | { kind: 'taken'; events: number };

/** From a worker: what came of the file it reads. */
export type FromWorker = FileEvent;

/** Events that a worker may be ahead of what was taken: beyond them it waits, so that memory stays bounded. */
export const MOST_AHEAD = 32;
