import type { Decision, GraphNode, PropertyValue } from '../../../model.js';
import { FoldedNames } from '../../folded-names.js';
import { byDate } from '../../order.js';
import { MENTIONS_SHOWN, type EntityDetail } from '../../port.js';
import { graphNode, spansOf } from '../../records.js';
import type { NodeTable, TableRow } from '../node-table.js';
import type { OpenGraph } from '../open-graph.js';
import { decisions } from './corpus.js';
import { neighbourCounts } from './neighbours.js';

/** {@link GraphStore.nodes} */
export async function nodes(graph: OpenGraph, ids: readonly string[]): Promise<GraphNode[]> {
  const table = await graph.table();
  const found = new Set(ids.map((id) => table.find(id)).filter((row) => row !== undefined));
  return [...found].map(({ internal }) => graphNode(graph.node(internal)));
}

/** {@link GraphStore.entity} */
export async function entity(graph: OpenGraph, id: string): Promise<EntityDetail | undefined> {
  const table = await graph.table();
  const row = table.find(id);
  if (!row) return undefined;
  const { mentions, articleCount } =
    row.type === 'Article' ? { mentions: [], articleCount: 0 } : mentionsOf(graph, row);
  return {
    node: graphNode(graph.node(row.internal)),
    aliases: row.aliases,
    mentions,
    articleCount,
    neighbours: neighbourCounts(graph, table, row.internal),
    possiblySame: await possiblySame(graph, table, row),
  };
}

function mentionsOf(graph: OpenGraph, row: TableRow): Pick<EntityDetail, 'mentions' | 'articleCount'> {
  const { database } = graph;
  const pairs = graph.edges(row.internal, 'in', ['MENTIONS']);
  const articles = pairs.map(([article, edge]) => {
    const node = database.getNode(article)!;
    const date = node.get('date') as string | null | undefined;
    return { edge, node, id: node.get('id') as string, ...(date ? { date } : {}) };
  });
  articles.sort(byDate);
  const mentions = articles.slice(0, MENTIONS_SHOWN).map(({ edge, node, id, date }) => {
    const source = node.get('source') as string | null | undefined;
    return {
      article: { id, title: node.get('title') as string, ...(source ? { source } : {}), ...(date ? { date } : {}) },
      spans: spansOf(database.getEdge(edge)!.properties() as Record<string, PropertyValue>),
    };
  });
  return { mentions, articleCount: pairs.length };
}

async function possiblySame(graph: OpenGraph, table: NodeTable, row: TableRow): Promise<GraphNode[]> {
  if (row.type === 'Article') return [];
  const names = graph.remember('folded names', () => foldedNames(table));
  const apart = await graph.remember('kept apart', () => decisions(graph).then((all) => keptApart(table, all)));
  return names
    .alike(row)
    .filter((other) => !apart.has(`${row.id} ${other.id}`))
    .map((other) => graphNode(graph.node(table.find(other.id)!.internal)));
}

function foldedNames(table: NodeTable): FoldedNames {
  const names = new FoldedNames();
  for (const row of table.ranked()) names.add(row);
  return names;
}

/** The pairs that readers called different, both ways round: there is nothing left to ask about them. */
function keptApart(table: NodeTable, all: readonly Decision[]): Set<string> {
  const pairs = new Set<string>();
  for (const { kind, targets } of all) {
    const [a, b] = targets.map((target) => table.follow(target));
    if (kind === 'different' && a !== undefined && b !== undefined) pairs.add(`${a} ${b}`).add(`${b} ${a}`);
  }
  return pairs;
}
