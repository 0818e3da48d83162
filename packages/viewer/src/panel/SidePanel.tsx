import { lazy, Suspense, useEffect, useRef } from 'react';
import { FaultBoundary } from '../chrome/FaultBoundary.js';
import { Icon } from '../look/Icon.js';
import { useMessages } from '../preferences/preferences.js';
import { go, select, useRoute } from '../route/route.js';
import { useView, useWorkspace } from '../workspace/workspace.js';
import { HomePanel } from './HomePanel.js';
import { Sheet } from './Sheet.js';
import { usesKeyboard } from './last-input.js';

const NodePanel = lazy(() => import('./NodePanel.js'));
const ProofPanel = lazy(() => import('./ProofPanel.js'));
const PathPanel = lazy(() => import('../paths/PathPanel.js'));
const SelectionPanel = lazy(() => import('./SelectionPanel.js'));

/** What is known of what is selected; of the whole graph when nothing is. */
export function SidePanel() {
  const t = useMessages();
  const route = useRoute();
  const { actions, view } = useWorkspace();
  const picked = useView((state) => state.picked);
  const wanted = useView((state) => state.detailsWanted);
  const panel = useRef<HTMLElement>(null);
  const { node, edge, from, to } = route;
  const key = edge ?? node ?? (from !== undefined || to !== undefined ? 'paths' : 'home');

  // Whoever reads the panel, or asked for it by keyboard, goes on reading at its top when something else comes.
  useEffect(() => {
    const active = document.activeElement;
    const lost = (active === null || active === document.body) && usesKeyboard();
    if (key === 'home' || !(wanted || lost || panel.current?.contains(active))) return;
    if (wanted) view.setState({ detailsWanted: false });
    panel.current?.querySelector<HTMLElement>('.panel-top')?.focus({ preventScroll: true });
    panel.current?.querySelector('.panel-body')?.scrollTo(0, 0);
  }, [key, wanted, view]);

  const copyLink = () => {
    navigator.clipboard.writeText(location.href).then(
      () => actions.notify(t.copied),
      () => actions.notify(t.copyFailed),
    );
  };
  const body =
    picked.length > 0 ? (
      <SelectionPanel />
    ) : edge !== undefined ? (
      <ProofPanel key={edge} id={edge} />
    ) : node !== undefined ? (
      <NodePanel key={node} id={node} />
    ) : from !== undefined || to !== undefined ? (
      <PathPanel />
    ) : (
      <HomePanel />
    );
  return (
    <Sheet>
      <aside id="details" ref={panel} className="panel" aria-label={t.details}>
        <div className="panel-bar">
          <h2 className="panel-top" tabIndex={-1}>
            {picked.length > 0
              ? t.selection(picked.length + (node !== undefined && edge === undefined ? 1 : 0))
              : edge !== undefined
                ? t.proof
                : node !== undefined
                  ? t.details
                  : key === 'paths'
                    ? t.paths
                    : t.home}
          </h2>
          {key !== 'home' && (
            <>
              <button type="button" className="ghost" aria-label={t.back} title={t.back} onClick={() => history.back()}>
                <Icon name="back" />
              </button>
              <button type="button" className="ghost" aria-label={t.copyLink} title={t.copyLink} onClick={copyLink}>
                <Icon name="link" />
              </button>
              <button
                type="button"
                className="ghost"
                aria-label={t.close}
                title={t.close}
                onClick={() => go(select(route, {}))}
              >
                <Icon name="close" />
              </button>
            </>
          )}
        </div>
        <div className="panel-body">
          <FaultBoundary about={key}>
            <Suspense fallback={<p className="loading">{t.loading}</p>}>{body}</Suspense>
          </FaultBoundary>
        </div>
      </aside>
    </Sheet>
  );
}
