import type { GraphNode } from '../api/types.js';
import type { Messages } from '../i18n/zh.js';

/** Shown elsewhere, or of use to programs only. */
const NOT_LISTED = new Set([
  'id',
  'name',
  'title',
  'aliases',
  'degree',
  'articleCount',
  'reportCount',
  'mentionCount',
  'hidden',
  'authors',
  'source',
  'date',
  'file',
  'format',
  'characters',
  'sequence',
  'text',
  'report',
  'post',
  'codeList',
]);

/** The properties of a node that tell a reader something: what each is called, and its value in words. */
export function propertiesInWords({ name, properties }: GraphNode, t: Messages): [string, string][] {
  return Object.entries(properties).flatMap(([key, value]): [string, string][] => {
    if (NOT_LISTED.has(key) || value === name || value === false || value === '') return [];
    const called = t.propertyNames[key] ?? key;
    const words = Array.isArray(value) ? value.join('、') : String(value);
    if (key === 'code' && properties.codeList !== undefined)
      return [[called, t.divisionCode(words, String(properties.codeList))]];
    return [[called, t.propertyValues[words] ?? words]];
  });
}
