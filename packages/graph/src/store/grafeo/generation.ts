import { StoreError, type CypherParameters, type QueryLimits, type QueryResult } from '../port.js';
import { EngineProcess, ProcessEnded } from '../process/engine-process.js';
import type { StoreFolder } from './folder.js';
import type { ReaderMethods } from './reader-child.js';

export type Questions = Omit<ReaderMethods, 'query'>;
export type Question = keyof Questions;
/** What a question with a long answer gives at a time. */
export type Part<M extends Question> = ReturnType<Questions[M]> extends AsyncGenerator<infer P> ? P : never;
type Answer<T> = T extends AsyncGenerator ? void : Awaited<T>;

const CLOSED = 'The store was closed.';
const READER = new URL('./reader-child.js', import.meta.url);
/** Without an answer for so long, a process that answers the domain's questions has hung. */
const QUESTION_TIMEOUT_MS = 120_000;
/** How many queries of readers run at the same time, each in a process of its own. */
const QUERY_PROCESSES = 2;

/**
 * The processes that serve one generation of the graph: one for the questions of the domain, and up to
 * {@link QUERY_PROCESSES} for the queries of readers, which may run long, or kill their process. They start when they
 * are first needed.
 */
export class Generation {
  private questions: Promise<EngineProcess> | undefined;
  private readonly queries = new Set<EngineProcess>();
  private readonly idleQueries: EngineProcess[] = [];
  private readonly waitingForQuery: (() => void)[] = [];
  private runningQueries = 0;
  private running = 0;
  private retired: (() => void) | undefined;
  private isStopped = false;

  /** @param name that of the graph file, or undefined for an empty graph */
  constructor(
    private readonly folder: StoreFolder,
    readonly name: string | undefined,
  ) {}

  /** Makes ready what another generation had to have ready; waits for the questions, not for the queries. */
  async takeOverFrom(other: Generation): Promise<void> {
    if (other.queries.size > 0) {
      void this.startForQueries().then(
        (process) => this.idleQueries.push(process),
        // The first query tries again, and tells.
        () => {},
      );
    }
    if (other.questions) await this.ask('warm', []);
  }

  /** Asks a question; should the process end meanwhile, asks it once more. */
  ask<M extends Question>(
    question: M,
    parameters: Parameters<Questions[M]>,
    onPart?: (part: Part<M>) => void,
  ): Promise<Answer<ReturnType<Questions[M]>>> {
    return this.during(async () => {
      let parts = 0;
      const options = {
        timeoutMs: QUESTION_TIMEOUT_MS,
        ...(onPart
          ? {
              onPart: (part: never) => {
                parts++;
                onPart(part);
              },
            }
          : {}),
      };
      try {
        return await (await this.questionProcess()).call(question, parameters, options);
      } catch (error) {
        if (!(error instanceof ProcessEnded)) throw error;
        if (parts > 0) throw serverEnded(error);
      }
      try {
        return await (await this.questionProcess()).call(question, parameters, options);
      } catch (error) {
        throw error instanceof ProcessEnded ? serverEnded(error) : error;
      }
    });
  }

  /** Runs a reader's query, alone in its process, so that whatever happens to the process is its doing. */
  query(
    cypher: string,
    parameters: CypherParameters,
    { timeoutMs, maxRows, maxBytes }: QueryLimits,
  ): Promise<Omit<QueryResult, 'engine'>> {
    return this.during(async () => {
      await this.queryTurn();
      try {
        const idle = this.idleQueries.pop();
        const process = idle && !idle.isOver ? idle : await this.startForQueries();
        try {
          return await process.call('query', [cypher, parameters, { maxRows, maxBytes }], { timeoutMs });
        } catch (error) {
          if (!(error instanceof ProcessEnded)) throw error;
          throw new StoreError('query-invalid', `The engine broke down over this query. ${error.message}`);
        } finally {
          if (process.isOver) this.queries.delete(process);
          else this.idleQueries.push(process);
        }
      } finally {
        this.runningQueries--;
        this.waitingForQuery.shift()?.();
      }
    });
  }

  /** Ends the processes as soon as nothing runs in them any more. */
  async retire(): Promise<void> {
    if (this.running > 0) await new Promise<void>((resolve) => (this.retired = resolve));
    await this.stop();
  }

  /** Ends the processes at once. */
  async stop(): Promise<void> {
    this.isStopped = true;
    const questions = await this.questions?.catch(() => undefined);
    await Promise.all([questions, ...this.queries].map((process) => process?.stop(CLOSED)));
  }

  private async questionProcess(): Promise<EngineProcess> {
    const started = this.questions;
    const process = await started?.catch(() => undefined);
    if (process && !process.isOver) return process;
    // Of several who find it dead, the first starts the next one.
    if (this.questions === started) this.questions = this.start();
    return this.questions!;
  }

  /** Starts a process; once more if it dies before it is ready. */
  private async start(): Promise<EngineProcess> {
    const { folder, name } = this;
    const open = () =>
      // Of an empty graph there need not even be a folder.
      name === undefined
        ? EngineProcess.start(READER)
        : EngineProcess.start(READER, [folder.fileOf(name)], { temporaryFiles: folder.temporaryFiles });
    const process = await open().catch((error: unknown) => {
      if (!(error instanceof ProcessEnded)) throw error;
      return open().catch((again: unknown) => {
        throw again instanceof ProcessEnded ? serverEnded(again) : again;
      });
    });
    if (this.isStopped) await process.stop(CLOSED);
    return process;
  }

  private async startForQueries(): Promise<EngineProcess> {
    const process = await this.start();
    this.queries.add(process);
    return process;
  }

  private async queryTurn(): Promise<void> {
    while (this.runningQueries >= QUERY_PROCESSES) {
      await new Promise<void>((resolve) => this.waitingForQuery.push(resolve));
    }
    this.runningQueries++;
  }

  private async during<T>(work: () => Promise<T>): Promise<T> {
    this.running++;
    try {
      return await work();
    } finally {
      this.running--;
      if (this.running === 0) this.retired?.();
    }
  }
}

function serverEnded(error: ProcessEnded): StoreError {
  return new StoreError('store-damaged', `The engine broke down. ${error.message}`);
}
