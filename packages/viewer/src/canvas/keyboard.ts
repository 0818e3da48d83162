import { nodeName } from '../i18n/node-name.js';
import type { KeyboardEvent } from 'react';
import { nodeTypeName, relationName } from '../i18n/terms.js';
import { currentMessages, usePreferences } from '../preferences/preferences.js';
import { currentRoute, go, select } from '../route/route.js';
import type { Workspace } from '../workspace/workspace.js';
import { towards, type Way } from './directions.js';

const WAYS: Record<string, Way> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

/** The keys of the canvas; they are listed for readers in KeysDialog. */
export function handleKey(event: KeyboardEvent, workspace: Workspace): void {
  if (event.altKey) return;
  const command = event.ctrlKey || event.metaKey;
  const handled = command ? handleCommand(event, workspace) : handlePlain(event, workspace);
  if (handled) {
    event.preventDefault();
    event.stopPropagation();
  }
}

function handleCommand(event: KeyboardEvent, { actions }: Workspace): boolean {
  if (event.key.toLowerCase() === 'z' && !event.shiftKey) actions.undo();
  else if (event.key.toLowerCase() === 'y' || event.key.toLowerCase() === 'z') actions.redo();
  else return false;
  return true;
}

function handlePlain(event: KeyboardEvent, workspace: Workspace): boolean {
  const { view, actions, drawing } = workspace;
  const { cursor, cursorEdge } = view.getState();
  const way = WAYS[event.key];
  if (way) {
    moveCursor(workspace, way, event.shiftKey);
    return true;
  }
  switch (event.key) {
    case 'Enter':
      if (cursorEdge !== undefined) openDetails(workspace, { edge: cursorEdge });
      else if (cursor === undefined) return false;
      else if (isSelected(cursor)) void actions.expand(cursor);
      else openDetails(workspace, { node: cursor });
      return true;
    case ' ':
      if (cursor !== undefined) actions.pick(cursor);
      return true;
    case 'e':
      if (cursor !== undefined) void actions.expand(cursor);
      return true;
    case '[':
    case ']':
      stepThroughEdges(workspace, event.key === ']' ? 1 : -1);
      return true;
    case 'Delete':
    case 'Backspace':
      if (cursor !== undefined) actions.remove([cursor]);
      return true;
    case 'p':
      if (cursor !== undefined) actions.togglePin(cursor);
      return true;
    case '+':
    case '=':
      void drawing.current?.zoom(1.5);
      return true;
    case '-':
      void drawing.current?.zoom(1 / 1.5);
      return true;
    case '0':
      void drawing.current?.fit();
      return true;
    case 'g':
      view.setState({ shape: 'list' });
      return true;
    case 'l':
      view.setState({ edgeNames: !view.getState().edgeNames });
      return true;
    case 'c':
      go({ ...currentRoute(), query: currentRoute().query ?? '' });
      return true;
    default:
      return false;
  }
}

function isSelected(node: string): boolean {
  const route = currentRoute();
  return route.node === node && route.edge === undefined;
}

/** Selects, and goes to the details. */
function openDetails({ view }: Workspace, what: { node: string } | { edge: string }): void {
  view.setState({ detailsWanted: true });
  go(select(currentRoute(), what));
}

/** Where the keyboard stands, or would begin: the selected node, else the best connected one in sight. */
function startOf({ canvas, view, drawing }: Workspace): string | undefined {
  const { cursor } = view.getState();
  const { node } = currentRoute();
  for (const id of [cursor, node]) if (id !== undefined && drawing.current?.nodePlace(id)) return id;
  let largest: string | undefined;
  let size = 0;
  canvas.graph.forEachNode((id, attributes) => {
    if (attributes.size <= size || !drawing.current?.nodePlace(id)) return;
    size = attributes.size;
    largest = id;
  });
  return largest;
}

function moveCursor(workspace: Workspace, way: Way, anywhere: boolean): void {
  const { canvas, view, actions, drawing } = workspace;
  const start = startOf(workspace);
  if (start === undefined) return;
  const from = drawing.current?.nodePlace(start);
  let target: string | undefined = start;
  if (view.getState().cursor !== undefined && from) {
    const ids = anywhere ? canvas.graph.nodes() : canvas.graph.neighbors(start);
    const places = ids.flatMap((id) => {
      const place = drawing.current?.nodePlace(id);
      return place ? [{ id, x: place.x, y: place.y }] : [];
    });
    target = towards(from, way, places)?.id;
  }
  if (target === undefined) return actions.announce(currentMessages().noNeighbourThere);
  setCursor(workspace, target);
}

/** Puts the keyboard on a node, says which it is and brings it into sight. */
export function setCursor({ canvas, view, actions, drawing }: Workspace, id: string): void {
  const node = canvas.node(id);
  if (!node) return;
  view.setState({ cursor: id, cursorEdge: undefined });
  const type = nodeTypeName(node.type, usePreferences.getState().language);
  actions.announce(currentMessages().focusedNode(nodeName(node), type, canvas.graph.degree(id)));
  void drawing.current?.bringIntoSight(id);
}

/** Goes from one relation of the node to the next, in the order of their angles around it. */
function stepThroughEdges(workspace: Workspace, step: 1 | -1): void {
  const { canvas, view, actions, drawing } = workspace;
  const node = startOf(workspace);
  if (node === undefined) return;
  const centre = drawing.current?.nodePlace(node);
  if (!centre) return;
  const edges = canvas.graph
    .edges(node)
    .flatMap((id) => {
      const middle = drawing.current?.edgePlace(id);
      return middle ? [{ id, angle: Math.atan2(middle.y - centre.y, middle.x - centre.x) }] : [];
    })
    .sort((a, b) => a.angle - b.angle || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
  if (edges.length === 0) return actions.announce(currentMessages().noRelations);
  const at = edges.indexOf(view.getState().cursorEdge ?? '');
  const next = at === -1 ? (step === 1 ? 0 : edges.length - 1) : (at + step + edges.length) % edges.length;
  const edge = canvas.edge(edges[next]!)!;
  view.setState({ cursor: node, cursorEdge: edge.id });
  const { language } = usePreferences.getState();
  const name = (id: string) => nodeName(canvas.node(id)!);
  actions.announce(
    currentMessages().focusedEdge(
      name(edge.source),
      relationName(edge.type, language),
      name(edge.target),
      next + 1,
      edges.length,
    ),
  );
}
