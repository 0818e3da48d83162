import { describe, expect, it } from 'vitest';
import { readSentences } from '../read-sentences.fixture.js';

/** All entities of a text with the words of their mentions. */
const entities = (body: string) =>
  readSentences(body).entities.map(({ type, name, mentions }) => [type, name, mentions.map(({ words }) => words)]);

describe('the entities of an article', () => {
  it('are named once each, with all their mentions', () => {
    expect(entities('南通市副市长沈知秋到了泽川大学。沈市长说，泽川大学要修桥。南通下了雨。')).toEqual([
      ['Place', '南通市', ['南通市', '南通']],
      ['Person', '沈知秋', ['沈知秋', '沈市长']],
      ['Organization', '泽川大学', ['泽川大学', '泽川大学']],
    ]);
  });

  it('keep the place and the body inside a longer name, and no second name of their type over them', () => {
    expect(entities('南通市公安局交警支队上路。')).toEqual([
      ['Organization', '南通市公安局交警支队', ['南通市公安局交警支队']],
      ['Organization', '南通市公安局', ['南通市公安局']],
      ['Place', '南通市', ['南通市']],
    ]);
    expect(entities('江苏省南通市下了雨。')).toEqual([
      ['Place', '江苏省', ['江苏省']],
      ['Place', '南通市', ['南通市']],
    ]);
  });

  it('are none where nothing is named', () => {
    expect(entities('大家修好了桥，很高兴。')).toEqual([]);
  });
});
