import type { EdgeType, NodeType } from '../api/types.js';
import type { EdgeAttributes, NodeAttributes, SigmaGraph } from '../graph/canvas-graph.js';
import { familyOf, mix, type Palette } from '../look/palette.js';
import type { LaneEdgeDisplayData } from './lane-edge-program.js';
import type { NodeDisplayData } from 'sigma/types';

/** What decides how the graph looks, besides the graph. */
export interface Emphasis {
  palette: Palette;
  hiddenNodeTypes: ReadonlySet<NodeType>;
  hiddenEdgeTypes: ReadonlySet<EdgeType>;
  /** What stands out; with none, nothing stands back. */
  nodes: ReadonlySet<string>;
  edges: ReadonlySet<string>;
  /** Share of its usual size that a node has: smaller on a small canvas. */
  scale: number;
}

/** How much paler than usual things are that stand back: pale enough to leave the eye alone, and still to be seen. */
const BACK = 0.62;

/** Nodes and edges around what is selected: the selected nodes with their neighbours, or the selected edges. */
export function emphasised(
  graph: SigmaGraph,
  nodes: readonly string[],
  edges: readonly string[],
): Pick<Emphasis, 'nodes' | 'edges'> {
  const around = new Set<string>();
  const between = new Set<string>();
  for (const id of nodes) {
    if (!graph.hasNode(id)) continue;
    around.add(id);
    graph.forEachEdge(id, (edge, _, source, target) => {
      between.add(edge);
      around.add(source);
      around.add(target);
    });
  }
  for (const id of edges) {
    if (!graph.hasEdge(id)) continue;
    between.add(id);
    for (const end of graph.extremities(id)) around.add(end);
  }
  return { nodes: around, edges: between };
}

export function isNodeHidden({ hiddenNodeTypes }: Emphasis, { data }: NodeAttributes): boolean {
  return hiddenNodeTypes.has(data.type);
}

export function isEdgeHidden({ hiddenEdgeTypes }: Emphasis, { data }: EdgeAttributes): boolean {
  return hiddenEdgeTypes.has(data.type);
}

export function drawnNode(emphasis: Emphasis, id: string, attributes: NodeAttributes): Partial<NodeDisplayData> {
  const { palette, nodes } = emphasis;
  const back = nodes.size > 0 && !nodes.has(id);
  const color = palette.nodes[attributes.data.type] ?? palette.faint;
  return {
    x: attributes.x,
    y: attributes.y,
    size: attributes.size * emphasis.scale,
    color: back ? mix(color, palette.paper, BACK) : color,
    hidden: isNodeHidden(emphasis, attributes),
    zIndex: back ? 0 : 1,
  };
}

export function drawnEdge(emphasis: Emphasis, id: string, attributes: EdgeAttributes): Partial<LaneEdgeDisplayData> {
  const { palette, nodes, edges } = emphasis;
  const color = palette.edges[familyOf(attributes.data.type)];
  const selecting = nodes.size > 0;
  const front = edges.has(id);
  return {
    size: front ? attributes.size + 1.2 : attributes.size,
    color: !selecting ? color : front ? mix(color, palette.ink, 0.25) : mix(color, palette.paper, BACK),
    lane: attributes.lane * emphasis.scale,
    dashed: attributes.data.properties.status === 'former',
    hidden: isEdgeHidden(emphasis, attributes),
    zIndex: front ? 1 : 0,
  };
}
