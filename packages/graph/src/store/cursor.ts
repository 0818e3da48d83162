import { StoreError } from './port.js';

/** Where a page of neighbours ended: the degree and id of its last neighbour and the id of its last edge. */
export interface NeighbourPlace {
  degree: number;
  nodeId: string;
  edgeId: string;
}

/** A cursor names a place in the order rather than a number of rows, so that it holds when the graph has changed. */
export function encodeCursor({ degree, nodeId, edgeId }: NeighbourPlace): string {
  return Buffer.from(JSON.stringify([degree, nodeId, edgeId])).toString('base64url');
}

/** @throws StoreError `query-invalid` for anything that {@link encodeCursor} has not made */
export function decodeCursor(cursor: string): NeighbourPlace {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(parts) && parts.length === 3) {
      const [degree, nodeId, edgeId] = parts as unknown[];
      if (typeof degree === 'number' && typeof nodeId === 'string' && typeof edgeId === 'string') {
        return { degree, nodeId, edgeId };
      }
    }
  } catch {
    // Not JSON: the same answer as for JSON of another shape.
  }
  throw new StoreError('query-invalid', 'The cursor is none that this store gave out: ask for the first page again.');
}
