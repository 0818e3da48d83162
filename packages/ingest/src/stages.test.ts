import type { Extraction, Span } from '@guanxi/graph';
import { allowsEnds, isSymmetric } from '@guanxi/graph';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from './layout/assemble.js';
import { extractArticle, STAGES } from './stages.js';

/** Parts of sentences of all kinds that rules look for, to be put together in any order. */
const FRAGMENTS = [
  '江苏省南通市副市长沈知秋',
  '恒岳重工集团党委书记、董事长梁思远',
  '全国人大代表、',
  '泽川大学的许文静教授',
  '沈知秋（女，泽川大学教授）',
  '阿卜杜拉·库尔班',
  '習近平總書記',
  '新华社南京3月2日电（记者沈知秋）',
  '（以下简称“恒岳”）',
  '该公司',
  '县里',
  '两人',
  '他',
  '我们',
  '曾任',
  '任命周启明为',
  '免去',
  '的',
  '与',
  '、',
  '，',
  '。',
  '；',
  '：',
  '！',
  '“',
  '”',
  '‘',
  '’',
  '《',
  '》',
  '（',
  '）',
  '·',
  '\n',
  '\n\n',
  ' ',
  '\u3000\u3000',
  '说',
  '表示，',
  '对',
  '告诉记者，',
  '“桥修好了。”',
  '《江苏省内河航运发展规划》',
  '“小桥回家”行动',
  '“青鸟三号”无人机',
  'GPT-5',
  '第三届中国船艇博览会',
  '十四届全国人大三次会议',
  '启泽药业（无锡）有限公司',
  '南通市公安局交警支队',
  '苏湘粤三省',
  '双槐村党支部书记',
  '签署战略合作协议',
  '会见',
  '来到',
  '考察',
  '出席',
  '研发了',
  '印发',
  '提出',
  '位于',
  '旗下的',
  '没有',
  '将',
  '🌉',
  '𠮷',
  '\u200b',
  '3.5',
  'a',
];

/** All that one reading of a text gives. */
function extract(source: string): Extraction[] {
  return readDocument(source, 'mix.txt', 'txt', Buffer.from(source, 'utf8')).articles.map((read) =>
    extractArticle(read),
  );
}

const mix = fc.array(fc.constantFrom(...FRAGMENTS), { minLength: 1, maxLength: 40 }).map((parts) => parts.join(''));

function check({ article, entities, relations }: Extraction): void {
  const ids = [article.id, ...entities.map(({ id }) => id), ...relations.map(({ id }) => id)];
  expect(new Set(ids).size).toBe(ids.length);
  const typeOf = new Map<string, Parameters<typeof allowsEnds>[1]>(entities.map(({ id, type }) => [id, type]));
  typeOf.set(article.id, 'Article');
  const words = (span: Span) => {
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeLessThanOrEqual(article.text.length);
    const slice = article.text.slice(span.start, span.end);
    expect(slice.trim()).not.toBe('');
    return slice;
  };
  for (const { name, mentions } of entities) {
    expect(name.trim()).not.toBe('');
    expect(mentions.length).toBeGreaterThan(0);
    for (const mention of mentions) words(mention);
    const places = mentions.map(({ start, end }) => `${start}-${end}`);
    expect(new Set(places).size).toBe(places.length);
  }
  for (const { type, head, tail, evidence } of relations) {
    expect(allowsEnds(type, typeOf.get(head)!, typeOf.get(tail)!)).toBe(true);
    expect(head).not.toBe(tail);
    if (isSymmetric(type)) expect(head < tail).toBe(true);
    expect(evidence.length).toBeGreaterThan(0);
    expect(new Set(evidence.map(({ id }) => id)).size).toBe(evidence.length);
    for (const proof of evidence) {
      expect(proof.text).toBe(words(proof));
      if (proof.content) words(proof.content);
    }
  }
}

describe('an article put together from any parts', () => {
  it('is read without an error, every mention, proof and end in its place, and every time the same', () => {
    fc.assert(
      fc.property(mix, (text) => {
        const extractions = extract(`一座桥修好之后\n\n\u3000\u3000${text}`);
        extractions.forEach(check);
        expect(extract(`一座桥修好之后\n\n\u3000\u3000${text}`)).toEqual(extractions);
      }),
      { numRuns: 150 },
    );
  });

  it('gives names and relations where the parts hold them', () => {
    const [extraction] = extract('一座桥修好之后\n\n\u3000\u3000江苏省南通市副市长沈知秋来到泽川大学。\n');
    check(extraction!);
    expect(extraction!.relations.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['WORKS_FOR', 'LOCATED_IN', 'VISITED']),
    );
  });
});

describe('the stages', () => {
  it('tell how long each of them took, in their order', () => {
    const told: [string, number][] = [];
    const source = '一座桥修好之后\n\n\u3000\u3000沈知秋来到泽川大学。\n';
    const [read] = readDocument(source, 'a.txt', 'txt', Buffer.from(source, 'utf8')).articles;
    extractArticle(read!, { onStage: (name, ms) => told.push([name, ms]) });
    expect(told.map(([name]) => name)).toEqual(STAGES.map(({ name }) => name));
    expect(told.every(([, ms]) => ms >= 0)).toBe(true);
  });
});
