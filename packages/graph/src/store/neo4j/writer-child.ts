import { isEmpty, LAYOUT_VERSION, planUpdate, type Corpus, type GraphDelta } from '../../linking/index.js';
import type { Extraction } from '../../model.js';
import type { Session, Transaction } from 'neo4j-driver';
import { META_ID, META_LABEL, type StoreMeta } from '../meta.js';
import { StoreError, WRITE_WAIT_MS, type UpdateSummary } from '../port.js';
import { CorpusReceiver, type CorpusRest, type SentExtraction } from '../process/sent-corpus.js';
import { serve } from '../process/serve.js';
import type { WriterMethods } from '../process/write-update.js';
import { NOTHING_WRITTEN, summaryOf } from '../update-summary.js';
import { Neo4jConnection, runnerOf, type CypherRunner, type Neo4jTarget } from './connection.js';
import { plainRow } from './plain-values.js';
import { busy } from './errors.js';
import { decisions, EXTRACTIONS, retired } from './questions/corpus.js';
import { ensureSchema } from './schema.js';
import { removeDerived, removeOtherTruth, runStep, sizeOf, steps } from './write-delta.js';

export interface Written {
  summary: UpdateSummary;
}

/** Up to so many records a write is one transaction; more would not fit into the server's memory. */
const ONE_TRANSACTION = 50_000;
/** So many readings go into one message. */
const PART = 50;
/** Id of the node that stands beside the meta node while a large write goes on. */
const MARK = `${META_ID}-writing`;

/**
 * One update of a Neo4j, in a process of its own. A transaction that has written to the meta node keeps all other
 * writers waiting until it ends, at the latest when this process does.
 *
 * A delta of up to {@link ONE_TRANSACTION} records is written in that same transaction. A larger one takes several,
 * and readers see it grow. Should it be interrupted, a mark stays behind, and the next update derives the whole graph
 * again; the articles are written before all else, so that none is lost that was stored before.
 */
class Neo4jUpdate implements WriterMethods<[target: Neo4jTarget], Written> {
  private connection: Neo4jConnection | undefined;
  private session: Session | undefined;
  private transaction: Transaction | undefined;
  private meta: StoreMeta = { layout: 0, revision: 0 };
  private wasInterrupted = false;
  /** Whether the server keeps this one waiting while another one writes. */
  private isWaiting = false;
  private before: Corpus = { extractions: [], decisions: [], retired: [] };
  private readonly next = new CorpusReceiver(this.before);

  async *begin(target: Neo4jTarget): AsyncGenerator<string[], CorpusRest> {
    this.connection = new Neo4jConnection(target);
    await this.connection.guarded(() => this.lock());
    let part: string[] = [];
    for await (const record of this.transaction!.run(EXTRACTIONS)) {
      const text = plainRow(record)[0] as string;
      this.before.extractions.push(JSON.parse(text) as Extraction);
      part.push(text);
      if (part.length < PART) continue;
      yield part;
      part = [];
    }
    if (part.length > 0) yield part;
    this.before.decisions = await decisions(this.locked());
    this.before.retired = await retired(this.locked());
    return { decisions: this.before.decisions, retired: this.before.retired };
  }

  receive(part: SentExtraction[]): void {
    this.next.receive(part);
  }

  async commit(rest: CorpusRest): Promise<Written> {
    const isCurrent = this.meta.layout === LAYOUT_VERSION && !this.wasInterrupted;
    if (isCurrent && this.next.isUnchanged(rest)) return { summary: NOTHING_WRITTEN };
    const { delta } = planUpdate(this.before, this.next.corpus(rest), isCurrent);
    if (isEmpty(delta)) return { summary: NOTHING_WRITTEN };
    await this.connection!.guarded(async () => {
      if (sizeOf(delta) <= ONE_TRANSACTION) await this.writeAtOnce(delta, isCurrent);
      else await this.writeInParts(delta, isCurrent);
    });
    return { summary: summaryOf(delta) };
  }

  async end(): Promise<void> {
    if (!this.isWaiting) {
      await this.transaction?.rollback().catch(() => {});
      await this.session?.close();
    }
    // A connection that is closed takes along what waits on it.
    await this.connection?.close();
  }

  /** Opens the transaction that keeps others from writing, and reads how the store was left. */
  private async lock(): Promise<void> {
    this.session = this.connection!.session('WRITE');
    await ensureSchema({ rows: async (cypher) => (await this.session!.run(cypher)).records.map(plainRow) });
    this.transaction = await this.session.beginTransaction();
    const cypher = `MERGE (g:${META_LABEL} {id: $id}) SET g.id = $id
      RETURN coalesce(g.layout, 0), coalesce(g.revision, 0)`;
    const [row] = await this.inTime(this.locked().rows(cypher, { id: META_ID }));
    const [layout, revision] = row as [number, number];
    this.meta = { layout, revision };
    this.wasInterrupted =
      (await this.locked().rows(`MATCH (w:${META_LABEL} {id: $id}) RETURN w.id`, { id: MARK })).length > 0;
    if (layout <= LAYOUT_VERSION) return;
    throw new StoreError(
      'store-refused',
      `The store at ${this.connection!.target.uri} was written by a newer Guanxi (layout ${layout}, this one knows ` +
        `${LAYOUT_VERSION}): update Guanxi before writing to it.`,
    );
  }

  /**
   * Waits for the right to write. The server could end a transaction that takes too long, but this one has to last as
   * long as the update does.
   */
  private async inTime<T>(locking: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(busy(this.connection!.target)), WRITE_WAIT_MS);
    });
    this.isWaiting = true;
    try {
      const locked = await Promise.race([locking, tooLong]);
      this.isWaiting = false;
      return locked;
    } finally {
      clearTimeout(timer);
      // Its failure, once nobody waits for it any more, is that of the connection being closed.
      locking.catch(() => {});
    }
  }

  private async writeAtOnce(delta: GraphDelta, isCurrent: boolean): Promise<void> {
    const runner = this.locked();
    if (!isCurrent) {
      while ((await removeDerived(runner)) > 0);
      await removeOtherTruth(runner, delta);
    }
    for (const step of steps(delta)) await runStep(runner, step);
    await this.publish();
  }

  private async writeInParts(delta: GraphDelta, isCurrent: boolean): Promise<void> {
    const session = this.connection!.session('WRITE');
    const part = <T>(work: (runner: CypherRunner) => Promise<T>) =>
      session.executeWrite((transaction) => work(runnerOf(transaction)));
    try {
      await part((runner) => runner.rows(`MERGE (:${META_LABEL} {id: $id})`, { id: MARK }));
      if (!isCurrent) {
        while ((await part(removeDerived)) > 0);
        await part((runner) => removeOtherTruth(runner, delta));
      }
      for (const step of steps(delta)) await part((runner) => runStep(runner, step));
    } finally {
      await session.close();
    }
    await this.publish();
  }

  /** Ends the write: from now on it counts. */
  private async publish(): Promise<void> {
    const runner = this.locked();
    await runner.rows(`MATCH (w:${META_LABEL} {id: $id}) DELETE w`, { id: MARK });
    await runner.rows(`MATCH (g:${META_LABEL} {id: $id}) SET g.layout = $layout, g.revision = $revision`, {
      id: META_ID,
      layout: LAYOUT_VERSION,
      revision: this.meta.revision + 1,
    });
    await this.transaction!.commit();
    this.transaction = undefined;
  }

  private locked(): CypherRunner {
    return runnerOf(this.transaction!);
  }
}

const update = new Neo4jUpdate();
await serve(() =>
  Promise.resolve({
    begin: (target: Neo4jTarget) => update.begin(target),
    receive: (part: SentExtraction[]) => update.receive(part),
    commit: (rest: CorpusRest) => update.commit(rest),
    end: () => update.end(),
  }),
);
