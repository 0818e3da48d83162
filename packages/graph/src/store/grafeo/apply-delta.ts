import type { PropertyValue } from '../../model.js';
import type { GraphDelta, StoredEdge, StoredNode } from '../../linking/index.js';
import type { Database } from './engine.js';
import { WholeFractions } from './whole-fractions.js';

/** From this many records on, reading all ids at once is quicker than looking each one up. */
const SCAN_FROM = 2_000;
const BATCH = 10_000;

/** What a delta came to, so that the file can be checked against it. */
export interface Applied {
  nodesCreated: number;
  edgesCreated: number;
}

/**
 * Writes a delta to a file that nobody reads yet. Every call commits by itself: should one fail, the file is thrown
 * away, and the one that is served has never been touched.
 */
export async function applyDelta(database: Database, delta: GraphDelta): Promise<Applied> {
  const writer = new DeltaWriter(database);
  await writer.locate(delta);
  for (const edge of delta.removedEdges) writer.removeEdge(edge);
  for (const node of delta.removedNodes) writer.removeNode(node);
  await writer.writeNodes(delta.nodes);
  await writer.writeEdges(delta.edges);
  await writer.fractions.write();
  return { nodesCreated: writer.nodesCreated, edgesCreated: writer.edgesCreated };
}

class DeltaWriter {
  readonly fractions: WholeFractions;
  nodesCreated = 0;
  edgesCreated = 0;
  /** Internal ids of the nodes that the delta names. */
  private readonly internal = new Map<string, number>();
  /** Nodes made by this delta: no edge of theirs can be there already. */
  private readonly fresh = new Set<number>();
  /** Edges that leave a node, by type: neighbour to edge. */
  private readonly leaving = new Map<string, Map<number, number>>();

  constructor(private readonly database: Database) {
    this.fractions = new WholeFractions(database);
  }

  async locate(delta: GraphDelta): Promise<void> {
    const wanted = new Set<string>();
    for (const { id } of [...delta.nodes, ...delta.removedNodes]) wanted.add(id);
    for (const { source, target } of [...delta.edges, ...delta.removedEdges]) wanted.add(source).add(target);
    if (this.database.nodeCount() === 0) return;
    if (wanted.size >= SCAN_FROM) {
      const { rows } = await this.rows('MATCH (n) RETURN n.id, id(n)');
      for (const [id, internal] of rows)
        if (wanted.has(id as string)) this.internal.set(id as string, internal as number);
      return;
    }
    for (const id of wanted) {
      const { rows } = await this.rows('MATCH (n {id: $id}) RETURN id(n)', { id });
      if (rows[0]) this.internal.set(id, rows[0][0] as number);
    }
  }

  removeEdge(edge: StoredEdge): void {
    const found = this.find(edge);
    if (found !== undefined) this.database.deleteEdge(found);
  }

  removeNode({ id }: StoredNode): void {
    const internal = this.internal.get(id);
    if (internal === undefined) return;
    this.database.detachDeleteNode(internal);
    this.internal.delete(id);
  }

  async writeNodes(nodes: readonly StoredNode[]): Promise<void> {
    const created = new Map<string, StoredNode[]>();
    for (const node of nodes) {
      const internal = this.internal.get(node.id);
      if (internal !== undefined) {
        this.changeNode(internal, node);
        continue;
      }
      const kind = node.labels.join(':');
      const list = created.get(kind);
      if (list) list.push(node);
      else created.set(kind, [node]);
    }
    for (const list of created.values()) {
      for (let from = 0; from < list.length; from += BATCH) await this.createNodes(list.slice(from, from + BATCH));
    }
  }

  async writeEdges(edges: readonly StoredEdge[]): Promise<void> {
    const created: StoredEdge[] = [];
    for (const edge of edges) {
      const found = this.find(edge);
      if (found === undefined) created.push(edge);
      else this.changeEdge(found, edge);
    }
    for (let from = 0; from < created.length; from += BATCH) await this.createEdges(created.slice(from, from + BATCH));
  }

  private async createNodes(nodes: readonly StoredNode[]): Promise<void> {
    const properties = nodes.map((node) => node.properties);
    const made = await this.database.batchCreateNodesWithProps(nodes[0]!.labels, properties);
    for (const [index, internal] of made.entries()) {
      const node = nodes[index]!;
      this.internal.set(node.id, internal);
      this.fresh.add(internal);
      this.fractions.node(internal, node.properties);
    }
    this.nodesCreated += made.length;
  }

  private async createEdges(edges: readonly StoredEdge[]): Promise<void> {
    const made = await this.database.batchCreateEdges(
      edges.map(({ source, target, type, properties }) => ({
        src: this.internal.get(source)!,
        dst: this.internal.get(target)!,
        type,
        properties,
      })),
    );
    for (const [index, internal] of made.entries()) {
      const { source, properties } = edges[index]!;
      this.fractions.edge(this.internal.get(source)!, internal, properties);
    }
    this.edgesCreated += made.length;
  }

  private changeNode(internal: number, { labels, properties }: StoredNode): void {
    const { database } = this;
    const node = database.getNode(internal)!;
    for (const label of node.labels) if (!labels.includes(label)) database.removeNodeLabel(internal, label);
    for (const label of labels) if (!node.labels.includes(label)) database.addNodeLabel(internal, label);
    const before = node.properties() as Record<string, PropertyValue>;
    for (const key of Object.keys(before)) if (!(key in properties)) database.removeNodeProperty(internal, key);
    for (const [key, value] of Object.entries(properties)) {
      if (!same(before[key], value)) database.setNodeProperty(internal, key, value);
    }
    this.fractions.node(internal, properties);
  }

  private changeEdge(internal: number, { source, properties }: StoredEdge): void {
    const { database } = this;
    const before = database.getEdge(internal)!.properties() as Record<string, PropertyValue>;
    for (const key of Object.keys(before)) if (!(key in properties)) database.removeEdgeProperty(internal, key);
    for (const [key, value] of Object.entries(properties)) {
      if (!same(before[key], value)) database.setEdgeProperty(internal, key, value);
    }
    this.fractions.edge(this.internal.get(source)!, internal, properties);
  }

  /** An edge is found by its ends and type, of which there is one; the engine has no index on properties of edges. */
  private find({ source, target, type }: StoredEdge): number | undefined {
    const from = this.internal.get(source);
    const to = this.internal.get(target);
    if (from === undefined || to === undefined || this.fresh.has(from) || this.fresh.has(to)) return undefined;
    const key = `${from} ${type}`;
    let edges = this.leaving.get(key);
    if (!edges) {
      const pairs = this.database.getNodeEdges(from, { direction: 'out', edgeTypes: [type] });
      edges = new Map(pairs as [number, number][]);
      this.leaving.set(key, edges);
    }
    return edges.get(to);
  }

  private async rows(cypher: string, parameters: Record<string, string> = {}): Promise<{ rows: unknown[][] }> {
    return { rows: (await this.database.executeCypher(cypher, parameters)).rows() };
  }
}

function same(a: PropertyValue | undefined, b: PropertyValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
