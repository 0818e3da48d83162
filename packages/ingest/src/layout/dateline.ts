import type { Span } from '@guanxi/graph';
import { parseByline, type BylineName } from './byline.js';

/** What a dateline says: 新华社北京3月2日电（记者 A、B）, 本报广州5月12日讯, 中新网上海2023年3月2日电. */
export interface Dateline {
  span: Span;
  /** The agency or paper; absent for 本报. */
  outlet?: { name: string } & Span;
  place?: { name: string } & Span;
  year?: number;
  month?: number;
  day?: number;
  names: BylineName[];
}

const AGENCY =
  '新华社|新华网|中新社|中新网|中国新闻社|中央社|路透社|法新社|美联社|塔斯社|共同社|央视新闻|央广网|人民网|澎湃新闻|界面新闻|财联社|证券时报网|[\\p{Script=Han}]{2,8}(?:日报|晚报|早报|时报|商报|都市报|晨报|电视台|通讯社|新闻网|客户端|融媒)|[\\p{Script=Han}]{2,6}报(?=讯)';
const DATELINE = new RegExp(
  `(?:据)?(?<outlet>${AGENCY}|本报|本社|本网|本台|本刊)?(?:记者)?(?<place>[\\p{Script=Han}·（）()]{0,14}?)\\s*(?:(?<year>\\d{4})年)?\\s*(?:(?<month>\\d{1,2})月)?\\s*(?:(?<day>\\d{1,2})日)?\\s*(?<kind>综合消息|专电|电讯|电|讯|消息)(?![\\p{Script=Han}])\\s*(?:[（(](?<names>[^（）()]{2,60})[）)])?`,
  'uy',
);

/**
 * Reads a dateline that begins at `start`, or gives undefined. 本报讯 and 新华社电 are datelines without place or date.
 */
export function parseDateline(text: string, start: number): Dateline | undefined {
  DATELINE.lastIndex = start;
  const match = DATELINE.exec(text);
  const groups = match?.groups;
  if (!match || !groups) return undefined;
  const { outlet, place, year, month, day, kind, names } = groups;
  // Without an outlet or a date the word 电 or 讯 stands in ordinary prose.
  if (!outlet && !(month && day)) return undefined;
  if (!outlet && kind !== '电' && kind !== '讯') return undefined;
  const dateline: Dateline = { span: { start, end: start + match[0].length }, names: [] };
  if (outlet && !/^本[报社网台刊]$/u.test(outlet)) {
    const at = start + match[0].indexOf(outlet);
    dateline.outlet = { name: outlet, start: at, end: at + outlet.length };
  }
  if (place) {
    const from = outlet ? match[0].indexOf(outlet) + outlet.length : 0;
    const at = start + match[0].indexOf(place, from);
    dateline.place = { name: place, start: at, end: at + place.length };
  }
  if (year) dateline.year = Number(year);
  if (month) dateline.month = Number(month);
  if (day) dateline.day = Number(day);
  if (names) {
    const at = start + match[0].lastIndexOf(names);
    const byline = parseByline(names);
    dateline.names = (byline?.names ?? []).map((name) => ({ ...name, start: name.start + at, end: name.end + at }));
  }
  return dateline;
}
