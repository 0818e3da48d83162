import Sigma from 'sigma';
import { createNormalizationFunction } from 'sigma/utils';
import type { EdgeAttributes, NodeAttributes, Point, SigmaGraph } from '../graph/canvas-graph.js';
import { drawnEdge, drawnNode, type Emphasis } from './appearance.js';
import { LaneEdgeProgram } from './lane-edge-program.js';
import { DiscProgram, NoProgram } from './node-program.js';

export type Stage = Sigma<NodeAttributes, EdgeAttributes>;

/** From so many edges on, they are left out while the camera moves: drawing them would make it stutter. */
const EDGES_IN_MOTION = 1500;

/**
 * Sigma, drawing the graph into the container. It draws discs and lines only; names and marks are drawn by
 * names.ts and marks.ts, and what lies under the pointer is found by hit.ts.
 */
export function createStage(graph: SigmaGraph, container: HTMLElement, emphasis: () => Emphasis): Stage {
  const stage = new Sigma<NodeAttributes, EdgeAttributes>(graph, container, {
    allowInvalidContainer: true,
    renderLabels: false,
    zIndex: true,
    minEdgeThickness: 1,
    minCameraRatio: 0.02,
    maxCameraRatio: 6,
    zoomingRatio: 1.4,
    doubleClickZoomingRatio: 1.8,
    enableCameraRotation: false,
    // Under the names of Sigma's own programs: those would be compiled besides, for nothing.
    defaultNodeType: 'circle',
    nodeProgramClasses: { circle: DiscProgram },
    nodeHoverProgramClasses: { circle: NoProgram },
    defaultEdgeType: 'line',
    edgeProgramClasses: { line: LaneEdgeProgram, arrow: NoProgram },
    nodeReducer: (id, attributes) => drawnNode(emphasis(), id, attributes),
    edgeReducer: (id, attributes) => drawnEdge(emphasis(), id, attributes),
  });
  // Sigma finds nodes by reading a pixel of a second, hidden drawing after every move of the mouse. That doubles the
  // work of drawing and waits for it each time; there is no setting against it, hence these two private members.
  stage['getNodeAtPosition'] = () => null;
  stage['pickingLayers'].clear();

  const inMotion = () => {
    const hide = graph.size > EDGES_IN_MOTION;
    if (stage.getSetting('hideEdgesOnMove') !== hide) stage.setSetting('hideEdgesOnMove', hide);
  };
  stage.on('afterProcess', inMotion);
  return stage;
}

/**
 * Where a node is drawn, in pixels of the container, and how large. From its place in the graph: what Sigma keeps of a
 * node is not yet scaled between a refresh and the frame that follows it.
 */
export function onScreen(
  stage: Stage,
  { x, y, size }: NodeAttributes,
  { scale }: Emphasis,
): Point & { radius: number } {
  const point = stage.graphToViewport({ x, y });
  return { x: point.x, y: point.y, radius: stage.scaleSize(size * scale) };
}

/** Turns places of the graph into the units of the camera, by the frame that is set, drawn already or not. */
export function framer(stage: Stage): (place: Point) => Point {
  const normalise = createNormalizationFunction(stage.getCustomBBox() ?? stage.getBBox());
  return ({ x, y }) => normalise({ x, y });
}
