import type { PrintedLine } from './printed-line.js';

/** Fields of a record of a press database: 【标题】…, 作者：…, 正文：…. */
const FIELD =
  /^(?:[【[](?<bracketed>[\p{Script=Han}]{2,5})[】\]]\s*[:：]?|(?<plain>[\p{Script=Han}]{2,5})\s*[:：])\s*/u;

const KINDS: Readonly<Record<string, NonNullable<PrintedLine['field']>>> = {
  标题: 'headline',
  题名: 'headline',
  题目: 'headline',
  主标题: 'headline',
  正标题: 'headline',
  新闻标题: 'headline',
  文章标题: 'headline',
  引题: 'kicker',
  肩题: 'kicker',
  眉题: 'kicker',
  副标题: 'subheadline',
  副题: 'subheadline',
  子标题: 'subheadline',
  正文: 'body',
  全文: 'body',
  内容: 'body',
  原文: 'body',
  文章内容: 'body',
};

const RECORD_FIELDS =
  /^[\s【[]*(?:正文|全文|内容|日期|版次|版面|来源|报章|报纸|媒体|作者|记者|刊名)[】\]]?\s*[:：】\]]/mu;
const HEADLINE_FIELD = /^[\s【[]*(?:标题|题名|题目|主标题|正标题|新闻标题|文章标题)[】\]]?\s*[:：】\]]/mu;

/** Whether a source is made of records of a press database: each has a field for its headline, and others. */
export function isDatabase(words: string): boolean {
  return /标题|题名|题目/u.test(words) && HEADLINE_FIELD.test(words) && RECORD_FIELDS.test(words);
}

/** The field that a line of a database begins with: its kind, and the length of its label. */
export function readField(
  words: string,
): { kind: NonNullable<PrintedLine['field']> | undefined; label: string; length: number } | undefined {
  const match = FIELD.exec(words);
  const label = match?.groups?.bracketed ?? match?.groups?.plain;
  if (!match || !label) return undefined;
  return { kind: KINDS[label], label, length: match[0].length };
}
