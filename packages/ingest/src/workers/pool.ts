import { setTimeout as delay } from 'node:timers/promises';
import type { Limits } from '../read/limits.js';
import type { FileEvent } from './extract-file.js';
import { MemoryWatch } from './memory-watch.js';
import type { Task } from './messages.js';
import { TaskWorker } from './task-worker.js';

/** Files that may be read ahead of the one whose events are being taken, for each worker. */
const TASKS_AHEAD = 8;
/** Input for which one more thread is worth its start. */
const BYTES_PER_WORKER = 256 * 1024;
const WATCH_MS = 100;

/** What has come of a task so far. */
interface Pending {
  /** Not yet taken, each with the worker that waits for it to be. */
  events: { event: FileEvent; from?: TaskWorker }[];
  received: number;
  /** Events of a second reading that were received in the first. */
  repeated: number;
}

/** Does tasks on worker threads and gives their events in the order of the tasks. */
export class WorkerPool {
  private readonly workers = new Set<TaskWorker>();
  private readonly pending = new Map<number, Pending>();
  /** Files that are to be read while no other is: together with others they took too much memory. */
  private readonly alone: number[] = [];
  /** The one of them that is being read. */
  private solitary: number | undefined;
  private readonly memory: MemoryWatch;
  private readonly size: number;
  private next = 0;
  private taking = 0;
  private wake: (() => void) | undefined;
  private watch: NodeJS.Timeout | undefined;
  private clearing = false;

  constructor(
    private readonly tasks: readonly Task[],
    private readonly limits: Limits,
  ) {
    const bytes = tasks.reduce((sum, task) => sum + bytesOf(task), 0);
    this.size = Math.max(1, Math.min(limits.workers, tasks.length, Math.ceil(bytes / BYTES_PER_WORKER)));
    this.memory = new MemoryWatch(limits.memoryMegabytes);
  }

  get threads(): number {
    return this.size;
  }

  /** The events of all tasks, each with the index of its task. */
  async *events(signal?: AbortSignal): AsyncGenerator<{ task: number; event: FileEvent }, void> {
    const onAbort = () => this.wake?.();
    signal?.addEventListener('abort', onAbort);
    this.watch = setInterval(() => void this.check(), WATCH_MS);
    try {
      for (this.taking = 0; this.taking < this.tasks.length; this.taking++) {
        const task = this.taking;
        for (let done = false; !done;) {
          signal?.throwIfAborted();
          this.dispatch();
          const pending = this.pending.get(task);
          const first = pending?.events.shift();
          if (!first) {
            await new Promise<void>((resolve) => (this.wake = resolve));
            continue;
          }
          done = first.event.kind === 'done';
          yield { task, event: first.event };
          first.from?.taken(1);
        }
        this.pending.delete(task);
      }
    } finally {
      signal?.removeEventListener('abort', onAbort);
      clearInterval(this.watch);
      await Promise.all([...this.workers].map((worker) => worker.end()));
    }
  }

  /** Gives idle workers something to do, and starts workers up to the number that is worth it. */
  private dispatch(): void {
    if (this.clearing) return;
    for (;;) {
      const busy = [...this.workers].filter((worker) => worker.task !== undefined).length;
      if (this.alone.length > 0 && busy > 0) return;
      const alone = this.alone.shift();
      const task = alone ?? this.next;
      if (alone === undefined) {
        if (task >= this.tasks.length || task > this.taking + TASKS_AHEAD * this.size || this.solitary !== undefined)
          return;
      }
      const worker = this.idle();
      if (!worker) return;
      if (alone === undefined) {
        this.next++;
        this.pending.set(task, { events: [], received: 0, repeated: 0 });
      } else {
        this.solitary = task;
      }
      worker.start(task, this.tasks[task]!);
    }
  }

  private idle(): TaskWorker | undefined {
    const idle = [...this.workers].find((worker) => worker.task === undefined);
    if (idle) return idle;
    if (this.workers.size >= this.size) return undefined;
    const worker = new TaskWorker(this.limits, {
      event: (from, task, event) => this.receive(from, task, event),
      died: (from, task, error) => this.bury(from, task, error),
    });
    this.workers.add(worker);
    return worker;
  }

  private receive(worker: TaskWorker, task: number, event: FileEvent): void {
    const pending = this.pending.get(task)!;
    if (event.kind === 'done' && this.solitary === task) this.solitary = undefined;
    if (pending.repeated > 0 && event.kind !== 'done') {
      pending.repeated--;
      worker.taken(1);
      return;
    }
    pending.received++;
    pending.events.push({ event, from: worker });
    this.wake?.();
    if (event.kind === 'done') this.dispatch();
  }

  private bury(worker: TaskWorker, task: number | undefined, error: Error | undefined): void {
    this.workers.delete(worker);
    if (task === undefined) return;
    const outOfMemory = (error as NodeJS.ErrnoException | undefined)?.code === 'ERR_WORKER_OUT_OF_MEMORY';
    if (outOfMemory) this.giveUp(task, 'out-of-memory', this.memoryReason('GUANXI_MAX_HEAP_MB'));
    else this.giveUp(task, 'fault', `a fault of guanxi or its libraries: ${error?.message ?? 'its thread ended'}`);
  }

  private giveUp(task: number, code: string, reason: string): void {
    const pending = this.pending.get(task)!;
    const name = fileOf(this.tasks[task]!);
    const articles = pending.received > 0 ? ', after what it gave so far' : '';
    pending.events.push({ event: { kind: 'skip', skip: { file: name, code, reason: reason + articles } } });
    pending.events.push({ event: { kind: 'done', failed: true, stages: [] } });
    if (this.solitary === task) this.solitary = undefined;
    this.wake?.();
    this.dispatch();
  }

  private memoryReason(variable: string): string {
    return `takes more memory than it may; set ${variable} to read it`;
  }

  /** Ends what takes too long or too much. */
  private async check(): Promise<void> {
    if (this.clearing) return;
    for (const worker of this.workers) {
      const { task } = worker;
      if (task === undefined || worker.silence() <= this.limits.silence) continue;
      const seconds = this.limits.silence / 1000;
      await this.end(worker);
      this.giveUp(task, 'timeout', `took longer than ${seconds} s for one step; set GUANXI_MAX_SECONDS to read it`);
    }
    if (this.memory.exceeded()) await this.freeMemory();
  }

  private async freeMemory(): Promise<void> {
    this.clearing = true;
    const busy = [...this.workers].flatMap((worker) =>
      worker.task === undefined ? [] : [{ worker, task: worker.task }],
    );
    await Promise.all([...this.workers].map((worker) => this.end(worker)));
    // The system takes a moment to get the memory back.
    await delay(WATCH_MS);
    this.memory.restart();
    this.clearing = false;
    const [first, second] = busy;
    if (first && !second) {
      this.giveUp(first.task, 'out-of-memory', this.memoryReason('GUANXI_MAX_MEMORY_MB'));
      return;
    }
    // Which of them it was is not known: each is read again, alone. What it gave before is not given twice.
    for (const { task } of busy.sort((a, b) => a.task - b.task)) {
      const pending = this.pending.get(task)!;
      pending.repeated = pending.received;
      this.alone.push(task);
    }
    this.dispatch();
  }

  private async end(worker: TaskWorker): Promise<void> {
    this.workers.delete(worker);
    await worker.end();
  }
}

function fileOf(task: Task): string {
  return task.kind === 'file' ? task.file.name : task.read.article.origin.file;
}

/** Most of what is read is Chinese, three bytes a character. */
function bytesOf(task: Task): number {
  return task.kind === 'file' ? task.file.bytes : task.read.article.text.length * 3;
}
