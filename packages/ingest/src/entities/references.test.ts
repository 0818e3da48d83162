import { describe, expect, it } from 'vitest';
import { sceneOf } from '../read-sentences.fixture.js';

const references = (body: string) => {
  const { text, references } = sceneOf(body);
  return references.map(({ start, end, entity }) => [text.slice(start, end), entity.name]);
};

describe('words that stand for a name', () => {
  it.each<[string, string, string]>([
    ['蓝穹科技有限公司成立了。该公司招人。', '该公司', '蓝穹科技有限公司'],
    ['蓝穹科技有限公司成立了。公司招人。', '公司', '蓝穹科技有限公司'],
    ['双槐小学开学了。沈知秋走访了这所学校。', '这所学校', '双槐小学'],
    ['南通市水利局开会。该局要修堤。', '该局', '南通市水利局'],
    ['江苏省修了路。该省有很多桥。', '该省', '江苏省'],
    ['南通市修了桥。恒岳重工集团位于该市。', '该市', '南通市'],
    ['云陵县修了路。县里又修了桥。', '县里', '云陵县'],
    ['双槐村修了路。村里又修了桥。', '村里', '双槐村'],
    ['县里启动“银杏计划”。该计划由沈知秋提出。', '该计划', '银杏计划'],
    ['第三届中国船艇博览会开幕。沈知秋出席会议。', '会议', '第三届中国船艇博览会'],
    ['县里买了“青鸟三号”无人机。这款无人机很快。', '这款无人机', '“青鸟三号”无人机'],
  ])('stand for the one of their kind named last: %s', (body, words, name) => {
    expect(references(body)).toContainEqual([words, name]);
  });

  it.each([
    '沈知秋走访了这所学校。',
    '泽川大学修了路。沈知秋来到该公司。',
    '双槐村修了路。沈知秋来到该市。',
    '江淮晚报社修了楼。本报记者沈知秋来到该县。',
    '该公司招人。蓝穹科技有限公司成立了。',
    '蓝穹科技有限公司成立了。《公司法》修改了。',
    '蓝穹科技有限公司成立了。公司法修改了。',
    '蓝穹科技有限公司成立了。他家的公司招人。',
  ])('stand for nothing: %s', (body) => {
    expect(references(body)).toEqual([]);
  });
});
