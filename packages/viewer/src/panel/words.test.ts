import { describe, expect, it } from 'vitest';
import { dateWords } from './words.js';

describe('when something happened', () => {
  it.each([
    [{ date: '2024-03-01', datePrinted: '昨日' }, '2024-03-01（昨日）'],
    [{ datePrinted: '近日' }, '近日'],
    [{ date: '2024-03-01' }, '2024-03-01'],
    [{}, undefined],
  ])('%j', (properties, words) => expect(dateWords(properties)).toBe(words));
});
