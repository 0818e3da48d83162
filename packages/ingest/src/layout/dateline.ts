import type { Span } from '@guanxi/graph';
import { type BylineName } from './credit.js';
import { parseCredit } from './parse-credit.js';
import { parseNameLine } from './name-line.js';
import { hanziNumber, type PrintedDate } from './dates/calendar.js';
import { looksLikeName, splitNames } from './names.js';
import { isOutlet } from './roles.js';

/** What a dateline says: 新华社北京3月2日电（记者 A、B）, 本报广州5月12日讯, 【本报讯】. Spans count in the words it was read from. */
export interface Dateline extends Span {
  /** The agency or paper; absent for 本报. */
  outlet?: { name: string } & Span;
  place?: { name: string } & Span;
  date?: PrintedDate;
  names: BylineName[];
  /**
   * Whether it opens an article wherever it stands: 另据新华社…电 goes on with one, and 据新华社电 may.
   */
  opens: boolean;
  /** 本报讯, 【本报讯】: news of the paper's own. */
  own: boolean;
}

const AGENCIES =
  '新华社|新华网|新华财经|中新社|中新网|中新经纬|中国新闻社|中国新闻网|中通社|香港中通社|中央社|路透社|法新社|美联社|塔斯社|共同社|韩联社|埃菲社|德新社|中央广播电视总台|总台央视|央视新闻|央视网|央视|央广网|人民网|光明网|环球网|海外网|参考消息网|中国日报网|中国经济网|国际在线|财联社|证券时报网';
const PAPER_ENDS =
  '日报|晚报|早报|时报|商报|晨报|都市报|快报|日报社|广播电视台|电视台|通讯社|新闻网|新闻|客户端|融媒体中心|传媒中心|融媒|网站|在线|财经';
const AGENCY = `${AGENCIES}|[\\p{Script=Han}]{2,8}?(?:${PAPER_ENDS})(?:[·•][\\p{Script=Han}A-Za-z]{2,8}?(?:客户端|网|新闻|APP))?|[\\p{Script=Han}]{2,6}报(?:[·•][\\p{Script=Han}]{2,6}网)?(?=[讯訊])|[\\p{Script=Han}]{2,6}网(?=[\\p{Script=Han}]{0,6}\\d|讯|消息)`;
/** The paper itself, or what it calls itself for short: 晚报讯. */
const OWN = '本报|本社|本网|本台|本刊|本站|晨报|晚报|早报|日报|商报|时报|快报|都市报|导报|周报';
const DATE =
  '(?:(?<year>\\d{4})年)?\\s*(?:(?<month>\\d{1,2}|[一二三四五六七八九十]{1,2})月)?\\s*(?:(?<day>\\d{1,2}|[一二三四五六七八九十]{1,3})日)?';
const NAMES =
  '\\s*(?:[（(](?<names>[^（）()]{2,80})[）)]|(?<=\\s)(?<plain>(?:[\\p{Script=Han}]{0,8}记者|通讯员)[\\p{Script=Han}·、\\s]{2,40}?)(?:(?:报道|报导|摄影报道)(?=[\\s：:，])|\\s*$))?';
const DATELINE = new RegExp(
  `^[【〔\\[（(●■◆★▲◇○□\\s]{0,3}(?<again>另|又|再)?(?<according>据)?(?<outlet>${AGENCY}|${OWN})?(?<reporter>[\\p{Script=Han}]{0,3}记者)?(?<place>[\\p{Script=Han}·（）()]{0,16}?)\\s*${DATE}\\s*(?<kind>综合消息|综合讯|专电|电讯|快讯|短讯|电|讯|消息)(?![息话视力子台车动影号池报网])\\s*[】〕\\]）)]?${NAMES}`,
  'u',
);
/** （中央社記者連大偉台北2日電）, 【記者連大偉／台北報導】, 〔本報記者連大偉台北電〕 */
const BRACKETED = new RegExp(
  `^[（(【〔](?<outlet>${AGENCY}|本报)?(?:[\\p{Script=Han}]{0,4})记者\\s?(?<names>[\\p{Script=Han}·、／∕/\\s]{2,24}?)${DATE}\\s*(?:外?电|专电|综合报道|综合报导|报道|报导)[）)】〕]`,
  'u',
);
/** 【特訊】, 【專訊】: a paper's own, without its name. */
const OWN_BRACKETED = /^【(?:特|专|综合|本港|外电|本澳)[讯电]】/u;
/** 【环球时报驻美国特约记者 张三】, 【环球网报道 记者 张三】 */
const CREDITED = /^【(?<inner>[^【】]{4,40})】/u;
const COMBINED =
  /^(?:综合消息|综合外媒消息|综合外电|综合外媒报道|综合报道|本报综合(?:消息|报道)?|据外媒报道)(?=[\s：:，（(])[\s：:，]*(?:[（(](?<names>[^（）()]{2,80})[）)])?/u;
/** Words that a place has none of: what they stand in is prose. */
const NO_PLACE = /[了是为就被把说在对到又与]|的(?!黎波里|里雅斯特|斯)|[收播宣]|发[布出了]/u;
const MAY_BE = /[电讯]|消息|综合|报[道导]|^【.{0,30}记者|获悉，/u;
/** 36氪获悉，: a portal that tells what it has learned. */
const LEARNED = new RegExp(`^(?<outlet>36氪|虎嗅|钛媒体|亿邦动力|${AGENCY})(?:独家)?获悉，`, 'u');

/**
 * Reads the dateline that a paragraph begins with, or gives undefined. 本报讯 and 新华社电 are datelines without place
 * or date.
 *
 * @param words the beginning of the paragraph in simplified characters; what stands behind 160 characters is not read
 * @param text the same as printed, of the same length
 */
export function parseDateline(words: string, text: string): Dateline | undefined {
  const head = words.length > 160 ? words.slice(0, 160) : words;
  if (!MAY_BE.test(head.slice(0, 60))) return undefined;
  return (
    bracketed(head, text) ??
    plain(head, text) ??
    combined(head, text) ??
    credited(head, text) ??
    ownBracketed(head) ??
    learned(head, text)
  );
}

function plain(head: string, text: string): Dateline | undefined {
  const match = DATELINE.exec(head);
  const groups = match?.groups;
  if (!match || !groups) return undefined;
  const { again, according, outlet, place = '', month, day, kind = '' } = groups;
  const names = groups.names ?? groups.plain;
  // Without an outlet or a date the word 电 or 讯 stands in ordinary prose.
  if (!outlet && !(month && day)) return undefined;
  if (!outlet && (!/^(?:电|讯|专电)$/u.test(kind) || place.length > 8)) return undefined;
  if (NO_PLACE.test(place) || (place && /^[（()）]/u.test(place))) return undefined;
  if (kind === '消息' && !day && place) return undefined;
  const own = outlet !== undefined && new RegExp(`^(?:${OWN})$`, 'u').test(outlet);
  const dateline: Dateline = { start: 0, end: match[0].length, names: [], opens: !again && !according, own };
  const at = outlet ? match[0].indexOf(outlet) : 0;
  // 湖南日报·新湖南客户端 are two; the first stands for both.
  if (outlet && !own) dateline.outlet = spanned(text, at, at + outlet.split(/[·•]/u, 1)[0]!.length);
  if (place && groups.reporter && place.length >= 4) {
    // 本报记者尤美苏州四日电
    const from = match[0].indexOf(place, at + (outlet?.length ?? 0));
    Object.assign(dateline, namesAndPlace(place, from, text));
  } else if (place) {
    const from = match[0].indexOf(place, at + (outlet?.length ?? 0));
    dateline.place = spanned(text, from, from + place.length);
  }
  dateline.date = printedDate(groups);
  if (names) dateline.names = namesIn(names, match[0].lastIndexOf(names), text);
  return dateline;
}

function bracketed(head: string, text: string): Dateline | undefined {
  const match = BRACKETED.exec(head);
  const groups = match?.groups;
  if (!match || !groups) return undefined;
  const dateline: Dateline = { start: 0, end: match[0].length, names: [], opens: true, own: false };
  if (groups.outlet && groups.outlet !== '本报') dateline.outlet = spanned(text, 1, 1 + groups.outlet.length);
  dateline.date = printedDate(groups);
  const at = match[0].indexOf(groups.names!, match[0].indexOf('记者') + 2);
  const { names, place } = namesAndPlace(groups.names!, at, text);
  dateline.names = names;
  if (place) dateline.place = place;
  return dateline;
}

function learned(head: string, text: string): Dateline | undefined {
  const outlet = LEARNED.exec(head)?.groups?.outlet;
  if (!outlet) return undefined;
  return { start: 0, end: outlet.length, outlet: spanned(text, 0, outlet.length), names: [], opens: false, own: false };
}

function combined(head: string, text: string): Dateline | undefined {
  const match = COMBINED.exec(head);
  if (!match) return undefined;
  const names = match.groups?.names;
  return {
    start: 0,
    end: match[0].length,
    names: names ? namesIn(names, match[0].lastIndexOf(names), text) : [],
    opens: true,
    own: false,
  };
}

function ownBracketed(head: string): Dateline | undefined {
  const match = OWN_BRACKETED.exec(head);
  return match ? { start: 0, end: match[0].length, names: [], opens: true, own: true } : undefined;
}

function credited(head: string, text: string): Dateline | undefined {
  const inner = CREDITED.exec(head)?.groups?.inner;
  const credit = inner && parseCredit(inner, text.slice(1, 1 + inner.length), true);
  if (!credit || credit.kind !== 'authors') return undefined;
  const moved = <T extends Span>(span: T): T => ({ ...span, start: span.start + 1, end: span.end + 1 });
  return {
    start: 0,
    end: inner.length + 2,
    names: credit.names.map(moved),
    ...(credit.outlet ? { outlet: moved(credit.outlet) } : {}),
    opens: true,
    own: false,
  };
}

/** 連大偉／台北, 連大偉台北: the last name and the place stand together where no mark parts them. */
function namesAndPlace(printed: string, at: number, text: string): { names: BylineName[]; place?: Dateline['place'] } {
  const names: BylineName[] = [];
  let place: Dateline['place'];
  const words = [...printed.matchAll(/[\p{Script=Han}·]+/gu)];
  for (const [index, word] of words.entries()) {
    const start = at + word.index;
    const end = start + word[0].length;
    const last = index === words.length - 1;
    if (last && index > 0 && /[／∕/\s]/u.test(printed[word.index - 1] ?? '')) place = spanned(text, start, end);
    else if (last && word[0].length >= 4) {
      const length = word[0].length >= 5 ? 3 : 2;
      names.push(named(text, start, start + length));
      place = spanned(text, start + length, end);
    } else names.push(...(splitNames(word[0]) ? [named(text, start, end)] : []));
  }
  return { names, ...(place ? { place } : {}) };
}

const named = (text: string, start: number, end: number): BylineName => ({
  ...spanned(text, start, end),
  role: '记者',
});

function spanned(text: string, start: number, end: number): { name: string } & Span {
  return { name: text.slice(start, end).replace(/\s+/gu, ''), start, end };
}

function namesIn(words: string, at: number, text: string): BylineName[] {
  const credit = parseCredit(words, text.slice(at, at + words.length), true);
  return (credit?.names ?? []).map((name) => ({ ...name, start: name.start + at, end: name.end + at }));
}

function printedDate({ year, month, day }: Record<string, string | undefined>): PrintedDate {
  return {
    ...(year ? { year: Number(year) } : {}),
    ...(month ? { month: numberOf(month) } : {}),
    ...(day ? { day: numberOf(day) } : {}),
  };
}

const numberOf = (printed: string): number => (/^\d/.test(printed) ? Number(printed) : hanziNumber(printed));

/** What a text or a paragraph ends with in brackets: who wrote it, where it is from. */
export interface Closing extends Span {
  names: BylineName[];
  outlet?: { name: string } & Span;
  place?: { name: string } & Span;
  date?: PrintedDate;
  /** It ends an article for certain: （新华社北京3月2日电）, （完）. */
  final: boolean;
  /** Nothing but names: authors only at the end of an article whose text speaks of none of them. */
  bare: boolean;
}

const END = /^[（(](?:完|全文完|未完待续)[）)]$/u;
/** （廊桥市 盛大年）: a reader's place and name. */
const SIGNED = /^(\p{Script=Han}{1,8}[省市县区州乡镇村旗盟]\s+)(\p{Script=Han}{2,3})$/u;
const AUTHOR_NOTE = /^(?:本文)?作者(?:系|为|是|单位|简介)/u;
const SOURCE =
  /^(?:稿件|文章|本文)?(?:来源|稿源|综合|据|转自|转载自|摘自|摘编自|选自|原载于?)[：:]?\s*《?(.{2,24}?)》?(?:等?(?:报道|消息|电|综合)|等)?(?:[、，,\s《].*)?$/u;
/** Behind the editor's name an agency sets the day, in years of the Republic: （編輯：某某）1100314. */
const DATE_CODE = /[）)](1\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/u;

/**
 * Reads the credit in brackets that a paragraph ends with, or gives undefined.
 *
 * @param words the end of the paragraph in simplified characters
 * @param text the same as printed, of the same length
 */
export function parseClosing(words: string, text: string): Closing | undefined {
  const code = DATE_CODE.exec(words);
  const body = code ? words.slice(0, code.index + 1) : words;
  if (!/[）)〕】]$/u.test(body)) return undefined;
  const start = Math.max(body.lastIndexOf('（'), body.lastIndexOf('('), body.lastIndexOf('〔'));
  if (start < 0 || body.length - start > 90) return undefined;
  const bracket = body.slice(start);
  const inner = bracket.slice(1, -1);
  const closing: Closing = { start, end: words.length, names: [], final: false, bare: false };
  if (code) closing.date = { year: Number(code[1]) + 1911, month: Number(code[2]), day: Number(code[3]) };
  if (END.test(bracket)) return { ...closing, final: true };
  const moved = <T extends Span>(span: T): T => ({ ...span, start: span.start + start + 1, end: span.end + start + 1 });
  const own = text.slice(start + 1, start + 1 + inner.length);
  const agency = parseDateline(inner, own);
  if (agency && agency.end >= inner.length) {
    const { outlet, place, date, names } = agency;
    return {
      ...closing,
      names: names.map(moved),
      ...(outlet ? { outlet: moved(outlet) } : {}),
      ...(place ? { place: moved(place) } : {}),
      ...(date ? { date } : {}),
      final: true,
    };
  }
  const credit = parseCredit(inner, own, true);
  if (credit && (credit.kind !== 'date' || credit.outlet)) {
    return {
      ...closing,
      names: credit.names.map(moved),
      ...(credit.outlet ? { outlet: moved(credit.outlet) } : {}),
      ...(credit.date ? { date: credit.date } : {}),
    };
  }
  const signed = SIGNED.exec(inner);
  if (signed && looksLikeName(signed[2]!)) {
    return { ...closing, names: [moved({ ...spanned(own, signed[1]!.length, inner.length), role: '' })], bare: true };
  }
  const bare = inner.length <= 12 ? parseNameLine(inner, own) : undefined;
  if (bare) return { ...closing, names: bare.names.map(moved), bare: true };
  if (AUTHOR_NOTE.test(inner)) return closing;
  const source = SOURCE.exec(inner);
  if (!source || !(isOutlet(source[1]!) || /^(?:来源|稿源)/u.test(inner))) return code ? closing : undefined;
  const at = inner.indexOf(source[1]!);
  return { ...closing, outlet: moved(spanned(own, at, at + source[1]!.length)) };
}
