import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { table } from './table.js';

describe('table', () => {
  it('aligns columns as a terminal shows them', () => {
    expect(
      table(
        ['name', 'n'],
        [
          ['马宁宇', '1'],
          ['Li', '22'],
        ],
      ),
    ).toEqual(['name    n', '------  --', '马宁宇  1', 'Li      22']);
  });

  it('never breaks a line, nor lets a cell command the terminal', () => {
    expect(table(['x'], [['a\nb\u001B[31m\u0007\u2028c']])[2]).toBe('a b [31m c');
  });

  it('starts every cell of a column at the same place', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '贵', 'é', '，', '😀', '｡'), maxLength: 8 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
        const lines = table(
          ['甲', 'b'],
          rows.map(([a, b]) => [a, `|${b}`]),
        );
        const [head, ...rest] = [lines[0]!, ...lines.slice(2)];
        const column = stringWidth(head.slice(0, head.lastIndexOf('b')));
        for (const line of rest) expect(stringWidth(line.slice(0, line.indexOf('|')))).toBe(column);
      }),
    );
  });

  it('cuts a cell that is too wide, and says so', () => {
    const [, , row] = table(['x'], [['贵州省贵阳市人民政府']], 10);
    expect(row).toBe('贵州省贵…');
    expect(stringWidth(row!)).toBeLessThanOrEqual(10);
  });
});
