import { nodeName } from '../i18n/node-name.js';
import type { Point, SigmaGraph } from '../graph/canvas-graph.js';
import type { Emphasis } from './appearance.js';
import { lineOf } from './hit.js';
import { type LabelSpace } from './label-space.js';
import { FONT, widthOf } from './names.js';
import { onScreen, type Stage } from './stage.js';

/** What a relation is called on its line. */
export type EdgeWords = (edge: string) => string;

const EDGE_FONT = `500 11px ${FONT}`;
/** A line shorter than its words and this much has none. */
const ROOM_BESIDE_WORDS = 14;
const MOST_EDGE_NAMES = 80;

/** Writes what edges are called on their lines, where there is room, and draws arrow heads on those that stand out. */
export function drawEdgeNames(
  context: CanvasRenderingContext2D,
  stage: Stage,
  graph: SigmaGraph,
  emphasis: Emphasis,
  edges: Iterable<string>,
  words: EdgeWords,
  space: LabelSpace,
): void {
  const { palette } = emphasis;
  const { width, height } = stage.getDimensions();
  let left = MOST_EDGE_NAMES;
  for (const edge of edges) {
    if (left === 0) return;
    const line = lineOf(stage, graph, emphasis, edge);
    if (!line) continue;
    const middle = { x: (line.from.x + line.to.x) / 2, y: (line.from.y + line.to.y) / 2 };
    if (middle.x < 0 || middle.y < 0 || middle.x > width || middle.y > height) continue;
    if (emphasis.edges.has(edge)) drawArrow(context, line, palette.ink);
    const text = words(edge);
    const across = widthOf(context, text, EDGE_FONT);
    if (line.length - line.radii[0]! - line.radii[1]! < across + ROOM_BESIDE_WORDS) continue;
    const steep = Math.abs(line.to.y - line.from.y) / line.length;
    const halfWidth = (across / 2) * (1 - steep) + 8;
    const halfHeight = 8 + (across / 2) * steep;
    const box = {
      left: middle.x - halfWidth,
      right: middle.x + halfWidth,
      top: middle.y - halfHeight,
      bottom: middle.y + halfHeight,
    };
    if (!space.take(box)) continue;
    left -= 1;
    let angle = Math.atan2(line.to.y - line.from.y, line.to.x - line.from.x);
    if (angle > Math.PI / 2) angle -= Math.PI; // never upside down
    if (angle < -Math.PI / 2) angle += Math.PI;
    context.save();
    context.translate(middle.x, middle.y);
    context.rotate(angle);
    context.font = EDGE_FONT;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.lineWidth = 4;
    context.strokeStyle = palette.paper;
    context.strokeText(text, 0, 0);
    context.fillStyle = palette.ink;
    context.fillText(text, 0, 0);
    context.restore();
  }
}

function drawArrow(
  context: CanvasRenderingContext2D,
  line: NonNullable<ReturnType<typeof lineOf>>,
  color: string,
): void {
  const { from, to, length, radii } = line;
  const free = length - radii[0]! - radii[1]!;
  if (free < 12) return;
  const ux = (to.x - from.x) / length;
  const uy = (to.y - from.y) / length;
  const tip = { x: to.x - ux * (radii[1]! + 1), y: to.y - uy * (radii[1]! + 1) };
  const back = { x: tip.x - ux * 8, y: tip.y - uy * 8 };
  context.beginPath();
  context.moveTo(tip.x, tip.y);
  context.lineTo(back.x - uy * 3.6, back.y + ux * 3.6);
  context.lineTo(back.x + uy * 3.6, back.y - ux * 3.6);
  context.closePath();
  context.fillStyle = color;
  context.fill();
}

/** What is marked without drawing the graph anew: selection, keyboard cursor, what is under the pointer. */
export interface Marks {
  selected: readonly string[];
  pinned: readonly string[];
  cursor: string | undefined;
  cursorEdge: string | undefined;
  hover: string | undefined;
  hoverEdge: string | undefined;
  /** The keyboard cursor shows its ring only while the canvas has the focus. */
  focused: boolean;
}

export function drawMarks(
  context: CanvasRenderingContext2D,
  stage: Stage,
  graph: SigmaGraph,
  emphasis: Emphasis,
  marks: Marks,
  words: EdgeWords,
): void {
  const { width, height } = stage.getDimensions();
  const { palette } = emphasis;
  context.clearRect(0, 0, width, height);
  const ring = (id: string, gap: number, lineWidth: number, color: string) => {
    if (!graph.hasNode(id)) return;
    const drawn = onScreen(stage, graph.getNodeAttributes(id), emphasis);
    context.beginPath();
    context.arc(drawn.x, drawn.y, drawn.radius + gap, 0, Math.PI * 2);
    context.lineWidth = lineWidth;
    context.strokeStyle = color;
    context.stroke();
  };
  for (const id of marks.pinned) {
    dot(context, onScreen(stage, graph.getNodeAttributes(id), emphasis), palette.ink, palette.paper);
  }
  for (const id of marks.selected) ring(id, 3.5, 2.5, palette.accent);
  for (const edge of [marks.cursorEdge, marks.hoverEdge]) {
    const line = edge !== undefined && graph.hasEdge(edge) ? lineOf(stage, graph, emphasis, edge) : undefined;
    if (!line) continue;
    context.beginPath();
    context.moveTo(line.from.x, line.from.y);
    context.lineTo(line.to.x, line.to.y);
    context.lineWidth = 3;
    context.strokeStyle = palette.accent;
    context.stroke();
    const middle = { x: (line.from.x + line.to.x) / 2, y: (line.from.y + line.to.y) / 2 };
    drawTag(context, words(edge!), middle, palette.ink, palette.paper, palette.accent);
  }
  if (marks.hover !== undefined && graph.hasNode(marks.hover)) {
    ring(marks.hover, 2, 2, palette.ink);
    const attributes = graph.getNodeAttributes(marks.hover);
    const { x, y, radius } = onScreen(stage, attributes, emphasis);
    drawTag(context, nodeName(attributes.data), { x, y: y + radius + 14 }, palette.ink, palette.paper, palette.ink);
  }
  if (marks.focused && marks.cursor !== undefined && graph.hasNode(marks.cursor)) {
    ring(marks.cursor, 6, 3, palette.ink);
    ring(marks.cursor, 8.5, 2, palette.paper);
  }
}

/** A sign on nodes that stay where they were put. */
function dot(context: CanvasRenderingContext2D, drawn: Point & { radius: number }, ink: string, paper: string): void {
  context.beginPath();
  context.arc(drawn.x + drawn.radius * 0.75, drawn.y - drawn.radius * 0.75, 3.2, 0, Math.PI * 2);
  context.fillStyle = ink;
  context.fill();
  context.lineWidth = 1.5;
  context.strokeStyle = paper;
  context.stroke();
}

function drawTag(
  context: CanvasRenderingContext2D,
  text: string,
  at: Point,
  ink: string,
  paper: string,
  border: string,
): void {
  const font = `600 13px ${FONT}`;
  const across = widthOf(context, text, font) + 14;
  context.beginPath();
  context.roundRect(at.x - across / 2, at.y - 11, across, 22, 6);
  context.fillStyle = paper;
  context.fill();
  context.lineWidth = 1.5;
  context.strokeStyle = border;
  context.stroke();
  context.font = font;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = ink;
  context.fillText(text, at.x, at.y + 0.5);
}
