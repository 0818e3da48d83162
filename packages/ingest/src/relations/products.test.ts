import { describe, expect, it } from 'vitest';
import { edgesOf, namesOf, proofsOf, readSentences } from '../read-sentences.fixture.js';

describe('who made what', () => {
  it.each<[sentence: string, edges: string[]]>([
    ['蓝穹科技有限公司研发了“青鸟三号”无人机。', ['蓝穹科技有限公司 DEVELOPED “青鸟三号”无人机']],
    ['蓝穹科技有限公司推出巡堤机器人“大堤一号”。', ['蓝穹科技有限公司 DEVELOPED 大堤一号']],
    [
      '恒岳重工集团与泽川大学联合研制“青鸟三号”无人机。',
      ['恒岳重工集团 DEVELOPED “青鸟三号”无人机', '泽川大学 DEVELOPED “青鸟三号”无人机'],
    ],
    ['“青鸟三号”无人机由蓝穹科技有限公司研制。', ['蓝穹科技有限公司 DEVELOPED “青鸟三号”无人机']],
    ['县里有“青鸟三号”无人机。这款无人机由蓝穹科技有限公司研发。', ['蓝穹科技有限公司 DEVELOPED “青鸟三号”无人机']],
    [
      '《渡口》由泽川电影制片厂、蓝穹影业有限公司联合出品。',
      ['泽川电影制片厂 DEVELOPED 渡口', '蓝穹影业有限公司 DEVELOPED 渡口'],
    ],
    ['邵一鸣创作了小说《渡口》。', ['邵一鸣 DEVELOPED 渡口']],
    ['他是作家邵一鸣。他创作了长篇小说《渡口》。', ['邵一鸣 DEVELOPED 渡口']],
    ['何雨桐说：“我写的《渡口》卖了三万本。”', ['何雨桐 DEVELOPED 渡口']],
    ['华为手机“青鸟”卖得好。', ['华为 DEVELOPED 青鸟']],
    ['蓝穹科技有限公司旗下的无人机“青鸟三号”卖得好。', ['蓝穹科技有限公司 DEVELOPED 青鸟三号']],
    ['“青鸟三号”是一架救灾无人机，由蓝穹科技有限公司研制。', ['蓝穹科技有限公司 DEVELOPED 青鸟三号']],
    [
      '蓝穹科技有限公司成立于2015年，去年推出“听屿Air”“听屿Pro”两款助听器。',
      ['蓝穹科技有限公司 DEVELOPED 听屿Air', '蓝穹科技有限公司 DEVELOPED 听屿Pro'],
    ],
    ['蓝穹科技有限公司成立于2015年。去年，推出无人机“青鸟三号”。', ['蓝穹科技有限公司 DEVELOPED 青鸟三号']],
    ['由邵一鸣执导的电影《渡口》上映。', ['邵一鸣 DEVELOPED 渡口']],
    ['“青鸟三号”由泽川大学教授何雨桐带领十四人的团队研制。', ['何雨桐 DEVELOPED 青鸟三号']],
    ['由邵一鸣编剧的电影《渡口》上映。', ['邵一鸣 DEVELOPED 渡口']],
    ['恒岳重工集团推出“水乡”牌台扇。', ['恒岳重工集团 DEVELOPED “水乡”牌台扇']],
    ['《渡口》作者、作家邵一鸣来了。', ['邵一鸣 DEVELOPED 渡口']],
    ['邵一鸣的小说《渡口》再版。', ['邵一鸣 DEVELOPED 渡口']],
  ])('reads: %s', (sentence, edges) => {
    expect(edgesOf(readSentences(sentence), 'DEVELOPED')).toEqual(edges);
  });

  it.each<[sentence: string, proofs: string[]]>([
    ['蓝穹科技有限公司研发了“青鸟三号”无人机。', ['蓝穹科技有限公司研发了“青鸟三号”无人机']],
    ['县里有“青鸟三号”无人机。这款无人机由蓝穹科技有限公司研发。', ['这款无人机由蓝穹科技有限公司研发']],
  ])('proves: %s', (sentence, proofs) => {
    expect(proofsOf(readSentences(sentence), 'DEVELOPED')).toEqual(proofs);
  });

  it.each<[sentence: string, names: string[]]>([
    ['蓝穹科技有限公司将推出“青鸟三号”无人机。', ['“青鸟三号”无人机', '蓝穹科技有限公司']],
    ['蓝穹科技有限公司没有研发“青鸟三号”无人机。', ['“青鸟三号”无人机', '蓝穹科技有限公司']],
    ['蓝穹科技有限公司购买了“青鸟三号”无人机。', ['“青鸟三号”无人机', '蓝穹科技有限公司']],
    ['蓝穹科技有限公司为“青鸟三号”无人机生产电池。', ['“青鸟三号”无人机', '蓝穹科技有限公司']],
    ['恒岳重工集团使用“青鸟三号”无人机巡堤。', ['“青鸟三号”无人机', '恒岳重工集团']],
    ['泽川大学图书馆收藏了《渡口》。', ['泽川大学', '泽川大学图书馆', '渡口']],
    ['蓝穹科技有限公司的员工都看过电影《渡口》。', ['渡口', '蓝穹科技有限公司']],
    ['沈知秋推荐了小说《渡口》。', ['沈知秋', '渡口']],
    ['沈知秋读了小说《渡口》，合上了书。', ['沈知秋', '渡口']],
  ])('names no maker in: %s', (sentence, names) => {
    const read = readSentences(sentence);
    expect(namesOf(read)).toEqual(expect.arrayContaining(names));
    expect(edgesOf(read, 'DEVELOPED')).toEqual([]);
  });
});
