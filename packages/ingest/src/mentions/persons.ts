import type { Span } from '@guanxi/graph';
import { SPEECH_VERB_SOURCE, SPEECH_VERBS } from '../lexicon/speech.js';
import { divisions } from '../gazetteer/divisions.js';
import { KNOWN_PERSONS } from '../lexicon/persons.js';
import { surnameOf } from '../lexicon/surnames.js';
import { TITLES } from '../lexicon/titles.js';
import { isTransliteration } from '../lexicon/transliteration.js';
import type { Reading } from '../reading.js';
import type { TokenIndex } from '../tokens.js';
import type { Candidate } from './candidate.js';
import { titleEndingAt } from './titles.js';
import { WordList } from './word-list.js';

/** What follows a name: marks, particles, prepositions, adverbs, verbs of speech and of doing. */
export const FOLLOWS = new RegExp(
  `^(?:$|[\\s，。、；：！？“”‘’（）()《》—…]|${SPEECH_VERB_SOURCE}|在|的|等|和|与|及|以及|对|向|为|将|已|是|也|还|就|把|被|从|到|至|带|率|主持|出席|参加|会见|一行|一同|一起|一道|同志|先生|女士|教授|代表|委员|院士|因|于|自|正|曾|没|不|有|给|让|则|却|又|再|便|仍|都|并|而|作|做|来|去|走|看|拿|用|任|当|随|同|跟|由|分别|共同|一起|近日|日前|随后|首先|接受|获|荣获|荣立|退休|去世|逝世|涉嫌|严重|长期|多次|今年|去年|当选|担任|出任|兼任|一[眼把口脸边手下声句路直])`,
  'u',
);
export const NOT_IN_NAME = /[，。、；：！？“”‘’（）()《》\s\d的了着过是在和与及等说对向把被将已很都也]/u;

/**
 * A name that begins at `start`, behind a title: the surname says where, what follows says how long. Of a name of two and
 * one of three characters the one whose end fits better; without any sign the longer, which is four times as frequent.
 */
export function nameAt(text: string, tokens: TokenIndex, start: number): { start: number; end: number } | undefined {
  const surname = surnameOf(text.slice(start, start + 2));
  if (!surname) return undefined;
  const first = tokens.startingAt(start);
  const lengths = surname.length === 2 ? [4, 3] : [3, 2];
  let best: { end: number; score: number } | undefined;
  for (const length of lengths) {
    const name = text.slice(start, start + length);
    if (name.length < length || !/^\p{Script=Han}+$/u.test(name) || NOT_IN_NAME.test(name.slice(surname.length)))
      continue;
    const end = start + length;
    const rest = text.slice(end, end + 6);
    let score = length === lengths[0] ? 0.5 : 0;
    const next = tokens.startingAt(end);
    if (FOLLOWS.test(rest)) score += 2;
    else if (next && /^(?:v|p|d|c|u|r|t|m|x|f)/u.test(next.tag)) score += 1;
    if (tokens.isBoundary(end)) score += 1;
    // 高度重视, 方便群众: a word that the dictionary knows and that goes on or is no name.
    if (first && first.word.length >= 2 && !/^nr/u.test(first.tag) && first.end !== end && first.end > start + 1)
      score -= first.end > end ? 3 : 1;
    if (text.indexOf(name, end) >= 0 || text.lastIndexOf(name, start - 1) >= 0) score += 0.8;
    // 龙飞曾|是: the third character is an adverb.
    if (length === lengths[0] && ADVERB.test(name.at(-1)!) && FOLLOWS.test(text.slice(end - 1, end + 5))) score -= 1;
    // 李明说，: the third character begins a verb of speech.
    if (
      length === lengths[0] &&
      SPEECH_AT_START.test(text.slice(end - 1, end + 5)) &&
      /^(?:说|讲|称|谈|问|道)/u.test(text[end - 1]!)
    )
      score -= 2;
    if (!best || score > best.score) best = { end, score };
  }
  return best && best.score >= 1.5 && !isFunctionWord(text, tokens, start, best.end)
    ? { start, end: best.end }
    : undefined;
}

/** 关于, 后来, 强调: what begins with a surname and is a word of grammar or of speech. */
function isFunctionWord(text: string, tokens: TokenIndex, start: number, end: number): boolean {
  const words = text.slice(start, end);
  if (
    SPEECH_WORDS.has(words) ||
    (words.startsWith('任') && TITLES.has(words.slice(1))) ||
    /^(?:有|能|要|后|买|没|那|都|从|毕业|常[讲说因为被会]|该|且|时任|曾任|分别|相关|有关|万一|时常|经常|常年|高度|严格|严肃|严厉|安排|安置|包括|成立|成为|成功地|任职|任命|任何|任务|时候|马上|方面|方便|花费|钱款|金额|关注|关心|计划|项目|文章|文化|平均|平台|水平|温度|温暖|路上|车上|车间|黄金|白天|白色)/u.test(
      words,
    )
  )
    return true;
  // 夏天, 向前, 高远 are names where a name's verb follows.
  const token = tokens.startingAt(start);
  return (
    token !== undefined &&
    token.end >= end &&
    /^(?:p|d|c|r|t|f|u|y)/u.test(token.tag) &&
    !FOLLOWS.test(text.slice(end, end + 6))
  );
}

const SPEECH_AT_START = new RegExp(`^(?:${SPEECH_VERB_SOURCE})`, 'u');

/** People named in byline and dateline. */
export function findBylinePersons({ document }: Reading): Candidate[] {
  return document.read.byline
    .filter((name) => name.name.length >= 2)
    .map(({ start, end }) => ({ start, end, type: 'Person', rule: 'person/byline', confidence: 0.99 }));
}

function isDivision(words: string): boolean {
  return divisions().byShortName.has(words) || divisions().byName.has(words);
}

const VERB_BEHIND = new RegExp(
  `^(?:(?:则|也|还|却|又|曾|接着|随后|对此|近日|日前|当场|当即|坦率地|激动地|笑着|自豪地)?(?:${SPEECH_VERB_SOURCE})|代表|委员|教授|院士|同志|先生|女士|等人|一行|夫妇|[，、]男|[，、]女|的(?:父亲|母亲|妻子|丈夫|家|儿子|女儿|办公室|手机|眼)|出任|当选|担任|兼任|任|出席|主持|会见|拿|掏|走|站|坐|抬|笑|哭|挥|指着|点头|摇头|叹|蹲|跑)`,
  'u',
);

/** Whether the words around a span are those around a person's name: a title before it, speech or a bearing behind it. */
function speaksOfPerson(text: string, start: number, end: number): boolean {
  return (
    titleEndingAt(text, start, Math.max(0, start - 12)) !== undefined ||
    VERB_BEHIND.test(text.slice(end, end + 12)) ||
    (/(?:[叫为是]|名叫|[、和与同对向])$/u.test(text.slice(Math.max(0, start - 2), start)) &&
      /^[，。、和与]/u.test(text.slice(end, end + 1)))
  );
}

const SPEECH_WORDS = new Set([...SPEECH_VERBS]);
/** Adverbs that stand between a name and its verb and are taken into the name by mistake: 丁香则表示. */
const ADVERB = /[则却也还都就又再曾将便仍并已皆均亦]/u;

/** People as the tagger sees them, cleared of what cannot be part of a name, with their ends set right. */
export function findTaggedPersons({ document, tagged, tokens }: Reading): Candidate[] {
  const { text } = document;
  const candidates: Candidate[] = [];
  for (const span of tagged) {
    if (span.type !== 'Person') continue;
    const { start, end } = repairName(text, tokens, span);
    const words = text.slice(start, end);
    if (
      words.length < 2 ||
      TITLES.has(words) ||
      SPEECH_WORDS.has(words) ||
      /^(?:听后|看后|会后|莫急|莫怕|莫慌)$/u.test(words) ||
      !/^(?:\p{Script=Han}+|[A-Za-z][A-Za-z. -]+|[\p{Script=Han}A-Za-z. -]+(?:[·•‧・-][\p{Script=Han}A-Za-z. -]+)+)$/u.test(
        words,
      )
    )
      continue;
    if (isNoName(text, tokens, start, end)) continue;
    // 坐在石坎|上: what stands in a place is none.
    if (
      text[start - 1] === '在' &&
      (/[上下里中旁边前后内外]$/u.test(words) || /^[上下里中旁边内外]/u.test(text.slice(end)))
    )
      continue;
    if ((isFunctionWord(text, tokens, start, end) || span.confidence < 0.5) && !speaksOfPerson(text, start, end))
      continue;
    // 代理人, 志愿者: a word for a role.
    const role = tokens.startingAt(start);
    if (role?.end === end && role.tag === 'n' && /[人者员户民]$/u.test(words)) continue;
    // 关于, 沙鸥: a word of the dictionary that begins with no surname.
    const token = tokens.startingAt(start);
    const isWord = token?.end === end && !/^nr/u.test(token.tag);
    if (isWord && !surnameOf(words) && span.confidence < 0.9) continue;
    // 麦粒, 桂林: a noun or a place with a surname at its head needs words around it that speak of a person.
    if ((isWord || isDivision(words)) && span.confidence < 0.9 && !speaksOfPerson(text, start, end)) continue;
    candidates.push({
      start,
      end,
      type: 'Person',
      rule: 'person/tagger',
      confidence: Math.min(0.9, Math.max(0.4, span.confidence)),
    });
  }
  const parts = byPart(text, candidates);
  return candidates.map((candidate) => ({ ...candidate, ...longerForm(text, candidate, parts) }));
}

/** 文涛 where the text has 解文涛, which is a name elsewhere: the whole name. */
function longerForm(text: string, { start, end }: Candidate, byPart: ReadonlyMap<string, readonly string[]>): Span {
  const words = text.slice(start, end);
  for (const name of byPart.get(words) ?? []) {
    const at = start - name.indexOf(words);
    if (text.startsWith(name, at)) return { start: at, end: at + name.length };
  }
  return { start, end };
}

/** Names of three characters by the two at their head and the two at their end. */
function byPart(text: string, names: readonly Candidate[]): Map<string, string[]> {
  const parts = new Map<string, string[]>();
  for (const name of new Set(names.map(({ start, end }) => text.slice(start, end)))) {
    if (name.length !== 3 || !surnameOf(name)) continue;
    for (const part of [name.slice(0, 2), name.slice(1)]) parts.set(part, [...(parts.get(part) ?? []), name]);
  }
  return parts;
}

/** 宣传部, 任组长, 任命: an office, a post with its verb, a verb of the dictionary. */
function isNoName(text: string, tokens: TokenIndex, start: number, end: number): boolean {
  const words = text.slice(start, end);
  const token = tokens.startingAt(start);
  const isWord = token?.end === end && !/^nr/u.test(token.tag);
  if (
    isWord &&
    (/[部局委厅署县省]$/u.test(words) || (/^v/u.test(token.tag) && !FOLLOWS.test(text.slice(end, end + 6))))
  )
    return true;
  return /^[任兼副原前]/u.test(words) && TITLES.has(words.slice(1));
}

/** Sets the ends of a tagged name by what follows it: 方雨|桐的 is 方雨桐, 丁香则|表示 is 丁香. */
function repairName(
  text: string,
  tokens: TokenIndex,
  span: { start: number; end: number },
): { start: number; end: number } {
  let { start, end } = span;
  while (start < end && /[\s，。：、“”《（]/u.test(text[start]!)) start++;
  while (end > start && /[\s，。：、“”》）]/u.test(text[end - 1]!)) end--;
  const name = text.slice(start, end);
  if (!/^\p{Script=Han}+$/u.test(name)) return { start, end };
  const surname = surnameOf(name);
  if (!surname) return { start, end };
  const given = name.length - surname.length;
  // 沈玉芳一|一握手, 茅惠芬正|说: the fourth character belongs to what follows; 范德胡克 is a name from abroad.
  const last = tokens.startingAt(end - 1);
  if (
    given === 3 &&
    ((last && last.end > end) ||
      /^[dpc]/u.test(last?.tag ?? '') ||
      /[一正皆均亦表介告称说指认透坦]/u.test(text[end - 1]!))
  )
    return { start, end: end - 1 };
  if (given === 2 && ADVERB.test(text[end - 1]!) && FOLLOWS.test(text.slice(end, end + 6)))
    return { start, end: end - 1 };
  // 韩笑一|同考察.
  if (
    given === 2 &&
    /^(?:一[同起道行一]|会[后上前见谈场]|面对|正[在把将与同和]|真[的诚])/u.test(text.slice(end - 1, end + 1))
  )
    return { start, end: end - 1 };
  // 除高盛外.
  if (text[start - 1] === '除' && text[end - 1] === '外') return { start, end: end - 1 };
  // 叶知秋|大方否认: more than two given characters, parted where a word ends; 马蒂尼奇 is a name from abroad.
  const foreign = [...name].every(isTransliteration);
  if (given > 2 && surname.length === 1 && !foreign && tokens.isBoundary(start + 3)) return { start, end: start + 3 };
  const next = text[end];
  // 段志和|说, 裴庚年|老师: a conjunction or a noun that can be none there.
  if (given === 1 && (SPEAKS_WITH_AND.test(text.slice(end, end + 6)) || BEFORE_TITLE.test(text.slice(end, end + 4))))
    return { start, end: end + 1 };
  if (given < 2 && next !== undefined && /\p{Script=Han}/u.test(next) && !NOT_IN_NAME.test(next)) {
    const fits = FOLLOWS.test(text.slice(end, end + 6));
    const fitsLonger = FOLLOWS.test(text.slice(end + 1, end + 7));
    const speaks = SPEECH_AT_START.test(text.slice(end + 1, end + 7));
    if (!fits && fitsLonger && (tokens.isBoundary(end + 1) || given === 0 || speaks)) return { start, end: end + 1 };
    if (given === 0) return { start, end: end + 1 };
  }
  return { start, end };
}

/** 和 before a verb of speech joins nobody. */
const SPEAKS_WITH_AND = new RegExp(`^和(?:则|也|还|又)?(?:${SPEECH_VERB_SOURCE})`, 'u');
/** One more character of a given name before a title that nothing else stands between. */
const BEFORE_TITLE =
  /^(?![，。、；：！？“”（）《》\s\d的了着过是在和与及等说对向把被将已很都也副正原总老大小女男前该各全新])\p{Script=Han}(?:教授|院士|老师|医生|医师|律师|法官|警官|先生|女士|同志|师傅|博士)/u;

const KNOWN = new WordList(KNOWN_PERSONS.map((name): [string, true] => [name, true]));

export function findKnownPersons({ document: { text }, tokens }: Reading): Candidate[] {
  const whole = [...KNOWN.scan(text)].filter(
    ({ start, end }) =>
      // 弗拉基米尔·|普京: a part of a longer name.
      !/[·•‧・]/u.test((text[start - 1] ?? '') + (text[end] ?? '')) &&
      (end - start > 2 || (tokens.isBoundary(start) && tokens.isBoundary(end))),
  );
  return whole.map(({ start, end }) => ({
    start,
    end,
    type: 'Person',
    rule: 'person/known',
    confidence: 0.96,
  }));
}

/** People whose words an interview prints behind their name and a colon: 段长庚：最要紧的是打假. */
export function findLabelledPersons({ document: { text, paragraphs }, tokens }: Reading): Candidate[] {
  const labels = new Map<string, Candidate[]>();
  for (const paragraph of paragraphs) {
    const match = /^([\p{Script=Han}·]{2,8})[：:]/u.exec(
      text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 10)),
    );
    const name = match?.[1];
    if (!name || /记者|主持人|嘉宾|来源|作者|编者|本报|提问|观众|网友|问|答|时间|地点|人物/u.test(name)) continue;
    if (!/·/u.test(name) && (!surnameOf(name) || name.length > 4)) continue;
    const word = tokens.startingAt(paragraph.start);
    if (word?.word === name && /^[va]/u.test(word.tag)) continue;
    const candidate: Candidate = {
      start: paragraph.start,
      end: paragraph.start + name.length,
      type: 'Person',
      rule: 'person/label',
      confidence: 0.96,
    };
    const list = labels.get(name);
    if (list) list.push(candidate);
    else labels.set(name, [candidate]);
  }
  return [...labels.values()].filter((list) => list.length >= 2).flat();
}

/** People between the words of an appointment: 任命祁连山为, 免去宋词的, 选举丁香为. */
export function findAppointedPersons({ document: { text } }: Reading): Candidate[] {
  const candidates: Candidate[] = [];
  for (const match of text.matchAll(
    /(?:任命|选举|聘任|聘请|推选|推举|补选|免去|提名|选聘)([\p{Script=Han}·]{2,12}?(?:、[\p{Script=Han}·]{2,8}?){0,8})(?=为|担任|任|的|出任)/gu,
  )) {
    let at = match.index + match[0].length - match[1]!.length;
    for (const name of match[1]!.split('、')) {
      if (surnameOf(name) && name.length <= 4 && name.length >= 2 && !/^[和与]/u.test(name)) {
        candidates.push({
          start: at,
          end: at + name.length,
          type: 'Person',
          rule: 'person/appointed',
          confidence: 0.98,
        });
      }
      at += name.length + 1;
    }
  }
  return candidates;
}
