export { groupReports } from './reports.js';
export { link, type LinkedGraph, type EntityCluster, type RelationAggregate } from './link.js';
export {
  project,
  EMPTY_PROPERTY_GRAPH,
  LAYOUT_VERSION,
  type PropertyGraph,
  type StoredNode,
  type StoredEdge,
} from './project.js';
export { difference, isEmpty, type GraphDelta } from './difference.js';
export { addExtractions, EMPTY_CORPUS, type Corpus } from './corpus.js';
export { planUpdate, type UpdatePlan } from './update.js';
