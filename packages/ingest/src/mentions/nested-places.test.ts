import { describe, expect, it } from 'vitest';
import { foundBy } from '../read-sentences.fixture.js';
import type { Candidate } from './candidate.js';
import { findNestedPlaces } from './nested-places.js';

/** The places within a name that stands at the end of the text. */
const within = (name: string, type: Candidate['type'] = 'Organization') =>
  foundBy((reading) => {
    const end = reading.document.text.length;
    return findNestedPlaces(reading, [{ start: end - name.length, end, type, rule: 'test', confidence: 0.9 }]);
  }, name);

describe('places within names', () => {
  it.each<[string, string[]]>([
    ['浙江大学', ['浙江']],
    ['海口日报社', ['海口']],
    ['南通市公安局', ['南通市']],
    ['南通农村商业银行', ['南通']],
    ['江苏省南通市永泽合作社', ['江苏省', '南通市']],
    ['南通临江重工有限公司', ['南通']],
    ['中科青禾（苏州）生物技术有限公司', ['苏州']],
    ['云陵县委', ['云陵县']],
    ['双槐村合作社', ['双槐村']],
    ['青榆镇双槐村村委会', ['青榆镇', '双槐村']],
    ['怒江州消防救援支队福贡大队', ['怒江', '福贡']],
    ['建设银行上海杨浦支行', ['杨浦']],
    ['国网甘肃省电力公司', ['甘肃省']],
    ['东京大学', ['东京']],
    ['泽川市第一人民医院', ['泽川市']],
  ])('are found: %s', (name, places) => {
    expect(within(name)).toEqual(places);
  });

  it.each([
    '中山大学',
    '外省贸易公司',
    '东方电气风电股份有限公司',
    '长江大学',
    '黄河报社',
    '和平饭店',
    '平安银行',
    '农村商业银行',
    '蓝穹科技有限公司',
  ])('are none: %s', (name) => {
    expect(within(name)).toEqual([]);
  });

  it('are looked for in meetings and zones as well, and in no people, policies or products', () => {
    expect(within('江苏省武术锦标赛', 'Event')).toEqual(['江苏省']);
    expect(within('南通高新区', 'Place')).toEqual(['南通']);
    for (const type of ['Person', 'Policy', 'Product'] as const) expect(within('江苏省武术锦标赛', type)).toEqual([]);
  });
});
