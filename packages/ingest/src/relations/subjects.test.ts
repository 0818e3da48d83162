import { describe, expect, it } from 'vitest';
import { edgesOf, namesOf, readSentences } from '../read-sentences.fixture.js';

describe('whom a verb without a name is about', () => {
  it.each<[sentence: string, edges: string[]]>([
    ['沈知秋忙了一天。傍晚，他走进恒岳重工集团。', ['沈知秋 VISITED 恒岳重工集团']],
    ['沈知秋来到双槐村。她又走进泽川大学。', ['沈知秋 VISITED 双槐村', '沈知秋 VISITED 泽川大学']],
    ['沈知秋和周启明是同学。两人一起走进泽川大学。', ['周启明 VISITED 泽川大学', '沈知秋 VISITED 泽川大学']],
    ['沈知秋、周启明到场。二人来到恒岳重工集团。', ['周启明 VISITED 恒岳重工集团', '沈知秋 VISITED 恒岳重工集团']],
    ['沈知秋上午在南通市开会。随后来到双槐村。', ['沈知秋 VISITED 双槐村']],
    ['沈知秋上午在南通市开会。下午，驱车前往双槐村。', ['沈知秋 VISITED 双槐村']],
  ])('a pronoun, two people, a sentence carried on: %s', (sentence, edges) => {
    expect(edgesOf(readSentences(sentence), 'VISITED')).toEqual(edges);
  });

  it.each<[sentence: string, edges: string[]]>([
    ['沈知秋说：“我去年到苏州市考察过。”', ['沈知秋 VISITED 苏州市']],
    ['“我见过梁思远。”沈知秋说。', ['梁思远 MET 沈知秋']],
  ])('the one who speaks: %s', (sentence, edges) => {
    expect(edgesOf(readSentences(sentence), ['VISITED', 'MET'])).toEqual(edges);
  });

  it.each<[sentence: string, edges: string[]]>([
    ['双槐小学校长尹若兰说：“我校落实双减。”', ['双槐小学 IMPLEMENTS 双减']],
    ['恒岳重工集团总工程师何雨桐说：“我们同泽川大学签了约。”', ['恒岳重工集团 PARTNERS_WITH 泽川大学']],
    ['恒岳重工集团董事长梁思远说：“我们研发了远岫2.0。”', ['恒岳重工集团 DEVELOPED 远岫2.0']],
  ])('the body of the one who speaks: %s', (sentence, edges) => {
    expect(edgesOf(readSentences(sentence), ['DEVELOPED', 'IMPLEMENTS', 'PARTNERS_WITH'])).toEqual(edges);
  });

  it.each<[sentence: string, names: string[]]>([
    ['沈知秋到了村口。他们来到泽川大学。', ['沈知秋', '泽川大学']],
    ['沈知秋上午在南通市开会。货车来到双槐村。', ['南通市', '双槐村', '沈知秋']],
    ['沈知秋上午在南通市开会。恒岳重工集团随后来到双槐村。', ['南通市', '双槐村', '恒岳重工集团', '沈知秋']],
    ['村民苗翠花说：“我们用上了远岫2.0。”', ['苗翠花', '远岫2.0']],
  ])('nobody: %s', (sentence, names) => {
    const read = readSentences(sentence);
    expect(namesOf(read)).toEqual(expect.arrayContaining(names));
    expect(edgesOf(read, ['VISITED', 'DEVELOPED', 'IMPLEMENTS'])).toEqual([]);
  });
});
