import { describe, expect, it } from 'vitest';
import { sceneOf } from '../read-sentences.fixture.js';
import { affiliations } from '../relations/affiliations.js';
import { readPostList, type Post } from './appositions.js';

type Told = [affiliation: string, title: string, former?: 'former'];

const inWords = (text: string, posts: readonly Post[]) =>
  posts.map(({ affiliation, title, former }): Told => {
    const body = affiliation ? text.slice(affiliation.start, affiliation.end) : '';
    return former ? [body, title.text, 'former'] : [body, title.text];
  });

describe('posts before a name', () => {
  it.each<[string, string, Told[]]>([
    ['江苏省南通市副市长沈知秋到了。', '江苏省南通市副市长沈知秋', [['江苏省南通市', '副市长']]],
    [
      '南通市委常委、副市长周启明到了。',
      '南通市委常委、副市长周启明',
      [
        ['南通市委', '常委'],
        ['南通市', '副市长'],
      ],
    ],
    [
      '恒岳重工集团党委书记、董事长梁思远到了。',
      '恒岳重工集团党委书记、董事长梁思远',
      [
        ['恒岳重工集团', '党委书记'],
        ['恒岳重工集团', '董事长'],
      ],
    ],
    [
      '全国人大代表、恒岳重工集团董事长、总经理梁思远到了。',
      '全国人大代表、恒岳重工集团董事长、总经理梁思远',
      [
        ['全国人大', '代表'],
        ['恒岳重工集团', '董事长'],
        ['恒岳重工集团', '总经理'],
      ],
    ],
    ['时任云陵县委书记周启明到了。', '云陵县委书记周启明', [['云陵县委', '书记', 'former']]],
    ['南通市政协原党组成员周启明到了。', '南通市政协原党组成员周启明', [['南通市政协', '党组成员', 'former']]],
    ['青榆镇双槐村党支部书记韩丽华到了。', '青榆镇双槐村党支部书记韩丽华', [['青榆镇双槐村党支部', '书记']]],
    ['浙江女排队医许文静到了。', '浙江女排队医许文静', [['浙江女排', '队医']]],
    ['恒岳重工集团的总工程师何雨桐到了。', '恒岳重工集团的总工程师何雨桐', [['恒岳重工集团', '总工程师']]],
    ['村民苗翠花到了。', '村民苗翠花', [['', '村民']]],
  ])('are read from the name to the left: %s', (sentence, whole, posts) => {
    const { text, appositions } = sceneOf(sentence);
    expect(appositions.map((one) => text.slice(one.whole.start, one.whole.end))).toEqual([whole]);
    expect(inWords(text, appositions[0]!.posts)).toEqual(posts);
  });

  it.each(['沈知秋到了南通市。', '南通市水利局局长请沈知秋看图。', '恒岳重工集团的船上站着沈知秋。'])(
    'are none: %s',
    (sentence) => {
      const scene = sceneOf(sentence);
      expect(scene.entities.map(({ name }) => name)).toContain('沈知秋');
      expect(scene.appositions).toEqual([]);
    },
  );
});

describe('posts behind a verb of office', () => {
  const listed = (sentence: string, verb: string) => {
    const scene = sceneOf(sentence);
    const from = scene.text.indexOf(verb) + verb.length;
    const posts = readPostList(scene.reading, from, scene.sentences.at(-1)!.end, affiliations(scene));
    return inWords(scene.text, posts).map(([affiliation, title]) => [affiliation, title]);
  };
  it.each<[string, string, Told[]]>([
    ['沈知秋现任南通市副市长。', '现任', [['南通市', '副市长']]],
    [
      '沈知秋曾任南通市水利局局长、党组书记，南通市副市长。',
      '曾任',
      [
        ['南通市水利局', '局长'],
        ['南通市水利局', '党组书记'],
        ['南通市', '副市长'],
      ],
    ],
    [
      '沈知秋曾任南通市水利局局长，后任南通市副市长。',
      '曾任',
      [
        ['南通市水利局', '局长'],
        ['南通市', '副市长'],
      ],
    ],
    ['沈知秋兼任理事长。', '兼任', [['', '理事长']]],
  ])('are read from the verb to the right: %s', (sentence, verb, posts) => {
    expect(listed(sentence, verb)).toEqual(posts);
  });

  it.each([
    ['沈知秋任职多年。', '任'],
    ['沈知秋担任主角。', '担任'],
    ['沈知秋担任主角，南通市副市长到场。', '担任'],
  ])('are none: %s', (sentence, verb) => {
    expect(listed(sentence, verb)).toEqual([]);
  });
});
