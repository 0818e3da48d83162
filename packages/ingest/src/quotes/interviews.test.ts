import { describe, expect, it } from 'vitest';
import { quotesOf, readSentences, sceneOf } from '../read-sentences.fixture.js';
import { interviewee } from './interviews.js';

const titled = (body: string, headline?: string) => quotesOf(readSentences(body, headline), 'titled');

describe('an interview with labels', () => {
  it.each<[string, string, [speaker: string, words: string][]]>([
    [
      'names',
      '记者：桥什么时候修好？\n沈知秋：明年春天修好。\n记者：明年还修路吗？\n沈知秋：还修，先修村口那段。',
      [
        ['沈知秋', '明年春天修好。'],
        ['沈知秋', '还修，先修村口那段。'],
      ],
    ],
    [
      'names behind posts',
      '江苏省南通市副市长沈知秋：明年春天修好。\n恒岳重工集团董事长梁思远：设备下月到货。',
      [
        ['沈知秋', '明年春天修好。'],
        ['梁思远', '设备下月到货。'],
      ],
    ],
  ])('gives each answer to its label: %s', (_, body, expected) => {
    expect(titled(body)).toEqual(expected);
  });

  it('gives 答 to the one the headline says it is with', () => {
    const body = '问：桥什么时候修好？\n答：明年春天修好。\n问：明年还修路吗？\n答：还修。';
    expect(titled(body, '访镇长沈知秋')).toEqual([
      ['沈知秋', '明年春天修好。'],
      ['沈知秋', '还修。'],
    ]);
    expect(titled(body)).toEqual([]);
  });

  it.each([
    ['one label alone', '记者走进沈知秋的院子。\n沈知秋：明年春天修好。'],
    ['labels of things', '时间：明年春天。\n地点：沈知秋的家。\n沈知秋走进院子。'],
    ['the asking side', '记者：沈知秋什么时候到？\n主持人：沈知秋明天到。'],
  ])('gives nothing to nobody: %s', (_, body) => {
    const read = readSentences(body);
    expect(read.entities.map(({ name }) => name)).toContain('沈知秋');
    expect(quotesOf(read, 'titled')).toEqual([]);
  });
});

describe('an interview without marks', () => {
  const BODY = [
    '“桥修好了。”沈知秋说。',
    '我们镇有三座桥，将再修两座。',
    '首先要修村口的路。',
    '记者看到，我们要走的路还没有修。',
    '天晴了。',
    '周启明说：“路也要修。”',
    '我们还要修水渠。',
  ].join('\n');

  it('gives the one of the kicker the paragraphs that speak, until another voice comes in', () => {
    expect(titled(BODY, '镇长沈知秋：\n一座桥修好之后')).toEqual([
      ['沈知秋', '我们镇有三座桥，将再修两座。'],
      ['沈知秋', '首先要修村口的路。'],
    ]);
  });

  it('is none without a kicker, or before the one of the kicker has begun', () => {
    expect(titled(BODY, '访镇长沈知秋')).toEqual([]);
    expect(titled('我们镇有三座桥，将再修两座。\n沈知秋点点头。', '镇长沈知秋：\n一座桥修好之后')).toEqual([]);
  });
});

describe('the one an interview is with', () => {
  it.each([
    ['访镇长沈知秋', '沈知秋'],
    ['对话沈知秋：桥比人活得久', '沈知秋'],
    ['专访沈知秋', '沈知秋'],
  ])('is named by the headline %s', (headline, name) => {
    expect(interviewee(sceneOf('沈知秋走进院子。桥修好了。', headline))?.name).toBe(name);
  });

  it.each(['沈知秋修好了桥', '一座桥修好之后'])('is not there under the headline %s', (headline) => {
    expect(interviewee(sceneOf('沈知秋走进院子。桥修好了。', headline))).toBeUndefined();
  });
});
