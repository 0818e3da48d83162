import type { SearchIndex } from '@guanxi/graph/search';
import type { GraphStore, Overview, StoreStats } from '@guanxi/graph/store';
import type { Placed } from '../layout/place.js';
import type { Settings } from '../settings.js';
import type { PerRevision } from './per-revision.js';
import type { QuerySlots } from './query-slots.js';

/** What the routes work with. */
export interface ServerContext {
  store: GraphStore;
  settings: Settings;
  stats: PerRevision<StoreStats>;
  searchIndex: PerRevision<SearchIndex>;
  /** The overview with its layout, by how many nodes it may have. */
  overview(limit: number): Promise<Overview & Placed>;
  slots: QuerySlots;
}
