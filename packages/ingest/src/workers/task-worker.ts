import { Worker } from 'node:worker_threads';
import type { Limits } from '../read/limits.js';
import type { FileEvent } from './extract-file.js';
import { MOST_AHEAD, type FromWorker, type Task, type ToWorker, type WorkerStart } from './messages.js';

/** What a task worker tells its owner. */
export interface WorkerListener {
  event(worker: TaskWorker, task: number, event: FileEvent): void;
  /** The thread died, while it did a task or before: it ran out of memory, or failed. */
  died(worker: TaskWorker, task: number | undefined, error: Error | undefined): void;
}

/** One worker thread, seen from the main thread: the task it does, and when it last gave a sign. */
export class TaskWorker {
  /** Index of the task that is being done. */
  task: number | undefined;
  private lastSign = 0;
  private ahead = 0;
  private error: Error | undefined;
  private ended = false;
  private readonly thread: Worker;

  constructor(
    limits: Limits,
    private readonly listener: WorkerListener,
  ) {
    this.thread = new Worker(workerUrl(), {
      workerData: { limits } satisfies WorkerStart,
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
      // What a library prints must not get between the lines of a result.
      stdout: true,
      stderr: true,
      execArgv: [],
    });
    this.thread.stdout.resume();
    this.thread.stderr.resume();
    this.thread.on('message', (event: FromWorker) => this.receive(event));
    this.thread.on('error', (error) => (this.error = error instanceof Error ? error : new Error(String(error))));
    this.thread.on('exit', () => {
      if (this.ended) return;
      this.ended = true;
      listener.died(this, this.task, this.error);
    });
  }

  start(index: number, task: Task): void {
    this.task = index;
    this.lastSign = Date.now();
    this.thread.postMessage({ kind: 'task', task } satisfies ToWorker);
  }

  /** Says that events were taken, so that the worker may go on. */
  taken(events: number): void {
    if (this.ahead >= MOST_AHEAD) this.lastSign = Date.now();
    this.ahead -= events;
    this.thread.postMessage({ kind: 'taken', events } satisfies ToWorker);
  }

  /** Milliseconds since it last gave a sign of work; 0 while it is idle or waits for its events to be taken. */
  silence(): number {
    return this.task === undefined || this.ahead >= MOST_AHEAD ? 0 : Date.now() - this.lastSign;
  }

  /** Ends the thread, whatever it does; nothing more is told of it. */
  async end(): Promise<void> {
    this.ended = true;
    this.task = undefined;
    await this.thread.terminate();
  }

  private receive(event: FileEvent): void {
    const { task } = this;
    if (this.ended || task === undefined) return;
    this.lastSign = Date.now();
    this.ahead++;
    if (event.kind === 'done') this.task = undefined;
    this.listener.event(this, task, event);
  }
}

/** A thread runs compiled code, also when the sources themselves are being run. */
function workerUrl(): URL {
  return new URL(
    import.meta.url.replace(/\/src\/workers\/[^/]+$/, '/dist/workers/x').replace(/[^/]+$/, 'extract-worker.js'),
  );
}
