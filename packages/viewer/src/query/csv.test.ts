import { expect, it } from 'vitest';
import { csvOf } from './csv.js';
import type { Value } from './result.js';

const node = (name: string): Value => ({ $kind: 'node', id: 'e', type: 'Person', name, labels: [], properties: {} });
const edge: Value = { $kind: 'edge', id: 'r', type: 'MET', source: 'e', target: 'f', properties: {} };

it('writes a result as a spreadsheet reads it', () => {
  const rows: Value[][] = [
    [node('甲'), edge, 3, null],
    ['说："好"', ['a', 2], { $kind: 'path', nodes: [node('甲'), node('乙')], edges: [edge] }, true],
    ['两\n行', 'a,b', { a: 1 }, ''],
  ];
  expect(csvOf({ columns: ['p', 'r', 'n.x', 'z'], rows })).toBe(
    '\uFEFFp,r,n.x,z\r\n甲,MET,3,\r\n"说：""好""",a; 2,甲 – 乙,true\r\n"两\n行","a,b","{""a"":1}",\r\n',
  );
});

it('names a proof by its words', () => {
  const proof: Value = { $kind: 'node', id: 'v', type: 'Evidence', name: '', labels: [], properties: { text: '甲说' } };
  expect(csvOf({ columns: ['e'], rows: [[proof]] })).toBe('\uFEFFe\r\n甲说\r\n');
});
