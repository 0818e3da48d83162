import type { Decision } from '../../../model.js';
import type { OpenGraph } from '../open-graph.js';

/** How many characters of readings go into one message to the caller. */
const PART_CHARACTERS = 1 << 20;
/** How many readings are asked of the engine at a time. */
const AT_ONCE = 200;

/** The readings of all articles as JSON texts, in the order in which they came in, a few at a time. */
export async function* extractionTexts(graph: OpenGraph): AsyncGenerator<string[]> {
  const order = await graph.rows('MATCH (n:Extraction) RETURN id(n), n.sequence');
  order.sort((a, b) => (a[1] as number) - (b[1] as number));
  let part: string[] = [];
  let characters = 0;
  for (let from = 0; from < order.length; from += AT_ONCE) {
    for (const [internal] of order.slice(from, from + AT_ONCE)) {
      const text = graph.database.getNode(internal as number)!.get('data') as string;
      part.push(text);
      characters += text.length;
      if (characters < PART_CHARACTERS) continue;
      yield part;
      part = [];
      characters = 0;
    }
  }
  if (part.length > 0) yield part;
}

/** The reading of one article as JSON text. */
export async function extractionText(graph: OpenGraph, articleId: string): Promise<string | undefined> {
  const rows = await graph.rows('MATCH (n:Extraction {id: $id}) RETURN n.data', { id: `x-${articleId}` });
  return rows[0]?.[0] as string | undefined;
}

/** {@link GraphStore.decisions} */
export async function decisions(graph: OpenGraph): Promise<Decision[]> {
  const rows = await graph.rows('MATCH (n:Decision) RETURN n.data, n.sequence');
  rows.sort((a, b) => (a[1] as number) - (b[1] as number));
  return rows.map(([data]) => JSON.parse(data as string) as Decision);
}

/** Ids that were merged into others, in order. */
export async function retired(graph: OpenGraph): Promise<string[]> {
  const rows = await graph.rows('MATCH (n:Redirect) RETURN n.id');
  return rows.map(([id]) => id as string).sort();
}
