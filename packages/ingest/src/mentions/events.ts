import type { Reading } from '../reading.js';
import type { Candidate } from './candidate.js';

const NUMBER = '[0-9一二三四五六七八九十百]+';
/** Meetings and games with a number or a year, and yearly meetings known by name. One pattern a kind of event. */
const PATTERNS: readonly { rule: string; confidence: number; pattern: RegExp }[] = [
  {
    rule: 'event/two-sessions',
    confidence: 0.93,
    pattern: /(?:[0-9]{4}年)?(?:全国|(?:[\p{Script=Han}]{2,4})?(?:省|市|自治区))[“"]?两会[”"]?(?!代表)/gu,
  },
  {
    rule: 'event/congress',
    confidence: 0.95,
    pattern: new RegExp(
      `(?:(?:[\\p{Script=Han}]{2,8}?)?[省市县区州盟旗])?(?:第?${NUMBER}届)?(?:全国)?(?:人民代表大会|人大|政协|政治协商会议)(?:常委会|常务委员会)?(?:第?${NUMBER}届(?:委员会)?)?第?${NUMBER}次(?:全体)?会议`,
      'gu',
    ),
  },
  {
    rule: 'event/party-congress',
    confidence: 0.93,
    pattern: new RegExp(
      `党的(?:${NUMBER}大|${NUMBER}届${NUMBER}中全会)|(?:中国共产党|中共)?(?:第${NUMBER}次全国代表大会)|中共${NUMBER}大|${NUMBER}届${NUMBER}中全会|中央(?:经济|农村|城市|政法|金融|人才)工作会议|(?:[\\p{Script=Han}]{2,6}?)?(?:[省市县区州]委|党委)第?${NUMBER}届第?${NUMBER}次(?:全体会议|全会)`,
      'gu',
    ),
  },
  {
    rule: 'event/numbered',
    confidence: 0.88,
    pattern: new RegExp(
      `(?:[0-9]{4}年?)?(?:第${NUMBER}届|第${NUMBER}次|首届)[\\p{Script=Han}A-Za-z0-9—·\\-（）()“”]{2,26}?(?:大会|峰会|论坛|博览会|交易会|展览会|运动会|世界杯|锦标赛|联赛|马拉松|电影节|艺术节|文化节|音乐节|旅游节|进博会|广交会|服贸会|农博会|年会|研讨会|洽谈会|推介会|残运会|亚运会|奥运会|冬奥会|全运会|大赛|大奖赛|公开赛|赛|节|会议)(?![\\p{Script=Han}]?场馆|组委会|期)`,
      'gu',
    ),
  },
  {
    rule: 'event/yearly',
    confidence: 0.86,
    pattern:
      /(?:[0-9]{4}年?)?(?:第[0-9一二三四五六七八九十百]+届)?(?:[\p{Script=Han}]{2,6})?(?:U[0-9]{2})?(?:奥运会|冬奥会|残奥会|亚运会|全运会|世界杯|欧洲杯|亚洲杯|世锦赛|大运会|世博会|进博会|广交会|服贸会|博鳌亚洲论坛|达沃斯论坛|夏季达沃斯|世界互联网大会|世界人工智能大会|世界移动通信大会|G20峰会|APEC会议|气候变化大会)(?!场馆|组委会|期)/gu,
  },
  {
    rule: 'event/fair',
    confidence: 0.84,
    pattern:
      /(?:[0-9]{4}年?)?(?:第?[0-9一二三四五六七八九十百]+届)?(?:[\p{Script=Han}]{2,6}?国际|[\p{Script=Han}]{2,4}?)(?:汽车展览会|车展|航展|书展|糖酒会|消博会|文博会|茶博会|药博会|食博会|家博会|高交会|海交会|东博会|西博会|中博会)(?!馆|台|上的展台)/gu,
  },
  {
    rule: 'event/league',
    confidence: 0.84,
    pattern:
      /(?:央视|[0-9]{4}年?)?春晚|(?:[0-9]{4}(?:[—-][0-9]{4})?赛季)?(?:中超|中甲|英超|西甲|意甲|德甲|法甲|欧冠|亚冠|村超|苏超|足协杯|CBA|NBA|WCBA|WTT|F1)(?:联赛|精英赛|总决赛|全明星赛)?(?![A-Za-z过出额百千万亿0-9])|(?<=(?:出战|征战|参加|亮相|角逐|夺得|卫冕))[\p{Script=Han}A-Za-z]{2,6}杯|[\p{Script=Han}]{2,8}(?:联赛|公开赛|大奖赛|锦标赛|巡回赛|世界杯)[\p{Script=Han}]{2,3}站(?!台|点)/gu,
  },
  {
    rule: 'event/dated',
    confidence: 0.84,
    pattern:
      /[0-9]{4}年?[\p{Script=Han}A-Za-z—·“”]{2,24}?(?:大会|峰会|论坛|博览会|交易会|展览会|运动会|锦标赛|联赛|马拉松|电影节|艺术节|文化节|音乐节|旅游节|年会|洽谈会|推介会|大赛|公开赛|培训班|发布会)/gu,
  },
  {
    rule: 'event/disaster',
    confidence: 0.85,
    pattern:
      /(?:[0-9]{4}年)?[\p{Script=Han}]{2,4}(?:大?地震|特大洪水|洪灾)(?!害|局|带|灾区|台|波|多)|[“"][0-9·.]{3,8}[”"](?:特大|重大)?(?:山洪泥石流|泥石流|山洪|山体滑坡|滑坡|暴雨|洪灾|洪水|地震|矿难|火灾|爆炸|事故|案|空难)(?:灾害)?(?!害|危险|隐患|防)|[\p{Script=Han}]{2,6}[0-9]\.[0-9]级地震|(?:[0-9]{4}年)?(?:第[0-9一二三四五六七八九十]+号)?(?:超强|强)?台风[“"][\p{Script=Han}]{2,4}[”"]/gu,
  },
  {
    rule: 'event/named-meeting',
    confidence: 0.72,
    pattern:
      /(?:[0-9]{4}年?)?[\p{Script=Han}A-Za-z—“”·]{4,24}?(?:工作会议|电视电话会议|视频会议|部长级会议|动员部署会|动员会|部署会|观摩会|茶话会|团拜会|业绩说明会|推介活动|外长会|教育大会|招待会|联谊会|盛典|捐赠仪式|揭幕仪式|首发仪式|下水仪式|交接仪式|授牌仪式|点火仪式|升旗仪式|落成典礼|开学典礼|毕业典礼|追悼会|听证会|交流营|动漫节|文学节|读书节|美食节|邀请赛|挑战赛|大奖赛|公开赛|超级联赛|巡回赛|技能大赛|创业大赛|双年展|成就展|邀请展|推进会|推进会议|现场会|交流会|对接会|座谈会|签约仪式|启动仪式|通车仪式|开工仪式|奠基仪式|揭牌仪式|颁奖典礼|颁奖仪式|全国[\p{Script=Han}]{4,14}大会|中国[\p{Script=Han}]{4,14}大会|警示教育大会|动员大会|表彰大会|合作论坛|[\p{Script=Han}]{2,6}论坛|通信大会|技术大会|国际[\p{Script=Han}]{2,6}大会|世界[\p{Script=Han}]{2,6}大会|国际电影展|博览会|交易会|运动会|锦标赛|国际论坛|高峰论坛|高端论坛|发展论坛|发展大会|电影节|艺术节|文化节|马拉松赛|马拉松|招商大会)(?!上?的?精神)/gu,
  },
];

/** Words that end before an event's name begins. */
export const CUT =
  /(?:在|于|召开|暨|多轮|多场|本届|上届|历届|首次|齐聚|登上|亲历|迎来|承办|主办|协办|昨天|今天|昨晚|昨日|日前|近日|[村镇县市省乡]里|们|出席|参加|举行|举办|召开|主持|主持召开|亮相|从|到|是|为|的|了|和|与|及|对|把|将|由|至|自|即|届时|日|月|年|称|说|备战|角逐|征战|夺得|获得|随着|通过|围绕|作为|本次|此次|上述|出战|举行的|举办的|召开的|审议|列席)(?=[\p{Script=Han}“0-9A-Z])/gu;

export function findEvents({ document: { text }, tokens }: Reading): Candidate[] {
  const candidates: Candidate[] = [];
  for (const { rule, confidence, pattern } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      let start = match.index;
      const end = start + match[0].length;
      if (
        rule === 'event/congress' ||
        rule === 'event/two-sessions' ||
        rule === 'event/dated' ||
        rule === 'event/named-meeting' ||
        rule === 'event/yearly' ||
        rule === 'event/fair' ||
        rule === 'event/league' ||
        rule === 'event/disaster'
      ) {
        for (const cut of match[0].matchAll(CUT)) {
          const at = match.index + cut.index + cut[0].length;
          // 2024年全国教育大会: the year belongs to the name, where nothing parts it from the rest.
          if (cut[0] === '年' && cut.index === 4 && !/^[初底末中春夏秋冬以度0-9]/u.test(text.slice(at))) continue;
          if (tokens.isBoundary(at)) start = at;
        }
        if (
          /named|disaster/u.test(rule) &&
          (end - start < (rule === 'event/disaster' ? 4 : 6) || !tokens.isBoundary(start))
        )
          continue;
      }
      // 第一次代表福建男排参加全国联赛: a time that something was done.
      if (rule === 'event/numbered' && /参加|代表[^大会团]|出席|举办|来到|登上/u.test(match[0])) continue;
      if (/disaster|league/u.test(rule) && !tokens.isBoundary(start)) continue;
      if (rule === 'event/league' && text[start - 1] === '其') continue;
      // 2015—2016赛季.
      if (/^[0-9]{4}[—-]$/u.test(text.slice(start - 5, start)) && /^[0-9]{4}/u.test(match[0])) start -= 5;
      candidates.push({ start, end, type: 'Event', rule, confidence });
    }
  }
  // “平城记忆——北魏文物特展”: an exhibition or a gathering named in marks.
  for (const match of text.matchAll(
    /[“「]([^“”「」\n，。；]{3,24}(?:特展|展览|大展|书画展|画展|摄影展|影展|年会|论坛|峰会|大会|晚会|音乐会|演唱会|联赛|挑战赛|邀请赛|公开赛|马拉松|招待会|研讨会|车展|庆典|盛典|典礼|仪式|文化节|艺术节|电影节))[”」]/gu,
  )) {
    const start = match.index + 1;
    candidates.push({ start, end: start + match[1]!.length, type: 'Event', rule: 'event/in-marks', confidence: 0.86 });
  }
  candidates.push(...sessionsOf(candidates));
  // “野外第一课”教育发展基金捐赠仪式, 第三届“渝州杯”世界围棋公开赛: a name in marks with the kind of gathering behind it.
  for (const match of text.matchAll(MARKED_GATHERING)) {
    const { index } = match;
    candidates.push({
      start: index,
      end: index + match[0].length,
      type: 'Event',
      rule: 'event/mark-and-kind',
      confidence: 0.92,
    });
  }
  return candidates;
}

/** 中阿合作论坛|第十届部长级会议: the session of a forum is one name with it. */
function sessionsOf(events: readonly Candidate[]): Candidate[] {
  const byEnd = new Map(events.map((event) => [event.end, event]));
  return events.flatMap((session): Candidate[] => {
    const forum = session.rule === 'event/numbered' ? byEnd.get(session.start) : undefined;
    return forum ? [{ ...session, start: forum.start, rule: 'event/session', confidence: 0.93 }] : [];
  });
}

const MARKED_GATHERING = new RegExp(
  `(?:[0-9]{4}年?)?(?:第${NUMBER}届|首届)?[“「][^“”「」\\n，。；：]{2,14}[”」][\\p{Script=Han}]{0,12}?(?:仪式|典礼|盛典|大会|论坛|峰会|年会|晚会|大赛|公开赛|邀请赛|挑战赛|锦标赛|联赛|马拉松|运动会|文化节|旅游节|艺术节|采摘节|丰收节|音乐会|研讨会|座谈会|推介会|发布会|招待会|博览会|展览会|[\\p{Script=Han}]{1,5}赛)(?!上?的?精神)`,
  'gu',
);
