import { createContext, use, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { GraphView } from '../canvas/graph-view.js';
import { type CanvasGraph } from '../graph/canvas-graph.js';
import type { Actions } from './actions.js';
import type { ViewState, ViewStore } from './view-state.js';

/** What all parts of the page work on. */
export interface Workspace {
  canvas: CanvasGraph;
  view: ViewStore;
  actions: Actions;
  /** The drawing; undefined while the list is shown. */
  drawing: { current: GraphView | undefined };
}

export const WorkspaceContext = createContext<Workspace | undefined>(undefined);

export function useWorkspace(): Workspace {
  const workspace = use(WorkspaceContext);
  if (!workspace) throw new Error('There is no workspace around this component.');
  return workspace;
}

export function useView<T>(selector: (state: ViewState) => T): T {
  return useStore(useWorkspace().view, selector);
}

/** Renders again with every change of what is on the canvas. */
export function useCanvas(): CanvasGraph {
  const { canvas } = useWorkspace();
  useSyncExternalStore(canvas.onChange, () => canvas.version);
  return canvas;
}
