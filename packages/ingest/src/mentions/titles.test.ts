import { describe, expect, it } from 'vitest';
import { titleEndingAt } from './titles.js';

const titleOf = (text: string, floor = 0) => titleEndingAt(text, text.length, floor);

describe('the title that ends a stretch', () => {
  it.each<[string, string]>([
    ['南通市市长', '市长'],
    ['南通市常务副市长', '常务副市长'],
    ['云陵县代县长', '代县长'],
    ['村党委书记', '党委书记'],
    ['镇党总支书记', '党总支书记'],
    ['厅党组副书记', '党组副书记'],
    ['公司副总经理', '副总经理'],
    ['公司联席总裁', '联席总裁'],
    ['公司首席科学家', '首席科学家'],
    ['公司董事会秘书', '董事会秘书'],
    ['恒岳重工集团人力资源部总经理', '总经理'],
    ['小学高级工程师', '高级工程师'],
  ])('has the words before it that belong to it: %s', (text, title) => {
    expect(titleOf(text)).toMatchObject({ text: title, end: text.length, kind: 'post' });
  });

  it.each(['双槐村村民', '外地游客', '一位作家', '两名志愿者'])(
    'may be a calling that binds to nothing: %s',
    (text) => {
      expect(titleOf(text)?.kind).toBe('calling');
    },
  );
  it.each(['南通市', '小桥', '修桥的人', '很长'])('is none: %s', (text) => {
    expect(titleOf(text)).toBeUndefined();
  });

  it('begins at the floor at the earliest', () => {
    const text = '南通市常务副市长';
    expect(titleOf(text, text.indexOf('副'))?.text).toBe('副市长');
    expect(titleOf(text, text.indexOf('市长'))?.text).toBe('市长');
    expect(titleOf(text, text.length - 1)).toBeUndefined();
  });
});
