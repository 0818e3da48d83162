import type { Reading } from '../reading.js';
import type { SpanIndex } from '../spans.js';
import type { Name } from './name.js';

/** Parts of speech that end a name to the left: prepositions, particles, pronouns, conjunctions, adverbs, marks. */
const STOP_TAGS = /^(?:p|u|c|r|d|y|e|x|ul|uj|uz|ug|uv|ud|t|f)/u;
/** Verbs after which a name begins; other verbs may be part of one (建设, 发展, 远航). */
const STOP_VERBS =
  /^(?:采访|专访|邀请|陪同|会见|会晤|会谈|任命|任|担任|出任|就任|当选|介绍|访问|来到|走进|走访|见到|遇到|看到|联系|拨通|找到|成为|说|表示|拜访|选举|聘请|聘任|提名|推荐|通知|告诉|请|让|使|是|有|为|称|据|由|来自|率|带|带领|带队|获|经|支持|帮助|推动|促进|鼓励|引导|指导|携手|签约|依托|加入|进入|参观|考察|调研|调任|调|前往|赴|出席|参加|包括|随|建|建成|合建|合办|共办|续签|母校|成立|设立|组建|到|在|给|对|向|把|将|被|和|与|同|跟|及|或|从|以|用|毕业于|就读于|供职于|任职于|隶属|位于|隶属于|入驻|引进|引入|委托|授权|起诉|要求|责令|通报|批准|同意|作为|曾|离开|回到|还有|起到|身为|挑战|迎战|对阵|击败|战胜|供职|没有|只有|拥有|学会|同台|创办|创立|收购|交给|送到|送往|属于|成了|交由|移交|处罚|打造|开展|召开|举办|现任|时任|历任|曾任|原任|续任|兼任|下设|设有|建有|开设|开办|下海|受让|转让|出让|候任|拟任|牵头|联同|会同|观摩|回应|质询|承建|慰问|建起|建立|办起|设立|挂牌|落成|提到|诉|简称|下称|毕业|已|交付|使用|旗下|下属|致信|致函|致电|获悉|披露|股东)$/u;

const DOING = /^(?:建设|打造|新建|建成|兴建|筹建|投资|设置|布局|开展|运营)$/u;

/**
 * Where the run of words that may form one name begins, reading left from `end`. Places already found are taken whole.
 */
export function nounRunStart(reading: Reading, end: number, names: SpanIndex<Name>): number {
  const { tokens, tagged, document } = reading;
  const nameBefore = (at: number) =>
    names.endingAt(at)[0] ?? tagged.endingAt(at).find((span) => span.type === 'Organization');
  let at = end;
  // A name begins with its place: left of a place only a larger place belongs to it.
  let begun = false;
  for (let steps = 0; steps < 16; steps++) {
    const whole = nameBefore(at);
    if (whole) {
      // 在梅山保税区|建设旗舰物流中心: what is done at a place begins with a verb.
      const doing = /[在于到赴]/u.test(document.text[whole.start - 1] ?? '');
      if (doing && DOING.test(tokens.startingAt(whole.end)?.word ?? '')) break;
      at = whole.start;
      begun = true;
      continue;
    }
    if (bracketClosesName(document.text, at)) {
      at = document.text.lastIndexOf(document.text[at - 1] === ')' ? '(' : '（', at - 1);
      continue;
    }
    if (begun) break;
    const token = tokens.endingAt(at);
    if (!token) break;
    if (STOP_TAGS.test(token.tag) || STOP_VERBS.test(token.word)) break;
    // 研究院联合西北大学: a verb of joining between two bodies.
    if (/^(?:联合|共建|合作|共同|会同)$/u.test(token.word) && nameBefore(token.start)) break;
    // 作者系某报记者: 系 for 是.
    if (
      token.word === '系' &&
      /(?:作者|[他她其者])$/u.test(document.text.slice(Math.max(0, token.start - 2), token.start))
    )
      break;
    // 两家, 一位, 首批: a count before a noun is no part of a name; 第一, 第二 are.
    if (token.tag === 'm' && !/^第/u.test(token.word)) break;
    if (token.tag === 'q' || (token.tag === 'v' && token.word.length === 1)) break;
    at = token.start;
  }
  // In the name of a company the brand may be three characters long: 宁波|恒力达|电器有限公司.
  const company = /^(?:有限公司|有限责任公司|股份有限公司|集团)/u.test(document.text.slice(end, end + 6));
  return at < end ? overBrand(document.text, at, names, company ? 3 : 2) : at;
}

/** 深圳极|岸科技有限公司: the one or two characters between a place and the run are part of a brand that no dictionary knows. */
function overBrand(text: string, at: number, names: SpanIndex<Name>, longest: number): number {
  for (let length = 1; length <= longest; length++) {
    const place = names.endingAt(at - length)[0];
    const between = text.slice(at - length, at);
    if (place && /^\p{Script=Han}+$/u.test(between) && !/[在与和由对向从将把为是及或的了等等有]/u.test(between))
      return place.start;
  }
  return at;
}

/** 中科慧图（北京）信息技术有限公司: brackets with a place in them are part of the name. */
function bracketClosesName(text: string, at: number): boolean {
  if (text[at - 1] !== '）' && text[at - 1] !== ')') return false;
  const open = Math.max(text.lastIndexOf('（', at - 1), text.lastIndexOf('(', at - 1));
  // （香港综合讯）: brackets that nothing stands before, or that hold a note of the paper's, close no name.
  return (
    open > 0 &&
    at - open <= 10 &&
    /[\p{Script=Han}A-Za-z]/u.test(text[open - 1]!) &&
    /^[（(][\p{Script=Han}]{2,6}(?<![讯电摄文图])[）)]$/u.test(text.slice(open, at))
  );
}
