import { foldName } from '../fold.js';
import { byDegree } from './order.js';
import type { NamedNode } from './port.js';

/** At most so many are listed as possibly the same: of 张伟 there may be thousands. */
export const POSSIBLY_SAME_SHOWN = 50;

/** Finds entities of one type whose names are the same when folded. */
export class FoldedNames {
  private readonly byName = new Map<string, NamedNode[]>();
  private readonly byAlias = new Map<string, NamedNode[]>();

  add(node: NamedNode): void {
    if (node.type === 'Article') return;
    put(this.byName, key(node, node.name), node);
    for (const alias of node.aliases) put(this.byAlias, key(node, alias), node);
  }

  /**
   * Others of the same type that go by this one's name, or whose name it goes by. Two that share no more than an
   * alias are not listed: short forms like 市政府 belong to hundreds.
   */
  alike(node: NamedNode): NamedNode[] {
    const found = new Map<string, NamedNode>();
    const take = (others: readonly NamedNode[] = []) => {
      for (const other of others) if (other.id !== node.id) found.set(other.id, other);
    };
    take(this.byName.get(key(node, node.name)));
    take(this.byAlias.get(key(node, node.name)));
    for (const alias of node.aliases) take(this.byName.get(key(node, alias)));
    return [...found.values()].sort(byDegree).slice(0, POSSIBLY_SAME_SHOWN);
  }
}

function key(node: NamedNode, name: string): string {
  return `${node.type} ${foldName(name)}`;
}

function put(lists: Map<string, NamedNode[]>, at: string, node: NamedNode): void {
  const list = lists.get(at);
  if (list) list.push(node);
  else lists.set(at, [node]);
}
