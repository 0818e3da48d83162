export { checkReadOnly, type CheckedQuery } from './guard.js';
export { prepareForGrafeo, type GrafeoQuery } from './grafeo-dialect.js';
