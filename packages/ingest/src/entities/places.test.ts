import { describe, expect, it } from 'vitest';
import { edgesOf, printedArticle, readSentences } from '../read-sentences.fixture.js';
import { extractArticle } from '../stages.js';

const places = (body: string) => readSentences(body).entities.filter(({ type }) => type === 'Place');

describe('places', () => {
  it.each<[string, string, string[]]>([
    ['贵阳市修了路。贵阳下了雨。', '贵阳市', ['贵阳市', '贵阳']],
    ['江苏省南京市下了雪。南京很冷。', '南京市', ['南京市', '南京']],
    ['南通和南通大学在一起。', '南通', ['南通', '南通']],
  ])('printed short and in full are one: %s', (body, name, words) => {
    const place = places(body).find((one) => one.name === name);
    expect(place?.mentions.map((mention) => mention.words)).toEqual(words);
  });

  it.each<[string, string[]]>([
    ['吉林省吉林市下了雪。', ['吉林省', '吉林市']],
    ['江苏省南通市启东市下了雪。', ['江苏省', '南通市', '启东市']],
    ['南通市和泰州市下了雪。', ['南通市', '泰州市']],
  ])('that differ stay apart: %s', (body, names) => {
    expect(places(body).map(({ name }) => name)).toEqual(names);
  });

  it.each<[string, string, string]>([
    ['贵阳市修了路。', '贵阳市', '520100'],
    ['南京市鼓楼区下了雪。', '鼓楼区', '320106'],
    ['沈阳市和平区下了雪。', '和平区', '210102'],
    ['吉林省吉林市下了雪。', '吉林市', '220200'],
    ['苏湘粤三省开会。', '湘', '430000'],
  ])('bear the code that the article makes sure: %s', (body, name, code) => {
    expect(places(body).find((one) => one.name === name)?.properties.code).toBe(code);
  });

  it('are marked where the name alone could be several, and bear no code where no list has them', () => {
    const [ambiguous] = places('鼓楼区下了雪。');
    expect(ambiguous).toMatchObject({ name: '鼓楼区', properties: { ambiguous: true } });
    const [unknown] = places('青榆镇下了雪。');
    expect(unknown).toMatchObject({ name: '青榆镇', properties: {} });
  });

  it('of one name are several where the article says what each lies in', () => {
    const body = '江苏省南京市鼓楼区下了雪。鼓楼区很冷。福建省福州市鼓楼区也来了人。南京市鼓楼区修了路。';
    const found = places(body).filter(({ name }) => name === '鼓楼区');
    expect(found.map(({ properties, mentions }) => [properties.code, mentions.length])).toEqual([
      ['320106', 3],
      ['350102', 1],
    ]);
    expect(edgesOf(readSentences(body), 'LOCATED_IN')).toContain('鼓楼区 LOCATED_IN 福州市');
    expect(new Set(extractArticle(printedArticle(body)).entities.map(({ id }) => id)).size).toBe(places(body).length);
  });

  it('of one name are one where it says that once', () => {
    const found = places('江苏省南京市鼓楼区下了雪。鼓楼区很冷。').filter(({ name }) => name === '鼓楼区');
    expect(found.map(({ mentions }) => mentions.length)).toEqual([2]);
  });
});
