import { describe, expect, it } from 'vitest';
import { foundBy, namesOf, readSentences } from '../read-sentences.fixture.js';
import { findNamedModels } from './named-models.js';
import { findMarkedProducts, findPeriodicals, findWorks } from './products.js';

describe('products with marks', () => {
  it.each<[string, string[]]>([
    ['采摘机器人“阡陌七号”下地了。', ['阡陌七号']],
    ['“听澜”大模型上线。', ['“听澜”大模型']],
    ['“听屿Air”“听屿Pro”两款助听器上市。', ['听屿Air', '听屿Pro']],
    ['村里用上了“渡党5号”。', ['渡党5号']],
    ['“慧眼”除草机器人下地了。', ['“慧眼”除草机器人']],
    ['“盾芯三号”去年面世，“小海豚”正式量产。', ['小海豚', '盾芯三号']],
    ['他首创“草障固沙法”。', ['草障固沙法']],
    ['厂里做了“水乡”牌台扇，卖得好。', ['“水乡”牌台扇']],
    ['“海燕”号液化天然气运输船下水。', ['“海燕”号液化天然气运输船']],
    ['“青囊”肺结节辅助诊断系统上线。', ['“青囊”肺结节辅助诊断系统']],
    ['型号叫“轻羽”。', ['轻羽']],
    ['企业推出新品“君品荣耀”。', ['君品荣耀']],
  ])('are named: %s', (sentence, names) => {
    expect(namesOf(readSentences(sentence), 'Product')).toEqual(names);
  });

  it.each([
    '“80后”村干部来了。',
    '“快，慢”系统不好用。',
    '“互联网+”模式很热。',
    '“桥痴”来了。',
    '“修桥的”技术不难。',
    '产品“走出去”了。',
    '推进油茶“双千”工程。',
  ])('are none: %s', (sentence) => {
    expect(foundBy(findMarkedProducts, sentence)).toEqual([]);
  });
});

describe('works in 《》', () => {
  it.each<[string, string[]]>([
    ['他写了长篇小说《渡口》。', ['渡口']],
    ['电影《渡口》和《老桥》上映。', ['渡口', '老桥']],
    ['县里印发《渡口安全管理办法》。', []],
    ['双方签了《合作框架协议》。', []],
    ['《江淮晚报》登了消息。', []],
    ['成果发表于国际期刊《植物通讯》。', []],
    ['证券时报.《渡口修好之后》. 2025-12-22.', []],
  ])('are found: %s', (sentence, names) => {
    expect(foundBy(findWorks, sentence)).toEqual(names);
  });

  it.each<[string, string[]]>([
    ['《江淮晚报》登了消息。', ['江淮晚报']],
    ['《晨钟》杂志登了消息。', ['晨钟']],
    ['《渡口》记者到场。', ['渡口']],
    ['小说《渡口》上市。', []],
    ['他画了《海报》。', []],
  ])('are bodies where they are papers: %s', (sentence, names) => {
    expect(foundBy(findPeriodicals, sentence)).toEqual(names);
  });
});

describe('named models', () => {
  it.each<[string, string[]]>([
    ['长征五号B运载火箭发射。', ['长征五号B运载火箭']],
    ['神舟二十号上天了。', ['神舟二十号']],
    ['远岫大模型通过了备案。', ['远岫大模型']],
    ['青榆3.0上线。', ['青榆3.0']],
    ['公司买了GPT-5的服务。', ['GPT-5']],
    ['协作机器人GCR25下线。', ['GCR25']],
    ['Mate 60 Pro手机上市。', ['Mate 60 Pro手机']],
    ['iPhone 15系列手机上市。', ['iPhone 15系列手机']],
  ])('are found: %s', (sentence, names) => {
    expect([...new Set(foundBy(findNamedModels, sentence))]).toEqual(names);
  });

  it.each([
    '大模型很热。',
    '行业大模型很多，通用大模型很贵。',
    '产量增长3.5倍。',
    '他买了3.5亿元的股票。',
    '股价下跌2.5%。',
    'PM2.5下降了。',
    '空气中的CO2减少了。',
    '红军长征八十年了。',
    '他用GPS导航。',
    '中国大模型很多，全球大模型更多。',
    '他不背产品KPI。',
    'Top 10榜单出来了。',
    '这个能力能够赋能整个医疗大模型行业。',
    '平台+大模型+数据集。',
    '警惕"大模型"幻觉。',
    '工业4.0来了，信息化2.0也来了。',
  ])('are none: %s', (sentence) => {
    expect(foundBy(findNamedModels, sentence)).toEqual([]);
  });

  it('are named with the body that made them inside', () => {
    const read = readSentences('华为盘古大模型来了。');
    expect(namesOf(read, 'Product')).toEqual(['华为盘古大模型']);
    expect(namesOf(read, 'Organization')).toEqual(['华为']);
  });
});
