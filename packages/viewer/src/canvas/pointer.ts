import type { CanvasGraph, Point } from '../graph/canvas-graph.js';
import type { Emphasis } from './appearance.js';
import { edgeAt, nodeAt, type Precision } from './hit.js';
import type { Stage } from './stage.js';

export interface PointerActions {
  /** `add` when the reader adds to the selection (Shift, Ctrl or ⌘). */
  node(id: string, add: boolean): void;
  edge(id: string): void;
  /** A click on the empty canvas. */
  nothing(): void;
  expand(id: string): void;
  hover(node: string | undefined, edge: string | undefined): void;
}

/** So many pixels a pressed node must be moved before it is dragged: a click may shake a little. */
const DRAG_FROM = 4;

interface SigmaPointer extends Point {
  original: MouseEvent | TouchEvent;
  preventSigmaDefault(): void;
}

/** Clicks, double clicks, hovering and dragging on the canvas. */
export function listenToPointer(
  stage: Stage,
  canvas: CanvasGraph,
  emphasis: () => Emphasis,
  actions: PointerActions,
): void {
  const { graph } = canvas;
  let pressed: { id: string; at: Point; dragging: boolean } | undefined;
  let dragged = false;

  const precisionOf = ({ original }: SigmaPointer): Precision =>
    'TouchEvent' in window && original instanceof TouchEvent ? 'touch' : 'pointer';
  const nodeUnder = (event: SigmaPointer) => nodeAt(stage, graph, emphasis(), event, precisionOf(event));
  const edgeUnder = (event: SigmaPointer) => edgeAt(stage, graph, emphasis(), event, precisionOf(event));

  stage.on('clickStage', ({ event }) => {
    if (dragged) {
      dragged = false;
      return;
    }
    const node = nodeUnder(event);
    if (node !== undefined) return actions.node(node, addsToSelection(event.original));
    const edge = edgeUnder(event);
    if (edge !== undefined) actions.edge(edge);
    else actions.nothing();
  });

  stage.on('doubleClickStage', (payload) => {
    const node = nodeUnder(payload.event);
    if (node === undefined) return; // Sigma zooms in
    payload.preventSigmaDefault();
    actions.expand(node);
  });

  stage.on('downStage', ({ event }) => {
    dragged = false;
    const id = nodeUnder(event);
    pressed = id === undefined ? undefined : { id, at: { x: event.x, y: event.y }, dragging: false };
  });

  stage.on('moveBody', (payload) => {
    const { event } = payload;
    if (pressed) {
      payload.preventSigmaDefault(); // or the camera would move with the node
      if (!pressed.dragging && Math.hypot(event.x - pressed.at.x, event.y - pressed.at.y) < DRAG_FROM) return;
      if (!pressed.dragging) {
        pressed.dragging = true;
        canvas.record();
      }
      const { x, y } = stage.viewportToGraph(event);
      canvas.graph.mergeNodeAttributes(pressed.id, { x, y });
      return;
    }
    const { original } = event;
    const overCanvas = original.target instanceof HTMLCanvasElement && original.target.closest('.stage') !== null;
    if (!overCanvas || (original instanceof MouseEvent && original.buttons !== 0)) return;
    const node = nodeUnder(event);
    actions.hover(node, node === undefined ? edgeUnder(event) : undefined);
  });

  const release = () => {
    if (pressed?.dragging) {
      dragged = true;
      canvas.setPinned([pressed.id], true);
    }
    pressed = undefined;
  };
  stage.getMouseCaptor().on('mouseup', release);
  stage.getTouchCaptor().on('touchup', release);
  stage.on('leaveStage', () => actions.hover(undefined, undefined));
}

function addsToSelection(event: MouseEvent | TouchEvent): boolean {
  return event.shiftKey || event.ctrlKey || event.metaKey;
}
