import { useEffect, useRef } from 'react';
import { relationName } from '../i18n/terms.js';
import { DARK, LIGHT } from '../look/palette.js';
import { currentMessages, isDark, onThemeChange, useMessages, usePreferences } from '../preferences/preferences.js';
import { currentRoute, go, onRoute, select, type Route } from '../route/route.js';
import type { ViewState } from '../workspace/view-state.js';
import { useView, useWorkspace, type Workspace } from '../workspace/workspace.js';
import { GraphView, type Appearance } from './graph-view.js';
import { handleKey } from './keyboard.js';

/** The canvas with the graph; reached by Tab and used by the arrow keys (keyboard.ts). */
export function GraphCanvas() {
  const t = useMessages();
  const workspace = useWorkspace();
  const container = useRef<HTMLDivElement>(null);
  const announcement = useView((state) => state.announcement);

  useEffect(() => open(workspace, container.current!), [workspace]);

  return (
    <div className="graph">
      <div
        ref={container}
        id="graph"
        className="stage"
        role="application"
        tabIndex={0}
        aria-label={t.graphLabel}
        aria-describedby="graph-announcement"
        onKeyDown={(event) => handleKey(event, workspace)}
      />
      <div id="graph-announcement" className="unseen" aria-live="polite">
        {announcement}
      </div>
    </div>
  );
}

/** Opens the drawing and keeps it at what the page shows; a browser that cannot draw shows the list. */
function open(workspace: Workspace, container: HTMLElement): (() => void) | undefined {
  try {
    return draw(workspace, container);
  } catch (error) {
    console.warn(error);
    workspace.view.setState({ shape: 'list', begun: true });
    workspace.actions.notify(currentMessages().noWebGl);
    return undefined;
  }
}

/** Returns the way to close the drawing. */
function draw(workspace: Workspace, container: HTMLElement): () => void {
  const { canvas, view, actions, drawing } = workspace;
  let focused = false;
  const appearance = () => appearanceOf(view.getState(), currentRoute(), focused, canvas.has.bind(canvas));
  const words = (edge: string) => edgeWords(workspace, edge);
  const graphView = new GraphView(container, canvas, appearance(), words, {
    node(id, add) {
      if (add) return actions.pick(id);
      view.setState({ cursor: id, cursorEdge: undefined, picked: [], path: undefined });
      go(select(currentRoute(), { node: id }));
    },
    edge(id) {
      view.setState({ picked: [] });
      go(select(currentRoute(), { edge: id }));
    },
    nothing() {
      view.setState({ picked: [], path: undefined });
      const route = currentRoute();
      if (route.node !== undefined || route.edge !== undefined || route.from !== undefined) go(select(route, {}));
    },
    expand: (id) => void actions.expand(id),
    hover() {},
  });
  drawing.current = graphView;
  if (canvas.graph.order > 0) graphView.reframe();
  if (view.getState().begun) graphView.nameNodes();

  const show = () => graphView.show(appearance());
  const onFocus = (event: FocusEvent) => {
    focused = event.type === 'focus' && container.matches(':focus-visible');
    show();
  };
  container.addEventListener('focus', onFocus);
  container.addEventListener('blur', onFocus);
  const stops = [
    view.subscribe((now, before) => {
      show();
      if (now.begun && !before.begun) graphView.nameNodes();
    }),
    onRoute(show),
    onThemeChange(show),
    usePreferences.subscribe(() => graphView.redraw()),
  ];
  return () => {
    for (const stop of stops) stop();
    container.removeEventListener('focus', onFocus);
    container.removeEventListener('blur', onFocus);
    drawing.current = undefined;
    graphView.dispose();
  };
}

const NOTHING: readonly string[] = [];

function appearanceOf(state: ViewState, route: Route, focused: boolean, has: (id: string) => boolean): Appearance {
  const { picked, path } = state;
  const node = route.edge === undefined && route.node !== undefined && has(route.node) ? route.node : undefined;
  const chosen = node === undefined ? picked : picked.length === 0 ? [node] : [node, ...picked];
  return {
    palette: isDark() ? DARK : LIGHT,
    hiddenNodeTypes: state.hiddenNodeTypes,
    hiddenEdgeTypes: state.hiddenEdgeTypes,
    selectedNodes: path ? NOTHING : chosen,
    selectedEdges: path ? path.edges : route.edge === undefined ? NOTHING : [route.edge],
    ringed: path ? [path.nodes[0]!, path.nodes.at(-1)!] : chosen,
    cursor: state.cursor,
    cursorEdge: state.cursorEdge,
    edgeNames: state.edgeNames,
    focused,
  };
}

/** A relation on its line: its name, and the post where one is known. */
function edgeWords({ canvas }: Workspace, id: string): string {
  const edge = canvas.edge(id);
  if (!edge) return '';
  const name = relationName(edge.type, usePreferences.getState().language);
  const titles = edge.properties.titles;
  const title = Array.isArray(titles) ? titles[0] : undefined;
  const former = edge.properties.status === 'former' ? ` (${currentMessages().statusFormer})` : '';
  return title === undefined ? `${name}${former}` : `${name} · ${title}${former}`;
}
