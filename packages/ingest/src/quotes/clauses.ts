import type { Span } from '@guanxi/graph';
import { SPEECH_VERB_SOURCE, isIndirect } from '../lexicon/speech.js';

/** A verb of speech in the text, with the words that may go with it (接着说, 告诉记者, 在致辞中指出). */
export interface SpeechVerb extends Span {
  word: string;
  /** Whether it can govern a clause without marks. */
  indirect: boolean;
}

/** 指 is a verb of speech before a mark alone: 局方指，………. */
const VERB = new RegExp(`${SPEECH_VERB_SOURCE}|(?<![手中食是就特专泛意所系统十了一])指(?=[，：「“])`, 'gu');
/** The verb's characters inside other words: 说法, 传说, 小说, 表示感谢 is speech without content. */
const NOT_SPEECH_AFTER: Readonly<Record<string, RegExp>> = {
  说: /^(?:法|服|谎|不定|不上|不清|不出|话|是|来|得|到做到|走就走|起来)/u,
  称: /^(?:为|号|作|呼|职|得上|赞|之|霸|雄|重|病|是)/u,
  讲: /^(?:话|解|座|台|课|师|究|坛|义|堂|学|习|故事|信|政治|规矩|文明)/u,
  要求: /^(?:的|和|严格|较高|很高|下)/u,
  建议: /^(?:的|书|案|稿|和|权)/u,
  希望: /^(?:的|之|工程|小学|田野)/u,
  提出: /^(?:的|了|上诉|申请|辞职|异议|抗诉|来|[“《])/u,
  提到: /^(?:的|了)/u,
  回忆: /^(?:录|的|起)/u,
  表示: /^(?:的|了)/u,
  明确: /^(?:的|了|责任|任务|目标|分工|提出)/u,
  介绍: /^(?:人|的|信|了)/u,
  问: /^(?:题|世|卷|候|答|责|政|询|号|诊|鼎|津|路|好)/u,
  答: /^(?:案|卷|辩|应|谢|复)/u,
  道: /^/u,
  云: /^/u,
  曰: /^(?!：)/u,
  谈: /^(?:判|话|论|不上|恋爱|心|何|及)/u,
  喊: /^(?:话|停|冤|着)/u,
  认为: /^(?:的)/u,
  分析: /^(?:的|了|师|家|研判|问题|报告|和|会)/u,
  预测: /^(?:的|和|模型|性)/u,
  预计: /^(?:的)/u,
  要: /^/u,
  估计: /^(?:的)/u,
  判断: /^(?:的|和|力|标准)/u,
  评价: /^(?:的|和|体系|为|标准|指标|结果)/u,
  总结: /^(?:的|了|会|经验|表彰|大会|报告|出)/u,
  通报: /^(?:的|了|会|批评|表扬|制度)/u,
  批评: /^(?:的|和|与|教育|家)/u,
  证实: /^(?:的|了)/u,
  确认: /^(?:的|了|书)/u,
  承诺: /^(?:的|书|制)/u,
  保证: /^(?:的|了|金|书|质量|安全|供应)/u,
  描述: /^(?:的|了)/u,
  倡议: /^(?:的|书)/u,
  回应: /^(?:的|了)/u,
  声明: /^(?:的|中)/u,
  宣布: /^(?:的|了)/u,
  致辞: /^(?:的|中|环节)/u,
  发言: /^(?:的|人|中|权|稿|一个|时)/u,
  汇报: /^(?:的|了|会|工作|演出|材料)/u,
  反映: /^(?:的|了|出|在)/u,
  鼓励: /^(?:的|和|支持|发展)/u,
  号召: /^(?:力|下)/u,
  表达: /^(?:了|的|对|出|式)/u,
  引用: /^(?:了|的)/u,
};
const NOT_SPEECH_BEFORE: Readonly<Record<string, RegExp>> = {
  说: /(?:小|传|据|学|听|来|虽|再|却|解|难|按|照理|诉|演|好|胡|可|话|假|劝|游|一|这么|怎么|就是|也就是|比如|换句话|总的来|可以|有人|没|不必|不用)$/u,
  称: /(?:简|名|职|统|堪|号|人|自|俗|合|对|并|爱|美|著|昵|谦|宣|声|被|下|全|尊)$/u,
  讲: /(?:演|宣|听|主|开)$/u,
  要求: /(?:按照|根据|符合|达到|满足|的|新|总|工作|质量|技术|有关|部署|统一|任务|相关)$/u,
  建议: /(?:的|条|意见|这份|一条|该|提|议案|份|采纳|相关|合理化)$/u,
  希望: /(?:的|有|新|充满|带来|看到|唯一)$/u,
  云: /./u,
  问: /(?:学|访|顾|慰|疑|提|询|追|反|请|审|质|过|自|借)$/u,
  答: /(?:回|报|解|应|问|作|抢|对|竞)$/u,
  道: /./u,
  谈: /(?:座|会|洽|交|恳|约|面|访|商|健|杂)$/u,
  介绍: /(?:自我|的)$/u,
  分析: /(?:数据|大|的|研判)$/u,
  评价: /(?:的|高度|综合)$/u,
  判断: /(?:的|给出)$/u,
  提醒: /(?:温馨)$/u,
  发言: /(?:的|首个|一个接一个|大会|作)$/u,
  致辞: /(?:的|开幕|新年|欢迎)$/u,
  承诺: /(?:的|作出|郑重|兑现|履行)$/u,
  声明: /(?:的|联合|发表|一份)$/u,
  通报: /(?:的|情况|一则)$/u,
};

/** Verbs of speech within a stretch, outside of quotations when `outside` says so. */
export function speechVerbs(text: string, span: Span): SpeechVerb[] {
  const verbs: SpeechVerb[] = [];
  const part = text.slice(span.start, span.end);
  for (const match of part.matchAll(VERB)) {
    const word = match[0];
    const start = span.start + match.index;
    const end = start + word.length;
    if (NOT_SPEECH_AFTER[word]?.test(text.slice(end, end + 6)) && !/^(?:道|云)$/u.test(word)) continue;
    if (NOT_SPEECH_BEFORE[word]?.test(text.slice(Math.max(span.start, start - 4), start))) continue;
    verbs.push({ start, end, word, indirect: word === '指' || isIndirect(word) || isReported(text, start, end) });
  }
  return verbs;
}

/** 据厂长谈，……: a verb that needs 据 before it to govern a clause. */
function isReported(text: string, start: number, end: number): boolean {
  return text[end] === '，' && /据[^，。；：“”]{2,20}$/u.test(text.slice(Math.max(0, start - 22), start));
}

/** The clause an offset stands in: between marks that part clauses. */
export function clauseAround(text: string, at: number, bounds: Span): Span {
  let start = at;
  while (start > bounds.start && !/[，。；：！？”“\n]/u.test(text[start - 1]!)) start--;
  let end = at;
  while (end < bounds.end && !/[，。；：！？“”\n]/u.test(text[end]!)) end++;
  return { start, end };
}
