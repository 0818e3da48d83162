import { foldScript } from '@guanxi/graph/fold';
import { describe, expect, it } from 'vitest';
import { parseClosing, parseDateline } from './dateline.js';

const dateline = (text: string) => parseDateline(foldScript(text), text);
const closing = (text: string) => parseClosing(foldScript(text), text);

describe('parseDateline', () => {
  it.each<
    [string, { outlet?: string; place?: string; date?: object; names?: string[]; opens?: boolean; own?: boolean }]
  >([
    [
      '新华社北京3月2日电（记者张三、李四）近日',
      { outlet: '新华社', place: '北京', date: { month: 3, day: 2 }, names: ['张三', '李四'] },
    ],
    [
      '新华社阿斯塔纳6月17日电（记者 江南 郑重）当地时间',
      { outlet: '新华社', place: '阿斯塔纳', names: ['江南', '郑重'] },
    ],
    ['新华社南京10月17日电　题：谁动了候鸟的“食堂”', { outlet: '新华社', place: '南京' }],
    [
      '中新网上海2023年3月2日电 (记者 林深)记者',
      { outlet: '中新网', date: { year: 2023, month: 3, day: 2 }, names: ['林深'] },
    ],
    ['据新华社电 国家邮政局', { outlet: '新华社', opens: false }],
    ['另据新华社开罗7月22日电，埃及', { outlet: '新华社', place: '开罗', opens: false }],
    ['36氪获悉，人形机器人公司', { outlet: '36氪', opens: false }],
    ['青石县融媒体中心讯（记者 尚武）', { outlet: '青石县融媒体中心', names: ['尚武'] }],
    ['中国证券报·中证网讯（记者 尚武）', { outlet: '中国证券报', names: ['尚武'] }],
    ['本报讯（记者 尚武）4月2日', { own: true, names: ['尚武'] }],
    ['本报讯 记者田野、通讯员江流报道：昨日', { own: true, names: ['田野', '江流'] }],
    ['本报广州5月12日讯 昨天', { own: true, place: '广州', date: { month: 5, day: 12 } }],
    ['本报3日讯 昨天', { own: true, date: { day: 3 } }],
    ['晚报讯（记者 沈佳）昨天', { own: true, names: ['沈佳'] }],
    ['都市报凯里讯（记者石远航）“手术', { own: true, place: '凯里', names: ['石远航'] }],
    ['●本报讯（通讯员 宗南）环卫处', { own: true, names: ['宗南'] }],
    ['北京商报讯（记者 关注 实习记者 丁香）10月9日', { outlet: '北京商报', names: ['关注', '丁香'] }],
    [
      '湖南日报·新湖南客户端3月2日讯（记者 林深）昨天',
      { outlet: '湖南日报', date: { month: 3, day: 2 }, names: ['林深'] },
    ],
    ['央视网消息（记者 林深）：昨天', { outlet: '央视网', names: ['林深'] }],
    ['综合消息 连日来', {}],
    ['新华社成都3月2日电 昨天', { outlet: '新华社', place: '成都' }],
    ['新华社呼和浩特3月2日电 昨天', { outlet: '新华社', place: '呼和浩特' }],
    ['新华社亚的斯亚贝巴3月2日电 昨天', { outlet: '新华社', place: '亚的斯亚贝巴' }],
    ['本报于都3月2日讯 昨天', { own: true, place: '于都' }],
    ['【本報訊】（記者 簡慧賢）暑假將至', { own: true, names: ['簡慧賢'] }],
    ['【星岸日報專訊】救護車', { outlet: '星岸日報' }],
    ['（中央社記者易安然澎湖14日電）澎湖', { outlet: '中央社', place: '澎湖', date: { day: 14 }, names: ['易安然'] }],
    ['【記者陳大偉、李小明／台北報導】昨天', { place: '台北', names: ['陳大偉', '李小明'] }],
    ['【环球时报驻美国特约记者 林深】昨天', { outlet: '环球时报', names: ['林深'] }],
    ['北京3月2日电 昨天', { place: '北京', date: { month: 3, day: 2 } }],
  ])('%s', (text, expected) => {
    const found = dateline(text)!;
    expect(found).toBeDefined();
    expect(found.outlet?.name).toBe(expected.outlet);
    if ('place' in expected) expect(found.place?.name).toBe(expected.place);
    expect(found.date ?? {}).toMatchObject(expected.date ?? {});
    expect(found.names.map(({ name }) => name)).toEqual(expected.names ?? []);
    expect(found.opens).toBe(expected.opens ?? true);
    expect(found.own).toBe(expected.own ?? false);
    for (const span of [
      ...found.names,
      ...(found.outlet ? [found.outlet] : []),
      ...(found.place ? [found.place] : []),
    ]) {
      expect(text.slice(span.start, span.end).replace(/\s/g, '')).toBe(span.name);
    }
  });

  it.each([
    '电影节昨日开幕，新华社记者到场',
    '本报也收到了这封信，电话里',
    '新华社电视台昨天开播',
    '有消息说，北京3月2日电力紧张',
    '新华社为此发了专电',
    '本报讯息中心成立',
    '北京的一家通讯公司',
    '消息传来，全村沸腾',
    '',
  ])('%s begins with none', (text) => {
    expect(dateline(text)).toBeUndefined();
  });
});

describe('parseClosing', () => {
  it.each<[string, { outlet?: string; names?: string[]; final?: boolean; bare?: boolean; date?: object }]>([
    ['汇聚成力量！（新华社北京3月2日电）', { outlet: '新华社', final: true, date: { month: 3, day: 2 } }],
    ['（据新华社电）', { outlet: '新华社', final: true }],
    ['成功预警十九次。（完）', { final: true }],
    ['最后一条线。（记者 卜家文）', { names: ['卜家文'] }],
    ['（本报记者 终军 通讯员 沐晴）', { names: ['终军', '沐晴'] }],
    ['（来源：科技日报）', { outlet: '科技日报' }],
    ['（据《人民日报》）', { outlet: '人民日报' }],
    ['（摘自《河洛晚报》）', { outlet: '河洛晚报' }],
    ['（综合新华社、央视新闻报道）', { outlet: '新华社' }],
    ['（作者系清泉学院副教授）', {}],
    ['就是一整天。（編輯：蕭然）1100314', { names: ['蕭然'], date: { year: 2021, month: 3, day: 14 } }],
    ['日子有盼头。（王晓）', { names: ['王晓'], bare: true }],
  ])('%s', (text, expected) => {
    const found = closing(text)!;
    expect(found).toBeDefined();
    expect(found.outlet?.name).toBe(expected.outlet);
    expect(found.names.map(({ name }) => name)).toEqual(expected.names ?? []);
    expect([found.final, found.bare]).toEqual([expected.final ?? false, expected.bare ?? false]);
    expect(found.date ?? {}).toMatchObject(expected.date ?? {});
    for (const span of [...found.names, ...(found.outlet ? [found.outlet] : [])]) {
      expect(text.slice(span.start, span.end).replace(/\s/g, '')).toBe(span.name);
    }
  });

  it.each(['路通了。', '（以下简称《办法》）', '共计十二人（其中妇女五人）', '他笑了（第一次）', '（）', '）', ''])(
    '%s ends with none',
    (text) => {
      expect(closing(text)).toBeUndefined();
    },
  );
});
