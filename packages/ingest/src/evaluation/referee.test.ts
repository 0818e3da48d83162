import { readFileSync } from 'node:fs';
import type { Extraction } from '@guanxi/graph';
import { describe, expect, it } from 'vitest';
import { parseGold } from './parse-gold.js';
import { reportOn, type Figures } from './report.js';
import type { Score } from './score.js';

/**
 * Two annotated articles, predictions made worse on purpose (names cut, types and ends changed, spans moved, an entity
 * found twice, an article cut in two, one that is not annotated), and the figures that an independent scorer printed for
 * them. Names and texts are invented.
 */
interface Line {
  gold?: { doc: string };
  prediction?: Extraction;
  figures?: RefereeFigures & { documents: (RefereeFigures & { doc: string; articles: number })[] };
}
interface RefereeScore {
  tp: number;
  fp: number;
  fn: number;
  opt: number;
  p: number;
  r: number;
  f1: number;
}
interface RefereeFigures {
  entities: Record<string, RefereeScore>;
  relations: Record<string, RefereeScore>;
  quotes: { all: RefereeScore };
  proof: { of: number; proven: number; sliced: number; titles: number; titled: number };
}

const lines = readFileSync(new URL('referee.fixture.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Line);
const golds = lines.flatMap(({ gold }) =>
  gold
    ? [
        parseGold(JSON.stringify(gold), `${gold.doc}.json`, (problem) => {
          throw new Error(problem);
        }),
      ]
    : [],
);
const predictions = lines.flatMap(({ prediction }) => prediction ?? []);
const { documents, ...total } = lines.find(({ figures }) => figures)!.figures!;
const report = reportOn(golds, predictions, 'test');

describe('the figures are those of an independent scorer', () => {
  it('over all articles', () => {
    expect(asReferee(report)).toEqual(total);
  });

  it.each(documents)('of $doc', ({ doc, articles, ...figures }) => {
    const article = report.articles.find(({ name }) => name === doc)!;
    expect(article.found).toBe(articles);
    expect(asReferee(article)).toEqual(figures);
  });

  it('where every way of being right and wrong occurs', () => {
    const { entities, relations, quotes, proof, unmatched, articles } = report;
    for (const score of [entities.all, relations.all, quotes]) {
      for (const count of [score.right, score.wrong, score.missed, score.optional]) expect(count).toBeGreaterThan(0);
    }
    expect(relations.byType.PARTNERS_WITH!.right).toBeGreaterThan(0);
    expect(proof.proven).toBeLessThan(proof.relations);
    expect(proof.sliced).toBeLessThan(proof.relations);
    expect(proof.titlesRight).toBeLessThan(proof.titles);
    expect(unmatched).toHaveLength(1);
    expect(articles.map(({ found }) => found).sort()).toEqual([1, 2]);
  });
});

describe('errors', () => {
  const errors = report.articles.flatMap((article) => article.errors);

  it('are as many as the figures say', () => {
    const count = (kind: string, what: string) => errors.filter((e) => e.kind === kind && e.what === what).length;
    for (const [what, score] of [
      ['entity', report.entities.all],
      ['relation', report.relations.all],
      ['quote', report.quotes],
    ] as const) {
      expect(count('missed', what), what).toBe(score.missed);
      expect(count('wrong', what), what).toBe(score.wrong);
    }
    const { relations, proven, sliced, titles, titlesRight } = report.proof;
    expect(count('unproven', 'relation')).toBe(relations - proven + (relations - sliced));
    expect(count('missed', 'title')).toBe(titles - titlesRight);
  });

  it('show the sentence that holds what was missed', () => {
    const missed = errors.filter(({ kind, what, context }) => kind === 'missed' && what === 'entity' && context);
    expect(missed.length).toBeGreaterThan(0);
    const texts = predictions.map(({ article }) => article.text);
    for (const { context } of missed) expect(texts.some((text) => text.includes(context))).toBe(true);
  });
});

describe('calibration', () => {
  it('counts every relation that is right or wrong once, in a bucket and under a rule', () => {
    const { right, wrong } = report.relations.all;
    for (const groups of [report.calibration, report.rules]) {
      expect(groups.reduce((sum, { relations }) => sum + relations, 0)).toBe(right + wrong);
      expect(groups.reduce((sum, group) => sum + group.right, 0)).toBe(right);
    }
    for (const { from, to, stated } of report.calibration) {
      expect(stated).toBeGreaterThanOrEqual(from);
      expect(stated).toBeLessThanOrEqual(to);
    }
  });
});

function asReferee({ entities, relations, quotes, proof }: Figures): RefereeFigures {
  return {
    entities: { ...scores(entities.byType), core: score(entities.core), all: score(entities.all) },
    relations: { ...scores(relations.byType), all: score(relations.all) },
    quotes: { all: score(quotes) },
    proof: {
      of: proof.relations,
      proven: proof.proven,
      sliced: proof.sliced,
      titles: proof.titles,
      titled: proof.titlesRight,
    },
  };
}

function scores(byType: Record<string, Score>): Record<string, RefereeScore> {
  return Object.fromEntries(Object.entries(byType).map(([type, one]) => [type, score(one)]));
}

function score({ right, wrong, missed, optional, precision, recall, f1 }: Score): RefereeScore {
  return { tp: right, fp: wrong, fn: missed, opt: optional, p: precision, r: recall, f1 };
}
