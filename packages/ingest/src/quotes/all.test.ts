import { describe, expect, it } from 'vitest';
import { quotesOf, readSentences } from '../read-sentences.fixture.js';

describe('every quote of an article', () => {
  it.each<[sentence: string, quotes: [speaker: string, words: string][]]>([
    [
      '沈知秋说，桥修好了。“路还没修。”周启明说。',
      [
        ['沈知秋', '桥修好了。'],
        ['周启明', '路还没修。'],
      ],
    ],
    [
      '“桥要修得结实。”沈知秋说。他表示，路也要修。',
      [
        ['沈知秋', '桥要修得结实。'],
        ['沈知秋', '路也要修。'],
      ],
    ],
    [
      '沈知秋说：“周启明告诉我，‘路要修直’。”',
      [
        ['沈知秋', '周启明告诉我，‘路要修直’。'],
        ['周启明', '路要修直'],
      ],
    ],
    [
      '记者：桥什么时候修好？\n沈知秋：周启明说过，“慢工出细活”。\n记者：明年还修路吗？\n沈知秋：还修。',
      [
        ['沈知秋', '周启明说过，“慢工出细活”。'],
        ['周启明', '慢工出细活'],
        ['沈知秋', '还修。'],
      ],
    ],
  ])('in the order of the text: %s', (sentence, quotes) => {
    expect(quotesOf(readSentences(sentence))).toEqual(quotes);
  });
});
