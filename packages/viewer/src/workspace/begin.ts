import type { Workspace } from './workspace.js';

/** So long the page waits for the graph before it shows what stands around it. */
const PATIENCE = 300;

/**
 * Lets the graph be drawn first and the rest of the page after it: on a machine without a graphics card the letters of
 * the panels would take longer than the graph, and the graph is what was asked for. Where there is none, or the server
 * is slow, nothing waits for it.
 */
export function begin({ view }: Workspace, opened: Promise<void>): void {
  const show = () => view.setState({ begun: true });
  void opened.then(() => {
    // The graph is drawn with the next frame, and on the screen when that is over.
    const ready = view.getState().overview.state === 'ready';
    if (ready) requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(show)));
    else show();
  });
  setTimeout(() => {
    if (view.getState().overview.state !== 'ready') show();
  }, PATIENCE);
}
