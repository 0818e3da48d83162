import type { Limits } from '../read/limits.js';
import type { ReadArticle } from '../layout/assemble.js';
import type { SourceFile } from '../read/paths.js';
import type { FileEvent } from './extract-file.js';

/** What a worker thread is started with. */
export interface WorkerStart {
  limits: Limits;
}

/** A piece of work for one thread: a file, or an article that was read already, from the files it is printed in. */
export type Task = { kind: 'file'; file: SourceFile } | { kind: 'article'; read: ReadArticle };

/** To a worker: what to do, or how many of its events were taken. */
export type ToWorker = { kind: 'task'; task: Task } | { kind: 'taken'; events: number };

/** From a worker: what came of its task. */
export type FromWorker = FileEvent;

/** Events that a worker may be ahead of what was taken: beyond them it waits, so that memory stays bounded. */
export const MOST_AHEAD = 32;
