import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Converter } from 'opencc-js/cn2t';
import { groupReports } from '@guanxi/graph/linking';
import { articleId } from '@guanxi/graph/ids';
import type { Extraction } from '@guanxi/graph';

/** Near-duplicates on articles of the development set: each altered as papers alter what an agency sends them. */
const folder = join(import.meta.dirname, 'gold/development');
const reports = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(folder, name), 'utf8').trim());
const toTraditional = Converter({ from: 'cn', to: 'twp' });

const ALTERATIONS: Record<string, (text: string, index: number) => string> = {
  'cut to its first half': (text) => text.slice(0, Math.ceil(text.length / 2)),
  'another headline': (text, index) => text.replace(/^.*\n/u, `本地新闻第${index}号：各方热议\n`),
  'sentences in another order': (text) =>
    text
      .split(/(?<=[。！？])/u)
      .reverse()
      .join(''),
  'another byline': (text) =>
    `本报综合消息（见习记者 程某某 实习生 路某某）${text.replaceAll(/记者 \p{Script=Han}{2,4}/gu, '记者 佚名')}`,
  'the other script': (text) => toTraditional(text),
};

function extractionOf(text: string): Extraction {
  return {
    article: {
      id: articleId(text),
      title: '',
      text,
      authors: [],
      origin: { file: 'x.txt', format: 'txt', sha256: '', runs: [] },
    },
    entities: [],
    relations: [],
    version: 'test',
  };
}

describe('one report, many papers', () => {
  it.each(Object.entries(ALTERATIONS))('knows a report again: %s', (_, alter) => {
    const originals = reports.map(extractionOf);
    const altered = reports.map((text, index) => extractionOf(alter(text, index)));
    const groups = groupReports([...originals, ...altered]);
    const known = altered.filter(({ article }, index) => groups.get(article.id) === originals[index]!.article.id);
    expect(known.length).toBe(reports.length);
  });

  it('keeps different reports apart', () => {
    const groups = groupReports(reports.map(extractionOf));
    expect(new Set(groups.values()).size).toBe(reports.length);
  });

  it('keeps a report apart from another that quotes one paragraph of it', () => {
    const quoting = reports.map((text, index) => {
      const paragraph = reports[(index + 1) % reports.length]!.split('\n').sort((a, b) => b.length - a.length)[0]!;
      return extractionOf(`${text}\n${paragraph.slice(0, Math.min(paragraph.length, text.length / 3))}`);
    });
    const groups = groupReports([...reports.map(extractionOf), ...quoting]);
    quoting.forEach(({ article }, index) => expect(groups.get(article.id)).toBe(articleId(reports[index]!)));
  });

  it('names the first that came in, whatever the order of the others', () => {
    const [text] = reports as [string];
    const copies = Object.values(ALTERATIONS).map((alter) => extractionOf(alter(text, 1)));
    const groups = groupReports([extractionOf(text), ...copies.reverse()]);
    expect(new Set(groups.values())).toEqual(new Set([articleId(text)]));
  });
});
