import { describe, expect, it } from 'vitest';
import { sceneOf } from '../read-sentences.fixture.js';

const scene = sceneOf(
  '江苏省水利厅厅长沈知秋到了南通市。梁思远说，桥修好了。\n恒岳重工集团总工程师何雨桐没有来。该公司很忙。',
);
const at = (words: string) => scene.text.indexOf(words);
const namesOf = (mentions: readonly { entity: { name: string } }[]) => mentions.map(({ entity }) => entity.name);

describe('a scene', () => {
  it('has the names of a stretch, and those in no longer one', () => {
    const stretch = { start: at('江苏省'), end: at('到了') };
    expect(namesOf(scene.within(stretch))).toEqual(['江苏省水利厅', '江苏省', '沈知秋']);
    expect(namesOf(scene.outermost(stretch))).toEqual(['江苏省水利厅', '沈知秋']);
    expect(namesOf(scene.within({ start: at('水利厅'), end: at('沈知秋') }))).toEqual([]);
  });

  it('knows who is named at a place, whole names first', () => {
    expect(scene.mentionAt(at('江苏省') + 1)?.entity.name).toBe('江苏省水利厅');
    expect(scene.mentionAt(at('到了'))).toBeUndefined();
    const words = '江苏省';
    const span = { start: at(words), end: at(words) + words.length };
    expect(scene.entityAt(span)?.name).toBe('江苏省');
    expect(scene.entityAt(span, 'Organization')).toBeUndefined();
  });

  it('knows what a word of reference stands for', () => {
    const span = { start: at('该公司'), end: at('该公司') + 3 };
    expect(scene.entityAt(span)?.name).toBe('恒岳重工集团');
    expect(namesOf(scene.referencesWithin(scene.sentences.at(-1)!))).toEqual(['恒岳重工集团']);
  });

  it('looks back no further than told', () => {
    const person = ({ entity }: { entity: { type: string } }) => entity.type === 'Person';
    expect(scene.lastBefore(at('说'), 20, person)?.entity.name).toBe('梁思远');
    expect(scene.lastBefore(at('没有来'), 200, ({ entity }) => entity.type === 'Place')?.entity.name).toBe('南通市');
    expect(scene.lastBefore(at('没有来'), 5, ({ entity }) => entity.type === 'Place')).toBeUndefined();
    expect(scene.outermostBefore(at('厅长'), 0, 'Organization')?.entity.name).toBe('江苏省水利厅');
    expect(scene.outermostBefore(at('到了'), 1, 'Organization')).toBeUndefined();
  });

  it('has the posts of people and the people of a post', () => {
    const { posts } = scene.appositionAt(at('沈知秋'))!;
    expect(posts.map(({ title }) => title.text)).toEqual(['厅长']);
    expect(namesOf(scene.holdersOf('总工程师').map((entity) => ({ entity })))).toEqual(['何雨桐']);
    expect(scene.holdersOf('县长')).toEqual([]);
    const liang = scene.entity('梁思远', 'Person')!;
    expect(scene.appositionsOf(liang)).toEqual([]);
  });

  it('finds once what is asked for often', () => {
    let asked = 0;
    const find = () => ++asked;
    expect([scene.once(find), scene.once(find), asked]).toEqual([1, 1, 1]);
  });
});
