import type { Corpus } from '../../linking/index.js';
import { checkReadOnly } from '../../cypher/index.js';
import { FoldedNames } from '../folded-names.js';
import type { Decision, Extraction, GraphEdge, GraphNode, NodeType } from '../../model.js';
import { META_ID, META_LABEL } from '../meta.js';
import type {
  ArticleDetail,
  CypherParameters,
  Engine,
  EntityDetail,
  GraphStore,
  NamedNode,
  NeighbourPage,
  NeighbourQuery,
  Overview,
  Path,
  QueryLimits,
  QueryResult,
  RelationDetail,
  StoreStats,
  UpdateSummary,
} from '../port.js';
import { writeUpdate } from '../process/write-update.js';
import { typeOfLabels } from '../records.js';
import { Neo4jConnection, type CypherRunner, type Neo4jTarget } from './connection.js';
import { edgeColumns, edgeOf, NODE, nodeColumns, nodeOf, RELATION } from './patterns.js';
import { article } from './questions/article.js';
import { decisions, EXTRACTIONS, extractionText, retired } from './questions/corpus.js';
import { entity } from './questions/entity.js';
import { neighbours } from './questions/neighbours.js';
import { nodes } from './questions/nodes.js';
import { overview } from './questions/overview.js';
import { paths } from './questions/paths.js';
import { relation } from './questions/relation.js';
import { stats } from './questions/stats.js';
import { RevisionMemory } from './revision-memory.js';
import { runQuery } from './run-query.js';
import type { Written } from './writer-child.js';

const WRITER = new URL('./writer-child.js', import.meta.url);
/** How often it is asked whether others have written. */
const POLL_MS = 3_000;

/** The store in a Neo4j, which may hold other data as well: only nodes with the labels of the schema are touched. */
export class Neo4jStore implements GraphStore {
  private readonly memory = new RevisionMemory(() => this.revision());
  private readonly listeners = new Set<() => void>();
  private poll: NodeJS.Timeout | undefined;
  private seen: number | undefined;

  private constructor(
    private readonly connection: Neo4jConnection,
    readonly engine: Engine,
  ) {}

  /**
   * Opens a store.
   * @throws StoreError `store-unreachable`, `store-refused` (credentials) or `store-missing` (database)
   */
  static async open(target: Neo4jTarget): Promise<Neo4jStore> {
    const connection = new Neo4jConnection(target);
    try {
      return new Neo4jStore(connection, { name: 'neo4j', version: await connection.version() });
    } catch (error) {
      await connection.close();
      throw error;
    }
  }

  async stats(): Promise<StoreStats> {
    const counts = await this.memory.get('stats', () => this.connection.read(stats));
    return { ...counts, store: { engine: this.engine.name, version: this.engine.version } };
  }

  overview(limit: number): Promise<Overview> {
    return this.memory.get(`overview ${limit}`, () => this.connection.read((runner) => overview(runner, limit)));
  }

  async *names(): AsyncGenerator<NamedNode> {
    const cypher = `MATCH (n:${NODE}) RETURN n.id, labels(n), coalesce(n.name, n.title), coalesce(n.aliases, []), n.degree
      ORDER BY n.id`;
    for await (const row of this.connection.stream(cypher)) yield namedNode(row);
  }

  nodes(ids: readonly string[]): Promise<GraphNode[]> {
    return this.connection.read((runner) => nodes(runner, ids));
  }

  entity(id: string): Promise<EntityDetail | undefined> {
    const names = () => this.memory.get('folded names', () => this.foldedNames());
    return this.connection.read((runner) => entity(runner, id, names));
  }

  neighbours(id: string, query: NeighbourQuery): Promise<NeighbourPage | undefined> {
    return this.connection.read((runner) => neighbours(runner, id, query));
  }

  paths(from: string, to: string, limit: number): Promise<Path[]> {
    return this.connection.read((runner) => paths(runner, from, to, limit));
  }

  article(id: string): Promise<ArticleDetail | undefined> {
    return this.connection.read((runner) => article(runner, id));
  }

  relation(id: string): Promise<RelationDetail | undefined> {
    return this.connection.read((runner) => relation(runner, id));
  }

  async whole(): Promise<{ nodes: GraphNode[]; edges: GraphEdge[] }> {
    const found: { nodes: GraphNode[]; edges: GraphEdge[] } = { nodes: [], edges: [] };
    const all = `MATCH (n:${NODE}) WHERE n.hidden IS NULL RETURN ${nodeColumns('n')} ORDER BY n.id`;
    for await (const row of this.connection.stream(all)) found.nodes.push(nodeOf(row));
    const edges = `MATCH (a:${NODE})-[r:${RELATION}]->(b:${NODE}) WHERE a.hidden IS NULL AND b.hidden IS NULL
      RETURN ${edgeColumns('r')} ORDER BY r.id`;
    for await (const row of this.connection.stream(edges)) found.edges.push(edgeOf(row));
    return found;
  }

  async corpus(): Promise<Corpus> {
    const extractions: Extraction[] = [];
    for await (const [text] of this.connection.stream(EXTRACTIONS)) {
      extractions.push(JSON.parse(text as string) as Extraction);
    }
    const rest = async (runner: CypherRunner) => ({
      decisions: await decisions(runner),
      retired: await retired(runner),
    });
    return { extractions, ...(await this.connection.read(rest)) };
  }

  async extraction(articleId: string): Promise<Extraction | undefined> {
    const text = await this.connection.read((runner) => extractionText(runner, articleId));
    return text === undefined ? undefined : (JSON.parse(text) as Extraction);
  }

  decisions(): Promise<Decision[]> {
    return this.connection.read(decisions);
  }

  async query(cypher: string, parameters: CypherParameters, limits: QueryLimits): Promise<QueryResult> {
    const { text } = checkReadOnly(cypher, 'neo4j');
    return { ...(await runQuery(this.connection, text, parameters, limits)), engine: this.engine };
  }

  /** That it answers: what a user may do there, a Neo4j tells only who does it. */
  async checkWritable(): Promise<void> {
    await this.connection.version();
  }

  async update(change: (before: Corpus) => Corpus): Promise<UpdateSummary> {
    const { summary } = await writeUpdate<Written>(WRITER, [this.connection.target], change);
    if (summary.changed && this.poll) await this.look();
    return summary;
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    if (!this.poll) {
      // A look that fails is made up for by the next one.
      const look = () => void this.look().catch(() => {});
      this.poll = setInterval(look, POLL_MS).unref();
      look();
    }
    return () => this.listeners.delete(listener);
  }

  async close(): Promise<void> {
    clearInterval(this.poll);
    await this.connection.close();
  }

  /** Tells the listeners if the store has changed since the last look. */
  private async look(): Promise<void> {
    const now = await this.revision();
    const changed = this.seen !== undefined && this.seen !== now;
    this.seen = now;
    if (changed) for (const listener of this.listeners) listener();
  }

  /** Counts the changes; 0 for a store that nothing was written to. */
  private async revision(): Promise<number> {
    const cypher = `MATCH (g:${META_LABEL} {id: $id}) RETURN coalesce(g.revision, 0)`;
    const rows = await this.connection.read((runner) => runner.rows(cypher, { id: META_ID }));
    return (rows[0]?.[0] as number | undefined) ?? 0;
  }

  private async foldedNames(): Promise<FoldedNames> {
    const names = new FoldedNames();
    const cypher = `MATCH (n:Entity) WHERE n.hidden IS NULL RETURN n.id, labels(n), n.name, n.aliases, n.degree`;
    for await (const row of this.connection.stream(cypher)) names.add(namedNode(row));
    return names;
  }
}

function namedNode(row: readonly unknown[]): NamedNode {
  const [id, labels, name, aliases, degree] = row as [string, string[], string, string[], number];
  return { id, type: typeOfLabels(labels) as NodeType, name, aliases, degree };
}
