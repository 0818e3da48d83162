import { setTimeout as delay } from 'node:timers/promises';
import type { Limits } from '../read/limits.js';
import type { SourceFile } from '../read/paths.js';
import type { FileEvent } from './extract-file.js';
import { FileWorker } from './file-worker.js';
import { MemoryWatch } from './memory-watch.js';

/** Files that may be read ahead of the one whose events are being taken, for each worker. */
const FILES_AHEAD = 8;
/** Input for which one more thread is worth its start. */
const BYTES_PER_WORKER = 256 * 1024;
const WATCH_MS = 100;

/** What has come of a file so far. */
interface Pending {
  /** Not yet taken, each with the worker that waits for it to be. */
  events: { event: FileEvent; from?: FileWorker }[];
  received: number;
  /** Events of a second reading that were received in the first. */
  repeated: number;
}

/** Reads files on worker threads and gives their events in the order of the files. */
export class WorkerPool {
  private readonly workers = new Set<FileWorker>();
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
    private readonly files: readonly SourceFile[],
    private readonly limits: Limits,
  ) {
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    this.size = Math.max(1, Math.min(limits.workers, files.length, Math.ceil(bytes / BYTES_PER_WORKER)));
    this.memory = new MemoryWatch(limits.memoryMegabytes);
  }

  get threads(): number {
    return this.size;
  }

  /** The events of all files, each with the index of its file. */
  async *events(signal?: AbortSignal): AsyncGenerator<{ file: number; event: FileEvent }, void> {
    const onAbort = () => this.wake?.();
    signal?.addEventListener('abort', onAbort);
    this.watch = setInterval(() => void this.check(), WATCH_MS);
    try {
      for (this.taking = 0; this.taking < this.files.length; this.taking++) {
        const file = this.taking;
        for (let done = false; !done;) {
          signal?.throwIfAborted();
          this.dispatch();
          const pending = this.pending.get(file);
          const first = pending?.events.shift();
          if (!first) {
            await new Promise<void>((resolve) => (this.wake = resolve));
            continue;
          }
          done = first.event.kind === 'done';
          yield { file, event: first.event };
          first.from?.taken(1);
        }
        this.pending.delete(file);
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
      const busy = [...this.workers].filter((worker) => worker.file !== undefined).length;
      if (this.alone.length > 0 && busy > 0) return;
      const alone = this.alone.shift();
      const file = alone ?? this.next;
      if (alone === undefined) {
        if (file >= this.files.length || file > this.taking + FILES_AHEAD * this.size || this.solitary !== undefined)
          return;
      }
      const worker = this.idle();
      if (!worker) return;
      if (alone === undefined) {
        this.next++;
        this.pending.set(file, { events: [], received: 0, repeated: 0 });
      } else {
        this.solitary = file;
      }
      worker.start(file, this.files[file]!);
    }
  }

  private idle(): FileWorker | undefined {
    const idle = [...this.workers].find((worker) => worker.file === undefined);
    if (idle) return idle;
    if (this.workers.size >= this.size) return undefined;
    const worker = new FileWorker(this.limits, {
      event: (from, file, event) => this.receive(from, file, event),
      died: (from, file, error) => this.bury(from, file, error),
    });
    this.workers.add(worker);
    return worker;
  }

  private receive(worker: FileWorker, file: number, event: FileEvent): void {
    const pending = this.pending.get(file)!;
    if (event.kind === 'done' && this.solitary === file) this.solitary = undefined;
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

  private bury(worker: FileWorker, file: number | undefined, error: Error | undefined): void {
    this.workers.delete(worker);
    if (file === undefined) return;
    const outOfMemory = (error as NodeJS.ErrnoException | undefined)?.code === 'ERR_WORKER_OUT_OF_MEMORY';
    if (outOfMemory) this.giveUp(file, 'out-of-memory', this.memoryReason('GUANXI_MAX_HEAP_MB'));
    else this.giveUp(file, 'fault', `a fault of guanxi or its libraries: ${error?.message ?? 'its thread ended'}`);
  }

  private giveUp(file: number, code: string, reason: string): void {
    const pending = this.pending.get(file)!;
    const { name } = this.files[file]!;
    const articles = pending.received > 0 ? ', after what it gave so far' : '';
    pending.events.push({ event: { kind: 'skip', skip: { file: name, code, reason: reason + articles } } });
    pending.events.push({ event: { kind: 'done', failed: true, stages: [] } });
    if (this.solitary === file) this.solitary = undefined;
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
      const { file } = worker;
      if (file === undefined || worker.silence() <= this.limits.silence) continue;
      const seconds = this.limits.silence / 1000;
      await this.end(worker);
      this.giveUp(file, 'timeout', `took longer than ${seconds} s for one step; set GUANXI_MAX_SECONDS to read it`);
    }
    if (this.memory.exceeded()) await this.freeMemory();
  }

  private async freeMemory(): Promise<void> {
    this.clearing = true;
    const busy = [...this.workers].flatMap((worker) =>
      worker.file === undefined ? [] : [{ worker, file: worker.file }],
    );
    await Promise.all([...this.workers].map((worker) => this.end(worker)));
    // The system takes a moment to get the memory back.
    await delay(WATCH_MS);
    this.memory.restart();
    this.clearing = false;
    const [first, second] = busy;
    if (first && !second) {
      this.giveUp(first.file, 'out-of-memory', this.memoryReason('GUANXI_MAX_MEMORY_MB'));
      return;
    }
    // Which of them it was is not known: each is read again, alone. What it gave before is not given twice.
    for (const { file } of busy.sort((a, b) => a.file - b.file)) {
      const pending = this.pending.get(file)!;
      pending.repeated = pending.received;
      this.alone.push(file);
    }
    this.dispatch();
  }

  private async end(worker: FileWorker): Promise<void> {
    this.workers.delete(worker);
    await worker.end();
  }
}
