/** Ids come from the API, and links may bring them: nothing else goes into the text of a query. */
const ID = /^[a-z0-9]+$/;

/**
 * A query for exactly these nodes and the relations between them: what `POST /export` takes for a part that was put
 * together by hand.
 * @param without types of relation to leave out
 */
export function subgraphQuery(ids: readonly string[], without: readonly string[]): string {
  const list = `[${ids
    .filter((id) => ID.test(id))
    .map((id) => `'${id}'`)
    .join(', ')}]`;
  const types = `[${without.map((type) => `'${type}'`).join(', ')}]`;
  return `MATCH (n) WHERE n.id IN ${list}
OPTIONAL MATCH (n)-[r]->(m) WHERE m.id IN ${list} AND NOT type(r) IN ${types}
RETURN n, r`;
}
