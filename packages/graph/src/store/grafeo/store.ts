import { createRequire } from 'node:module';
import { checkReadOnly, prepareForGrafeo } from '../../cypher/index.js';
import type { Corpus } from '../../linking/index.js';
import type { Decision, Extraction, GraphEdge, GraphNode } from '../../model.js';
import {
  StoreError,
  type ArticleDetail,
  type CypherParameters,
  type Engine,
  type EntityDetail,
  type GraphStore,
  type NamedNode,
  type NeighbourPage,
  type NeighbourQuery,
  type Overview,
  type Path,
  type QueryLimits,
  type QueryResult,
  type RelationDetail,
  type StoreStats,
  type UpdateSummary,
} from '../port.js';
import { writeUpdate } from '../process/write-update.js';
import { StoreFolder } from './folder.js';
import { Generation, type Part, type Question, type Questions } from './generation.js';
import { watchCurrent } from './watch-current.js';
import type { Written } from './writer-child.js';

const WRITER = new URL('./writer-child.js', import.meta.url);
const { version } = createRequire(import.meta.url)('@grafeo-db/js/package.json') as { version: string };

/**
 * The embedded store: a folder with graph files, of which one counts. The engine runs in processes of its own
 * ({@link Generation} reads, {@link writeUpdate} writes); this process only speaks with them.
 */
export class GrafeoStore implements GraphStore {
  readonly engine: Engine = { name: 'grafeo', version };
  private readonly folder: StoreFolder;
  private serving: Promise<Generation> | undefined;
  private switching: Promise<void> = Promise.resolve();
  private readonly listeners = new Set<() => void>();
  private stopWatching: (() => void) | undefined;
  private isClosed = false;

  constructor(path: string) {
    this.folder = new StoreFolder(path);
  }

  async stats(): Promise<StoreStats> {
    const counts = await this.ask('stats');
    return { ...counts, store: { engine: this.engine.name, version: this.engine.version } };
  }

  async overview(limit: number): Promise<Overview> {
    return this.ask('overview', limit);
  }

  async *names(): AsyncGenerator<NamedNode> {
    for (const part of await this.gather('names')) yield* part;
  }

  async nodes(ids: readonly string[]): Promise<GraphNode[]> {
    return this.ask('nodes', ids);
  }

  async entity(id: string): Promise<EntityDetail | undefined> {
    return this.ask('entity', id);
  }

  async neighbours(id: string, query: NeighbourQuery): Promise<NeighbourPage | undefined> {
    return this.ask('neighbours', id, query);
  }

  async paths(from: string, to: string, limit: number): Promise<Path[]> {
    return this.ask('paths', from, to, limit);
  }

  async article(id: string): Promise<ArticleDetail | undefined> {
    return this.ask('article', id);
  }

  async relation(id: string): Promise<RelationDetail | undefined> {
    return this.ask('relation', id);
  }

  async whole(): Promise<{ nodes: GraphNode[]; edges: GraphEdge[] }> {
    const parts = await this.gather('whole');
    return { nodes: parts.flatMap((part) => part.nodes), edges: parts.flatMap((part) => part.edges) };
  }

  async corpus(): Promise<Corpus> {
    // All from one generation: another one may come in between two questions.
    return this.serve(async (generation) => {
      const extractions: Extraction[] = [];
      await generation.ask('extractionTexts', [], (texts) => {
        for (const text of texts) extractions.push(JSON.parse(text) as Extraction);
      });
      const [decisions, retired] = await Promise.all([generation.ask('decisions', []), generation.ask('retired', [])]);
      return { extractions, decisions, retired };
    });
  }

  async extraction(articleId: string): Promise<Extraction | undefined> {
    const text = await this.ask('extractionText', articleId);
    return text === undefined ? undefined : (JSON.parse(text) as Extraction);
  }

  async decisions(): Promise<Decision[]> {
    return this.ask('decisions');
  }

  async query(cypher: string, parameters: CypherParameters, limits: QueryLimits): Promise<QueryResult> {
    // One row more than is given tells whether there are more.
    const prepared = prepareForGrafeo(checkReadOnly(cypher, 'grafeo'), limits.maxRows + 1);
    const result = await this.serve((generation) => generation.query(prepared.text, parameters, limits));
    return { ...result, columns: prepared.columns(result.columns), engine: this.engine };
  }

  async checkWritable(): Promise<void> {
    await this.folder.create();
  }

  async update(change: (before: Corpus) => Corpus): Promise<UpdateSummary> {
    this.refuseWhenClosed();
    const { summary, generation } = await writeUpdate<Written>(
      WRITER,
      [this.folder.path],
      change,
      this.folder.temporaryFiles,
    );
    // Who has written reads what was written.
    if (summary.changed && generation !== undefined) await this.switchTo(generation);
    return summary;
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    // Without this, nothing that others write before the first question would be told.
    void this.generation().catch(() => {});
    return () => this.listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.isClosed = true;
    this.stopWatching?.();
    await this.switching;
    const generation = await this.serving?.catch(() => undefined);
    await generation?.stop();
  }

  private ask<M extends Question>(question: M, ...parameters: Parameters<Questions[M]>) {
    return this.serve((generation) => generation.ask(question, parameters));
  }

  private gather<M extends Question>(question: M): Promise<Part<M>[]> {
    return this.serve(async (generation) => {
      const parts: Part<M>[] = [];
      await generation.ask(question, [] as unknown as Parameters<Questions[M]>, (part) => parts.push(part));
      return parts;
    });
  }

  /** Works with the generation being served; with the next one if it was removed before it could be opened. */
  private async serve<T>(work: (generation: Generation) => Promise<T>): Promise<T> {
    const generation = await this.generation();
    try {
      return await work(generation);
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'store-damaged') throw error;
      const now = await this.folder.current();
      if (now === undefined || now === generation.name) throw error;
      await this.switchTo(now);
      return work(await this.generation());
    }
  }

  private generation(): Promise<Generation> {
    this.refuseWhenClosed();
    this.serving ??= this.open().catch((error: unknown) => {
      this.serving = undefined;
      throw error;
    });
    return this.serving;
  }

  private refuseWhenClosed(): void {
    if (this.isClosed) throw new StoreError('store-refused', 'The store has been closed.');
  }

  private async open(): Promise<Generation> {
    const current = await this.folder.current();
    this.stopWatching ??= watchCurrent(this.folder, current, (now) => {
      void this.switchTo(now).catch(() => {
        // The file cannot be served: the old one still is. Whoever asks next is told by the poll's next switch.
      });
    });
    return this.generationOf(current);
  }

  private generationOf(name: string | undefined): Generation {
    return new Generation(this.folder, name);
  }

  /** Serves another generation from now on; the old one goes on until the new one is ready to answer. */
  private switchTo(name: string): Promise<void> {
    const turn = this.switching.catch(() => {}).then(() => this.replace(name));
    this.switching = turn.catch(() => {});
    return turn;
  }

  private async replace(name: string): Promise<void> {
    if (this.isClosed || !this.serving) return;
    const before = await this.generation();
    if (before.name === name) return;
    const after = this.generationOf(name);
    await after.takeOverFrom(before);
    this.serving = Promise.resolve(after);
    void before.retire();
    for (const listener of this.listeners) listener();
  }
}
