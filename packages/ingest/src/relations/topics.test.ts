import { describe, expect, it } from 'vitest';
import { sceneOf } from '../read-sentences.fixture.js';
import { groupsOf, partsOf } from './frames.js';
import { isOpen, topicBefore, topicInherited } from './topics.js';

const TYPES = ['Person', 'Organization', 'Place'] as const;

/** Whom the clause that holds a word is about: printed in its sentence, or in the sentences before. */
function topicOf(body: string, word: string): string[] | undefined {
  const scene = sceneOf(body);
  const at = scene.text.lastIndexOf(word);
  const sentence = scene.sentences.find(({ start, end }) => start <= at && at < end)!;
  const groups = groupsOf(scene, partsOf(scene, sentence, TYPES));
  const topic = topicBefore(scene, groups, sentence, at) ?? topicInherited(scene, TYPES, sentence, at);
  return topic?.members.map(({ entity }) => entity.name);
}

describe('whom a clause is about', () => {
  it.each<[body: string, word: string, topic: string[]]>([
    ['恒岳重工集团造了一条船。', '造', ['恒岳重工集团']],
    ['恒岳重工集团成立于1998年，总部设在南通市，去年造了一条船。', '造', ['恒岳重工集团']],
    ['恒岳重工集团、泽川大学到场，先后签约。', '签约', ['恒岳重工集团', '泽川大学']],
    ['由恒岳重工集团牵头，造了一条船。', '造', ['恒岳重工集团']],
    ['在南通市，恒岳重工集团造了一条船。', '造', ['恒岳重工集团']],
    ['恒岳重工集团下属的泽川造船有限公司，去年造了一条船。', '造', ['泽川造船有限公司']],
    ['恒岳重工集团成立于1998年。去年，又造了一条船。', '造', ['恒岳重工集团']],
    ['恒岳重工集团说：“沈知秋昨天来过，看了船。”', '看', ['沈知秋']],
  ])('is the subject: %s', (body, word, topic) => {
    expect(topicOf(body, word)).toEqual(topic);
  });

  it.each<[body: string, word: string]>([
    ['在南通市的工人造了一条船。', '造'],
    ['有媒体说，厂里造了一条船。', '造'],
    ['恒岳重工集团成立于1998年。工人去年造了一条船。', '造'],
    ['恒岳重工集团成立于1998年；工人造了一条船。', '造'],
  ])('is not told: %s', (body, word) => {
    expect(topicOf(body, word)).toBeUndefined();
  });

  it.each<[words: string, open: boolean]>([
    ['近日，先后在苏州市造', true],
    ['投入三千万元，造', true],
    ['工人去年造', false],
    ['他去年造', false],
  ])('is open where nothing can be a subject: %s', (words, open) => {
    const scene = sceneOf(`${words}了船。`);
    const from = scene.text.indexOf(words);
    expect(isOpen(scene, from, from + words.length - 1)).toBe(open);
  });
});
