import { describe, expect, it } from 'vitest';
import { formatEvaluation } from './format.js';
import type { EvaluationReport } from './report.js';
import { scoreOf } from './score.js';

const all = scoreOf({ right: 3, wrong: 1, missed: 2, optional: 1 });
const none = scoreOf({ right: 0, wrong: 0, missed: 0, optional: 0 });
const figures = {
  entities: { byType: { Person: all, Policy: none }, core: all, all },
  relations: { byType: { WORKS_FOR: all }, all },
  quotes: all,
  proof: { relations: 3, proven: 2, sliced: 3, titles: 2, titlesRight: 1 },
};
const report: EvaluationReport = {
  version: '1',
  ...figures,
  articles: [
    {
      name: 'A1',
      title: '渡轮“蓝海号”|试航（图）',
      found: 1,
      ...figures,
      errors: [
        { kind: 'missed', what: 'entity', type: 'Person', label: '罗海平', context: '罗海平说：“好。”' },
        { kind: 'wrong', what: 'relation', type: 'MET', label: '甲 → 乙', rule: 'encounters/met', context: '' },
      ],
    },
    { name: 'article-two', title: 'Ferry on trial', found: 2, ...figures, errors: [] },
    { name: 'A3', title: '', found: 0, ...figures, errors: [] },
  ],
  unmatched: [{ file: 'B1.txt', title: '另一篇' }],
  skipped: [{ file: 'B2.txt', place: 'offset 7', code: 'fault', reason: 'a fault' }],
  calibration: [{ from: 0.9, to: 0.95, relations: 4, right: 3, stated: 0.91, observed: 0.75 }],
  rules: [{ rule: 'posts/before-name', relations: 4, right: 3, stated: 0.91, observed: 0.75 }],
};

describe('formatEvaluation', () => {
  it('gives Markdown tables whose columns are aligned where a Hanzi is two wide', () => {
    const tables = formatEvaluation(report, { errors: true })
      .split('\n\n')
      .filter((part) => part.startsWith('|'));
    expect(tables).toHaveLength(6);
    for (const table of tables) {
      const rows = table.split('\n').filter((line) => line.startsWith('|'));
      expect(rows.length).toBeGreaterThanOrEqual(3);
      const edges = rows.map((row) => [...row.matchAll(/(?<!\\)\|/g)].map(({ index }) => width(row.slice(0, index))));
      for (const row of edges) expect(row).toEqual(edges[0]);
    }
  });

  it('says figures with three places, and types in both languages', () => {
    const text = formatEvaluation(report);
    expect(text).toMatch(/\| Person 人物 +\| +3 \| +1 \| +2 \| +1 \| +0\.750 \| +0\.600 \| 0\.667 \|/);
    expect(text).toContain('1 of 2 titles are right');
  });

  it('tells where an article is not found once', () => {
    const text = formatEvaluation(report);
    expect(text).toContain('article-two (in 2 articles)');
    expect(text).toContain('A3 (not found)');
  });

  it('tells what was left out of the figures, and what could not be read', () => {
    const text = formatEvaluation(report);
    expect(text).toContain('left out: 另一篇 (B1.txt)');
    expect(text).toContain('Not read: B2.txt, offset 7: a fault');
  });

  it('lists errors and rules only where they are asked for', () => {
    const text = formatEvaluation(report);
    expect(text).not.toContain('罗海平');
    expect(text).not.toContain('posts/before-name');
    const more = formatEvaluation(report, { errors: true });
    expect(more.startsWith(text.trimEnd())).toBe(true);
    expect(more).toContain('- missed entity Person 罗海平\n  罗海平说：“好。”');
    expect(more).toContain('- wrong relation MET 甲 → 乙 [encounters/met]');
    expect(more).toContain('posts/before-name');
  });
});

function width(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (/[\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFF60]/u.test(character) ? 2 : 1),
    0,
  );
}
