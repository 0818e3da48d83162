import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractArticle } from './stages.js';
import { foreignScript } from './language.js';
import { printedArticle } from './read-sentences.fixture.js';

describe('the script of an article', () => {
  it.each([
    ['中文', '贵阳市人民政府市长李四5日说，今年将重点支持数字经济。', undefined],
    ['traditional', '臺北市長陳大文五日說，明年將興建捷運。', undefined],
    ['Chinese with much Latin', 'Acme Steel的CEO Tom Brown在北京说，DeepBlue Model 3已接入AWS和Azure。', undefined],
    ['Chinese with a kana in a name', '“优の良品”在上海开店，店主李明说生意不错。', undefined],
    ['no letters', '2024 3.5% —— 100', undefined],
    ['English', 'The mayor of Riverton, Tom Brown, opened a new bridge on Monday.', 'Latin'],
    [
      'English with Chinese names',
      'Xi Jinping (习近平) met the guests in the Great Hall of the People in Beijing.',
      'Latin',
    ],
    ['French', 'Le maire a ouvert un nouveau pont à l’entrée de la ville.', 'Latin'],
    ['Russian', 'Мэр города открыл новый мост.', 'Cyrillic'],
    ['Japanese', '東京都知事は五日、新しい橋の開通式に出席した。', 'kana'],
    ['Korean', '서울시장은 새 다리 개통식에 참석했다.', 'Hangul'],
    ['Uyghur', 'ئۈرۈمچى شەھىرىدە يېڭى كۆۋرۈك پۈتتى', 'Arabic'],
  ])('%s', (_, text, script) => expect(foreignScript(text)).toBe(script));

  it('is Chinese for any text of Chinese characters, marks and digits', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('习', '貴', '陽', '，', '。', '7', ' ', '\n') }), (text) => {
        expect(foreignScript(text)).toBeUndefined();
      }),
    );
  });
});

describe('an article in another language', () => {
  it('keeps its text, and nothing is read from it', () => {
    const body =
      'RIVERTON, March 3 - The mayor of Riverton, Tom Brown, opened a new bridge on Monday. "It took ten years," he said.';
    const { article, entities, relations } = extractArticle(printedArticle(body, 'Mayor opens new bridge in Riverton'));
    expect(article.text).toContain(body);
    expect({ entities, relations }).toEqual({ entities: [], relations: [] });
  });
});
