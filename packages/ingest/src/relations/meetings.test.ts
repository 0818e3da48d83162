import { describe, expect, it } from 'vitest';
import { edgesOf, namesOf, proofsOf, readSentences } from '../read-sentences.fixture.js';

describe('who met whom', () => {
  it.each<[sentence: string, edges: string[]]>([
    ['沈知秋会见梁思远。', ['沈知秋 MET 梁思远']],
    ['沈知秋与梁思远会谈。', ['沈知秋 MET 梁思远']],
    ['沈知秋同恒岳重工集团董事长梁思远座谈。', ['沈知秋 MET 梁思远']],
    ['沈知秋（右）和恒岳重工集团董事长梁思远合影。', ['沈知秋 MET 梁思远']],
    ['贺春生邀请邵一鸣到家里聊天。', ['贺春生 MET 邵一鸣']],
    ['沈知秋同梁思远亲切地谈了话。', ['沈知秋 MET 梁思远']],
    ['沈知秋在车站认识了梁思远。', ['沈知秋 MET 梁思远']],
    ['沈知秋为校长梁思远颁奖。', ['沈知秋 MET 梁思远']],
    ['沈知秋找到何雨桐的老师、校长梁思远。', ['沈知秋 MET 梁思远']],
    ['沈知秋走进村民苗翠花家。', ['沈知秋 MET 苗翠花']],
    ['沈知秋告诉梁思远，桥修好了。', ['沈知秋 MET 梁思远']],
    ['沈知秋对站在桥边的何雨桐说：“路要宽。”', ['沈知秋 MET 何雨桐']],
    ['沈知秋对梁思远喊道：“快走！”', ['沈知秋 MET 梁思远']],
    ['双槐小学校长尹若兰很忙。何雨桐对校长说，孩子要多跑步。', ['尹若兰 MET 何雨桐']],
    ['“韩丽华叮嘱我，路要修直。”何雨桐说。', ['韩丽华 MET 何雨桐']],
    ['“我见过梁思远。”沈知秋说。', ['梁思远 MET 沈知秋']],
  ])('reads: %s', (sentence, edges) => {
    expect(edgesOf(readSentences(sentence), 'MET')).toEqual(edges);
  });

  it.each<[sentence: string, proofs: string[]]>([
    ['沈知秋同恒岳重工集团董事长梁思远座谈。', ['沈知秋同恒岳重工集团董事长梁思远座谈']],
    ['沈知秋对站在桥边的何雨桐说：“路要宽。”', ['沈知秋对站在桥边的何雨桐说']],
    ['“韩丽华叮嘱我，路要修直。”何雨桐说。', ['韩丽华叮嘱我']],
  ])('proves: %s', (sentence, proofs) => {
    expect(proofsOf(readSentences(sentence), 'MET')).toEqual(proofs);
  });

  it.each<[sentence: string, names: string[]]>([
    ['沈知秋将会见梁思远。', ['梁思远', '沈知秋']],
    ['沈知秋打算拜访梁思远。', ['梁思远', '沈知秋']],
    ['沈知秋请求会见梁思远。', ['梁思远', '沈知秋']],
    ['沈知秋没有见过梁思远。', ['梁思远', '沈知秋']],
    ['沈知秋拒绝会见梁思远。', ['梁思远', '沈知秋']],
    ['沈知秋是梁思远的同学，两人没有见面。', ['梁思远', '沈知秋']],
    ['沈知秋想起了梁思远。', ['梁思远', '沈知秋']],
    ['沈知秋写信给梁思远。', ['梁思远', '沈知秋']],
    ['沈知秋与梁思远通了电话。', ['梁思远', '沈知秋']],
    ['沈知秋看到了梁思远的画。', ['梁思远', '沈知秋']],
    ['沈知秋说，梁思远的书很好看。', ['梁思远', '沈知秋']],
    ['沈知秋对此说，梁思远有功劳。', ['梁思远', '沈知秋']],
    ['沈知秋对梁思远充满敬意，说他是好人。', ['梁思远', '沈知秋']],
    ['沈知秋解释梁思远的提案。', ['梁思远', '沈知秋']],
  ])('brings nobody together in: %s', (sentence, names) => {
    const read = readSentences(sentence);
    expect(namesOf(read)).toEqual(expect.arrayContaining(names));
    expect(edgesOf(read, 'MET')).toEqual([]);
  });
});
