import type { Workspace } from './workspace.js';

/** So long after the page is complete, if the browser does not say itself when it has nothing to do. */
const LATER = 2000;

/**
 * Loads the parts of the page that come when they are first asked for, once there is nothing else to do: then they open
 * at once, and also when the server has gone meanwhile or has a newer page with parts of other names.
 */
export function loadAhead({ view }: Workspace): void {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (connection?.saveData) return;
  const stop = view.subscribe(({ begun }) => {
    if (!begun) return;
    stop();
    if ('requestIdleCallback' in window) requestIdleCallback(load, { timeout: 2 * LATER });
    else setTimeout(load, LATER);
  });
}

function load(): void {
  const parts = [
    import('../panel/NodePanel.js'),
    import('../panel/ProofPanel.js'),
    import('../article/ArticleReader.js'),
    import('../paths/PathPanel.js'),
    import('../panel/SelectionPanel.js'),
    import('../listing/ListView.js'),
    import('../chrome/Dialogs.js'),
    import('../layout/relayout.js'),
    import('../query/QueryPanel.js'),
  ];
  // What cannot be had now is asked for again when it is needed, and told of then.
  void Promise.allSettled(parts);
}
