import { currentRoute, onRoute, type Route } from '../route/route.js';
import type { Workspace } from './workspace.js';

/**
 * Keeps the canvas at what the address names: a node or relation that is linked to is put there and brought into
 * sight. Returns the way to stop.
 */
export function followRoute({ canvas, view, actions, drawing }: Workspace, opened: Promise<void>): () => void {
  let last: Route = {};
  const follow = async () => {
    const route = currentRoute();
    const { node, edge } = route;
    const before = last;
    last = route;
    if (node === before.node && edge === before.edge) return;
    view.setState({ picked: [], path: route.from === undefined ? undefined : view.getState().path });
    if (edge !== undefined && !edge.includes('-MENTIONS-')) {
      await actions.attempt(() => actions.revealEdge(edge), 'by panel');
      const ends = canvas.edge(edge);
      if (ends && currentRoute().edge === edge) await drawing.current?.bringIntoSight(ends.source);
    } else if (node !== undefined && edge === undefined) {
      await actions.attempt(() => actions.reveal(node), 'by panel');
      if (currentRoute().node !== node) return;
      view.setState({ cursor: canvas.has(node) ? node : undefined, cursorEdge: undefined });
      const { visiting } = view.getState();
      view.setState({ visiting: false });
      await (visiting ? drawing.current?.centre(node) : drawing.current?.bringIntoSight(node));
    }
  };
  void opened.then(follow);
  return onRoute(() => void opened.then(follow));
}
