import { describe, expect, it } from 'vitest';
import { readingOf } from '../read-sentences.fixture.js';
import { SpanIndex } from '../spans.js';
import type { Name } from './name.js';
import { nounRunStart } from './noun-run.js';
import { findKnownPlaces } from './places.js';

/** The run of words that may form a name, before an ending. */
const runBefore = (sentence: string, ending: string) => {
  const reading = readingOf(sentence);
  const end = reading.document.text.indexOf(ending, reading.document.text.indexOf('\n'));
  const places = new SpanIndex<Name>(findKnownPlaces(reading));
  return reading.document.text.slice(nounRunStart(reading, end, places), end);
};

describe('the run of words before the last word of a name', () => {
  it.each<[string, string, string]>([
    ['工程由泽川建设集团承建。', '集团', '泽川建设'],
    ['这是他的远航物流公司。', '公司', '远航物流'],
    ['大家来到双槐小学。', '小学', '双槐'],
    ['他在宁波恒力达电器有限公司上班。', '有限公司', '宁波恒力达电器'],
    ['他在中科青禾（苏州）生物公司上班。', '公司', '中科青禾（苏州）生物'],
    ['他在江苏省南通市青禾公司上班。', '公司', '江苏省南通市青禾'],
  ])('ends at a word that no name holds: %s', (sentence, ending, run) => {
    expect(runBefore(sentence, ending)).toBe(run);
  });

  it.each([
    ['两家公司停工。', '公司'],
    ['这家公司停工。', '公司'],
    ['他采访公司。', '公司'],
    ['他和公司谈判。', '公司'],
    ['这是他的公司。', '公司'],
  ])('is empty: %s', (sentence, ending) => {
    expect(runBefore(sentence, ending)).toBe('');
  });
});
