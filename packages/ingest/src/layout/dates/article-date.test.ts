import { expect, it } from 'vitest';
import { DateHints, type ArticleDates } from './article-date.js';

const hints = (words: string, file = 'a.txt', folios: { at: number; date: string }[] = [], noted?: string) =>
  new DateHints(words, file, folios, noted);

const resolve = (of: DateHints, dates: Partial<ArticleDates>) => of.resolve({ at: 0, ...dates });

it.each<[string, DateHints, Partial<ArticleDates>, string | undefined, boolean]>([
  ['a dateline with its year', hints(''), { dateline: { year: 2023, month: 3, day: 2 } }, '2023-03-02', false],
  [
    'a dateline, the year in the text',
    hints('2024年2月的一天'),
    { dateline: { month: 3, day: 2 } },
    '2024-03-02',
    true,
  ],
  ['a dateline, a yearly meeting', hints('2024年全国两会'), { dateline: { month: 3, day: 2 } }, '2024-03-02', true],
  ['a dateline, a year long ago', hints('2012年5月的一天'), { dateline: { month: 3, day: 2 } }, undefined, false],
  ['a dateline, a later bare year', hints('2020年1月，2023年'), { dateline: { month: 3, day: 2 } }, undefined, false],
  ['a dateline, a year to come', hints('2024年2月，到2035年'), { dateline: { month: 3, day: 2 } }, '2024-03-02', true],
  [
    'a dateline, a folio',
    hints('', 'a', [{ at: 0, date: '2024-03-03' }]),
    { dateline: { month: 3, day: 2 } },
    '2024-03-02',
    true,
  ],
  [
    'over the turn of a year',
    hints('', 'a', [{ at: 0, date: '2025-01-01' }]),
    { dateline: { month: 12, day: 31 } },
    '2024-12-31',
    true,
  ],
  [
    'a day alone, a folio',
    hints('', 'a', [{ at: 0, date: '2024-03-01' }]),
    { dateline: { day: 29 } },
    '2024-02-29',
    true,
  ],
  ['a day alone, nothing else', hints('2024年2月'), { dateline: { day: 29 } }, undefined, false],
  ['a file’s day', hints('', '20240303/a.txt'), { dateline: { month: 3, day: 2 } }, '2024-03-02', true],
  ['a file’s year', hints('', 'wire-2024.txt'), { dateline: { month: 3, day: 2 } }, '2024-03-02', true],
  ['what the format notes', hints('', 'a', [], '2024-03-03'), { dateline: { month: 3, day: 2 } }, '2024-03-02', true],
  ['credits alone', hints(''), { credit: { year: 2024, month: 3, day: 2 } }, '2024-03-02', false],
  ['a folio alone', hints('', 'a', [{ at: 0, date: '2024-03-03' }]), {}, '2024-03-03', false],
  [
    'the nearest folio above',
    hints('', 'a', [
      { at: 0, date: '2024-03-03' },
      { at: 90, date: '2024-03-04' },
    ]),
    { at: 95 },
    '2024-03-04',
    false,
  ],
  ['the text’s own day', hints('2024年3月'), { context: { month: 3, day: 2, daysAgo: 1 } }, '2024-03-03', true],
  ['a day that is none', hints('2024年2月'), { dateline: { month: 2, day: 31 } }, undefined, false],
  ['a file’s day alone is nobody’s print', hints('', '20240303.txt'), {}, undefined, false],
])('%s', (_name, of, dates, date, inferred) => {
  expect(resolve(of, dates)).toEqual(date === undefined ? undefined : { date, inferred });
});
