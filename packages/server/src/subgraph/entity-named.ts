import { foldName } from '@guanxi/graph/fold';
import type { GraphStore, NamedNode } from '@guanxi/graph/store';
import { SelectionError } from './select.js';

/** Namesakes that are listed for the user to choose from. */
const LISTED = 8;

/**
 * The id of what a user named: an id as it is, else the one entity or article that bears the name, in either script.
 * What bears it as its own name goes before what bears it as an alias.
 *
 * @throws SelectionError when there is none, or several; then their ids stand in the message
 */
export async function entityNamed(store: GraphStore, given: string): Promise<string> {
  if ((await store.nodes([given])).length > 0) return given;
  const sought = foldName(given);
  const [named, called]: [NamedNode[], NamedNode[]] = [[], []];
  for await (const node of store.names()) {
    if (foldName(node.name) === sought) named.push(node);
    else if (node.aliases.some((alias) => foldName(alias) === sought)) called.push(node);
  }
  const found = named.length > 0 ? named : called;
  if (found.length === 1) return found[0]!.id;
  if (found.length === 0) {
    throw new SelectionError('entity-unknown', `There is no entity or article with the id or the name ${given}.`);
  }
  const listed = found
    .sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1))
    .slice(0, LISTED)
    .map(({ id, type, name, degree }) => `  ${id}  ${type} ${name}, ${degree} relations`);
  throw new SelectionError(
    'entity-unknown',
    [`${found.length} bear the name ${given}; give the id of one:`, ...listed].join('\n'),
  );
}
