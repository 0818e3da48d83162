import { EDGE_TYPES, NODE_TYPES } from '../i18n/terms.js';

/** The words a query can be made of: labels and types of the schema, properties of the stored graph. */
export const LABELS: readonly string[] = ['Entity', ...NODE_TYPES, 'Evidence'];
export const TYPES: readonly string[] = [...EDGE_TYPES, 'STATES'];
export const PROPERTIES: readonly string[] = (
  'id name aliases degree articleCount reportCount mentionCount ' + // entities
  'title text source date authors file member characters report corrects correctedBy ' + // articles
  'evidenceCount firstDate lastDate status confidence titles confirmed ' + // relations
  'count starts ends ' + // MENTIONS
  'relation article type start end content kind role term agreement datePrinted rule version page'
) // evidence
  .split(' ');
