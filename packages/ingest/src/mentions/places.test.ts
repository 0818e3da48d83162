import { describe, expect, it } from 'vitest';
import { divisions } from '../gazetteer/divisions.js';
import { foundBy, namesOf, readSentences } from '../read-sentences.fixture.js';
import type { Reading } from '../reading.js';
import { SpanIndex } from '../spans.js';
import { divisionOf, findKnownPlaces, findLands, findPlacesByEnding, findProvinceLetters } from './places.js';

const known = (reading: Reading) => new SpanIndex(findKnownPlaces(reading));
const byEnding = (body: string) => foundBy((reading) => findPlacesByEnding(reading, known(reading)), body);

describe('places of the gazetteer and the atlas', () => {
  it.each<[string, string[]]>([
    ['江苏省南通市下雨。', ['江苏省', '南通市']],
    ['上海和杭州通车。', ['上海', '杭州']],
    ['山东曲阜下雪。', ['山东', '曲阜']],
    ['甘肃白银下雨。', ['甘肃', '白银']],
    ['沈阳和平区下雪。', ['沈阳', '和平区']],
    ['成县县长到了。', ['成县']],
    ['英国派人来太湖边。', ['英国', '太湖']],
  ])('are found: %s', (sentence, names) => {
    expect(foundBy(findKnownPlaces, sentence)).toEqual(names);
  });

  it.each([
    '白银跌价了。',
    '他态度平安。',
    '和平是好事。',
    '长寿老人很多。',
    '青年大街很长。',
    '成县长到了。',
    '副局长苏州到场。',
  ])('are none: %s', (sentence) => {
    expect(foundBy(findKnownPlaces, sentence)).toEqual([]);
  });
});

describe('provinces by one letter', () => {
  it.each<[string, string[]]>([
    ['苏湘粤三省开会。', ['苏', '湘', '粤']],
    ['鲁豫皖苏四省开会。', ['鲁', '豫', '皖', '苏']],
    ['在京企业来了。', ['京']],
    ['他赴沪就医。', ['沪']],
  ])('are found: %s', (sentence, names) => {
    expect(foundBy(findProvinceLetters, sentence)).toEqual(names);
  });

  it.each(['京剧团来了。', '他在京剧院上班。', '港口很忙。', '江浙沪包邮。', '渝中区下雨。'])(
    'are none: %s',
    (sentence) => {
      expect(foundBy(findProvinceLetters, sentence)).toEqual([]);
    },
  );
});

describe('rivers whose land is meant', () => {
  it.each<[string, string[]]>([
    ['沱江流域种竹子。', ['沱江']],
    ['黄河上游下雨。', ['黄河']],
    ['小河两岸种树。', []],
    ['江流域很大。', []],
  ])('are found: %s', (sentence, names) => {
    expect(foundBy(findLands, sentence)).toEqual(names);
  });
});

describe('places by their last word', () => {
  it.each<[string, string[]]>([
    ['青榆镇双槐村通电。', ['青榆镇', '双槐村']],
    ['大家走进云陵县青榆镇双槐村。', ['云陵县', '青榆镇', '双槐村']],
    ['南通市双槐村通电。', ['双槐村']],
    ['南通高新区招商。', ['南通高新区']],
    ['厦门国际会展中心开馆。', ['厦门国际会展中心']],
    ['鹿鸣湾湿地来鸟。', ['鹿鸣湾湿地']],
    ['栖霞岭下雪。', ['栖霞岭']],
  ])('are found: %s', (sentence, names) => {
    expect(byEnding(sentence)).toEqual(names);
  });

  it.each([
    '这个村很大。',
    '该市很大。',
    '全县修路。',
    '小镇很美。',
    '几个乡镇通路。',
    '村里通路。',
    '男排坐镇主场。',
    '工业园区招人。',
    '地区差异很大。',
    '一座大桥通车。',
    '他下山了。',
    '会见南通市市长。',
  ])('are none: %s', (sentence) => {
    expect(byEnding(sentence)).toEqual([]);
  });
});

describe('the division a name means', () => {
  const codeOf = (name: string, ...others: string[]) =>
    divisionOf(
      name,
      others.map((other) => divisions().byCode.get(other)!),
    )?.code;

  it('is the only one of that name, or the one in the light of others', () => {
    expect(codeOf('南通市')).toBe('320600');
    expect(codeOf('鼓楼区', '320100')).toBe('320106');
    expect(codeOf('鼓楼区', '350100')).toBe('350102');
    expect(codeOf('和平区', '210100')).toBe('210102');
  });

  it('stays open where nothing tells', () => {
    expect(codeOf('鼓楼区')).toBeUndefined();
    expect(codeOf('云陵县')).toBeUndefined();
  });
});

describe('places of a sentence', () => {
  it.each<[string, string[]]>([
    ['火车从泰安开到曲阜。', ['曲阜', '泰安']],
    ['中国的太湖边住着渔民。', ['中国', '太湖']],
    ['云陵县青榆镇双槐村通了电。', ['云陵县', '双槐村', '青榆镇']],
    ['厦门国际会展中心开馆。', ['厦门', '厦门国际会展中心']],
    ['在京企业来了。', ['京']],
  ])('are named: %s', (sentence, names) => {
    expect(namesOf(readSentences(sentence), 'Place')).toEqual(names);
  });

  it.each([
    '这个村很大，那个县很小。',
    '全县都修了路。',
    '他的方向很明确，态度很平安。',
    '白银跌价了。',
    '成县长到了。',
    '小镇上有两座桥。',
    '农村和城市都有学校。',
    '工业园区要招人。',
    '中山大学在招生。',
    '他赴宴去了。',
    '海风从海上来。',
    '男排坐镇主场。',
    '青年大街上有座桥。',
  ])('are not there: %s', (sentence) => {
    expect(namesOf(readSentences(sentence), 'Place')).toEqual([]);
  });
});

describe('what looks like a place', () => {
  it.each<[string, string]>([
    ['医疗资源集中在东部沿海城市。', '海城市'],
    ['这项战略造福沿江两岸。', '造福沿江'],
    ['沈知秋讲起“青山不负人”的故事。', '青山'],
    ['沈知秋重访双槐村。', '重访双槐村'],
    ['绿水青山就是金山银山，沈知秋说。', '金山'],
  ])('is none: %s', (body, name) => {
    expect(namesOf(readSentences(body), 'Place')).not.toContain(name);
  });
});
