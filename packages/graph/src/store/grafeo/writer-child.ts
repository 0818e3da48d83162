import { isEmpty, LAYOUT_VERSION, planUpdate, type Corpus } from '../../linking/index.js';
import type { Extraction } from '../../model.js';
import { NOTHING_WRITTEN, summaryOf } from '../update-summary.js';
import { META_ID, META_LABEL, type StoreMeta } from '../meta.js';
import { StoreError, WRITE_WAIT_MS, type UpdateSummary } from '../port.js';
import { CorpusReceiver, type CorpusRest, type SentExtraction } from '../process/sent-corpus.js';
import { serve } from '../process/serve.js';
import type { WriterMethods } from '../process/write-update.js';
import { applyDelta } from './apply-delta.js';
import { damagedFile } from './damaged-file.js';
import { GrafeoDB, type Database } from './engine.js';
import { StoreFolder } from './folder.js';
import { WriteLock } from './lock.js';
import { OpenGraph } from './open-graph.js';
import { decisions, extractionTexts, retired } from './questions/corpus.js';
import { verify } from './verify.js';

/** What one update came to, and the generation that holds it. */
export interface Written {
  summary: UpdateSummary;
  generation: string | undefined;
}

const INDEXED = ['Entity', 'Article', 'Evidence', 'Extraction', 'Decision', 'Redirect', META_LABEL];

/**
 * One update of a store, in a process of its own: takes the lock, copies the current file, hands the corpus out,
 * takes the changed one in, writes the difference to the copy, and makes the copy the current file.
 */
class FolderUpdate implements WriterMethods<[path: string], Written> {
  private folder = new StoreFolder('.');
  private lock: WriteLock | undefined;
  private before: Corpus = { extractions: [], decisions: [], retired: [] };
  private readonly next = new CorpusReceiver(this.before);
  private current: string | undefined;
  /** The copy being written. */
  private generation = '';
  private database: Database | undefined;
  private meta: StoreMeta | undefined;

  async *begin(path: string): AsyncGenerator<string[], CorpusRest> {
    this.folder = new StoreFolder(path);
    await this.folder.create();
    this.lock = await WriteLock.take(this.folder.path, WRITE_WAIT_MS);
    this.current = await this.folder.current();
    await this.folder.tidy(this.current ? [this.current] : []);
    this.generation = await this.folder.next();
    if (!this.current) return { decisions: [], retired: [] };

    await this.folder.copy(this.current, this.generation);
    this.database = openFile(this.folder.fileOf(this.generation));
    const graph = new OpenGraph(this.database);
    const [meta] = await graph.rows(`MATCH (g:${META_LABEL}) RETURN g.layout, g.revision`);
    if (meta) this.meta = { layout: meta[0] as number, revision: meta[1] as number };
    if (this.meta && this.meta.layout > LAYOUT_VERSION) {
      throw new StoreError(
        'store-refused',
        `The store ${this.folder.path} was written by a newer Guanxi (layout ${this.meta.layout}, this one knows ` +
          `${LAYOUT_VERSION}): update Guanxi before writing to it.`,
      );
    }
    for await (const texts of extractionTexts(graph)) {
      for (const text of texts) this.before.extractions.push(JSON.parse(text) as Extraction);
      yield texts;
    }
    this.before.decisions = await decisions(graph);
    this.before.retired = await retired(graph);
    return { decisions: this.before.decisions, retired: this.before.retired };
  }

  receive(part: SentExtraction[]): void {
    this.next.receive(part);
  }

  async commit(rest: CorpusRest): Promise<Written> {
    const isCurrent = this.meta?.layout === LAYOUT_VERSION;
    if (isCurrent && this.next.isUnchanged(rest)) return { summary: NOTHING_WRITTEN, generation: this.current };
    const { delta } = planUpdate(this.before, this.next.corpus(rest), isCurrent);
    if (isEmpty(delta)) return { summary: NOTHING_WRITTEN, generation: this.current };

    if (!isCurrent) {
      this.database?.close();
      this.database = undefined;
      await this.folder.tidy(this.current ? [this.current] : []);
    }
    const file = this.folder.fileOf(this.generation);
    this.database ??= await createFile(file);
    const before = { nodes: this.database.nodeCount(), edges: this.database.edgeCount() };
    const applied = await applyDelta(this.database, delta);
    const revision = (this.meta?.revision ?? 0) + 1;
    await writeMeta(this.database, { layout: LAYOUT_VERSION, revision });
    this.database.walCheckpoint();
    this.database.close();
    this.database = undefined;

    const metaNodes = isCurrent ? 0 : 1;
    const nodes = before.nodes + applied.nodesCreated - delta.removedNodes.length + metaNodes;
    const edges = before.edges + applied.edgesCreated - delta.removedEdges.length;
    await verify(file, { nodes, edges, revision }, delta);
    if (!(await this.lock!.isHeld())) {
      throw new StoreError(
        'store-busy',
        'Another process has taken the right to write. Nothing was changed; try again.',
      );
    }
    await this.folder.publish(this.generation);
    return { summary: summaryOf(delta), generation: this.generation };
  }

  /** Gives the lock back and removes what was not published. The file that was current before stays until next time. */
  async end(): Promise<void> {
    this.database?.close();
    if (!this.lock) return;
    const now = await this.folder.current().catch(() => undefined);
    await this.folder.tidy([now, this.current].filter((name) => name !== undefined));
    await this.lock.release();
  }
}

function openFile(file: string): Database {
  try {
    return GrafeoDB.open(file);
  } catch (error) {
    throw damagedFile(file, error);
  }
}

async function createFile(file: string): Promise<Database> {
  const database = GrafeoDB.create(file);
  for (const label of INDEXED) await database.executeCypher(`CREATE INDEX FOR (n:${label}) ON (n.id)`);
  await database.executeCypher('CREATE INDEX FOR (n:Evidence) ON (n.relation)');
  await database.executeCypher('CREATE INDEX FOR (n:Entity) ON (n.name)');
  return database;
}

async function writeMeta(database: Database, { layout, revision }: StoreMeta): Promise<void> {
  const cypher = `MERGE (g:${META_LABEL} {id: $id}) SET g.layout = $layout, g.revision = $revision`;
  await database.executeCypher(cypher, { id: META_ID, layout, revision });
}

const update = new FolderUpdate();
await serve(() =>
  Promise.resolve({
    begin: (path: string) => update.begin(path),
    receive: (part: SentExtraction[]) => update.receive(part),
    commit: (rest: CorpusRest) => update.commit(rest),
    end: () => update.end(),
  }),
);
