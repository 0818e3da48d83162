import type { Point, SigmaGraph } from '../graph/canvas-graph.js';
import { isEdgeHidden, isNodeHidden, type Emphasis } from './appearance.js';
import { onScreen, type Stage } from './stage.js';

/** How far beside its border a node can be hit, in pixels; fingers are less exact than pointers. */
const NODE_SLACK = { pointer: 2, touch: 10 };
/** The same for edges, from their line. */
const EDGE_SLACK = { pointer: 6, touch: 14 };

export type Precision = 'pointer' | 'touch';

/** The node at a point of the container: of several the one whose centre is nearest. */
export function nodeAt(stage: Stage, graph: SigmaGraph, emphasis: Emphasis, at: Point, precision: Precision) {
  let best: string | undefined;
  let nearest = Infinity;
  graph.forEachNode((id, attributes) => {
    if (isNodeHidden(emphasis, attributes)) return;
    const drawn = onScreen(stage, attributes, emphasis);
    const distance = Math.hypot(drawn.x - at.x, drawn.y - at.y);
    if (distance > drawn.radius + NODE_SLACK[precision] || distance >= nearest) return;
    nearest = distance;
    best = id;
  });
  return best;
}

/** The line an edge is drawn on, in pixels of the container; undefined while it is not drawn. */
export function lineOf(stage: Stage, graph: SigmaGraph, emphasis: Emphasis, edge: string) {
  const attributes = graph.getEdgeAttributes(edge);
  if (isEdgeHidden(emphasis, attributes)) return undefined;
  const [source, target] = graph.extremities(edge);
  const [head, tail] = [graph.getNodeAttributes(source), graph.getNodeAttributes(target)];
  if (isNodeHidden(emphasis, head) || isNodeHidden(emphasis, tail)) return undefined;
  const a = onScreen(stage, head, emphasis);
  const b = onScreen(stage, tail, emphasis);
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  if (length === 0) return undefined;
  // Across the direction, as the program draws it: its y axis points up, the container's down.
  const shift = stage.scaleSize(attributes.lane * emphasis.scale) / length;
  const dx = (b.y - a.y) * shift;
  const dy = -(b.x - a.x) * shift;
  return { from: { x: a.x + dx, y: a.y + dy }, to: { x: b.x + dx, y: b.y + dy }, length, radii: [a.radius, b.radius] };
}

/** The edge at a point of the container: the nearest line. */
export function edgeAt(stage: Stage, graph: SigmaGraph, emphasis: Emphasis, at: Point, precision: Precision) {
  let best: string | undefined;
  let nearest = EDGE_SLACK[precision];
  graph.forEachEdge((id) => {
    const line = lineOf(stage, graph, emphasis, id);
    if (!line) return;
    const distance = distanceToSegment(at, line.from, line.to);
    if (distance >= nearest) return;
    nearest = distance;
    best = id;
  });
  return best;
}

export function distanceToSegment(at: Point, from: Point, to: Point): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const squared = dx * dx + dy * dy;
  const share = squared === 0 ? 0 : ((at.x - from.x) * dx + (at.y - from.y) * dy) / squared;
  const along = Math.min(1, Math.max(0, share));
  return Math.hypot(at.x - from.x - along * dx, at.y - from.y - along * dy);
}
