import { useCallback, useEffect, useState } from 'react';
import { api } from '../api/client.js';
import { lookups } from '../api/lookups.js';
import { useResource } from '../api/resource.js';
import type { GraphNode, Path } from '../api/types.js';
import { Loaded } from '../chrome/Loaded.js';
import { useTitle } from '../chrome/use-title.js';
import { relationName } from '../i18n/terms.js';
import { Icon } from '../look/Icon.js';
import { useMessages, usePreferences } from '../preferences/preferences.js';
import { currentRoute, go, href, select, useRoute, type Route } from '../route/route.js';
import { EntityPicker } from '../search/EntityPicker.js';
import { EntityLink } from '../panel/EntityLink.js';
import { useWorkspace } from '../workspace/workspace.js';

const LIMIT = 10;

/** The shortest connections between two nodes, every step of which can be proved. */
export default function PathPanel() {
  const t = useMessages();
  const { from, to } = useRoute();
  useTitle(t.paths);
  const set = (ends: Pick<Route, 'from' | 'to'>) => {
    const { query } = currentRoute();
    go({ ...ends, ...(query === undefined ? {} : { query }) });
  };
  return (
    <>
      <div className="path-ends">
        <End label={t.pathFrom} id={from} set={(id) => set({ from: id, ...(to === undefined ? {} : { to }) })} />
        <button
          type="button"
          aria-label={t.pathSwap}
          title={t.pathSwap}
          onClick={() =>
            set({ ...(to === undefined ? {} : { from: to }), ...(from === undefined ? {} : { to: from }) })
          }
        >
          <Icon name="swap" />
        </button>
        <End label={t.pathTo} id={to} set={(id) => set({ to: id, ...(from === undefined ? {} : { from }) })} />
      </div>
      {from === undefined || to === undefined ? (
        <p className="empty">{t.pathChoose}</p>
      ) : from === to ? (
        <p className="empty">{t.pathSame}</p>
      ) : (
        <Paths from={from} to={to} />
      )}
    </>
  );
}

function End({ label, id, set }: { label: string; id: string | undefined; set: (id: string) => void }) {
  const t = useMessages();
  const { canvas } = useWorkspace();
  const load = useCallback(async (): Promise<GraphNode | undefined> => {
    if (id === undefined) return undefined;
    return canvas.node(id) ?? (await lookups.entity(id)).node;
  }, [id, canvas]);
  const node = useResource(`name of ${id ?? ''}`, load);
  const name = node.state === 'ready' ? (node.value?.name ?? '') : '';
  return (
    <div className="path-end">
      <span aria-hidden="true">{label}</span>
      <EntityPicker
        key={name}
        label={label}
        placeholder={t.searchHint}
        initial={name}
        onPick={(picked) => set(picked.id)}
      />
    </div>
  );
}

function Paths({ from, to }: { from: string; to: string }) {
  const t = useMessages();
  const load = useCallback(() => api.paths(from, to, LIMIT), [from, to]);
  const paths = useResource(`paths ${from} ${to}`, load);
  return (
    <Loaded resource={paths} missing={t.unknownNode}>
      {({ paths: found }) => (found.length === 0 ? <p className="empty">{t.pathNone}</p> : <Found paths={found} />)}
    </Loaded>
  );
}

function Found({ paths }: { paths: readonly Path[] }) {
  const t = useMessages();
  const { canvas, view, actions, drawing } = useWorkspace();
  const [shown, setShown] = useState(0);

  useEffect(() => {
    const path = paths[shown]!;
    const nodes = path.nodes.map(({ id }) => id);
    canvas.add(path.nodes, path.edges);
    view.setState({ path: { nodes, edges: path.edges.map(({ id }) => id) } });
    void drawing.current?.fit(nodes);
    return () => view.setState({ path: undefined });
  }, [paths, shown, canvas, view, actions, drawing]);

  return (
    <>
      <p role="status">{t.pathCount(paths.length, paths[0]!.edges.length)}</p>
      <ol className="paths">
        {paths.map((path, index) => (
          <li key={path.edges.map(({ id }) => id).join()}>
            <button type="button" aria-pressed={index === shown} onClick={() => setShown(index)}>
              {t.pathNumber(index + 1)}
            </button>
            <Steps path={path} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Steps({ path }: { path: Path }) {
  const t = useMessages();
  const route = useRoute();
  const language = usePreferences((state) => state.language);
  return (
    <ol className="path-steps">
      {path.nodes.map((node, index) => {
        const edge = path.edges[index];
        return (
          <li key={node.id}>
            <EntityLink node={node} />
            {edge && (
              <a className="path-edge" href={href(select(route, { edge: edge.id }))} title={t.showProof}>
                <span aria-hidden="true">{edge.source === node.id ? '↓' : '↑'}</span>{' '}
                {relationName(edge.type, language)}
                <span className="unseen">{t.showProof}</span>
              </a>
            )}
          </li>
        );
      })}
    </ol>
  );
}
