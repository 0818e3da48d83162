import { describe, expect, it } from 'vitest';
import { edgesOf, namesOf, proofsOf, readSentences } from '../read-sentences.fixture.js';

describe('posts printed with a name', () => {
  it.each<[sentence: string, edges: string[]]>([
    ['江苏省南通市副市长沈知秋近日来到工地。', ['沈知秋 WORKS_FOR 南通市 副市长 current']],
    ['恒岳重工集团董事长梁思远说，工厂已经复工。', ['梁思远 WORKS_FOR 恒岳重工集团 董事长 current']],
    [
      '恒岳重工集团人力资源部总经理何雨桐说，今年招了两百人。',
      ['何雨桐 WORKS_FOR 恒岳重工集团 人力资源部总经理 current'],
    ],
    [
      '恒岳重工集团总经理梁思远、副总经理何雨桐到了。',
      ['何雨桐 WORKS_FOR 恒岳重工集团 副总经理 current', '梁思远 WORKS_FOR 恒岳重工集团 总经理 current'],
    ],
    [
      '南通市委常委、副市长周启明到了。',
      ['周启明 WORKS_FOR 南通市 副市长 current', '周启明 WORKS_FOR 南通市委 常委 current'],
    ],
    [
      '江苏省委副书记、省长叶知行出席了开工仪式。',
      ['叶知行 WORKS_FOR 江苏省 省长 current', '叶知行 WORKS_FOR 江苏省委 副书记 current'],
    ],
    [
      '苏州市委宣传部副部长兼苏州日报社社长周启明到了。',
      ['周启明 WORKS_FOR 苏州市委宣传部 副部长 current', '周启明 WORKS_FOR 苏州日报社 社长 current'],
    ],
    ['时任云陵县委书记周启明主持了奠基。', ['周启明 WORKS_FOR 云陵县委 书记 former']],
    [
      '恒岳重工集团有限公司（以下简称恒岳重工）董事长梁思远到了。',
      ['梁思远 WORKS_FOR 恒岳重工集团有限公司 董事长 current'],
    ],
    ['中国外交部长沈知秋到了。', ['沈知秋 WORKS_FOR 中国外交部 部长 current']],
    ['TikTok产品经理何雨桐到了。', ['何雨桐 WORKS_FOR TikTok 产品经理 current']],
    ['泽川日报社驻北京记者何雨桐到了。', ['何雨桐 WORKS_FOR 泽川日报社 驻北京记者 current']],
    [
      '严启明，1968年生于甘肃省天水市，泽川大学教授，蓝穹科技有限公司原副总裁，长期研究冰芯。',
      ['严启明 WORKS_FOR 泽川大学 教授 current', '严启明 WORKS_FOR 蓝穹科技有限公司 副总裁 former'],
    ],
    [
      '恒岳重工集团宣布换帅：何雨桐出任首席产品官，原首席技术官沈知秋离职。',
      ['何雨桐 WORKS_FOR 恒岳重工集团 首席产品官 current', '沈知秋 WORKS_FOR 恒岳重工集团 首席技术官 former'],
    ],
    ['云陵县原县长贺春生接受审查。', ['贺春生 WORKS_FOR 云陵县 县长 former']],
    ['前南通市市长沈知秋去世。', ['沈知秋 WORKS_FOR 南通市 市长 former']],
    [
      '青榆镇双槐村党支部书记韩丽华带头种下第一棵树。',
      ['韩丽华 WORKS_FOR 双槐村 党支部书记 current', '韩丽华 WORKS_FOR 青榆镇双槐村党支部 书记 current'],
    ],
    [
      '双槐村村委会主任苗翠花忙着收稻子。',
      ['苗翠花 WORKS_FOR 双槐村 村委会主任 current', '苗翠花 WORKS_FOR 双槐村村委会 主任 current'],
    ],
    ['泽川市第一人民医院急诊科主任罗青禾值了通宵的班。', ['罗青禾 WORKS_FOR 泽川市第一人民医院 急诊科主任 current']],
    ['浙江女排队医许文静到了。', ['许文静 WORKS_FOR 浙江女排 队医 current']],
    ['中国工程院院士石敬亭到场指导。', ['石敬亭 MEMBER_OF 中国工程院 院士 current']],
    ['泽川大学的许文静教授做了三十年实验。', ['许文静 WORKS_FOR 泽川大学 教授 current']],
    ['沈知秋（江苏省水利科学研究院院长）做了报告。', ['沈知秋 WORKS_FOR 江苏省水利科学研究院 院长 current']],
    ['沈知秋（女，汉族，泽川大学教授）到了。', ['沈知秋 WORKS_FOR 泽川大学 教授 current']],
    ['梁思远，泽川大学教授，长期研究水稻。', ['梁思远 WORKS_FOR 泽川大学 教授 current']],
    ['沈知秋，女，1970年生，南通市副市长。', ['沈知秋 WORKS_FOR 南通市 副市长 current']],
    [
      '蓝穹科技有限公司去年在苏州成立。公司创始人江一帆今年三十岁。',
      ['江一帆 WORKS_FOR 蓝穹科技有限公司 创始人 current'],
    ],
  ])('reads: %s', (sentence, edges) => {
    expect(edgesOf(readSentences(sentence), ['WORKS_FOR', 'MEMBER_OF'], ['title', 'role', 'status'])).toEqual(edges);
  });

  it.each<[sentence: string, proofs: string[]]>([
    ['江苏省南通市副市长沈知秋近日来到工地。', ['江苏省南通市副市长沈知秋']],
    ['江苏省委副书记、省长叶知行出席了开工仪式。', ['江苏省委副书记、省长叶知行', '江苏省委副书记、省长叶知行']],
    ['梁思远，泽川大学教授，长期研究水稻。', ['梁思远，泽川大学教授']],
    ['泽川大学的许文静教授做了三十年实验。', ['泽川大学的许文静教授']],
    ['蓝穹科技有限公司去年在苏州成立。公司创始人江一帆今年三十岁。', ['公司创始人江一帆']],
  ])('proves the post by its words: %s', (sentence, proofs) => {
    expect(proofsOf(readSentences(sentence), 'WORKS_FOR')).toEqual(proofs);
  });

  it.each<[sentence: string, names: string[]]>([
    ['村民苗翠花家住南通市。', ['南通市', '苗翠花']],
    ['南通市的沈知秋今年三十岁。', ['南通市', '沈知秋']],
    ['周启明是南通市人。', ['南通市', '周启明']],
    ['本报驻南通记者周启明到了。', ['南通', '周启明']],
    ['游客梁思远从南通市赶来。', ['南通市', '梁思远']],
    ['恒岳重工集团的产品，沈知秋用了十年。', ['恒岳重工集团', '沈知秋']],
    ['沈知秋，恒岳重工集团的客户，买了两艘船。', ['恒岳重工集团', '沈知秋']],
    ['沈知秋的上级、南通市水利局局长没有到场。', ['南通市', '南通市水利局', '沈知秋']],
    ['南通市水利局局长的秘书沈知秋到了。', ['南通市', '南通市水利局', '沈知秋']],
    ['南通市水利局局长和沈知秋到了。', ['南通市', '南通市水利局', '沈知秋']],
    ['南通市水利局局长请沈知秋看图纸。', ['南通市', '南通市水利局', '沈知秋']],
    ['恒岳重工集团董事长办公室里坐着沈知秋。', ['恒岳重工集团', '沈知秋']],
    ['工人们向恒岳重工集团董事长提了意见，沈知秋没有到场。', ['恒岳重工集团', '沈知秋']],
    ['南通市市长没有到场，沈知秋替他念了稿子。', ['南通市', '沈知秋']],
  ])('draws no post from: %s', (sentence, names) => {
    const read = readSentences(sentence);
    expect(namesOf(read)).toEqual(expect.arrayContaining(names));
    expect(edgesOf(read, ['WORKS_FOR', 'MEMBER_OF'])).toEqual([]);
  });
});
