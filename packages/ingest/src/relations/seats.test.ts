import { describe, expect, it } from 'vitest';
import { edgesOf, namesOf, proofsOf, readSentences } from '../read-sentences.fixture.js';

describe('seats in a congress or conference', () => {
  it.each<[sentence: string, edges: string[]]>([
    [
      '全国人大代表、南通市市长沈知秋说，桥要修得结实。',
      ['沈知秋 MEMBER_OF 全国人大 代表 current', '沈知秋 REPRESENTS 南通市 代表'],
    ],
    ['全国政协委员、泽川大学校长尹若兰建议，让孩子多走路。', ['尹若兰 MEMBER_OF 全国政协 委员 current']],
    ['第十四届全国人大代表梁思远来自恒岳重工集团。', ['梁思远 MEMBER_OF 全国人大 代表 第十四届 current']],
    [
      '来自恒岳重工集团的全国人大代表何雨桐说，工人要有夜校。',
      ['何雨桐 MEMBER_OF 全国人大 代表 current', '何雨桐 REPRESENTS 恒岳重工集团 代表'],
    ],
    ['江苏省政协委员、恒岳重工集团董事长周启明说，要多种树。', ['周启明 MEMBER_OF 江苏省政协 委员 current']],
    [
      '江苏代表团举行小组会议，全国人大代表韩丽华说，要留住手艺人。',
      ['韩丽华 MEMBER_OF 全国人大 代表 current', '韩丽华 REPRESENTS 江苏 代表'],
    ],
    [
      '1月15日，江苏省两会召开，江苏省政协开了会。会上，沈知秋委员说，乡村要有医生。',
      ['沈知秋 MEMBER_OF 江苏省政协 委员 current', '沈知秋 REPRESENTS 江苏省 委员'],
    ],
    [
      '浙江代表团先开会。在江苏代表团，大家审议报告。全国人大代表韩丽华说，要留住手艺人。',
      ['韩丽华 MEMBER_OF 全国人大 代表 current', '韩丽华 REPRESENTS 江苏 代表'],
    ],
    ['时任全国政协委员许文静写过一份提案。', ['许文静 MEMBER_OF 全国政协 委员 former']],
    [
      '2024年全国两会召开，全国人大审议了报告。沈知秋代表说，乡村要有医生。',
      ['沈知秋 MEMBER_OF 全国人大 代表 current'],
    ],
    [
      '2024年全国两会召开，全国政协开了会。江苏的周启明委员说，乡村要有医生。',
      ['周启明 MEMBER_OF 全国政协 委员 current', '周启明 REPRESENTS 江苏 委员'],
    ],
  ])('reads: %s', (sentence, edges) => {
    expect(edgesOf(readSentences(sentence), ['MEMBER_OF', 'REPRESENTS'], ['role', 'term', 'status'])).toEqual(edges);
  });

  it.each<[sentence: string, proofs: string[]]>([
    ['第十四届全国人大代表梁思远来自恒岳重工集团。', ['第十四届全国人大代表梁思远']],
    ['沈知秋，泽川大学教授，第十四届全国政协委员，长期画桥。', ['沈知秋，泽川大学教授，第十四届全国政协委员']],
    [
      '江苏代表团举行小组会议，全国人大代表韩丽华说，要留住手艺人。',
      ['全国人大代表韩丽华', '江苏代表团举行小组会议，全国人大代表韩丽华'],
    ],
  ])('proves the seat by its words: %s', (sentence, proofs) => {
    expect(proofsOf(readSentences(sentence), ['MEMBER_OF', 'REPRESENTS'])).toEqual(proofs);
  });

  it.each<[sentence: string, names: string[]]>([
    ['全国人大开会，工会代表沈知秋在会上发言。', ['全国人大', '沈知秋']],
    ['全国人大开会，职工代表梁思远领了奖。', ['全国人大', '梁思远']],
    ['沈知秋没有当选全国人大代表。', ['全国人大', '沈知秋']],
    ['2024年全国两会召开，全国人大审议了报告。沈知秋的代表作品是一部小说。', ['2024年全国两会', '全国人大', '沈知秋']],
    ['全国人大代表团住在北京，记者许文静等在门外。', ['全国人大', '全国人大代表团', '北京', '许文静']],
    ['省人大代表大会的会场外，何雨桐在拍照。', ['何雨桐', '省人大']],
  ])('draws no seat from: %s', (sentence, names) => {
    const read = readSentences(sentence);
    expect(namesOf(read)).toEqual(expect.arrayContaining(names));
    expect(edgesOf(read, ['MEMBER_OF', 'REPRESENTS'])).toEqual([]);
  });
});
