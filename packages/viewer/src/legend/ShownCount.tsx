import { formatCount } from '../i18n/terms.js';
import { useMessages, usePreferences } from '../preferences/preferences.js';
import { useCanvas, useView, useWorkspace } from '../workspace/workspace.js';

/** The server lays out no more than this many nodes at once. */
const MOST = 3000;

/** Says how much of the graph is on the canvas, and offers more. */
export function ShownCount() {
  const t = useMessages();
  const language = usePreferences((state) => state.language);
  const canvas = useCanvas();
  const { actions } = useWorkspace();
  const overview = useView((state) => state.overview);
  const hiddenNodeTypes = useView((state) => state.hiddenNodeTypes);
  if (overview.state !== 'ready') return null;
  const count = (value: number) => formatCount(value, language);
  const { graph } = canvas;
  const hidden =
    hiddenNodeTypes.size === 0 ? 0 : graph.filterNodes((_, { data }) => hiddenNodeTypes.has(data.type)).length;
  const waiting = overview.unconnected.filter(({ id }) => !canvas.has(id)).length;
  const more = overview.truncated && overview.limit < MOST;
  return (
    <p className="shown-count">
      {t.shownOfNodes(count(graph.order), count(overview.total.nodes))}
      <span>{t.shownOfEdges(count(graph.size), count(overview.total.edges))}</span>
      {waiting > 0 && (
        <button type="button" onClick={() => actions.showUnconnected()}>
          {t.showUnconnected(waiting)}
        </button>
      )}
      {hidden > 0 && <span>{t.filteredOut(hidden)}</span>}
      {more && (
        <button type="button" onClick={() => void actions.openOverview(Math.min(MOST, overview.limit * 2))}>
          {t.showMore}
        </button>
      )}
    </p>
  );
}
