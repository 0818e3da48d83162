import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react';
import { GraphCanvas } from './canvas/GraphCanvas.js';
import { Toolbar } from './canvas/Toolbar.js';
import { FaultBoundary } from './chrome/FaultBoundary.js';
import { Header } from './chrome/Header.js';
import { NoticeBar } from './chrome/NoticeBar.js';
import { OverviewState } from './chrome/OverviewState.js';
import { Legend } from './legend/Legend.js';
import { ShownCount } from './legend/ShownCount.js';
import { watchInput } from './panel/last-input.js';
import { SidePanel } from './panel/SidePanel.js';
import { useMessages } from './preferences/preferences.js';
import { useRoute } from './route/route.js';
import { useView, useWorkspace } from './workspace/workspace.js';

const ListView = lazy(() => import('./listing/ListView.js'));
const ArticleReader = lazy(() => import('./article/ArticleReader.js'));
const QueryPanel = lazy(() => import('./query/QueryPanel.js'));
const Dialogs = lazy(() => import('./chrome/Dialogs.js'));

/** The page: header, canvas or list, details; over the canvas the article that is read, below it the query box. */
export function App() {
  const t = useMessages();
  const { article, query } = useRoute();
  const { view } = useWorkspace();
  const shape = useView((state) => state.shape);
  const dialog = useView((state) => state.dialog);
  const begun = useView((state) => state.begun);
  const searchRef = useRef<HTMLInputElement>(null);

  useEffect(watchInput, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      if (event.key === '/') searchRef.current?.focus();
      else if (event.key === '?') view.setState({ dialog: { kind: 'keys' } });
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [view]);

  return (
    <div className={`app ${query === undefined ? '' : 'with-query'}`}>
      <nav className="skip-links" aria-label={t.keys}>
        <a href="#graph" onClick={(event) => focusOn(event, searchRef.current)}>
          {t.skipToSearch}
        </a>
        <a href="#graph" onClick={(event) => focusOn(event, document.getElementById('graph'))}>
          {t.skipToGraph}
        </a>
        <a href="#details" onClick={(event) => focusOn(event, document.querySelector<HTMLElement>('.panel-top'))}>
          {t.skipToDetails}
        </a>
      </nav>
      {begun ? <Header searchRef={searchRef} /> : <div className="header" />}
      <main className="main">
        <h1 className="unseen">{`${t.appName}: ${t.tagline}`}</h1>
        <div className="canvas-area">
          {shape === 'list' ? (
            <Lazily fallback={<p className="loading">{t.loading}</p>}>
              <ListView />
            </Lazily>
          ) : (
            <>
              <GraphCanvas />
              {begun && (
                <>
                  <Legend />
                  <Toolbar />
                  <OverviewState />
                </>
              )}
            </>
          )}
          {begun && <ShownCount />}
          <NoticeBar />
          {begun && article !== undefined && (
            <Lazily fallback={null}>
              <ArticleReader id={article} />
            </Lazily>
          )}
        </div>
        {begun && query !== undefined && (
          <Lazily fallback={<p className="loading">{t.loading}</p>}>
            <QueryPanel />
          </Lazily>
        )}
      </main>
      {begun ? <SidePanel /> : <div className="sheet" />}
      {dialog && (
        <Lazily fallback={null}>
          <Dialogs dialog={dialog} />
        </Lazily>
      )}
    </div>
  );
}

/** What is loaded when it is first shown. */
function Lazily({ fallback, children }: { fallback: ReactNode; children: ReactNode }) {
  return (
    <FaultBoundary>
      <Suspense fallback={fallback}>{children}</Suspense>
    </FaultBoundary>
  );
}

/** Whether a key belongs to a field the reader types in. */
function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  return (
    event.isComposing ||
    (target instanceof HTMLElement && (target.matches('input, textarea, select') || target.isContentEditable))
  );
}

/** The address after # names what is shown, so these links move the focus themselves. */
function focusOn(event: { preventDefault(): void }, target: HTMLElement | null): void {
  event.preventDefault();
  target?.focus();
}
