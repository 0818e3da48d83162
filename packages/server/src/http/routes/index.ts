import type { Route } from '../route.js';
import { article } from './article.js';
import { addDecision, decisions, removeDecision } from './decisions.js';
import { entity } from './entity.js';
import { exportRoute } from './export.js';
import { formats } from './formats.js';
import { neighbours } from './neighbours.js';
import { overview } from './overview.js';
import { paths } from './paths.js';
import { query } from './query.js';
import { relation } from './relation.js';
import { schema } from './schema.js';
import { search } from './search.js';
import { stats } from './stats.js';

/** Every operation of the API, as the document lists them. A new one is a file and a line here. */
export const ROUTES: readonly Route[] = [
  stats,
  schema,
  overview,
  search,
  entity,
  neighbours,
  paths,
  article,
  relation,
  query,
  formats,
  exportRoute,
  decisions,
  addDecision,
  removeDecision,
];
