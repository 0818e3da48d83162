import { isEmpty, type GraphDelta } from '../linking/index.js';
import type { UpdateSummary } from './port.js';

export const NOTHING_WRITTEN: UpdateSummary = {
  changed: false,
  nodesWritten: 0,
  edgesWritten: 0,
  nodesRemoved: 0,
  edgesRemoved: 0,
};

/** What a delta comes to. */
export function summaryOf(delta: GraphDelta): UpdateSummary {
  return {
    changed: !isEmpty(delta),
    nodesWritten: delta.nodes.length,
    edgesWritten: delta.edges.length,
    nodesRemoved: delta.removedNodes.length,
    edgesRemoved: delta.removedEdges.length,
  };
}
