import { describe, expect, it } from 'vitest';
import { edgesOf, namesOf, quotesOf, readSentences } from '../read-sentences.fixture.js';

/** Who quotes whom; the quotes of the article itself are not asked for. */
const quotedByPeople = (body: string) =>
  edgesOf(readSentences(body), 'QUOTED', ['kind']).filter((edge) => !edge.startsWith('DOC'));

describe('quotes within quotes', () => {
  it.each<[string, string, string]>([
    ['沈知秋说：“周启明告诉我，‘路要修直’。”', '沈知秋 QUOTED 周启明 direct', '路要修直'],
    ['“周启明常说‘慢工出细活’。”沈知秋说。', '沈知秋 QUOTED 周启明 direct', '慢工出细活'],
    ['沈知秋回忆，临别时周启明打趣：“路要修直。”', '沈知秋 QUOTED 周启明 direct', '路要修直。'],
    ['沈知秋转告大家，周启明走以前留下一句话：“路要修直。”', '沈知秋 QUOTED 周启明 direct', '路要修直。'],
    ['“周启明张口就问：‘路修直了吗？’”沈知秋说。', '沈知秋 QUOTED 周启明 direct', '路修直了吗？'],
    ['“周启明强调，路要修直。”沈知秋说。', '沈知秋 QUOTED 周启明 indirect', '路要修直。'],
    [
      '记者：桥什么时候修好？\n沈知秋：周启明说过，“慢工出细活”。\n记者：明年还修路吗？\n沈知秋：还修。',
      '沈知秋 QUOTED 周启明 direct',
      '慢工出细活',
    ],
  ])('are of the one quoted, by the one who quotes: %s', (body, edge, words) => {
    expect(quotedByPeople(body)).toEqual([edge]);
    expect(quotesOf(readSentences(body))).toContainEqual(['周启明', words]);
  });

  it.each([
    '沈知秋说：“我自己常说‘慢工出细活’。”',
    '沈知秋说：“周启明表示感谢。”',
    '沈知秋说：“我们叫它‘平安桥’，周启明也这样叫。”',
    '“他们盖了‘银杏楼’，很高。”沈知秋说。周启明点点头。',
    '“一位村民说，路要修直。”沈知秋说。',
    '沈知秋说：“路要修直。”周启明说：“桥要修宽。”',
  ])('are not in: %s', (body) => {
    expect(namesOf(readSentences(body))).toContain('沈知秋');
    expect(quotedByPeople(body)).toEqual([]);
  });
});
