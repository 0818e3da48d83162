import { describe, expect, it } from 'vitest';
import { openDocument, paragraphAt, sentenceAt } from './document.js';
import { printedArticle } from './read-sentences.fixture.js';

const document = openDocument(
  printedArticle('沈知秋說：「橋修好了。」路沒修。大家走了。\n第二天下雨。', '一座橋修好之後'),
);
const words = ({ start, end }: { start: number; end: number }) => document.article.text.slice(start, end);

describe('an article as the rules see it', () => {
  it('is in simplified characters, of the same length', () => {
    expect(document.text).toContain('沈知秋说：「桥修好了。」路没修。大家走了。');
    expect(document.text).toHaveLength(document.article.text.length);
  });

  it('has its sentences by paragraph, and its quotations', () => {
    const body = document.sentencesOf.slice(-2).map((list) => list.map(words));
    expect(body).toEqual([['沈知秋說：「橋修好了。」路沒修。', '大家走了。'], ['第二天下雨。']]);
    expect(document.sentences).toEqual(document.sentencesOf.flat());
    expect([...document.quotations].map(({ inner }) => words(inner))).toEqual(['橋修好了。']);
  });

  it('knows the sentence and the paragraph of every offset', () => {
    for (let at = 0; at <= document.text.length; at++) {
      const sentence = document.sentences.find(({ start, end }) => start <= at && at < end);
      expect(sentenceAt(document, at)).toEqual(sentence);
      const paragraph = document.paragraphs.findIndex(({ start, end }) => start <= at && at < end);
      expect(paragraphAt(document, at)).toBe(paragraph);
      if (sentence) expect(sentence.paragraph).toBe(paragraph);
    }
  });
});
