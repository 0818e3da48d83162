import { post } from './client.js';
import { linesOf } from './lines.js';
import type { GraphEdge } from './types.js';

const CYPHER = `UNWIND $fresh AS id
MATCH (a:Entity {id: id})-[r]-(b)
WHERE b.id IN $all AND type(r) <> 'MENTIONS'
RETURN r`;

/** The relations between some nodes and a larger set, in either direction. */
export async function edgesBetween(fresh: readonly string[], all: readonly string[]): Promise<GraphEdge[]> {
  const response = await post('/query', { cypher: CYPHER, params: { fresh, all } });
  const edges: GraphEdge[] = [];
  for await (const line of linesOf(response.body!)) {
    const value = JSON.parse(line) as { type: string; values?: [GraphEdge] };
    if (value.type === 'row') edges.push(value.values![0]);
  }
  return edges;
}
