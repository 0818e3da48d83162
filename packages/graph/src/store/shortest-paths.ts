import { byDegree, byText, type Ranked } from './order.js';

/** Longest path that is looked for, in edges. */
export const LONGEST_PATH = 6;

/** A relation seen from one of its ends; `edge` is whatever the engine knows it by. */
export interface Step {
  edge: string;
  to: string;
}

/** What the search asks of an engine. */
export interface PathSource {
  /** The relations (not MENTIONS) at each of these nodes, without those that lead to hidden ones. */
  steps(nodes: readonly string[]): Promise<Map<string, Step[]>>;
  /** Degrees of these nodes, for the order. */
  degrees(nodes: readonly string[]): Promise<Map<string, number>>;
  /** The id of a relation by what the engine knows it by, for the order of relations between the same two nodes. */
  edgeId(edge: string): string;
}

/** A path by ids: one node more than edges, and edges as {@link Step} has them. */
export interface PathOfIds {
  nodes: string[];
  edges: string[];
}

/**
 * The shortest paths between two nodes, over relations in either direction, at most {@link LONGEST_PATH} long.
 * Ordered step by step: by the next node (degree, then id), then by the relation that leads to it; two relations
 * between the same two nodes make two paths.
 *
 * Searches from both ends at once, always on from the smaller front, then walks the layers in order, so that the
 * first `limit` paths are found without the others.
 */
export async function shortestPaths(source: PathSource, from: string, to: string, limit: number): Promise<PathOfIds[]> {
  if (from === to || limit < 1) return [];
  const start = new Front(from);
  const goal = new Front(to);
  let meeting: string[] = [];
  while (start.depth + goal.depth < LONGEST_PATH && meeting.length === 0) {
    const front = start.edge.length <= goal.edge.length ? start : goal;
    if (front.edge.length === 0) return [];
    await front.advance(source);
    const other = front === start ? goal : start;
    meeting = front.edge.filter((id) => other.depthOf.has(id));
  }
  if (meeting.length === 0) return [];

  const onward = stepsBetween(start, goal, meeting);
  const degrees = await source.degrees([...new Set([...onward.values()].flat().map((step) => step.to))]);
  const rank = (id: string): Ranked => ({ id, degree: degrees.get(id) ?? 0 });
  for (const steps of onward.values()) {
    steps.sort((a, b) =>
      a.to === b.to ? byText(source.edgeId(a.edge), source.edgeId(b.edge)) : byDegree(rank(a.to), rank(b.to)),
    );
  }
  return walk(onward, from, to, limit);
}

/** All that was reached from one end so far. */
class Front {
  readonly depthOf: Map<string, number>;
  /** The nodes reached last. */
  edge: string[];
  depth = 0;
  readonly steps = new Map<string, Step[]>();

  constructor(readonly origin: string) {
    this.depthOf = new Map([[origin, 0]]);
    this.edge = [origin];
  }

  async advance(source: PathSource): Promise<void> {
    const steps = await source.steps(this.edge);
    this.depth++;
    const next: string[] = [];
    for (const [node, list] of steps) {
      this.steps.set(node, list);
      for (const { to } of list) {
        if (this.depthOf.has(to)) continue;
        this.depthOf.set(to, this.depth);
        next.push(to);
      }
    }
    this.edge = next;
  }
}

/** For every node on a shortest path, the steps that lead on towards the goal. */
function stepsBetween(start: Front, goal: Front, meeting: readonly string[]): Map<string, Step[]> {
  const onward = new Map<string, Step[]>();
  const add = (node: string, step: Step) => {
    const list = onward.get(node);
    if (list) list.push(step);
    else onward.set(node, [step]);
  };
  // The two fronts met when both had gone as far as they had to, so every meeting node lies on the rim of both.
  // Back from the meeting nodes to the start, along steps that were seen from the start's side.
  let layer = new Set(meeting);
  for (let depth = start.depth; depth > 0; depth--) {
    const previous = new Set<string>();
    for (const [node, steps] of start.steps) {
      if (start.depthOf.get(node) !== depth - 1) continue;
      for (const step of steps) {
        if (!layer.has(step.to)) continue;
        add(node, step);
        previous.add(node);
      }
    }
    layer = previous;
  }
  // Forward from the meeting nodes to the goal: the steps seen from the goal's side, turned round.
  layer = new Set(meeting);
  for (let depth = goal.depth; depth > 0; depth--) {
    const next = new Set<string>();
    for (const [node, steps] of goal.steps) {
      if (goal.depthOf.get(node) !== depth - 1) continue;
      for (const step of steps) {
        if (!layer.has(step.to)) continue;
        add(step.to, { edge: step.edge, to: node });
        next.add(node);
      }
    }
    layer = next;
  }
  return onward;
}

function walk(onward: Map<string, Step[]>, from: string, to: string, limit: number): PathOfIds[] {
  const found: PathOfIds[] = [];
  const nodes = [from];
  const edges: string[] = [];
  const visit = (node: string): void => {
    if (node === to) {
      found.push({ nodes: [...nodes], edges: [...edges] });
      return;
    }
    for (const step of onward.get(node) ?? []) {
      if (found.length >= limit) return;
      nodes.push(step.to);
      edges.push(step.edge);
      visit(step.to);
      nodes.pop();
      edges.pop();
    }
  };
  visit(from);
  return found;
}
