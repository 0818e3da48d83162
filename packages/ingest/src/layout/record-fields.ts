import type { Span } from '@guanxi/graph';
import { type Credit } from './credit.js';
import { parseCredit } from './parse-credit.js';
import { parseNameLine } from './name-line.js';
import { findDate } from './dates/calendar.js';
import type { PrintedLine } from './printed-line.js';

/** What a field of a record of a press database holds: 【标题】…, 作者：…, 正文：…. */
export type FieldKind = NonNullable<PrintedLine['field']> | 'authors' | 'source' | 'date' | 'record';

export interface RecordField {
  kind: FieldKind;
  /** Length of its label. */
  length: number;
}

const LABELLED =
  /^(?:[【[](?<bracketed>[\p{Script=Han}A-Za-z]{2,8})[】\]]\s*[:：]?|(?<plain>[\p{Script=Han}]{2,6})\s*[:：])\s*/u;

/** Kinds of labels by how they are worded, the first that fits; databases word them in many ways. */
const KINDS: readonly (readonly [FieldKind, RegExp])[] = [
  ['kicker', /^(?:引题|肩题|眉题)$/u],
  ['subheadline', /^(?:副标题|副题|子标题|小标题)$/u],
  ['headline', /^(?:标题|题名|题目|篇名|主标题|正标题|(?:新闻|文章|稿件)(?:标题|题名|名称)|中文题名)$/u],
  ['body', /^(?:正文|全文|内容|原文|文本|(?:新闻|文章|稿件)(?:内容|正文|全文)|正文快照)$/u],
  ['authors', /^(?:作者|记者|责任者|撰稿|撰稿人|作者姓名|第一作者)$/u],
  ['date', /^(?:日期|时间|(?:发布|出版|刊登|报纸|见报|发表|新闻)(?:日期|时间))$/u],
  [
    'source',
    /^(?:来源|报纸|报章|媒体|出处|刊名|报名|报刊|(?:报纸|媒体|报刊|期刊)(?:名称|中文名|来源)|来源媒体|信息来源)$/u,
  ],
  [
    'record',
    /^(?:版次|版面|版名|版号|版次号|字数|栏目|专栏|分类|类别|分类号|关键词|关键字|主题词|摘要|内容提要|编号|文件名|数据库|索引号|文章编号|链接|网址|专题|页码|地区|行业|语种|ISSN|DOI|URL)$/iu,
  ],
];

const kindOf = (label: string): FieldKind | undefined => KINDS.find(([, pattern]) => pattern.test(label))?.[0];

/** Whether a source is made of records of a press database: each has a field for its headline, and others. */
export function isDatabase(words: string): boolean {
  if (!/标题|题名|题目|篇名/u.test(words)) return false;
  const kinds = new Set<FieldKind>();
  for (const match of words.matchAll(/^[\s【[]*([\p{Script=Han}]{2,6})[】\]]?\s*[:：】\]]/gmu)) {
    const kind = kindOf(match[1]!);
    if (kind) kinds.add(kind);
    if (kinds.has('headline') && kinds.size >= 3) return true;
  }
  return false;
}

/**
 * The field that a line of a database begins with.
 *
 * @param inBody whether the text of a record was begun: only a label that begins a record is one there
 */
export function readField(words: string, inBody: boolean): RecordField | undefined {
  const match = LABELLED.exec(words);
  const label = match?.groups?.bracketed ?? match?.groups?.plain;
  if (!match || !label) return undefined;
  const kind = kindOf(label);
  if (inBody) return kind === 'headline' || kind === 'kicker' ? { kind, length: match[0].length } : undefined;
  if (!kind && match.groups!.plain) return undefined;
  return { kind: kind ?? 'record', length: match[0].length };
}

/**
 * What the value of a field says, its spans counted in the value; undefined when it says nothing that can be told.
 *
 * @param words the value in simplified characters
 * @param text the value as printed, of the same length
 */
export function fieldCredit(kind: 'authors' | 'source' | 'date', words: string, text: string): Credit | undefined {
  const found = findDate(words);
  if (kind === 'date') return found && { kind: 'date', names: [], date: found.date };
  if (kind === 'source') {
    const match = /^[《\s]*([^《》（）()\s]{2,24})/u.exec(words);
    if (!match) return undefined;
    const start = match[0].length - match[1]!.length;
    const span: Span = { start, end: match[0].length };
    const outlet = { name: text.slice(span.start, span.end), ...span };
    return { kind: 'source', names: [], outlet, ...(found ? { date: found.date } : {}) };
  }
  // 于小鱼；雍自强: names alone need no role here, the label is one.
  const bare = words.replace(/[；;,，/／|]/gu, '、');
  return parseCredit(words, text) ?? parseNameLine(bare, text) ?? parseCredit(`作者${words}`, `作者${text}`);
}
