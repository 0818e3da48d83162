import { describe, expect, it } from 'vitest';
import { dateIn } from './dates.js';

const dateOf = (text: string) => dateIn(text, { start: 0, end: text.length });

describe('the date in a stretch', () => {
  it.each([
    ['3月5日，镇长到村里', '3月5日'],
    ['2019年11月2日上午，镇长到村里', '2019年11月2日上午'],
    ['2005年8月，镇长到村里', '2005年8月'],
    ['2018年冬天，镇长到村里', '2018年冬天'],
    ['去年秋天，镇长到村里', '去年秋天'],
    ['今年3月，镇长到村里', '今年3月'],
    ['日前，镇长到村里', '日前'],
    ['12日晚，镇长到村里', '12日晚'],
  ])('is read: %s', (text, date) => {
    expect(dateOf(text)).toBe(date);
  });

  it.each(['镇长到村里', '工程花了三年时间', '第3次月考', '等了20个月', '5天后镇长到村里', '生日这天镇长到村里'])(
    'is not there: %s',
    (text) => {
      expect(dateOf(text)).toBeUndefined();
    },
  );

  it('is the last of several, and none outside of the stretch', () => {
    const text = '3月5日动工，6月1日完工，9月通车';
    expect(dateIn(text, { start: 0, end: text.indexOf('，9月') })).toBe('6月1日');
    expect(dateIn(text, { start: 0, end: text.indexOf('，6月') })).toBe('3月5日');
    expect(dateIn(text, { start: text.indexOf('动工'), end: text.indexOf('，6月') })).toBeUndefined();
  });
});
