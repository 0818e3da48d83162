import { RELATION_TYPES, type GraphEdge, type GraphNode, type NodeType, type RelationType } from '@guanxi/graph';
import type { GraphStore } from '@guanxi/graph/store';

/** A part of the graph, and whether something of it was left out. */
export interface SelectedGraph {
  nodes: GraphNode[];
  edges: GraphEdge[];
  /** Sentences for people about what is missing; empty when all that was asked for is there. */
  cuts: string[];
}

/** How many edges are asked for at a time. */
const PAGE = 200;

/**
 * All that lies within some steps of a node over relations (not MENTIONS), nearest first and of the equally near the
 * best connected first. The edges are those walked over: two nodes of the outermost ring may be tied beyond them.
 *
 * @returns undefined when there is no such node
 */
export async function walk(
  store: GraphStore,
  start: string,
  hops: number,
  maxNodes: number,
): Promise<SelectedGraph | undefined> {
  const [first] = await store.nodes([start]);
  if (!first) return undefined;
  const nodes = new Map([[first.id, first]]);
  const edges = new Map<string, GraphEdge>();
  let leftOut = 0;
  let ring = [first];
  for (let step = 0; step < hops && ring.length > 0; step++) {
    const next: GraphNode[] = [];
    for (const node of ring) {
      for (const type of relationsOf(node.type)) {
        for await (const page of pages(store, node.id, type)) {
          const found = new Map(page.nodes.map((neighbour) => [neighbour.id, neighbour]));
          for (const edge of page.edges) {
            const other = edge.source === node.id ? edge.target : edge.source;
            if (!nodes.has(other)) {
              if (nodes.size >= maxNodes) {
                leftOut += 1;
                continue;
              }
              const neighbour = found.get(other)!;
              nodes.set(other, neighbour);
              next.push(neighbour);
            }
            edges.set(edge.id, edge);
          }
        }
      }
    }
    ring = next;
  }
  const cuts = leftOut > 0 ? [`cut at ${maxNodes} nodes: ${leftOut} relations lead further`] : [];
  return { nodes: [...nodes.values()], edges: [...edges.values()], cuts };
}

/** The relation types that a node of this type can have. */
function relationsOf(type: NodeType): RelationType[] {
  return RELATION_TYPES.filter(({ heads, tails }) => heads.includes(type) || tails.includes(type)).map(
    (schema) => schema.type,
  );
}

async function* pages(store: GraphStore, id: string, relation: RelationType) {
  let cursor: string | undefined;
  do {
    const page = await store.neighbours(id, {
      relation,
      direction: 'both',
      limit: PAGE,
      ...(cursor ? { cursor } : {}),
    });
    if (!page) return;
    yield page;
    cursor = page.next;
  } while (cursor !== undefined);
}
