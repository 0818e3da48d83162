import type { Format, Part } from '@guanxi/graph/formats';
import type { GraphStore, QueryLimits } from '@guanxi/graph/store';
import { fromQuery } from './from-query.js';
import { walk, type SelectedGraph } from './walk.js';

/** Which part of the graph is meant. */
export type Selection =
  | { kind: 'all' }
  | { kind: 'entity'; id: string; hops: number; maxNodes: number }
  | { kind: 'query'; cypher: string; limits: QueryLimits };

/** What was asked for cannot be selected. */
export class SelectionError extends Error {
  override readonly name = 'SelectionError';
  constructor(
    readonly code: 'entity-unknown' | 'format-needs-all' | 'part-unknown',
    message: string,
  ) {
    super(message);
  }
}

export interface Export {
  /**
   * The file in chunks.
   *
   * @param part a table of the format beside its first one
   */
  write(part?: string): Iterable<string>;
  /** Sentences for people about what is missing. */
  cuts: string[];
}

/**
 * The selection, ready to be written in a format.
 *
 * @throws SelectionError, StoreError
 */
export async function exportSelection(store: GraphStore, selection: Selection, format: Format): Promise<Export> {
  if (format.kind === 'corpus') {
    if (selection.kind !== 'all') {
      throw new SelectionError('format-needs-all', `The format ${format.name} holds the whole store: export all.`);
    }
    const corpus = await store.corpus();
    return { write: (part) => writerOf(format, part)(corpus), cuts: [] };
  }
  const { cuts, ...graph } = await select(store, selection);
  if (format.kind === 'graph') return { write: (part) => writerOf(format, part)(graph), cuts };
  const { withAllProofs, withProofs } = await import('./proofs.js');
  const proven = await (selection.kind === 'all' ? withAllProofs : withProofs)(store, graph);
  return { write: (part) => writerOf(format, part)(proven), cuts };
}

function writerOf<Material>(
  format: { name: string; write: (material: Material) => Iterable<string>; parts?: readonly Part<Material>[] },
  part: string | undefined,
): (material: Material) => Iterable<string> {
  if (part === undefined) return format.write;
  const found = format.parts?.find(({ name }) => name === part);
  if (!found) throw new SelectionError('part-unknown', `The format ${format.name} has no part "${part}".`);
  return found.write;
}

async function select(store: GraphStore, selection: Selection): Promise<SelectedGraph> {
  switch (selection.kind) {
    case 'all':
      return { ...(await store.whole()), cuts: [] };
    case 'query':
      return fromQuery(store, selection.cypher, selection.limits);
    case 'entity': {
      const found = await walk(store, selection.id, selection.hops, selection.maxNodes);
      if (!found) throw new SelectionError('entity-unknown', `There is no entity or article ${selection.id}.`);
      return found;
    }
  }
}
