import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { StoreError } from '../port.js';
import { OUT_OF_MEMORY, receivedError, type Reply, type Request } from './protocol.js';
import { TemporaryFolder } from './temporary-folder.js';

/** Why a call got no answer: the process ended while it ran. The call itself may or may not have been the cause. */
export class ProcessEnded extends Error {
  override readonly name = 'ProcessEnded';
}

export interface CallOptions {
  /** Milliseconds without an answer (or a part of one) after which the process is ended. */
  timeoutMs: number;
  /** Takes the parts of a long answer as they come. */
  onPart?: (part: never) => void;
}

export interface StartOptions {
  /** Options of Node. */
  nodeOptions?: readonly string[];
  /** Where the process gets a folder for its temporary files, see {@link TemporaryFolder}. */
  temporaryFiles?: string;
}

interface Pending {
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
  onPart?: ((part: never) => void) | undefined;
  restartTimer: () => void;
  stopTimer: () => void;
}

/** Opening a large file takes seconds; a process that is not ready after this has hung. */
const OPEN_TIMEOUT_MS = 120_000;
/** As much of what the engine says when it dies as a message can hold. */
const LAST_WORDS = 400;

/** Processes that run now. A busy one would not notice for a while that its caller has gone. */
const running = new Map<ChildProcess, TemporaryFolder | undefined>();
process.on('exit', () => {
  for (const [child, temporary] of running) {
    child.kill('SIGKILL');
    temporary?.remove();
  }
});

/** A forked process that has the engine loaded, and the calls that wait for it. */
export class EngineProcess {
  private readonly pending = new Map<number, Pending>();
  private lastCall = 0;
  private lastWords = '';
  private reason: string | undefined;
  private hasEnded = false;

  private constructor(
    private readonly child: ChildProcess,
    private readonly temporary: TemporaryFolder | undefined,
  ) {
    running.set(child, temporary);
    child.on('message', (reply: Reply) => this.receive(reply));
    child.on('exit', (code, signal) => this.ended(code, signal));
    child.on('error', (error) => {
      this.reason ??= error.message;
      this.ended(null, null);
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.lastWords = (this.lastWords + text).slice(-LAST_WORDS);
    });
    this.release();
  }

  /**
   * Starts a process.
   * @param script the file that it runs, which calls {@link serve}
   * @throws what the process says when it cannot open what it was given
   */
  static async start(
    script: URL,
    parameters: readonly string[] = [],
    { nodeOptions = [], temporaryFiles }: StartOptions = {},
  ): Promise<EngineProcess> {
    const temporary = temporaryFiles === undefined ? undefined : new TemporaryFolder(temporaryFiles);
    const child = fork(compiled(script), parameters, {
      execArgv: [...nodeOptions],
      env: { ...process.env, ...temporary?.environment },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    const started = new EngineProcess(child, temporary);
    await started.wait(0, { timeoutMs: OPEN_TIMEOUT_MS });
    return started;
  }

  /** Whether it has ended, or is about to. */
  get isOver(): boolean {
    return this.reason !== undefined;
  }

  /**
   * Calls a method in the process.
   * @throws StoreError `query-timeout` when the time is over, {@link ProcessEnded} when the process ends meanwhile,
   *   or what the method throws
   */
  call<T>(method: string, parameters: unknown[], options: CallOptions): Promise<T> {
    if (this.isOver) return Promise.reject(new ProcessEnded(this.reason));
    const call = ++this.lastCall;
    const answer = this.wait(call, options) as Promise<T>;
    const request: Request = { call, method, parameters };
    // A process that has just died says so by its exit, which answers the call.
    this.child.send(request, () => {});
    return answer;
  }

  /** Ends the process at once; calls that wait are answered with {@link ProcessEnded}. */
  stop(reason = 'The process was stopped.'): Promise<void> {
    if (this.hasEnded) return Promise.resolve();
    this.reason ??= reason;
    return new Promise((resolve) => {
      this.child.ref();
      this.child.once('exit', () => resolve());
      this.child.kill('SIGKILL');
    });
  }

  private wait(call: number, { timeoutMs, onPart }: CallOptions): Promise<unknown> {
    return new Promise((resolve, reject) => {
      let timer: NodeJS.Timeout | undefined;
      const stopTimer = () => clearTimeout(timer);
      const restartTimer = () => {
        stopTimer();
        timer = setTimeout(() => this.expire(call, timeoutMs), timeoutMs);
      };
      this.pending.set(call, { resolve, reject, onPart, restartTimer, stopTimer });
      this.hold();
      restartTimer();
    });
  }

  private receive(reply: Reply): void {
    const waiting = this.pending.get(reply.call);
    if (!waiting) return;
    if ('part' in reply) {
      waiting.restartTimer();
      waiting.onPart?.(reply.part as never);
      return;
    }
    this.settle(reply.call);
    if ('error' in reply) waiting.reject(receivedError(reply.error));
    else waiting.resolve(reply.result);
  }

  /** There is no way to end a query but to end its process. */
  private expire(call: number, timeoutMs: number): void {
    const waiting = this.pending.get(call)!;
    this.settle(call);
    const seconds = Math.round(timeoutMs / 100) / 10;
    waiting.reject(new StoreError('query-timeout', `The query was ended after ${seconds} seconds without an answer.`));
    void this.stop('Another call in the same process took too long.');
  }

  private settle(call: number): void {
    this.pending.get(call)?.stopTimer();
    this.pending.delete(call);
    if (this.pending.size === 0) this.release();
  }

  private ended(code: number | null, signal: NodeJS.Signals | null): void {
    if (this.hasEnded) return;
    this.hasEnded = true;
    running.delete(this.child);
    this.temporary?.remove();
    const how = code === OUT_OF_MEMORY ? 'It needed too much memory.' : `It ended with ${signal ?? `code ${code}`}.`;
    this.reason ??= `${how} ${this.lastWords}`.trim();
    for (const call of [...this.pending.keys()]) {
      const waiting = this.pending.get(call)!;
      this.settle(call);
      waiting.reject(new ProcessEnded(this.reason));
    }
  }

  /** The process keeps the caller's alive only while somebody waits for an answer. */
  private hold(): void {
    this.child.ref();
    this.child.channel?.ref();
  }

  private release(): void {
    this.child.unref();
    this.child.channel?.unref();
    (this.child.stderr as unknown as { unref?: () => void } | null)?.unref?.();
  }
}

/** Tests run from the source, but a process can only run what has been compiled. */
function compiled(script: URL): string {
  return fileURLToPath(script.href.replace('/graph/src/store/', '/graph/dist/store/'));
}
