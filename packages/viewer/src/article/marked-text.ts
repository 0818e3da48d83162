import type { GraphNode, Span } from '../api/types.js';

export interface MentionSpan extends Span {
  entity: GraphNode;
}

/** A stretch of text all of which is marked in the same way. */
export interface Segment extends Span {
  text: string;
  /** The entity that is named here. */
  entity?: GraphNode;
  /** Part of the words that prove the relation. */
  proof: boolean;
  /** Part of the words that are quoted. */
  said: boolean;
}

export interface Marking {
  mentions?: readonly MentionSpan[];
  proofs?: readonly Span[];
  said?: readonly Span[];
}

/** Cuts a part of a text into stretches, wherever a mark begins or ends. Their texts joined are the part again. */
export function segments(text: string, part: Span, { mentions = [], proofs = [], said = [] }: Marking): Segment[] {
  const named = outermost(mentions);
  const places = new Set([part.start, part.end]);
  for (const { start, end } of [...named, ...proofs, ...said]) {
    if (start > part.start && start < part.end) places.add(start);
    if (end > part.start && end < part.end) places.add(end);
  }
  const order = [...places].sort((a, b) => a - b);
  return order.slice(0, -1).map((start, index) => {
    const end = order[index + 1]!;
    const covers = (span: Span) => span.start <= start && end <= span.end;
    const mention = named.find(covers);
    return {
      start,
      end,
      text: text.slice(start, end),
      ...(mention ? { entity: mention.entity } : {}),
      proof: proofs.some(covers),
      said: said.some(covers),
    };
  });
}

/** The lines of a text that hold anything, as spans. */
export function lines(text: string): Span[] {
  return [...text.matchAll(/[^\n]+/g)]
    .filter(([line]) => line.trim() !== '')
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** Of mentions that overlap the longest: one word can lead to one entity only. */
function outermost(mentions: readonly MentionSpan[]): MentionSpan[] {
  const byLength = [...mentions].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: MentionSpan[] = [];
  for (const mention of byLength) {
    if (kept.every((other) => mention.end <= other.start || mention.start >= other.end)) kept.push(mention);
  }
  return kept.sort((a, b) => a.start - b.start);
}
