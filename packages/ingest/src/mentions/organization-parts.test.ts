import { describe, expect, it } from 'vitest';
import { foundBy } from '../read-sentences.fixture.js';
import type { Reading } from '../reading.js';
import { SpanIndex } from '../spans.js';
import { findDepartments, findParents, findPlaceOrgans, findStateBodies } from './organization-parts.js';
import { findKnownOrganizations, findTaggedOrganizations } from './organizations.js';
import { findKnownPlaces } from './places.js';

const placesOf = (reading: Reading) => new SpanIndex(findKnownPlaces(reading));

describe('departments behind their body', () => {
  const departments = (body: string) =>
    foundBy((reading) => findDepartments(reading, findKnownOrganizations(reading)), body);

  it.each<[string, string[]]>([
    ['生态环境部海洋司开会。', ['生态环境部海洋司']],
    ['国家发展改革委社会发展司开会。', ['国家发展改革委社会发展司']],
    ['水利部水旱灾害防御司防御处值班。', ['水利部水旱灾害防御司防御处', '水利部水旱灾害防御司']],
  ])('are found: %s', (sentence, names) => {
    expect(departments(sentence)).toEqual(names);
  });

  it.each([
    '教育部召开会议，高教司发言。',
    '教育部联合公安局发文。',
    '教育部和财政局发文。',
    '教育部表示，学院要招生。',
    '教育部没有回应，财政局也没有。',
  ])('are none: %s', (sentence) => {
    expect(departments(sentence)).toEqual([]);
  });
});

describe('parents within the names of bodies', () => {
  const parents = (body: string) =>
    foundBy((reading) => findParents(reading, findTaggedOrganizations(reading, placesOf(reading))), body);

  it.each<[string, string[]]>([
    ['泽川大学水利学院招生。', ['泽川大学']],
    ['泽川大学附属医院搬家。', ['泽川大学']],
    ['南通市公安局交警支队上路。', ['南通市公安局']],
    ['南通市人民政府办公室发文。', ['南通市人民政府']],
  ])('are found: %s', (sentence, names) => {
    expect(parents(sentence)).toEqual(names);
  });

  it.each(['恒岳重工集团有限公司招工。', '泽川大学招生。'])('are none: %s', (sentence) => {
    expect(parents(sentence)).toEqual([]);
  });
});

describe('organs of state and party behind their place', () => {
  const organs = (body: string) => foundBy((reading) => findPlaceOrgans(reading, placesOf(reading)), body);

  it.each<[string, string[]]>([
    ['南通市委开会。', ['南通市委']],
    ['启东市政协开会。', ['启东市政协']],
    ['南通市人民政府发文。', ['南通市人民政府']],
    ['海门区纪委监委发布消息。', ['海门区纪委监委']],
    ['江苏省南通市人大常委会表决。', ['江苏省南通市人大常委会']],
  ])('are found: %s', (sentence, names) => {
    expect(organs(sentence)).toEqual(names);
  });

  it.each([
    '南通市委托公司修路。',
    '南通市委员到场。',
    '启东市委派干部下乡。',
    '南通市人大一次会议开幕。',
    '南通市很大。',
  ])('are none: %s', (sentence) => {
    expect(organs(sentence)).toEqual([]);
  });
});

describe('bodies of states abroad', () => {
  const bodies = (body: string) => foundBy((reading) => findStateBodies(reading, placesOf(reading)), body);

  it.each<[string, string[]]>([
    ['中国驻肯尼亚大使馆发了提醒。', ['中国驻肯尼亚大使馆']],
    ['英国驻上海总领事馆搬家。', ['英国驻上海总领事馆']],
    ['肯尼亚交通部部长到访。', ['肯尼亚交通部']],
  ])('are found: %s', (sentence, names) => {
    expect(bodies(sentence)).toEqual(names);
  });

  it.each(['法国的部长到访。', '他是驻肯尼亚记者。', '日本在东部下雨。', '中国外交部部长到访。'])(
    'are none: %s',
    (sentence) => {
      expect(bodies(sentence)).toEqual([]);
    },
  );
});
