import { describe, expect, it } from 'vitest';
import { readSentences } from '../read-sentences.fixture.js';
import { officeForm } from './office-forms.js';
import { leadingPlace, occurrences, tailsOf } from './organizations.js';

/** Bodies with the words of their mentions, in the order of the text. */
const bodies = (body: string) =>
  Object.fromEntries(
    readSentences(body)
      .entities.filter(({ type }) => type === 'Organization')
      .map(({ name, mentions }) => [name, mentions.map(({ words }) => words)]),
  );

describe('short forms of bodies', () => {
  it.each<[string, Record<string, string[]>]>([
    [
      '远岫智能科技有限公司（以下简称“远岫智能”）成立了。远岫智能招人。',
      { 远岫智能科技有限公司: ['远岫智能科技有限公司', '远岫智能', '远岫智能'] },
    ],
    [
      '远岫智能科技有限公司（下称远岫）成立了。远岫招人。',
      { 远岫智能科技有限公司: ['远岫智能科技有限公司', '远岫', '远岫'] },
    ],
    [
      '国家卫生健康委员会发了通知。国家卫健委说，要多洗手。',
      { 国家卫生健康委员会: ['国家卫生健康委员会', '国家卫健委'] },
    ],
    [
      '江苏省南通市远禾农机专业合作社买了拖拉机。远禾农机专业合作社有二十人。',
      { 江苏省南通市远禾农机专业合作社: ['江苏省南通市远禾农机专业合作社', '远禾农机专业合作社'] },
    ],
    ['江苏省水利厅开会。省水利厅说，要修堤。', { 江苏省水利厅: ['江苏省水利厅', '省水利厅'] }],
    ['江苏省沭阳县人民政府开会。县政府说，要修堤。', { 江苏省沭阳县人民政府: ['江苏省沭阳县人民政府', '县政府'] }],
    [
      '杭州远岫智能科技有限公司成立了。远岫智能招人。',
      { 杭州远岫智能科技有限公司: ['杭州远岫智能科技有限公司', '远岫智能'] },
    ],
    [
      '蓝穹科技有限公司成立了。蓝穹科技招人，蓝穹科技的工人很多。',
      { 蓝穹科技有限公司: ['蓝穹科技有限公司', '蓝穹科技', '蓝穹科技'] },
    ],
  ])('are joined to the full name: %s', (body, expected) => {
    expect(bodies(body)).toEqual(expected);
  });

  it.each<[string, Record<string, string[]>]>([
    [
      '江苏省水利厅、浙江省水利厅开会。省水利厅说，要修堤。',
      { 江苏省水利厅: ['江苏省水利厅'], 浙江省水利厅: ['浙江省水利厅'], 省水利厅: ['省水利厅'] },
    ],
    ['杭州云雀智能科技有限公司成立了。树上的云雀在叫。', { 杭州云雀智能科技有限公司: ['杭州云雀智能科技有限公司'] }],
    ['扬州大学开学了。大学很大。', { 扬州大学: ['扬州大学'] }],
    ['南通大学、扬州大学开学了。', { 南通大学: ['南通大学'], 扬州大学: ['扬州大学'] }],
    ['恒岳重工集团和恒岳乳业集团都来了。', { 恒岳重工集团: ['恒岳重工集团'], 恒岳乳业集团: ['恒岳乳业集团'] }],
  ])('are left alone where they may be another’s or nobody’s: %s', (body, expected) => {
    expect(bodies(body)).toEqual(expected);
  });
});

describe('parts of the names of bodies', () => {
  it.each<[string, string | undefined]>([
    ['江苏省农业科学院', '江苏省'],
    ['镇江农机合作社', '镇江'],
    ['蓝穹科技有限公司', undefined],
    ['江苏省', '江苏'],
  ])('the place %s begins with', (name, place) => {
    expect(leadingPlace(name)).toBe(place);
  });

  it.each<[string, string[]]>([
    ['江苏省南通市远禾农机合作社', ['南通市远禾农机合作社', '远禾农机合作社']],
    ['兰州大学', []],
    ['南宁海关', []],
    ['蓝穹科技有限公司', []],
  ])('what is left of %s without its places', (name, tails) => {
    expect(tailsOf(name)).toEqual(tails);
  });

  it.each<[string, string]>([
    ['广东省卫生健康委员会', '广东省卫健委'],
    ['渭源县人民政府', '渭源县政府'],
    ['江苏省住房和城乡建设厅', '江苏省住建厅'],
    ['泽川大学', '泽川大学'],
  ])('the office that %s is', (name, form) => {
    expect(officeForm(name)).toBe(form);
  });

  it('are found wherever they stand, none over another', () => {
    expect(occurrences('桥桥桥，大桥', '桥桥')).toEqual([0]);
    expect(occurrences('桥，大桥', '桥')).toEqual([0, 3]);
    expect(occurrences('路', '桥')).toEqual([]);
  });
});
