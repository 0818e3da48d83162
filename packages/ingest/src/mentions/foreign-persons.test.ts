import { describe, expect, it } from 'vitest';
import { foundBy } from '../read-sentences.fixture.js';
import { findDottedPersons, findJapanesePersons } from './foreign-persons.js';

describe('people with names from other languages', () => {
  it.each<[string, string[]]>([
    ['阿卜杜拉·库尔班说，桥修好了。', ['阿卜杜拉·库尔班']],
    ['约翰·史密斯评价说，很好。', ['约翰·史密斯']],
    ['总统伊万·彼得罗夫，昨天到访。', ['伊万·彼得罗夫']],
    ['主教练佩德罗·萨尔盖罗直到比赛当天才说话。', ['佩德罗·萨尔盖罗']],
    ['前锋马马杜·西塞头球破门。', ['马马杜·西塞']],
    ['鹰笛手库尔班夏·米尔扎伊克来了。', ['库尔班夏·米尔扎伊克']],
    ['处长热依汗古丽·买买提艾力便带队上了山。', ['热依汗古丽·买买提艾力']],
    ['学员叫巴亚克·朱马拜，守边三十年。', ['巴亚克·朱马拜']],
    ['总统伊万·诺瓦克通过视频讲话。', ['伊万·诺瓦克']],
    ['6·18大促开始了。', []],
    ['“7·20”洪灾过去了。', []],
  ])('with a dot: %s', (sentence, names) => {
    expect(foundBy(findDottedPersons, sentence)).toEqual(names);
  });

  it.each<[string, string[]]>([
    ['技师山口健二合作研制。', ['山口健二']],
    ['当地医生佐藤健一对他说，机器太少。', ['佐藤健一']],
    ['歌手中岛美子，六十岁。', ['中岛美子']],
    ['他在山口开了一家店。', []],
    ['清水河边有人。', []],
    ['中村的村民说，路要修。', []],
  ])('of Japan: %s', (sentence, names) => {
    expect(foundBy(findJapanesePersons, sentence)).toEqual(names);
  });
});
