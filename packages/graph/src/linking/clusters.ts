import type { Decision, LocalEntity } from '../model.js';
import type { Corpus } from './corpus.js';
import { joinKeys } from './join-keys.js';

/** Which local entity belongs to which thing in the world. */
export interface Clusters {
  /** From the id of a local entity to the id of its cluster: that of the founding member. */
  clusterOf: Map<string, string>;
  /** Members of each cluster, the founding one first, in the order of the articles. */
  members: Map<string, LocalEntity[]>;
}

/**
 * Groups the entities of all articles: those that share a join key, those a reader called the same; never two that a
 * reader called different. Decisions win over keys, a later decision over an earlier one about the same pair.
 */
export function cluster(corpus: Corpus): Clusters {
  const entities: LocalEntity[] = [];
  const rank = new Map<string, number>();
  const byKey = new Map<string, string[]>();
  for (const extraction of corpus.extractions) {
    const keys = joinKeys(extraction);
    for (const entity of extraction.entities) {
      if (rank.has(entity.id)) continue;
      rank.set(entity.id, entities.length);
      entities.push(entity);
      for (const key of keys.get(entity.id) ?? []) {
        const holders = byKey.get(key);
        if (holders) holders.push(entity.id);
        else byKey.set(key, [entity.id]);
      }
    }
  }

  const sets = new DisjointSets(rank, keptApart(corpus.decisions));
  for (const [a, b] of pairs(corpus.decisions, 'same')) sets.join(a, b);
  for (const holders of byKey.values()) for (const holder of holders) sets.join(holders[0]!, holder);

  const clusterOf = new Map<string, string>();
  const members = new Map<string, LocalEntity[]>();
  for (const entity of entities) {
    const founder = sets.find(entity.id);
    clusterOf.set(entity.id, founder);
    const list = members.get(founder);
    if (list) list.push(entity);
    else members.set(founder, [entity]);
  }
  return { clusterOf, members };
}

/** The pairs that decisions of one kind name and that no later decision takes back. */
function pairs(decisions: readonly Decision[], kind: 'same' | 'different'): [string, string][] {
  const last = new Map<string, Decision>();
  for (const decision of decisions) {
    if (decision.kind !== 'same' && decision.kind !== 'different') continue;
    last.set([...decision.targets].sort().join(' '), decision);
  }
  return [...last.values()]
    .filter((decision) => decision.kind === kind && decision.targets.length === 2)
    .map((decision) => [decision.targets[0]!, decision.targets[1]!]);
}

function keptApart(decisions: readonly Decision[]): Map<string, Set<string>> {
  const apart = new Map<string, Set<string>>();
  const add = (a: string, b: string) => {
    const set = apart.get(a);
    if (set) set.add(b);
    else apart.set(a, new Set([b]));
  };
  for (const [a, b] of pairs(decisions, 'different')) {
    add(a, b);
    add(b, a);
  }
  return apart;
}

/** Union-find whose root is the member that came first, and that refuses to join what must stay apart. */
class DisjointSets {
  private readonly parent = new Map<string, string>();
  private readonly grouped = new Map<string, string[]>();

  constructor(
    private readonly rank: Map<string, number>,
    private readonly apart: Map<string, Set<string>>,
  ) {}

  find(id: string): string {
    let root = id;
    for (let up = this.parent.get(root); up !== undefined; up = this.parent.get(root)) root = up;
    for (let at = id; at !== root;) {
      const up = this.parent.get(at)!;
      this.parent.set(at, root);
      at = up;
    }
    return root;
  }

  join(a: string, b: string): void {
    if (!this.rank.has(a) || !this.rank.has(b)) return;
    let first = this.find(a);
    let second = this.find(b);
    if (first === second) return;
    if (this.apart.size > 0 && this.wouldMeet(first, second)) return;
    if (this.rank.get(second)! < this.rank.get(first)!) [first, second] = [second, first];
    this.parent.set(second, first);
    if (this.apart.size === 0) return;
    const members = this.membersOf(first);
    members.push(...this.membersOf(second));
    this.grouped.set(first, members);
    this.grouped.delete(second);
  }

  private membersOf(root: string): string[] {
    return this.grouped.get(root) ?? [root];
  }

  private wouldMeet(a: string, b: string): boolean {
    const others = new Set(this.membersOf(b));
    return this.membersOf(a).some((member) => {
      for (const foe of this.apart.get(member) ?? []) if (others.has(foe)) return true;
      return false;
    });
  }
}
