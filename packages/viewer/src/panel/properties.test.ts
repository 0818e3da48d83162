import { expect, it } from 'vitest';
import type { GraphNode } from '../api/types.js';
import { en } from '../i18n/en.js';
import { zh } from '../i18n/zh.js';
import { propertiesInWords } from './properties.js';

const node = (type: GraphNode['type'], name: string, properties: GraphNode['properties']): GraphNode => ({
  id: 'e',
  type,
  name,
  properties,
});

it('tells of a division what its code and level mean', () => {
  const place = node('Place', '贵阳市', {
    code: '520100',
    codeList: 2024,
    level: 'prefecture',
    degree: 3,
    aliases: [],
  });
  expect(propertiesInWords(place, zh)).toEqual([
    ['区划代码', '520100（GB/T 2260，2024）'],
    ['级别', '地级'],
  ]);
  expect(propertiesInWords(place, en)).toEqual([
    ['Division code', '520100 (GB/T 2260, 2024)'],
    ['Level', 'prefecture'],
  ]);
});

it('leaves out what is of use to programs only, and what says nothing new', () => {
  expect(propertiesInWords(node('Person', '甲', { post: 'unique', ambiguous: false }), zh)).toEqual([]);
  expect(propertiesInWords(node('Organization', '教育部', { canonical: '教育部' }), zh)).toEqual([]);
  expect(propertiesInWords(node('Organization', '发改委', { canonical: '国家发展和改革委员会' }), zh)).toEqual([
    ['全称', '国家发展和改革委员会'],
  ]);
});

it('shows what it has no words for as it is', () => {
  expect(propertiesInWords(node('Event', '会', { colour: ['红', '黄'] }), zh)).toEqual([['colour', '红、黄']]);
});
