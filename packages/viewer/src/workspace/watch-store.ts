import { api } from '../api/client.js';
import { resources } from '../api/resource.js';
import { FIRST_OVERVIEW } from './actions.js';
import type { Workspace } from './workspace.js';

/** So often the page looks whether there is something new, while it is in sight. */
const EVERY = 10_000;

/**
 * Notices when the graph behind the page changes: documents were read beside it. An empty page shows the new graph at
 * once; else the reader is told and chooses when, so that nothing changes under their hands.
 */
export function watchStore({ actions, view }: Workspace, opened: Promise<void>): void {
  let known: string | undefined;
  let asking = false;
  let unanswered = false;
  const look = async () => {
    if (asking || document.visibilityState === 'hidden') return;
    asking = true;
    try {
      const counts = JSON.stringify(await api.stats());
      if (known !== undefined && counts !== known) {
        const { overview } = view.getState();
        if (overview.state === 'ready' && overview.total.nodes === 0) await actions.refresh(FIRST_OVERVIEW);
        else view.setState({ changed: true });
      }
      known = counts;
      if (unanswered) resources.retryUnanswered();
      unanswered = false;
    } catch {
      unanswered = true;
      // A server that does not answer is told of when the reader wants something from it.
    } finally {
      asking = false;
    }
  };
  void opened.then(look);
  setInterval(() => void look(), EVERY);
  for (const event of ['focus', 'online']) window.addEventListener(event, () => void look());
  document.addEventListener('visibilitychange', () => void look());
}
