import { foldScript } from '@guanxi/graph/fold';
import { describe, expect, it } from 'vitest';
import { beginsCaption, endsPictured, isPictureCredit } from './caption.js';
import { continuedFrom, continuesOn, pageName } from './continuation-mark.js';
import { besideFolio, parseFolio } from './folio.js';
import { isNotice, isPageLine, ruleOf } from './furniture.js';

describe('page furniture', () => {
  it.each([
    '12',
    'A04',
    'A04版',
    '第3版',
    '第三版',
    '第04版 要闻',
    '04版：要闻',
    '— 12 —',
    '- 3 -',
    '第12页',
    '请扫描二维码',
    '扫码看视频',
    '更多内容请扫描二维码',
    '扫一扫 关注我们',
    '二维码',
    '长按识别二维码关注',
    '首页 > 新闻 > 正文',
    '人民网>>社会>>正文',
    '您当前的位置：首页 > 新闻频道 > 正文',
    '当前位置：新闻中心',
    '上一篇：某市启动征兵工作',
    '下一篇',
    '返回首页',
    '分享到：',
    '相关阅读：',
    '相关报道',
    '阅读原文',
    '小字号',
    '打印 字体：大 中 小',
    '【打印】【关闭】',
    '收藏本站 设为首页',
    '- END -',
    '热点排行',
  ])('%s', (line) => {
    expect(isPageLine(line)).toBe(true);
  });

  it.each([
    '版权所有 未经授权不得转载',
    '未经某某新闻社书面授权，严禁转载或镜像，违者必究。',
    '如需转载请与本社联系。',
    '凡本网注明来源的作品，均为本网所有',
    '封面图片来源：视觉中国',
    '（本版图片除署名外均由航标处提供）',
    '原标题：湿地的一年',
    '↑点击上方蓝字，关注我们',
    '点个“在看”，转给更多人',
    'Copyright © 某某网',
  ])('%s', (line) => {
    expect(isNotice(line)).toBe(true);
  });

  it.each(
    [
      '点击量突破一亿',
      '分享经济的下半场',
      '二维码背后的老人',
      '收藏家的一天',
      '扫码支付改变了集市',
      '首页的故事',
      '2024',
      '版权归谁所有？',
      '图书馆的一天',
      '三年 一条路',
      '第三版图',
      '上一篇文章写到这里，他停住了笔',
      '打印机旁的老人',
      '第一页翻过去了',
      '完',
    ].filter((line) => line !== '完'),
  )('%s may be an article’s', (line) => {
    expect(isPageLine(line) || isNotice(line)).toBe(false);
  });

  it.each([
    ['==========', 'strong'],
    ['————————', 'strong'],
    ['- - - - - -', 'strong'],
    ['********', 'strong'],
    ['---', 'weak'],
    ['* * *', 'weak'],
    ['◆◆◆◆◆◆', 'weak'],
    ['↓↓↓', 'weak'],
    ['--', undefined],
    ['——记者手记', undefined],
    ['……', undefined],
    ['一', undefined],
  ])('%s is a rule: %s', (line, rule) => {
    expect(ruleOf(line)).toBe(rule);
  });
});

describe('parseFolio', () => {
  it.each([
    ['滨州湾日报　2024年3月6日　第01版', { paper: '滨州湾日报', date: '2024-03-06', page: '1' }],
    ['2022年11月21日　星期一　　云岭时报　　综合新闻　　A04', { paper: '云岭时报', date: '2022-11-21', page: 'A4' }],
    ['清泉时报 评论 2025年1月17日 星期五 A2版', { paper: '清泉时报', date: '2025-01-17', page: 'A2' }],
    ['港灣新報　第B2版', { paper: '港灣新報', page: 'B2' }],
    ['戈壁周刊                2023年第17期', { paper: '戈壁周刊' }],
    ['2024年03月06日 第A03版:要闻', { date: '2024-03-06', page: 'A3' }],
    ['2022.8.6 星期六', { date: '2022-08-06' }],
    ['星岸日報　　二○一九年三月十八日　　星期一　　港聞　　A8', { paper: '星岸日報', date: '2019-03-18', page: 'A8' }],
    ['中華民國一一○年六月八日　星期二　地方新聞　B3', { date: '2021-06-08', page: 'B3' }],
  ])('%s', (line, folio) => {
    expect(parseFolio(foldScript(line), line)).toEqual(folio);
  });

  it.each([
    '2024年3月2日',
    '2024年3月2日 08:15',
    '2024年3月2日，他回到村里',
    '第3版',
    '日报的一天',
    '2023年第三季度',
    '晨报',
  ])('%s is none', (line) => {
    expect(parseFolio(line, line)).toBeUndefined();
  });

  it('knows what stands beside it', () => {
    expect(besideFolio('宁远新报', '宁远新报')).toEqual({ paper: '宁远新报' });
    for (const line of ['CHANGZHOU DAILY', '03 城事', '要 闻', '濠港文匯社區版'])
      expect(besideFolio(line, line)).toEqual({});
    for (const line of ['要闻简报', '一条路', '湿地里的鸟回来了']) expect(besideFolio(line, line)).toBeUndefined();
  });
});

describe('marks of continuation', () => {
  it.each([
    ['（上接第一版）他说', { page: '1' }, 7],
    ['（上接A01版《一座老船厂》）', { page: 'A1', headline: '一座老船厂' }, 15],
    ['(上接3版)', { page: '3' }, 6],
    ['（紧接第二版）', { page: '2' }, 7],
    ['上接第一版', { page: '1' }, 5],
    ['（上接《一座老船厂》）', { headline: '一座老船厂' }, 11],
  ])('%s', (line, mark, length) => {
    expect(continuedFrom(line)).toEqual({ mark, length });
  });

  it.each([
    ['他却（下转第三版）', { page: '3' }, 2],
    ['（下转A03版《一座老船厂》）', { page: 'A3', headline: '一座老船厂' }, 0],
    ['（转第十二版）', { page: '12' }, 0],
    ['▶下转第3版', { page: '3' }, 0],
  ])('%s', (line, mark, at) => {
    expect(continuesOn(line)).toEqual({ mark, at });
  });

  it('takes no other brackets for a mark', () => {
    for (const line of ['（接受采访时）', '（接第二棒的是王晓）', '上接天下接地', '（完）'])
      expect(continuedFrom(line)).toBeUndefined();
    for (const line of ['（由亏转盈）', '（转自某报）', '下转折点', '他转身走了'])
      expect(continuesOn(line)).toBeUndefined();
  });

  it('compares pages', () => {
    expect(['第三版', '03版', '3', 'A02', '第十二版', '第二十版'].map(pageName)).toEqual([
      '3',
      '3',
      '3',
      'A2',
      '12',
      '20',
    ]);
  });
});

describe('captions', () => {
  it.each([
    '图为市民在莲湖公园乘船赏荷。',
    '上图：老人在工作室创作。',
    '图①：湿地的清晨',
    '▲村民在采挖魔芋。',
    '▶上图：老人在创作。 成 语 摄',
    '（资料图片）',
    '图片说明：一条路',
  ])('%s begins one', (line) => {
    expect(beginsCaption(line)).toBe(true);
  });

  it.each(
    ['图书馆的一天', '上图书馆去', '▲强化监管', '图为什么总是这样少', '组图书出版社'].filter(
      (line) => !line.startsWith('图为'),
    ),
  )('%s begins none', (line) => {
    expect(beginsCaption(line)).toBe(false);
  });

  it.each([
    ['图为灯塔管理员在擦拭透镜。　习远 摄', true],
    ['图为条子泥湿地。新华社发（逢春摄）', true],
    ['本报记者 詹野 摄', true],
    ['（长洲日报记者 应届 摄）', true],
    ['湿地的清晨。（资料图片）', true],
    ['（受访者供图）', true],
    ['他一辈子都在拍摄', false],
    ['这是他的最后一张图', false],
    ['他拿到了一幅航拍图。', false],
  ])('%s: %s', (line, pictured) => {
    expect(endsPictured(line)).toBe(pictured);
  });

  it('tells a picture’s credit alone', () => {
    for (const line of ['新华社记者 盖世 摄', '（应届 摄）', '新华社发（沈默 摄）', '（图片由航标处提供）'])
      expect(isPictureCredit(line)).toBe(true);
    for (const line of ['图为一条路。习远 摄', '一条路']) expect(isPictureCredit(line)).toBe(false);
  });
});
