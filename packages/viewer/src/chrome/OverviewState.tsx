import { useMessages } from '../preferences/preferences.js';
import { FIRST_OVERVIEW } from '../workspace/actions.js';
import { useCanvas, useView, useWorkspace } from '../workspace/workspace.js';
import { ProblemText } from './ProblemText.js';

/** What stands in the middle of the canvas while there is no graph: that it is loading, why not, or what to do. */
export function OverviewState() {
  const t = useMessages();
  const canvas = useCanvas();
  const { actions, view } = useWorkspace();
  const overview = useView((state) => state.overview);
  const hidden = useView((state) => state.hiddenNodeTypes);
  const { graph } = canvas;
  if (overview.state === 'loading') {
    return graph.order > 0 ? null : (
      <p className="canvas-note" role="status">
        {t.loadingGraph}
      </p>
    );
  }
  if (overview.state === 'failed') {
    return (
      <div className="canvas-note" role="alert">
        <ProblemText problem={overview.problem} />
        <button type="button" className="primary" onClick={() => void actions.openFirst()}>
          {t.retry}
        </button>
      </div>
    );
  }
  if (graph.order === 0 && overview.total.nodes === 0) {
    return (
      <div className="canvas-note">
        <h2>{t.emptyGraph}</h2>
        <p>{t.emptyGraphHow}</p>
        <code>npx guanxi ingest PATH…</code>
      </div>
    );
  }
  if (graph.order === 0) {
    return (
      <div className="canvas-note">
        <h2>{t.emptyCanvas}</h2>
        <p>{t.emptyCanvasHow}</p>
        <button type="button" className="primary" onClick={() => void actions.openOverview(FIRST_OVERVIEW)}>
          {t.backToOverview}
        </button>
      </div>
    );
  }
  if (hidden.size > 0 && graph.everyNode((_, { data }) => hidden.has(data.type))) {
    return (
      <div className="canvas-note">
        <p>{t.nothingVisible}</p>
        <button type="button" className="primary" onClick={() => view.setState({ hiddenNodeTypes: new Set() })}>
          {t.showAll}
        </button>
      </div>
    );
  }
  return null;
}
