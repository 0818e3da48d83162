import { describe, expect, it } from 'vitest';
import { foundBy, namesOf, readSentences } from '../read-sentences.fixture.js';
import type { Reading } from '../reading.js';
import { SpanIndex } from '../spans.js';
import {
  findKnownOrganizations,
  findOrganizationsByEnding,
  findOutlet,
  findTaggedOrganizations,
} from './organizations.js';
import { findKnownPlaces } from './places.js';

const placesOf = (reading: Reading) => new SpanIndex(findKnownPlaces(reading));
const byEnding = (body: string) => [
  ...new Set(foundBy((reading) => findOrganizationsByEnding(reading, placesOf(reading)), body)),
];
const tagged = (body: string) => foundBy((reading) => findTaggedOrganizations(reading, placesOf(reading)), body);

describe('bodies by their last word', () => {
  it.each<[string, string[]]>([
    ['双槐小学开学了。', ['双槐小学']],
    ['苏州极岸科技有限公司上市。', ['苏州极岸科技有限公司']],
    ['江苏科技大学开学了。', ['江苏科技大学']],
    ['南通市图书馆开馆。', ['南通市图书馆']],
    ['他在恒岳律师事务所上班。', ['恒岳律师事务所']],
    ['他来到云陵县实验中学。', ['云陵县实验中学']],
    ['她毕业于泽川大学。', ['泽川大学']],
    ['南通市公安局发文。', ['南通市公安局']],
  ])('are found: %s', (sentence, names) => {
    expect(byEnding(sentence)).toEqual(names);
  });

  it.each([
    '他学会了开车。',
    '镇里组织村民修路。',
    '大部分人来了。',
    '两家公司停工。',
    '这家研究所很小。',
    '我们学校很小。',
    '县级医院和龙头企业都缺人。',
    '村里要建一所大学。',
    '大家参观博物馆。',
    '购物中心开业。',
    '南通市会议中心开放。',
    '国家图书馆开馆。',
  ])('are none: %s', (sentence) => {
    expect(byEnding(sentence)).toEqual([]);
  });
});

describe('bodies as the tagger sees them', () => {
  it.each<[string, string[]]>([
    ['恒岳重工集团招工。', ['恒岳重工集团']],
    ['恒岳煤炭集团有限责任公司招工。', ['恒岳煤炭集团有限责任公司']],
    ['泽川大学发布报告。', ['泽川大学']],
    ['云陵县委书记到场。', ['云陵县委']],
  ])('have their ends set right: %s', (sentence, names) => {
    expect(tagged(sentence)).toEqual(names);
  });

  it.each(['有关部门到场。', '江苏省南通市下雨。', '中韩通航。', '漳州国际会展中心开放。'])(
    'are none: %s',
    (sentence) => {
      expect(tagged(sentence)).toEqual([]);
    },
  );
});

describe('bodies known by name', () => {
  it.each<[string, string[]]>([
    ['国家发展改革委发了通知。', ['国家发展改革委']],
    ['全国人大开会。', ['全国人大']],
    ['国务院批准。', ['国务院']],
    ['中国商务部回应。', ['中国商务部']],
    ['这是统一战线。', []],
    ['红军到了。', []],
  ])('are found: %s', (sentence, names) => {
    expect(foundBy(findKnownOrganizations, sentence)).toEqual(names);
  });

  it.each<[string, string[]]>([
    ['新华社南京3月2日电 一座桥修好了。工人们很高兴。', ['新华社']],
    ['新华社发了消息。', []],
  ])('are the outlet where they are printed as the source: %s', (body, names) => {
    expect(foundBy(findOutlet, body)).toEqual(names);
  });
});

describe('bodies of a sentence', () => {
  it.each<[string, string[]]>([
    ['县花灯剧团、市房屋管理局到场。', ['县花灯剧团', '市房屋管理局']],
    ['中国女排赢了。', ['中国女排']],
    ['公司下设远岫（上海）品牌管理有限公司。', ['远岫（上海）品牌管理有限公司']],
    ['科技部联合教育部发文。', ['教育部', '科技部']],
    ['（香港综合讯）香港大学开学了。', ['香港大学']],
    ['他现任福州大学校长。', ['福州大学']],
    ['恒岳重工集团有限责任公司招工。', ['恒岳重工集团有限责任公司']],
    ['泽川市第一人民医院搬了家。', ['泽川市第一人民医院']],
    ['南通市人大常委会表决。', ['南通市人大常委会']],
    ['青榆镇党委开会。', ['青榆镇党委']],
    ['《江淮晚报》登了消息。', ['江淮晚报']],
    ['世界卫生组织发了报告。', ['世界卫生组织']],
    ['生态环境部海洋司开会。', ['生态环境部', '生态环境部海洋司']],
  ])('are named: %s', (sentence, names) => {
    expect(namesOf(readSentences(sentence), 'Organization')).toEqual(names);
  });

  it.each([
    '镇里组织村民修路。',
    '大部分村民都来了。',
    '公司很大，学校很小。',
    '县级医院和龙头企业都缺人。',
    '有关部门负责人到场。',
    '两家公司都停了工。',
    '他在一家医院当保安。',
    '江苏省南通市启东市很热闹。',
    '中韩两国通航。',
    '南通国际会展中心开放了。',
    '服务中心在一楼。',
  ])('are not there: %s', (sentence) => {
    expect(namesOf(readSentences(sentence), 'Organization')).toEqual([]);
  });
});
