import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FlatText, flatten, nameKey } from './comparison.js';

const news = fc
  .array(
    fc.constantFrom(
      '马',
      '宁',
      '宇',
      '长江',
      '“',
      '”',
      '《',
      '·',
      ' ',
      '\u3000',
      '\n',
      'Ａ',
      'b',
      '３',
      '％',
      '𠮷',
      '㎡',
    ),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''));

describe('FlatText', () => {
  it('is the flattened text', () => {
    fc.assert(
      fc.property(news, (text) => {
        expect(new FlatText(text).flat).toBe(flatten(text));
      }),
    );
  });

  it('keeps letters together with the marks that combine with them', () => {
    const flat = new FlatText('Cafe\u0301 de Flore');
    expect(flat.flat).toBe('CafédeFlore');
    expect(flat.textOffset(flat.flatOffset(6))).toBe(6);
  });

  it('leads from an offset to as many flat characters as stand before it', () => {
    fc.assert(
      fc.property(news, (text) => {
        const flat = new FlatText(text);
        let at = 0;
        for (const character of text) {
          expect(flat.flatOffset(at)).toBe(flatten(text.slice(0, at)).length);
          at += character.length;
        }
        expect(flat.flatOffset(at)).toBe(flat.flat.length);
      }),
    );
  });

  it('finds words that white space parts, and leads back to them', () => {
    fc.assert(
      fc.property(news, fc.nat(), fc.nat(), (text, a, b) => {
        const flat = new FlatText(text);
        const characters = [...text];
        const [from, to] = [a, b].map((n) => n % (characters.length + 1)).sort((x, y) => x - y) as [number, number];
        const start = characters.slice(0, from).join('').length;
        const words = flatten(characters.slice(from, to).join(''));
        if (words === '') return;
        const places = [...flat.places(words)];
        expect(places).toContain(flat.flatOffset(start));
        for (const at of places) {
          const printed = text.slice(flat.textOffset(at), flat.textOffset(at + words.length));
          expect(flatten(printed).startsWith(words.slice(0, 1))).toBe(true);
        }
      }),
    );
  });
});

describe('nameKey', () => {
  it.each([
    ['“千万工程”', '千万工程'],
    ['《政府工作报告》', '政府工作报告'],
    ['卡塔尔 世界杯', '卡塔尔世界杯'],
    ['拉库图·安德里亚纳', '拉库图•安德里亚纳'],
    ['Baichuan2－Turbo', 'baichuan2-turbo'],
  ])('%s and %s are one', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });
});
