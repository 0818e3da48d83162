import { expect, it } from 'vitest';
import { fileNameOf } from './download.js';

it.each([
  ['attachment; filename="guanxi.graphml"', 'guanxi.graphml'],
  ['attachment; filename=guanxi.json', 'guanxi.json'],
  ["attachment; filename*=UTF-8''%E5%85%B3%E7%B3%BB.csv", '关系.csv'],
  ['attachment; filename="../../etc/passwd"', 'passwd'],
  ['attachment', undefined],
  [null, undefined],
])('reads the file name of %s', (header, name) => {
  expect(fileNameOf(header)).toBe(name);
});
