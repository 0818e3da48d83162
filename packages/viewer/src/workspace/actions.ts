import { api } from '../api/client.js';
import { edgesBetween } from '../api/edges-between.js';
import { lookups } from '../api/lookups.js';
import { Problem } from '../api/problem.js';
import { resources } from '../api/resource.js';
import type { ArticleDetail, GraphEdge, GraphNode, NeighbourCount, Overview } from '../api/types.js';
import type { GraphView } from '../canvas/graph-view.js';
import type { Added, CanvasGraph } from '../graph/canvas-graph.js';
import { currentMessages } from '../preferences/preferences.js';
import { currentRoute } from '../route/route.js';
import type { ViewStore } from './view-state.js';

/** So many neighbours come with one step. */
export const EXPAND_LIMIT = 50;
const BESIDE_A_NEW_NODE = 30;
/** So many nodes the page begins with. */
export const FIRST_OVERVIEW = 400;
/** On a canvas up to this size, new nodes are tied to all that is there. */
const CONNECT_LIMIT = 3000;

/** Types of relation are asked for one by one: mentions would drown them. */
export function relationsOf(counts: readonly NeighbourCount[]): NeighbourCount[] {
  return counts.filter(({ relation }) => relation !== 'MENTIONS');
}

export function totalOf(counts: readonly NeighbourCount[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

/** An article as a node of the graph. */
export function articleNode({ article, nodes }: ArticleDetail): GraphNode {
  const known = nodes.find(({ id }) => id === article.id);
  if (known) return known;
  const { id, title, source, date, authors } = article;
  const properties = { title, authors, ...(source ? { source } : {}), ...(date ? { date } : {}) };
  return { id, type: 'Article', name: title, properties };
}

/** What a reader can do to the canvas. Failures become a notice, never an exception. */
export class Actions {
  constructor(
    private readonly canvas: CanvasGraph,
    private readonly view: ViewStore,
    private readonly drawing: { current: GraphView | undefined },
  ) {}

  /** The first graph: fetched beside the script. */
  openFirst(): Promise<void> {
    return this.openWith(() => api.firstOverview());
  }

  openOverview(limit: number): Promise<void> {
    return this.openWith(() => api.overview(limit), true);
  }

  /** Loads the graph as it is now, in place of what is shown; what is selected stays on the canvas. */
  async refresh(limit: number): Promise<void> {
    resources.forget();
    this.view.setState({ changed: false });
    await this.openWith(() => api.overview(limit));
    const { node, edge } = currentRoute();
    if (edge !== undefined) await this.attempt(() => this.revealEdge(edge), 'by panel');
    else if (node !== undefined) await this.attempt(() => this.reveal(node), 'by panel');
  }

  private async openWith(load: () => Promise<Overview>, tell = false): Promise<void> {
    this.view.setState({ overview: { state: 'loading' } });
    try {
      const { nodes, edges, total, truncated, positions } = await load();
      const related = new Set(edges.flatMap(({ source, target }) => [source, target]));
      const [connected, unconnected] = [
        nodes.filter(({ id }) => related.has(id)),
        nodes.filter(({ id }) => !related.has(id)),
      ];
      this.canvas.replace(connected, edges, positions);
      this.view.setState({
        overview: { state: 'ready', limit: nodes.length, total, truncated, unconnected },
        picked: [],
        path: undefined,
        ...(tell ? { notice: { text: currentMessages().added(nodes.length, edges.length), undoable: true } } : {}),
      });
      this.drawing.current?.reframe();
    } catch (error) {
      const problem = error instanceof Problem ? error : new Problem('page', 0, String(error));
      this.view.setState({ overview: { state: 'failed', problem } });
      this.askForToken(problem);
    }
  }

  /** Also shows what nothing is related to. */
  showUnconnected(): void {
    const { overview } = this.view.getState();
    if (overview.state !== 'ready') return;
    this.tell(this.canvas.add(overview.unconnected, []));
    void this.drawing.current?.fit();
  }

  /** Puts a node on the canvas, with those around it, unless it is there. */
  async reveal(id: string): Promise<void> {
    if (this.canvas.has(id)) return;
    if (id.startsWith('a')) {
      const detail = await lookups.article(id);
      const added = this.canvas.add([articleNode(detail), ...detail.nodes], detail.edges);
      return this.connect(added.fresh);
    }
    const detail = await lookups.entity(id);
    const counts = relationsOf(detail.neighbours);
    // Nobody relates to it: then the articles that name it stand beside it.
    const groups = counts.length > 0 ? counts : detail.neighbours;
    const { nodes, edges } = await this.neighbours(detail.node.id, groups, BESIDE_A_NEW_NODE);
    await this.connect(this.canvas.add([detail.node, ...nodes], edges).fresh);
  }

  async revealEdge(id: string): Promise<void> {
    if (this.canvas.edge(id)) return;
    const { edge, head, tail } = await lookups.relation(id);
    await this.connect(this.canvas.add([head, tail], [edge]).fresh);
  }

  /** Adds the neighbours of a node; a hub is asked about first, unless the group is named. */
  async expand(id: string, group?: NeighbourCount): Promise<void> {
    await this.attempt(async () => {
      if (id.startsWith('a')) {
        const detail = await lookups.article(id);
        const added = this.canvas.add([articleNode(detail), ...detail.nodes], detail.edges, id);
        this.tell(added);
        return this.connect(added.fresh);
      }
      const detail = await lookups.entity(id);
      const counts = group ? [group] : relationsOf(detail.neighbours);
      const total = totalOf(counts);
      if (!group && total > EXPAND_LIMIT) return this.view.setState({ dialog: { kind: 'expand', id: detail.node.id } });
      await this.bring(detail.node, counts, total);
    });
  }

  /** Adds the best-connected neighbours of a hub, of all relations. */
  async expandBest(id: string): Promise<void> {
    await this.attempt(async () => {
      const detail = await lookups.entity(id);
      const counts = relationsOf(detail.neighbours);
      await this.bring(detail.node, counts, totalOf(counts));
    });
  }

  private async bring(node: GraphNode, counts: readonly NeighbourCount[], total: number): Promise<void> {
    const { nodes, edges } = await this.neighbours(node.id, counts, EXPAND_LIMIT);
    const added = this.canvas.add([node, ...nodes], edges, node.id);
    this.tell(added, edges.length < total ? { shown: edges.length, total } : undefined);
    await this.connect(added.fresh);
  }

  /** Puts these on the canvas: results of a query, a path. */
  async show(nodes: readonly GraphNode[], edges: readonly GraphEdge[], how: 'add' | 'replace'): Promise<void> {
    if (how === 'add') {
      const added = this.canvas.add(nodes, edges);
      this.tell(added);
      await this.connect(added.fresh);
    } else {
      this.tell(this.canvas.replace(nodes, edges));
      this.view.setState({ picked: [], path: undefined });
      this.drawing.current?.reframe();
      if (nodes.length > 2) await this.relayout(true);
    }
  }

  remove(ids: readonly string[]): void {
    const count = this.canvas.remove(ids);
    if (count === 0) return;
    const { picked, cursor } = this.view.getState();
    this.view.setState({
      picked: picked.filter((id) => this.canvas.has(id)),
      cursor: cursor !== undefined && this.canvas.has(cursor) ? cursor : undefined,
      cursorEdge: undefined,
      notice: { text: currentMessages().removed(count), undoable: true },
    });
  }

  undo(): void {
    if (this.canvas.undo()) this.afterStep();
  }

  redo(): void {
    if (this.canvas.redo()) this.afterStep();
  }

  private afterStep(): void {
    const { cursor, picked } = this.view.getState();
    this.view.setState({
      notice: undefined,
      cursorEdge: undefined,
      cursor: cursor !== undefined && this.canvas.has(cursor) ? cursor : undefined,
      picked: picked.filter((id) => this.canvas.has(id)),
    });
  }

  pick(id: string): void {
    const { picked } = this.view.getState();
    this.view.setState({ picked: picked.includes(id) ? picked.filter((other) => other !== id) : [...picked, id] });
  }

  togglePin(id: string): void {
    if (this.canvas.has(id)) this.canvas.setPinned([id], !this.canvas.graph.getNodeAttribute(id, 'pinned'));
  }

  private stopLayout: (() => void) | undefined;

  /** Lays the canvas out anew, or stops doing so. The layout's code comes when it is first asked for. */
  async relayout(fresh = false): Promise<void> {
    if (this.stopLayout) return this.stopLayout();
    this.view.setState({ layingOut: true });
    await this.attempt(async () => {
      const { startLayout } = await import('../layout/relayout.js');
      const { done, stop } = startLayout(this.canvas, fresh);
      this.stopLayout = stop;
      await done;
    });
    this.stopLayout = undefined;
    this.view.setState({ layingOut: false });
    this.drawing.current?.reframe();
  }

  notify(text: string): void {
    this.view.setState({ notice: { text, undoable: false } });
  }

  announce(text: string): void {
    this.view.setState({ announcement: text });
  }

  /**
   * Does what may fail; tells the reader when it does.
   * @param told that the panel beside the canvas says it when something is not in the graph
   */
  async attempt(work: () => Promise<unknown>, told?: 'by panel'): Promise<void> {
    try {
      await work();
    } catch (error) {
      const problem = error instanceof Problem ? error : new Problem('page', 0, String(error));
      if (told && problem.status === 404) return;
      const messages = currentMessages();
      this.notify(messages.problems[problem.code] ?? (problem.detail || messages.problemUnknown));
      this.askForToken(problem);
    }
  }

  private askForToken(problem: Problem): void {
    if (problem.status === 401) this.view.setState({ dialog: { kind: 'token' } });
  }

  /** Starts over after the token was given. */
  async retryAll(): Promise<void> {
    resources.forget();
    this.view.setState({ dialog: undefined });
    await this.openFirst();
  }

  /** The neighbours behind these counts, the best connected of each first, `limit` edges in all. */
  private async neighbours(id: string, counts: readonly NeighbourCount[], limit: number) {
    const total = totalOf(counts);
    const share = (count: number) => (total <= limit ? count : Math.max(1, Math.floor((count / total) * limit)));
    const pages = await Promise.all(
      counts.map(({ relation, direction, count }) =>
        api.neighbours(id, { relation, direction, limit: Math.min(share(count), limit) }),
      ),
    );
    const edges = pages.flatMap((page) => page.edges).slice(0, limit);
    const ends = new Set(edges.flatMap(({ source, target }) => [source, target]));
    return { nodes: pages.flatMap((page) => page.nodes).filter((node) => ends.has(node.id)), edges };
  }

  /**
   * Draws the relations between what just came and all that is on the canvas: without them two nodes that are connected
   * would look as if they were not. What cannot be fetched is left out; the next step tries again.
   */
  private async connect(fresh: readonly string[]): Promise<void> {
    if (fresh.length === 0 || this.canvas.graph.order > CONNECT_LIMIT) return;
    try {
      this.canvas.complete(await edgesBetween(fresh, this.canvas.graph.nodes()));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
  }

  private tell(added: Added, of?: { shown: number; total: number }): void {
    const messages = currentMessages();
    const nothing = added.nodes + added.edges === 0;
    const text = nothing
      ? messages.nothingToAdd
      : of
        ? messages.addedOf(added.nodes, added.edges, of.shown, of.total)
        : messages.added(added.nodes, added.edges);
    this.view.setState({ notice: { text, undoable: !nothing } });
  }
}
