import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Problem } from '../api/problem.js';
import type { EdgeType, GraphNode, NodeType } from '../api/types.js';

/** A short message, with a way to take back what it tells of. */
export interface Notice {
  text: string;
  undoable: boolean;
}

export type Dialog = { kind: 'keys' } | { kind: 'export' } | { kind: 'token' } | { kind: 'expand'; id: string };

export type OverviewState =
  | { state: 'loading' }
  | { state: 'failed'; problem: Problem }
  | {
      state: 'ready';
      limit: number;
      total: { nodes: number; edges: number };
      truncated: boolean;
      /** Nodes of the overview that nothing is related to: they are shown when they are asked for. */
      unconnected: readonly GraphNode[];
    };

/** What the page shows besides the graph and the route. */
export interface ViewState {
  hiddenNodeTypes: ReadonlySet<NodeType>;
  hiddenEdgeTypes: ReadonlySet<EdgeType>;
  /** Nodes that were picked beside the one the route names, in the order picked. */
  picked: readonly string[];
  /** Where the keyboard stands on the canvas. */
  cursor: string | undefined;
  cursorEdge: string | undefined;
  edgeNames: boolean;
  shape: 'graph' | 'list';
  overview: OverviewState;
  /** False until the first graph is on the screen, or none is to be waited for: the rest of the page comes after it. */
  begun: boolean;
  /** True while a new layout is computed. */
  layingOut: boolean;
  notice: Notice | undefined;
  /** True when the graph behind the page is no longer the one that was loaded. */
  changed: boolean;
  /** For screen readers alone. */
  announcement: string;
  dialog: Dialog | undefined;
  /** True when the reader asked for the details by keyboard: the focus goes there. */
  detailsWanted: boolean;
  /** True when the reader looked a node up: the camera goes there. */
  visiting: boolean;
  /** Nodes and edges of the path that is shown, in its order. */
  path: { nodes: readonly string[]; edges: readonly string[] } | undefined;
}

export type ViewStore = StoreApi<ViewState>;

export function createViewStore(): ViewStore {
  return createStore<ViewState>(() => ({
    hiddenNodeTypes: new Set(),
    hiddenEdgeTypes: new Set(),
    picked: [],
    cursor: undefined,
    cursorEdge: undefined,
    edgeNames: false,
    shape: 'graph',
    overview: { state: 'loading' },
    begun: false,
    layingOut: false,
    notice: undefined,
    changed: false,
    announcement: '',
    dialog: undefined,
    detailsWanted: false,
    visiting: false,
    path: undefined,
  }));
}
