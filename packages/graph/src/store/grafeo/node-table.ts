import type { NodeType } from '../../model.js';
import { byDegree, byText } from '../order.js';
import type { NamedNode } from '../port.js';
import { typeOfLabels } from '../records.js';
import type { OpenGraph } from './open-graph.js';

/** What is kept in memory of an entity or article. */
export interface TableRow extends NamedNode {
  internal: number;
  hidden: boolean;
}

/** All entities and articles of one graph file, by id and by the engine's own number. */
export class NodeTable {
  private readonly byInternal: Map<number, TableRow>;
  private readonly byId: Map<string, TableRow>;
  private rankedRows: TableRow[] | undefined;

  private constructor(
    /** In the order of ids. */
    readonly rows: readonly TableRow[],
    private readonly redirects: ReadonlyMap<string, string | null>,
  ) {
    this.byInternal = new Map(rows.map((row) => [row.internal, row]));
    this.byId = new Map(rows.map((row) => [row.id, row]));
  }

  static async read(graph: OpenGraph): Promise<NodeTable> {
    const rows: TableRow[] = [];
    const entities = await graph.rows(
      'MATCH (n:Entity) RETURN id(n), labels(n), n.id, n.name, n.aliases, n.degree, n.hidden',
    );
    for (const [internal, labels, id, name, aliases, degree, hidden] of entities) {
      rows.push({
        internal: internal as number,
        id: id as string,
        type: typeOfLabels(labels as string[]) as NodeType,
        name: name as string,
        aliases: aliases as string[],
        degree: degree as number,
        hidden: hidden === true,
      });
    }
    const articles = await graph.rows('MATCH (n:Article) RETURN id(n), n.id, n.title, n.degree');
    for (const [internal, id, title, degree] of articles) {
      rows.push({
        internal: internal as number,
        id: id as string,
        type: 'Article',
        name: title as string,
        aliases: [],
        degree: degree as number,
        hidden: false,
      });
    }
    rows.sort((a, b) => byText(a.id, b.id));
    const redirects = (await graph.rows('MATCH (n:Redirect) RETURN n.id, n.to')) as [string, string | null][];
    return new NodeTable(rows, new Map(redirects));
  }

  at(internal: number): TableRow | undefined {
    return this.byInternal.get(internal);
  }

  /** The row of an id, or of the one that it was merged into. */
  find(id: string): TableRow | undefined {
    return this.byId.get(id) ?? this.byId.get(this.redirects.get(id) ?? '');
  }

  /** The id that an id leads to now. */
  follow(id: string): string {
    return this.byId.has(id) ? id : (this.redirects.get(id) ?? id);
  }

  /** All that is not hidden, best-connected first. */
  ranked(): readonly TableRow[] {
    this.rankedRows ??= this.rows.filter((row) => !row.hidden).sort(byDegree);
    return this.rankedRows;
  }
}
