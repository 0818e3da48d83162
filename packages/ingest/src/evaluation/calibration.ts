import type { JudgedRelation } from './match-relations.js';
import { rounded } from './score.js';

/** Where one bucket of stated confidence ends and the next begins. */
const EDGES = [0, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1] as const;

/** How often relations are right of which about the same confidence was stated. */
export interface CalibrationBucket {
  /** Stated confidence, from this on … */
  from: number;
  /** … up to this, itself only in the last bucket. */
  to: number;
  relations: number;
  right: number;
  /** Mean of the stated confidences. */
  stated: number;
  /** Share of the relations that are right. */
  observed: number;
}

/** How often the relations that a rule proves best are right. */
export interface RuleScore {
  rule: string;
  relations: number;
  right: number;
  stated: number;
  observed: number;
}

/** Calibration by buckets of stated confidence: a relation is stated with the confidence of its best proof. */
export function calibrate(judged: readonly JudgedRelation[]): CalibrationBucket[] {
  return EDGES.slice(0, -1).flatMap((from, index) => {
    const to = EDGES[index + 1]!;
    const inside = judged.filter(
      ({ proof }) => proof.confidence >= from && (proof.confidence < to || to === EDGES.at(-1)),
    );
    return inside.length === 0 ? [] : [{ from, to, ...tally(inside) }];
  });
}

/** The same by the rule of the best proof, in the order of their names. */
export function scoreRules(judged: readonly JudgedRelation[]): RuleScore[] {
  const rules = new Set(judged.map(({ proof }) => proof.rule));
  return [...rules].sort().map((rule) => ({ rule, ...tally(judged.filter(({ proof }) => proof.rule === rule)) }));
}

function tally(judged: readonly JudgedRelation[]) {
  const right = judged.filter((one) => one.right).length;
  const stated = judged.reduce((sum, { proof }) => sum + proof.confidence, 0) / judged.length;
  return { relations: judged.length, right, stated: rounded(stated), observed: rounded(right / judged.length) };
}
