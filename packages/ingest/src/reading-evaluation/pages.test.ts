import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../layout/assemble.js';

/**
 * Pages put together from single annotated articles, in the ways in which pages are messy: what is read from them must be
 * those articles again.
 */
const GOLD = fileURLToPath(new URL('../../../../test/gold/development', import.meta.url));

interface Single {
  title: string;
  text: string;
  authors: string[];
}

const bare = (text: string) => text.replace(/\s/g, '');

const SINGLES: Single[] = readdirSync(GOLD)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => {
    const gold = JSON.parse(readFileSync(join(GOLD, name), 'utf8')) as {
      title: string;
      relations: { type: string; head: string }[];
    };
    return {
      title: bare(gold.title),
      text: readFileSync(join(GOLD, name.replace('.json', '.txt')), 'utf8')
        .replace('\ufeff', '')
        .trim(),
      authors: gold.relations.filter(({ type }) => type === 'AUTHORED').map(({ head }) => bare(head)),
    };
  });

/** Breaks a paragraph as a typesetter does: no line begins with a mark. */
function wrapped(paragraph: string, columns: number, indent: string): string[] {
  const lines: string[] = [];
  let line = indent;
  let width = indent.length;
  for (const character of paragraph) {
    const wide = character.charCodeAt(0) < 0x2000 ? 0.5 : 1;
    const hangs = '，。！？；：、”’）》」』'.includes(character) && width + wide <= columns + 2;
    if (width + wide > columns && !hangs) {
      lines.push(line);
      line = '';
      width = 0;
    }
    line += character;
    width += wide;
  }
  return [...lines, line];
}

/** Hard-wraps what is prose and leaves headlines and bylines. */
function inColumns(text: string, columns: number, indent: string): string {
  return text
    .split('\n')
    .map((line) => (/。/.test(line) || line.length > 40 ? wrapped(line.trim(), columns, indent).join('\n') : line))
    .join('\n');
}

function broken(text: string): string {
  let prose = 0;
  return inColumns(text, 18, '　　')
    .split('\n')
    .map((line) => (line.length > 10 && ++prose % 9 === 0 ? `${line}\n\n` : line))
    .join('\n');
}

const FURNITURE = ['A05', '— 3 —', '云山日报 2024年3月6日 星期三 第05版', '责任编辑：石头 美编：林木'];

function furnished(text: string): string {
  let gaps = 0;
  return broken(text).replace(/\n\n\n/g, () => `\n\n${FURNITURE[gaps++ % FURNITURE.length]}\n\n`);
}

const WAYS: [string, (text: string) => string][] = [
  ['as they are', (text) => text],
  ['in columns, set in', (text) => inColumns(text, 18, '　　')],
  ['in columns, flush', (text) => inColumns(text, 20, '')],
  ['in narrow columns', (text) => inColumns(text, 11, '　　')],
  ['without empty lines', (text) => inColumns(text, 18, '　　').replace(/\n\s*\n/g, '\n')],
  ['parted by column ends', broken],
  ['parted by page furniture', furnished],
];

const PAGE = 4;

describe.each(WAYS)('pages of articles %s', (_way, print) => {
  for (let from = 0; from < SINGLES.length; from += PAGE) {
    const page = SINGLES.slice(from, from + PAGE);
    it(page.map(({ title }) => title.slice(0, 8)).join(', '), () => {
      const source = page.map(({ text }) => print(text)).join('\n\n');
      const read = readDocument(source, 'page.txt', 'txt', Buffer.from(source));
      expect(read.articles.map(({ article }) => bare(article.title))).toEqual(page.map(({ title }) => title));
      for (const [index, { article }] of read.articles.entries()) {
        expect(page[index]!.authors.filter((author) => !article.authors.includes(author))).toEqual([]);
        // What was left out was reported: nothing else is missing from an article.
        const left = read.furniture.map(({ text }) => bare(text));
        const kept = page[index]!.text.split('\n').filter((line) => !left.includes(bare(line)));
        expect(bare(article.text)).toBe(bare(kept.join('')));
      }
    });
  }
});
