import { MultiDirectedGraph } from 'graphology';
import type { GraphEdge, GraphNode } from '../api/types.js';
import { assignLanes } from './lanes.js';
import { place } from './placement.js';
import { spread } from './spread.js';

export interface Point {
  x: number;
  y: number;
}

/** What graphology holds of a node. `x`, `y` are in the units of the layout; `size` is the radius in pixels. */
export interface NodeAttributes extends Point {
  size: number;
  data: GraphNode;
  /** True when the reader put it there: a new layout leaves it. */
  pinned: boolean;
}

export interface EdgeAttributes {
  size: number;
  data: GraphEdge;
  /** Which of the lines between the same two nodes: 0 is the middle, in node-size pixels across. */
  lane: number;
}

export type SigmaGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

/** All that is on the canvas at one moment. */
interface Snapshot {
  nodes: { data: GraphNode; x: number; y: number; pinned: boolean }[];
  edges: GraphEdge[];
}

/** What a change brought. */
export interface Added {
  nodes: number;
  edges: number;
  /** Ids of the nodes that were not there before. */
  fresh: readonly string[];
}

/** Where nodes lie in a layout, by their ids. */
export type Positions = Readonly<Record<string, readonly [number, number]>>;

const UNDO_STEPS = 50;
/** Pixels left free around a node, for the lines to its neighbours. */
const SPACE_BETWEEN = 4;
const USUAL_SIDE = 640;

/**
 * The graph on the canvas: a part of the graph in the store, with positions. Every change can be undone.
 * Listeners hear of each change once, after it.
 */
export class CanvasGraph {
  readonly graph: SigmaGraph = new MultiDirectedGraph();
  /** Raised with every change of what is on the canvas (not of where it is). */
  version = 0;
  private past: Snapshot[] = [];
  private future: Snapshot[] = [];
  private readonly listeners = new Set<() => void>();

  /** Calls back after each change of nodes, edges or pins. Returns the way to stop. */
  onChange = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  has(id: string): boolean {
    return this.graph.hasNode(id);
  }

  node(id: string): GraphNode | undefined {
    return this.graph.hasNode(id) ? this.graph.getNodeAttribute(id, 'data') : undefined;
  }

  edge(id: string): GraphEdge | undefined {
    return this.graph.hasEdge(id) ? this.graph.getEdgeAttribute(id, 'data') : undefined;
  }

  nodes(): GraphNode[] {
    return this.graph.mapNodes((_, { data }) => data);
  }

  edges(): GraphEdge[] {
    return this.graph.mapEdges((_, { data }) => data);
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /**
   * Shows these in place of what is there. Nodes without a position are placed near their neighbours.
   * @param side how many pixels the whole will have: nodes are moved off each other as large as they will be drawn
   */
  replace(
    nodes: readonly GraphNode[],
    edges: readonly GraphEdge[],
    positions: Positions = {},
    side = USUAL_SIDE,
  ): Added {
    if (this.version > 0) this.record(); // before the first graph there was nothing to go back to
    this.graph.clear();
    const known = nodes.filter(({ id }) => positions[id]);
    const discs = known.map((node) => {
      const [x, y] = positions[node.id]!;
      return { x, y, radius: sizeOf(node) + SPACE_BETWEEN };
    });
    const unit = extentOf(discs) / side;
    for (const disc of discs) disc.radius *= unit;
    spread(discs);
    for (const [index, node] of known.entries()) this.insert(node, discs[index]!, false);
    return this.insertAll(nodes, edges);
  }

  /** Adds what is not there yet. Edges whose ends are not on the canvas stay out. */
  add(nodes: readonly GraphNode[], edges: readonly GraphEdge[], near?: string): Added {
    const before = this.snapshot();
    const added = this.insertAll(nodes, edges, near);
    if (added.nodes + added.edges > 0) this.remember(before);
    return added;
  }

  /** Adds edges between what is there, as part of the step before: nothing of its own to undo. */
  complete(edges: readonly GraphEdge[]): void {
    const before = this.graph.size;
    for (const edge of edges) this.connect(edge);
    if (this.graph.size === before) return;
    assignLanes(this.graph);
    this.changed();
  }

  remove(ids: readonly string[]): number {
    const present = ids.filter((id) => this.has(id));
    if (present.length === 0) return 0;
    this.record();
    for (const id of present) this.graph.dropNode(id);
    this.changed();
    return present.length;
  }

  setPinned(ids: readonly string[], pinned: boolean): void {
    for (const id of ids) if (this.has(id)) this.graph.setNodeAttribute(id, 'pinned', pinned);
    this.changed();
  }

  /** Moves nodes as one step that can be undone; the order of `ids` and `xy` (x, y, x, y, …) is the same. */
  move(ids: readonly string[], xy: ArrayLike<number>): void {
    this.record();
    this.place(ids, xy);
    this.changed();
  }

  /** Moves nodes for the time being: frames of a running layout. */
  place(ids: readonly string[], xy: ArrayLike<number>): void {
    const at = new Map(ids.map((id, index) => [id, index]));
    this.graph.updateEachNodeAttributes(
      (id, attributes) => {
        const index = at.get(id);
        if (index !== undefined) {
          attributes.x = xy[index * 2]!;
          attributes.y = xy[index * 2 + 1]!;
        }
        return attributes;
      },
      { attributes: ['x', 'y'] },
    );
  }

  /** Remembers the state now, so that what follows can be undone: for changes made in many small steps (a drag). */
  record(): void {
    this.remember(this.snapshot());
  }

  undo(): boolean {
    return this.step(this.past, this.future);
  }

  redo(): boolean {
    return this.step(this.future, this.past);
  }

  private step(from: Snapshot[], to: Snapshot[]): boolean {
    const target = from.pop();
    if (!target) return false;
    to.push(this.snapshot());
    this.graph.clear();
    for (const { data, x, y, pinned } of target.nodes) this.insert(data, { x, y }, pinned);
    for (const edge of target.edges) this.connect(edge);
    assignLanes(this.graph);
    this.changed();
    return true;
  }

  private snapshot(): Snapshot {
    return {
      nodes: this.graph.mapNodes((_, { data, x, y, pinned }) => ({ data, x, y, pinned })),
      edges: this.edges(),
    };
  }

  private remember(snapshot: Snapshot): void {
    this.past.push(snapshot);
    if (this.past.length > UNDO_STEPS) this.past.shift();
    this.future = [];
  }

  private insertAll(nodes: readonly GraphNode[], edges: readonly GraphEdge[], near?: string): Added {
    const before = { nodes: this.graph.order, edges: this.graph.size };
    const fresh = nodes.filter(({ id }) => !this.has(id));
    for (const [node, point] of place(this.graph, fresh, edges, near)) this.insert(node, point, false);
    for (const edge of edges) this.connect(edge);
    assignLanes(this.graph);
    this.changed();
    return {
      nodes: this.graph.order - before.nodes,
      edges: this.graph.size - before.edges,
      fresh: fresh.map(({ id }) => id),
    };
  }

  private insert(data: GraphNode, { x, y }: Point, pinned: boolean): void {
    this.graph.mergeNode(data.id, { x, y, size: sizeOf(data), data, pinned });
  }

  private fits(edge: GraphEdge): boolean {
    return !this.graph.hasEdge(edge.id) && this.has(edge.source) && this.has(edge.target);
  }

  private connect(data: GraphEdge): void {
    if (!this.fits(data)) return;
    this.graph.addDirectedEdgeWithKey(data.id, data.source, data.target, { size: thicknessOf(data), data, lane: 0 });
  }

  private changed(): void {
    this.version += 1;
    for (const listener of this.listeners) listener();
  }
}

function extentOf(points: readonly Point[]): number {
  let [minX, maxX, minY, maxY] = [0, 0, 0, 0];
  for (const { x, y } of points) {
    minX = Math.min(minX, x);
    maxX = Math.max(maxX, x);
    minY = Math.min(minY, y);
    maxY = Math.max(maxY, y);
  }
  return Math.max(maxX - minX, maxY - minY);
}

/** Radius by the number of connections in the whole graph, so that it stays the same as the canvas grows. */
export function sizeOf({ properties }: GraphNode): number {
  const degree = typeof properties.degree === 'number' ? properties.degree : 1;
  return Math.min(24, 4 + 2.2 * Math.sqrt(degree));
}

/** Width by the number of reports that say so: many that agree are seen at once. */
function thicknessOf({ properties }: GraphEdge): number {
  const reports = typeof properties.reportCount === 'number' ? properties.reportCount : 1;
  return Math.min(6, 1.4 + 0.9 * Math.log2(Math.max(1, reports)));
}
