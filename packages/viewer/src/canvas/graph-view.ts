import type { CanvasGraph } from '../graph/canvas-graph.js';
import { emphasised, isNodeHidden, type Emphasis } from './appearance.js';
import { centre, fit, zoomBy } from './camera.js';
import { lineOf } from './hit.js';
import { insetsOf, ReadableArea } from './insets.js';
import { LabelSpace } from './label-space.js';
import { drawEdgeNames, drawMarks, type EdgeWords, type Marks } from './marks.js';
import { drawIcons, drawNames, inSight, namesThatFit, namingOrder } from './names.js';
import { listenToPointer, type PointerActions } from './pointer.js';
import { snapshot } from './snapshot.js';
import { createStage, onScreen, type Stage } from './stage.js';

/** What the view shows besides the graph; it is drawn anew when any of it changes. */
export interface Appearance extends Pick<Emphasis, 'palette' | 'hiddenNodeTypes' | 'hiddenEdgeTypes'> {
  /** What the reader selected: it stands out with its neighbours. */
  selectedNodes: readonly string[];
  selectedEdges: readonly string[];
  /** What has a ring around it. */
  ringed: readonly string[];
  cursor: string | undefined;
  cursorEdge: string | undefined;
  /** Whether every relation says what it is; those of the selection always do. */
  edgeNames: boolean;
  focused: boolean;
}

/** So many edges of the selection say what they are without being asked. */
const NAMED_WITH_SELECTION = 40;

/** Pixels left free around the graph when all of it is in sight. */
const PADDING = 44;
/** A canvas as wide and high as this shows nodes in their usual size. */
const USUAL_SIDE = 640;

function scaleFor(container: HTMLElement): number {
  const side = Math.min(container.offsetWidth, container.offsetHeight);
  return Math.min(1, Math.max(0.5, side / USUAL_SIDE));
}

/** The canvas: Sigma's drawing with names, icons and marks over it. */
export class GraphView {
  readonly stage: Stage;
  private emphasis: Emphasis;
  private order: string[] = [];
  private orderedVersion = -1;
  private named = false;
  private hover: { node: string | undefined; edge: string | undefined } = { node: undefined, edge: undefined };
  private readonly stopListening: () => void;
  private readonly resizing: ResizeObserver;

  constructor(
    private readonly container: HTMLElement,
    private readonly canvas: CanvasGraph,
    private appearance: Appearance,
    private readonly words: EdgeWords,
    actions: PointerActions,
  ) {
    this.emphasis = this.emphasisOf(appearance);
    this.stage = createStage(canvas.graph, container, () => this.emphasis);
    this.stage.createCanvasContext('marks', { style: { pointerEvents: 'none' } });
    this.stage.resize(true);
    this.stage.on('afterRender', () => {
      if (this.named) this.drawAbove();
    });
    listenToPointer(this.stage, canvas, () => this.emphasis, {
      ...actions,
      hover: (node, edge) => {
        if (node === this.hover.node && edge === this.hover.edge) return;
        this.hover = { node, edge };
        this.container.style.cursor = node !== undefined || edge !== undefined ? 'pointer' : '';
        this.drawMarks();
      },
    });
    this.stopListening = canvas.onChange(() => {
      this.emphasis = this.emphasisOf(this.appearance);
      this.keepFrame();
      this.stage.scheduleRefresh();
    });
    this.resizing = new ResizeObserver(() => {
      this.emphasis = this.emphasisOf(this.appearance);
      this.stage.setSetting('stagePadding', PADDING * this.emphasis.scale);
    });
    this.resizing.observe(container);
  }

  /** Takes over what changed; draws only as much as that needs. */
  show(appearance: Appearance): void {
    const before = this.appearance;
    this.appearance = appearance;
    const onlyCursor = (Object.keys(appearance) as (keyof Appearance)[]).every(
      (key) => key === 'cursor' || key === 'cursorEdge' || key === 'focused' || appearance[key] === before[key],
    );
    if (onlyCursor) return this.drawMarks();
    this.emphasis = this.emphasisOf(appearance);
    this.stage.scheduleRefresh();
  }

  /** Draws names and icons from now on: text takes longer to draw than the graph, which is there before. */
  nameNodes(): void {
    if (this.named) return;
    this.named = true;
    this.drawAbove();
  }

  /** Finds the names new places: what lies over the canvas has come, grown or gone. */
  renameNodes(): void {
    this.stage.scheduleRender();
  }

  /** Draws anew what depends on nothing that is known here: the language of the edges' names. */
  redraw(): void {
    this.stage.scheduleRefresh();
  }

  fit(ids?: readonly string[]): Promise<void> {
    return fit(this.stage, ids ?? this.visible(), insetsOf(this.container));
  }

  /** Frames the graph anew: after it was replaced or laid out. */
  reframe(): void {
    this.framed = undefined;
    this.keepFrame();
    void fit(this.stage, this.visible(), insetsOf(this.container), true);
    this.stage.scheduleRefresh();
  }

  centre(id: string): Promise<void> {
    return this.canvas.has(id) ? centre(this.stage, id, insetsOf(this.container)) : Promise.resolve();
  }

  /** Moves the camera to a node unless it is well in sight already. */
  async bringIntoSight(id: string): Promise<void> {
    const place = this.nodePlace(id);
    if (!place) return;
    const { width, height } = this.stage.getDimensions();
    const { left, top, right, bottom } = insetsOf(this.container);
    const margin = 30;
    const inSight =
      place.x > left + margin &&
      place.x < width - right - margin &&
      place.y > top + margin &&
      place.y < height - bottom - margin;
    if (!inSight) await this.centre(id);
  }

  zoom(factor: number): Promise<void> {
    return zoomBy(this.stage, factor);
  }

  picture(): Promise<Blob> {
    return snapshot(this.stage, this.emphasis.palette.paper);
  }

  /** Where a node is, in pixels of the container. */
  nodePlace(id: string) {
    if (!this.canvas.has(id)) return undefined;
    const attributes = this.canvas.graph.getNodeAttributes(id);
    return isNodeHidden(this.emphasis, attributes) ? undefined : onScreen(this.stage, attributes, this.emphasis);
  }

  /** The middle of an edge, in pixels of the container. */
  edgePlace(id: string) {
    const line = this.canvas.edge(id) ? lineOf(this.stage, this.canvas.graph, this.emphasis, id) : undefined;
    return line && { x: (line.from.x + line.to.x) / 2, y: (line.from.y + line.to.y) / 2 };
  }

  dispose(): void {
    this.stopListening();
    this.resizing.disconnect();
    this.stage.kill();
  }

  private visible(): string[] {
    return this.canvas.graph.filterNodes((_, attributes) => !isNodeHidden(this.emphasis, attributes));
  }

  private framed: { x: [number, number]; y: [number, number] } | undefined;

  /** Keeps what the camera sees where it is while nodes come and go: Sigma alone would fit all of them each time. */
  private keepFrame(): void {
    if (this.canvas.graph.order === 0) this.framed = undefined;
    else if (!this.framed) {
      let [minX, maxX, minY, maxY] = [Infinity, -Infinity, Infinity, -Infinity];
      this.canvas.graph.forEachNode((_, { x, y }) => {
        minX = Math.min(minX, x);
        maxX = Math.max(maxX, x);
        minY = Math.min(minY, y);
        maxY = Math.max(maxY, y);
      });
      this.framed = { x: [minX, maxX], y: [minY, maxY] };
    }
    this.stage.setCustomBBox(this.framed ?? null);
  }

  private emphasisOf({
    palette,
    hiddenNodeTypes,
    hiddenEdgeTypes,
    selectedNodes,
    selectedEdges,
  }: Appearance): Emphasis {
    const around = emphasised(this.canvas.graph, selectedNodes, selectedEdges);
    return { palette, hiddenNodeTypes, hiddenEdgeTypes, ...around, scale: scaleFor(this.container) };
  }

  private drawAbove(): void {
    if (this.orderedVersion !== this.canvas.version) {
      this.order = namingOrder(this.canvas.graph);
      this.orderedVersion = this.canvas.version;
    }
    const { stage, emphasis } = this;
    const { graph } = this.canvas;
    const { edgeLabels, labels } = stage.getCanvases();
    const above = labels!.getContext('2d')!;
    const seen = inSight(stage, graph, emphasis, this.order);
    const front = seen.filter((node) => node.front);
    const back = seen.filter((node) => !node.front);
    const space = new LabelSpace();
    const area = new ReadableArea(this.container);
    const most = namesThatFit(stage);
    const standOut = emphasis.edges;
    const named = this.appearance.edgeNames ? graph.edges() : standOut.size <= NAMED_WITH_SELECTION ? standOut : [];
    drawIcons(above, graph, emphasis, front, space);
    const drawn = drawNames(above, graph, emphasis, front, space, area, most);
    drawEdgeNames(edgeLabels!.getContext('2d')!, stage, graph, emphasis, named, this.words, space);
    drawIcons(above, graph, emphasis, back, space);
    drawNames(above, graph, emphasis, back, space, area, most - drawn);
    this.drawMarks();
  }

  private drawMarks(): void {
    const { appearance, canvas, stage } = this;
    const marks: Marks = {
      selected: appearance.ringed,
      pinned: canvas.graph.filterNodes((_, { pinned }) => pinned),
      cursor: appearance.cursor,
      cursorEdge: appearance.focused ? appearance.cursorEdge : undefined,
      hover: this.hover.node,
      hoverEdge: this.hover.edge,
      focused: appearance.focused,
    };
    const context = stage.getCanvases()['marks']!.getContext('2d')!;
    drawMarks(context, stage, canvas.graph, this.emphasis, marks, this.words);
  }
}
