import { expect, it } from 'vitest';
import { partOf, splitLines } from './lines.js';

it('finds lines behind every kind of line break, with their indent and the empty lines above', () => {
  const source = '\ufeff一\r\n　　二\r\r\t三 \n\u200b\n 四\f五\u2028六\u2029七\u0085八\v九';
  const lines = splitLines(source, source);
  expect(lines.map(({ text, indent, blankBefore }) => [text, indent, blankBefore])).toEqual([
    ['一', 0, 0],
    ['二', 4, 0],
    ['三', 1, 1],
    ['四', 1, 1],
    ['五', 0, 0],
    ['六', 0, 0],
    ['七', 0, 0],
    ['八', 0, 0],
    ['九', 0, 0],
  ]);
  for (const { start, end, text } of lines) expect(source.slice(start, end)).toBe(text);
});

it('finds no lines where nothing is printed', () => {
  for (const source of ['', '\n', '\r\n \u3000\n', '\ufeff']) expect(splitLines(source, source)).toEqual([]);
});

it('takes a part of a line without white space at its ends', () => {
  const line = splitLines('  （上接第一版）  他说', '  （上接第一版）  他说')[0]!;
  const rest = partOf(line, 7, line.text.length)!;
  expect([rest.text, rest.start]).toEqual(['他说', 11]);
  expect(partOf(line, 7, 9)).toBeUndefined();
});
