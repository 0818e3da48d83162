import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from './sentences.js';

const sentences = (text: string) =>
  splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each<[string, string[]]>([
    ['桥修好了。路没修！谁来修？', ['桥修好了。', '路没修！', '谁来修？']],
    ['“桥修好了。”他说。', ['“桥修好了。”他说。']],
    ['“桥修好了。”', ['“桥修好了。”']],
    ['他说：“桥修好了。路没修。”大家走了。', ['他说：“桥修好了。路没修。”大家走了。']],
    ['「橋修好了。」他說。路沒修。', ['「橋修好了。」他說。', '路沒修。']],
    ['（桥修好了。）路没修。', ['（桥修好了。）', '路没修。']],
    ['桥修好了；路没修，要等。', ['桥修好了；路没修，要等。']],
    ['真的吗？！真的……是的。', ['真的吗？！', '真的……', '是的。']],
    ['桥修好了', ['桥修好了']],
    ['桥修好了。路没修', ['桥修好了。', '路没修']],
    ['', []],
  ])('end at their marks, not inside of quotation marks: %s', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('are those of the paragraph', () => {
    const text = '桥修好了。路没修。';
    expect(splitSentences(text, { start: 5, end: 9 })).toEqual([{ start: 5, end: 9 }]);
    expect(splitSentences(text, { start: 2, end: 7 })).toEqual([
      { start: 2, end: 5 },
      { start: 5, end: 7 },
    ]);
  });

  it('follow each other from the first character of the paragraph to the last', () => {
    const printed = fc.array(
      fc.constantFrom('桥', '路', '。', '！', '？', '…', '“', '”', '「', '」', '）', '，', '；', ' ', '"', 'a'),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(printed, fc.nat(8), fc.nat(8), (characters, before, behind) => {
        const text = characters.join('');
        const start = Math.min(before, text.length);
        const paragraph = { start, end: Math.max(start, text.length - behind) };
        let at = paragraph.start;
        for (const sentence of splitSentences(text, paragraph)) {
          expect(sentence.start).toBe(at);
          expect(sentence.end).toBeGreaterThan(sentence.start);
          at = sentence.end;
        }
        expect(at).toBe(paragraph.end);
      }),
      { numRuns: 1000 },
    );
  });
});
