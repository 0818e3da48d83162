import { nodeName } from '../i18n/node-name.js';
import type { SigmaGraph } from '../graph/canvas-graph.js';
import { NODE_ICONS } from '../look/node-icons.js';
import { isNodeHidden, type Emphasis } from './appearance.js';
import type { ReadableArea } from './insets.js';
import { LabelSpace, type Box } from './label-space.js';
import { onScreen, type Stage } from './stage.js';

export const FONT =
  'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif';

/** Nodes smaller than this, in pixels of radius, have no name until they stand out. */
const NAMED_RADIUS = 3.2;
const ICON_RADIUS = 8;
/** A name on every so many square pixels at most: more could not be read. */
const PIXELS_A_NAME = 6000;
const LONGEST = 14;

/** Widths of names, by font and name: measuring is the dearest part of drawing them. */
const widths = new Map<string, number>();

export function widthOf(context: CanvasRenderingContext2D, text: string, font: string): number {
  const key = `${font} ${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    if (widths.size > 20_000) widths.clear();
    context.font = font;
    width = context.measureText(text).width;
    widths.set(key, width);
  }
  return width;
}

/** A name as it stands on the canvas: in full where it is pointed at, else with its end cut. */
export function shortName(name: string): string {
  const characters = [...name];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : name;
}

/** The order in which names get their place: the largest nodes first, equals by id. */
export function namingOrder(graph: SigmaGraph): string[] {
  return graph
    .mapNodes((id, { size }) => ({ id, size }))
    .sort((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

/** A node within the canvas, as it is drawn. */
export interface Seen {
  id: string;
  x: number;
  y: number;
  radius: number;
  /** False for what stands back because something else is selected. */
  front: boolean;
}

/** The nodes in sight, in the order given, those that stand out before the others. */
export function inSight(stage: Stage, graph: SigmaGraph, emphasis: Emphasis, order: readonly string[]): Seen[] {
  const { width, height } = stage.getDimensions();
  const selecting = emphasis.nodes.size > 0;
  const seen: Seen[] = [];
  for (const id of order) {
    const attributes = graph.getNodeAttributes(id);
    if (isNodeHidden(emphasis, attributes)) continue;
    const drawn = onScreen(stage, attributes, emphasis);
    if (drawn.x < -60 || drawn.x > width + 60 || drawn.y < -30 || drawn.y > height + 30) continue;
    seen.push({ id, ...drawn, front: !selecting || emphasis.nodes.has(id) });
  }
  return selecting ? [...seen.filter(({ front }) => front), ...seen.filter(({ front }) => !front)] : seen;
}

/** Draws the icons of the nodes that are large enough for them; no name shall lie over these. */
export function drawIcons(
  context: CanvasRenderingContext2D,
  graph: SigmaGraph,
  { palette }: Emphasis,
  nodes: readonly Seen[],
  space: LabelSpace,
): void {
  for (const { id, x, y, radius } of nodes) {
    if (radius < ICON_RADIUS) continue;
    drawIcon(context, graph.getNodeAttribute(id, 'data').type, { x, y, radius }, palette.icon);
    block(space, x, y, radius);
  }
}

function block(space: LabelSpace, x: number, y: number, radius: number): void {
  const reach = radius * 0.75;
  space.block({ left: x - reach, right: x + reach, top: y - reach, bottom: y + reach });
}

/** How many names fit on the canvas so that they can still be read. */
export function namesThatFit(stage: Stage): number {
  const { width, height } = stage.getDimensions();
  return Math.ceil((width * height) / PIXELS_A_NAME);
}

/**
 * Draws the names of nodes, one after the other where there is room. Names of large nodes and of what is selected may
 * lie over small nodes, all others over none.
 * @param most at most so many
 * @returns how many were drawn
 */
export function drawNames(
  context: CanvasRenderingContext2D,
  graph: SigmaGraph,
  { palette, nodes: chosen }: Emphasis,
  nodes: readonly Seen[],
  space: LabelSpace,
  area: ReadableArea,
  most: number,
): number {
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3.5;
  context.strokeStyle = palette.paper;
  const selecting = chosen.size > 0;
  const leads = ({ radius, front }: Seen) => front && (selecting || radius >= ICON_RADIUS);
  const [leading, others] = [nodes.filter(leads), nodes.filter((node) => !leads(node))];
  const discs = new LabelSpace();
  for (const { x, y, radius } of others) block(discs, x, y, radius);
  let drawn = 0;
  for (const [index, { id, x, y, radius, front }] of [...leading, ...others].entries()) {
    if (drawn >= most) break;
    const important = front && selecting;
    // What stands back is named only where it helps to know one's way.
    if (!important && radius < (front ? NAMED_RADIUS : ICON_RADIUS)) continue;
    const size = Math.round(Math.min(15, 11 + radius / 6));
    const font = `${important ? 600 : 500} ${size}px ${FONT}`;
    const name = shortName(nodeName(graph.getNodeAttribute(id, 'data')));
    const across = widthOf(context, name, font);
    // What stands out may have a ring around it.
    const disc = { x, y, radius: radius + (important ? 4 : 0) };
    const place = freePlace({ space, discs, area }, disc, across, size, {
      mayCover: index < leading.length,
      mayBeCut: important,
    });
    if (!place) continue;
    drawn += 1;
    context.font = font;
    context.strokeText(name, place.x, place.y);
    context.fillStyle = front ? palette.ink : palette.faint;
    context.fillText(name, place.x, place.y);
  }
  return drawn;
}

/**
 * The first free place: below the node, to its right, above, to its left.
 * @param taken.discs small nodes, which are covered only when it `mayCover` them and there is no other place
 * @param taken.area where names can be read; only a name that `mayBeCut` reaches out of it when there is no other place
 */
function freePlace(
  { space, discs, area }: { space: LabelSpace; discs: LabelSpace; area: ReadableArea },
  { x, y, radius }: { x: number; y: number; radius: number },
  across: number,
  size: number,
  { mayCover, mayBeCut }: { mayCover: boolean; mayBeCut: boolean },
) {
  const gap = radius + size / 2 + 3;
  const places = [
    { x, y: y + gap },
    { x: x + radius + 4 + across / 2, y },
    { x, y: y - gap },
    { x: x - radius - 4 - across / 2, y },
  ].map((at) => {
    const box: Box = {
      left: at.x - across / 2 - 2,
      right: at.x + across / 2 + 2,
      top: at.y - size / 2 - 1,
      bottom: at.y + size / 2 + 1,
    };
    return { ...at, box };
  });
  const free = places.filter(({ box }) => space.isFree(box));
  const whole = free.filter(({ box }) => area.holds(box));
  const best =
    whole.find(({ box }) => discs.isFree(box)) ?? (mayCover ? whole[0] : undefined) ?? (mayBeCut ? free[0] : undefined);
  if (best) space.block(best.box);
  return best;
}

const icons = new Map<string, Path2D>();

function drawIcon(
  context: CanvasRenderingContext2D,
  type: keyof typeof NODE_ICONS,
  { x, y, radius }: { x: number; y: number; radius: number },
  color: string,
): void {
  let icon = icons.get(type);
  if (!icon) icons.set(type, (icon = new Path2D(NODE_ICONS[type])));
  const scale = (radius * 1.15) / 24;
  context.save();
  context.translate(x - 12 * scale, y - 12 * scale);
  context.scale(scale, scale);
  context.fillStyle = color;
  context.fill(icon, 'evenodd');
  context.restore();
}
