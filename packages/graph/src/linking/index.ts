export { groupReports } from './reports.js';
export { link, type LinkedGraph } from './link.js';
export type { EntityCluster } from './entity-cluster.js';
export type { RelationAggregate } from './relation-aggregate.js';
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
