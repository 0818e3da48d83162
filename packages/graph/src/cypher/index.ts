export { checkReadOnly, type CheckedQuery } from './guard.js';
export { withRowLimit } from './projection.js';
export { aliasAggregates, type RepairedQuery } from './grafeo-repair.js';
