import { describe, expect, it } from 'vitest';
import { edgesOf, namesOf, proofsOf, readSentences } from '../read-sentences.fixture.js';

describe('who works together', () => {
  it.each<[sentence: string, edges: string[]]>([
    ['南通市和苏州市签订了旅游合作备忘录。', ['南通市 PARTNERS_WITH 苏州市 旅游合作备忘录']],
    [
      '恒岳重工集团同泽川大学签署了《船舶人才培养框架协议》。',
      ['恒岳重工集团 PARTNERS_WITH 泽川大学 船舶人才培养框架协议'],
    ],
    ['南通市与恒岳重工集团签约。', ['南通市 PARTNERS_WITH 恒岳重工集团']],
    [
      '恒岳重工集团、蓝穹科技有限公司和泽川大学共建实验室。',
      [
        '恒岳重工集团 PARTNERS_WITH 泽川大学',
        '恒岳重工集团 PARTNERS_WITH 蓝穹科技有限公司',
        '蓝穹科技有限公司 PARTNERS_WITH 泽川大学',
      ],
    ],
    [
      '恒岳重工集团、泽川大学与蓝穹科技有限公司签署合作备忘录。',
      [
        '恒岳重工集团 PARTNERS_WITH 泽川大学 合作备忘录',
        '恒岳重工集团 PARTNERS_WITH 蓝穹科技有限公司 合作备忘录',
        '泽川大学 PARTNERS_WITH 蓝穹科技有限公司 合作备忘录',
      ],
    ],
    ['蓝穹科技有限公司携手泽川大学。', ['蓝穹科技有限公司 PARTNERS_WITH 泽川大学']],
    ['泽川大学与恒岳重工集团联合研制新船。', ['泽川大学 PARTNERS_WITH 恒岳重工集团']],
    ['南通市与苏州市共同承办第三届中国船艇博览会。', ['南通市 PARTNERS_WITH 苏州市']],
    ['泽川大学与恒岳重工集团来往多年。去年双方签订了合同。', ['泽川大学 PARTNERS_WITH 恒岳重工集团 合同']],
    ['南通市与苏州市隔江相望，两地建立了结对关系。', ['南通市 PARTNERS_WITH 苏州市']],
    ['南通市与江西省吉安县结为友好。', ['南通市 PARTNERS_WITH 吉安县']],
    ['恒岳重工集团总工程师何雨桐说：“我们同泽川大学签了约。”', ['恒岳重工集团 PARTNERS_WITH 泽川大学']],
  ])('reads: %s', (sentence, edges) => {
    expect(edgesOf(readSentences(sentence), 'PARTNERS_WITH', ['agreement'])).toEqual(edges);
  });

  it.each<[sentence: string, proofs: string[]]>([
    [
      '恒岳重工集团同泽川大学签署了《船舶人才培养框架协议》。',
      ['恒岳重工集团同泽川大学签署了《船舶人才培养框架协议》'],
    ],
    ['南通市与苏州市隔江相望，两地建立了结对关系。', ['南通市与苏州市隔江相望，两地建立了结对关系']],
    ['恒岳重工集团总工程师何雨桐说：“我们同泽川大学签了约。”', ['我们同泽川大学签了约']],
  ])('proves: %s', (sentence, proofs) => {
    expect(proofsOf(readSentences(sentence), 'PARTNERS_WITH')).toEqual(proofs);
  });

  it.each<[sentence: string, names: string[]]>([
    ['恒岳重工集团将与泽川大学签署协议。', ['恒岳重工集团', '泽川大学']],
    ['恒岳重工集团有望与泽川大学达成合作。', ['恒岳重工集团', '泽川大学']],
    ['恒岳重工集团计划同泽川大学共建实验室。', ['恒岳重工集团', '泽川大学']],
    ['恒岳重工集团没有与泽川大学签过协议。', ['恒岳重工集团', '泽川大学']],
    ['恒岳重工集团拒绝与泽川大学签约。', ['恒岳重工集团', '泽川大学']],
    ['恒岳重工集团和泽川大学能否签署协议？', ['恒岳重工集团', '泽川大学']],
    ['泽川大学希望与恒岳重工集团开展合作。', ['恒岳重工集团', '泽川大学']],
    ['恒岳重工集团与泽川大学的合作还没有开始。', ['恒岳重工集团', '泽川大学']],
    ['恒岳重工集团与泽川大学相距三公里。', ['恒岳重工集团', '泽川大学']],
    ['恒岳重工集团向泽川大学捐了两百万元。', ['恒岳重工集团', '泽川大学']],
    ['恒岳重工集团起诉泽川大学，签订的合同作废。', ['恒岳重工集团', '泽川大学']],
    ['恒岳重工集团与南通市的六十名工人签订劳动合同。', ['南通市', '恒岳重工集团']],
    ['恒岳重工集团签署了协议，泽川大学没有到场。', ['恒岳重工集团', '泽川大学']],
    ['沈知秋与恒岳重工集团签订了三年合同。', ['恒岳重工集团', '沈知秋']],
    ['南通市的恒岳重工集团签下大单。', ['南通市', '恒岳重工集团']],
  ])('draws no partners from: %s', (sentence, names) => {
    const read = readSentences(sentence);
    expect(namesOf(read)).toEqual(expect.arrayContaining(names));
    expect(edgesOf(read, 'PARTNERS_WITH')).toEqual([]);
  });
});
