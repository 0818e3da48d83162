import { currentRoute, type Route } from './route/route.js';
import type { Workspace } from './workspace/workspace.js';

/** A node as it is drawn: `x`, `y` are its centre in pixels of the window. */
export interface InspectedNode {
  id: string;
  name: string;
  type: string;
  x: number;
  y: number;
  radius: number;
}

/** An edge as it is drawn: `x`, `y` are the middle of its line in pixels of the window. */
export interface InspectedEdge {
  id: string;
  type: string;
  source: string;
  target: string;
  x: number;
  y: number;
}

/**
 * `window.guanxi`: what is on the canvas and where, for tests and scripts. A canvas shows nothing to them otherwise.
 * It reads only; what is hidden by a filter is left out.
 */
export interface Inspection {
  nodes(): InspectedNode[];
  edges(): InspectedEdge[];
  route(): Route;
  /** True once the first graph is drawn and no layout is running. */
  settled(): boolean;
}

declare global {
  interface Window {
    guanxi?: Inspection;
  }
}

export function inspectionOf({ canvas, view, drawing }: Workspace): Inspection {
  const origin = () => document.getElementById('graph')?.getBoundingClientRect() ?? { left: 0, top: 0 };
  return {
    nodes() {
      const { left, top } = origin();
      return canvas.nodes().flatMap(({ id, name, type }) => {
        const place = drawing.current?.nodePlace(id);
        return place ? [{ id, name, type, x: left + place.x, y: top + place.y, radius: place.radius }] : [];
      });
    },
    edges() {
      const { left, top } = origin();
      return canvas.edges().flatMap(({ id, type, source, target }) => {
        const place = drawing.current?.edgePlace(id);
        return place ? [{ id, type, source, target, x: left + place.x, y: top + place.y }] : [];
      });
    },
    route: currentRoute,
    settled: () => view.getState().overview.state === 'ready' && !view.getState().layingOut,
  };
}
