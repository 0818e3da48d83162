import { describe, expect, it } from 'vitest';
import { namesOf, quotesOf, readSentences } from '../read-sentences.fixture.js';

describe('who speaks', () => {
  it.each<[sentence: string, quotes: [speaker: string, words: string][]]>([
    ['沈知秋对梁思远说，桥修好了。', [['沈知秋', '桥修好了。']]],
    ['沈知秋对站在桥边的何雨桐说，桥修好了。', [['沈知秋', '桥修好了。']]],
    ['梁思远的老师沈知秋说，桥修好了。', [['沈知秋', '桥修好了。']]],
    ['沈知秋很忙。他说，桥修好了。', [['沈知秋', '桥修好了。']]],
    ['沈知秋的话让梁思远笑了。周启明说，桥修好了。', [['周启明', '桥修好了。']]],
    ['沈知秋到恒岳重工集团时说，设备到了。', [['沈知秋', '设备到了。']]],
    ['恒岳重工集团发言人说，设备到了。', [['恒岳重工集团', '设备到了。']]],
    ['南通市水利局局长沈知秋说，设备到了。', [['沈知秋', '设备到了。']]],
    ['双槐小学校长尹若兰很忙。校长说，孩子要多跑步。', [['尹若兰', '孩子要多跑步。']]],
  ])('in a clause of speech: %s', (sentence, quotes) => {
    expect(quotesOf(readSentences(sentence))).toEqual(quotes);
  });

  it.each<[sentence: string, names: string[]]>([
    ['他们说，桥修好了。沈知秋没有到场。', ['沈知秋']],
    ['恒岳重工集团的工人说，设备到了。', ['恒岳重工集团']],
    ['一位村民说，桥修好了。沈知秋点点头。', ['沈知秋']],
    [
      '双槐小学校长尹若兰和青榆小学校长苗翠花来了。校长说，孩子要多跑步。',
      ['双槐小学', '尹若兰', '苗翠花', '青榆小学'],
    ],
    ['有关部门说，沈知秋没有到场。', ['沈知秋']],
  ])('nobody with a name: %s', (sentence, names) => {
    const read = readSentences(sentence);
    expect(namesOf(read)).toEqual(expect.arrayContaining(names));
    expect(quotesOf(read)).toEqual([]);
  });
});
