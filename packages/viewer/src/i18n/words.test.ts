import { describe, expect, it } from 'vitest';
import { en } from './en.js';
import { arrowOf, EDGE_TYPES, NODE_TYPES, nodeTypeName, relationName } from './terms.js';
import { zh } from './zh.js';

/** All words of a language by their path; those that take values are told of 1 and 23. */
function words(messages: object, path = ''): [string, string][] {
  return Object.entries(messages).flatMap(([name, value]: [string, unknown]): [string, string][] => {
    const at = `${path}${name}`;
    if (typeof value === 'string') return [[at, value]];
    if (typeof value === 'function') {
      const tell = value as (...values: unknown[]) => string;
      return [1, 23].map((number) => [`${at}(${number})`, tell(...Array.from({ length: tell.length }, () => number))]);
    }
    return words(value as object, `${at}.`);
  });
}

describe('the words of the page', () => {
  it('are there in both languages, and take the same values', () => {
    const [chinese, english] = [words(zh), words(en)];
    expect(english.map(([path]) => path)).toEqual(chinese.map(([path]) => path));
    for (const [path, text] of [...chinese, ...english]) {
      expect(text.trim(), path).not.toBe('');
      expect(text, path).not.toMatch(/undefined|\[object|NaN/);
    }
  });

  it('tell every value they are given', () => {
    for (const [path, text] of [...words(zh), ...words(en)]) {
      if (path.endsWith('(23)')) expect(text, path).toContain('23');
    }
  });
});

describe('the terms of the graph', () => {
  it('are named in both languages', () => {
    for (const type of NODE_TYPES) expect(nodeTypeName(type, 'zh')).not.toBe(nodeTypeName(type, 'en'));
    for (const type of EDGE_TYPES) expect(relationName(type, 'zh')).not.toBe(relationName(type, 'en'));
    expect(nodeTypeName('Evidence', 'zh')).toBe('Evidence');
  });

  it('point both ways where head and tail may be swapped', () => {
    expect(arrowOf('PARTNERS_WITH')).toBe('↔');
    expect(arrowOf('WORKS_FOR')).toBe('→');
  });
});
