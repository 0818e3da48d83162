import type { Span } from '@guanxi/graph';
import { surnameOf } from '../lexicon/surnames.js';
import { TITLES, type TitleKind } from '../lexicon/titles.js';
import type { Reading } from '../reading.js';
import type { SpanIndex } from '../spans.js';
import type { Token, TokenIndex } from '../tokens.js';
import type { Candidate } from './candidate.js';
import { FOLLOWS, nameAt, NOT_IN_NAME } from './persons.js';
import { titleEndingAt } from './titles.js';

/** People whose title stands before the name (副厅长马云峰) or after it (远山教授), where the tagger saw nobody. */
export function findTitledPersons(
  { document: { text }, tokens, tagged }: Reading,
  known: SpanIndex<Candidate>,
): Candidate[] {
  const candidates: Candidate[] = [];
  // 和建光 around the tagger's 建光: the longer name stands where a title points to it.
  const free = (span: { start: number; end: number }) =>
    !known
      .overlapping(span)
      .some(
        (other) =>
          !(
            other.type === 'Person' &&
            span.start <= other.start &&
            other.end <= span.end &&
            other.end - other.start < span.end - span.start
          ),
      );
  for (let at = 1; at < text.length; at++) {
    const title = titleEndingAt(text, at, Math.max(0, at - 12));
    if (!title || titleEndingAt(text, at + 1, title.start)) continue;
    const after = nameAt(text, tokens, at);
    if (
      after &&
      /^(?:代理人|当事人|负责人|发言人|委托人|辩护人|法定代表|责任人)/u.test(text.slice(after.start, after.start + 4))
    )
      continue;
    // 教师|管理, 患者|单药, 代表“|通道: behind a word for many people stands any word, unless the tagger sees a name.
    if (after && OF_MANY.test(title.text) && !isSeat(text, title.start) && isPlainWord(tokens, after)) {
      const believed = tagged.overlapping(after).some((span) => span.type === 'Person');
      if (!believed) continue;
    }
    // 县委书记罗山: where the dictionary takes post and body for one word, its end is a word's end as well.
    const whole = tokens.isBoundary(title.start) || tokens.endingAt(at) !== undefined;
    if (after && free(after) && title.text.length >= 2 && whole && !isNoun(text, tokens, after, title.kind)) {
      const sure = title.kind === 'post' && FOLLOWS.test(text.slice(after.end, after.end + 6));
      candidates.push({ ...after, type: 'Person', rule: 'person/after-title', confidence: sure ? 0.88 : 0.78 });
    }
  }
  const AFTER =
    /(?:教授|院士|代表|委员|主任|院长|校长|局长|厅长|处长|科长|书记|市长|县长|镇长|村长|经理|董事长|总裁|博士|老师|医生|律师|法官|警官|先生|女士|同志|将军|部长|主席|总理|总统|首相)/gu;
  for (const match of text.matchAll(AFTER)) {
    for (const length of [3, 2]) {
      const start = match.index - length;
      if (start < 0) continue;
      const span = { start, end: match.index };
      const name = text.slice(start, match.index);
      if (!surnameOf(name) || NOT_IN_NAME.test(name) || !/^\p{Script=Han}+$/u.test(name) || !free(span)) continue;
      if (
        TITLES.has(name) ||
        TITLES.has(name.slice(-2)) ||
        /^由|[副正原部局委厅署]$|^(?:代理|辩护|专业|执业|主办|承办)$/u.test(name)
      )
        continue;
      // 项目|经理, 技术|主任: words of the title itself.
      const title = titleEndingAt(text, match.index + match[0].length, Math.max(0, start - 4));
      if (title && title.start < match.index) continue;
      const before = text[start - 1] ?? '，';
      if (!/[，。、；：！？“”（《》\s的由对向和与同请让见]/u.test(before)) continue;
      if (tokenIsWord(tokens.covering(start), name)) continue;
      candidates.push({ ...span, type: 'Person', rule: 'person/before-title', confidence: 0.7 });
      break;
    }
  }
  return candidates;
}

/** Words for what many people are, which stand before any word as often as before a name. */
const OF_MANY =
  /(?:教师|老师|学生|大学生|博士生|研究生|患者|病人|居民|专家|客户|考生|家长|导演|编剧|代表|员工|院士|农民|农民工|工人|市民|读者|作者|用户|消费者|群众|村民|职工|干部|党员|委员|医生|护士|司机|运动员|球员|队员|演员|学员|同学|先生|选手|游客|负责人|人员|会员|成员|志愿者|乘客|业主|商户|企业家|投资者|青年|儿童|老人|妇女)$/u;

/** 全国政协|委员, 人大|代表: one of a body, who is named. */
function isSeat(text: string, titleStart: number): boolean {
  return /(?:政协|人大|党代会)$/u.test(text.slice(Math.max(0, titleStart - 4), titleStart));
}

/** Whether what looks like a name begins with a word of the dictionary, a conjunction or an adverb. */
function isPlainWord(tokens: TokenIndex, { start, end }: Span): boolean {
  const token = tokens.covering(start);
  if (!token) return false;
  if (token.start < start || (token.word.length >= 2 && !/^nr/u.test(token.tag))) return true;
  return token.end < end && /^[cdpvuf]/u.test(token.tag);
}

/** 主席候选人, 负责人解读, 病人权益: a word of the dictionary behind a title. */
function isNoun(text: string, tokens: TokenIndex, { start, end }: Span, kind: TitleKind): boolean {
  const token = tokens.startingAt(start);
  // 教授和|学生: a conjunction with a word of the dictionary behind it.
  const next = token?.word === '和' ? tokens.startingAt(token.end) : undefined;
  if (next && next.end >= end && !/^nr/u.test(next.tag) && next.word.length >= 2) return true;
  if (token?.end !== end || /^nr/u.test(token.tag)) return false;
  if (/[人者员户民部局会]$/u.test(token.word)) return true;
  const rest = text.slice(end, end + 6);
  return (kind === 'calling' || token.tag.startsWith('v')) && (!FOLLOWS.test(rest) || /^[《“：]/u.test(rest));
}

/** 基层代表, 常务委员: a known word before the title is no name. */
function tokenIsWord(token: Token | undefined, name: string): boolean {
  if (!token || token.word.length < 2) return false;
  if (token.word === name) return !/^nr/u.test(token.tag);
  // 家庭医生: one word with the title.
  return token.word.startsWith(name) || name.startsWith(token.word);
}
