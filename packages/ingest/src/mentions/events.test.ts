import { describe, expect, it } from 'vitest';
import { foundBy, namesOf, readSentences } from '../read-sentences.fixture.js';
import { findEvents } from './events.js';

const found = (body: string) => [...new Set(foundBy(findEvents, body))];

describe('meetings, games and disasters', () => {
  it.each<[string, string[]]>([
    ['2025年全国两会召开。', ['2025年全国两会']],
    ['省两会召开。', ['省两会']],
    ['十四届全国人大三次会议开幕。', ['十四届全国人大三次会议']],
    ['江苏省政协十三届二次会议开幕。', ['江苏省政协十三届二次会议']],
    ['党的二十大召开。', ['党的二十大']],
    ['二十届三中全会召开。', ['二十届三中全会']],
    ['中央经济工作会议召开。', ['中央经济工作会议']],
    ['第六届长江文化节开幕。', ['第六届长江文化节']],
    ['这是在青榆镇举办的第三届稻米节。', ['第三届稻米节']],
    ['世界互联网大会闭幕。', ['世界互联网大会']],
    ['卡塔尔世界杯开赛。', ['卡塔尔世界杯']],
    ['江苏省武术锦标赛开赛。', ['江苏省武术锦标赛']],
    ['2015—2016赛季中国排球联赛开赛。', ['2015—2016赛季中国排球联赛']],
    ['全市春耕生产工作会议召开。', ['全市春耕生产工作会议']],
    ['他出席全国水利工作会议。', ['全国水利工作会议']],
    ['“船与海——古代航海特展”开展。', ['船与海——古代航海特展']],
    ['“7·20”洪灾过去了。', ['“7·20”洪灾']],
    ['唐山市大地震过去了。', ['唐山市大地震']],
  ])('are found: %s', (sentence, names) => {
    expect(found(sentence)).toEqual(names);
  });

  it.each([
    '会议很长。',
    '大会上没有人说话。',
    '每年开一次会议。',
    '论坛上很热闹。',
    '第三次会议延期。',
    '第三届理事会成立。',
    '他第一次代表南通参加全国联赛。',
    '第十届学生代表参加运动会。',
    '两会代表到了。',
    '世界杯场馆开放了。',
    '奥运会组委会发了通知。',
    '地震局发了通知。',
    '这里是地震带。',
    '大家学习工作会议精神。',
    '2022年春节下雪。',
  ])('are none: %s', (sentence) => {
    expect(found(sentence)).toEqual([]);
  });

  it('are named beside the place and the body inside them', () => {
    const read = readSentences('十四届全国人大三次会议开幕，第六届长江文化节闭幕。');
    expect(namesOf(read, 'Event')).toEqual(['十四届全国人大三次会议', '第六届长江文化节']);
    expect(namesOf(read, 'Organization', 'Place')).toEqual(['全国人大', '长江']);
  });
});
