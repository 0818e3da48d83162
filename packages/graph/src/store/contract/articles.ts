import { reading } from './reading.js';

/**
 * Small articles written for these tests. The third shows that the firms of the first and the second are one, so
 * that the second's id is retired; the fourth is full of what is awkward to store.
 */
export const SIGNING = reading({
  title: '云栖河畔签下三方协议',
  text: '云栖河畔签下三方协议\n梧州晚报梧州3月4日电（记者 白鹭洲）青岩数据科技有限公司4日与云栖河大学签署合作协议。青岩数据科技有限公司总裁林晓岚说：“数据要回到农民手里。”',
  source: '梧州晚报',
  date: '2024-03-04',
  authors: ['白鹭洲'],
  entities: [
    { type: 'Organization', name: '青岩数据科技有限公司' },
    { type: 'Organization', name: '云栖河大学' },
    { type: 'Organization', name: '梧州晚报' },
    { type: 'Person', name: '林晓岚' },
    { type: 'Person', name: '白鹭洲' },
    { type: 'Place', name: '梧州', properties: { code: '450400' } },
  ],
  relations: [
    {
      head: '青岩数据科技有限公司',
      type: 'PARTNERS_WITH',
      tail: '云栖河大学',
      proof: '青岩数据科技有限公司4日与云栖河大学签署合作协议',
      properties: { agreement: '合作协议' },
    },
    {
      head: '林晓岚',
      type: 'WORKS_FOR',
      tail: '青岩数据科技有限公司',
      proof: '青岩数据科技有限公司总裁林晓岚',
      confidence: 1,
      properties: { title: '总裁', status: 'current' },
    },
    { head: 'article', type: 'QUOTED', tail: '林晓岚', proof: '林晓岚说', content: '数据要回到农民手里。' },
    { head: '白鹭洲', type: 'AUTHORED', tail: 'article', proof: '记者 白鹭洲' },
    { head: 'article', type: 'PUBLISHED_BY', tail: '梧州晚报', proof: '梧州晚报' },
  ],
});

export const APPOINTMENT = reading({
  title: '青数集团换帅',
  text: '青数集团换帅\n青数集团股份有限公司5日宣布，原总裁林晓岚不再任职，由周砚秋接任总裁。周砚秋此前会见了云栖河大学校长。',
  date: '2024-05-05',
  entities: [
    { type: 'Organization', name: '青数集团股份有限公司', aliases: ['青数集团'] },
    { type: 'Organization', name: '云栖河大学' },
    { type: 'Person', name: '林晓岚' },
    { type: 'Person', name: '周砚秋' },
  ],
  relations: [
    {
      head: '林晓岚',
      type: 'WORKS_FOR',
      tail: '青数集团股份有限公司',
      proof: '青数集团股份有限公司5日宣布，原总裁林晓岚',
      confidence: 0.7,
      properties: { title: '总裁', status: 'former' },
    },
    {
      head: '周砚秋',
      type: 'WORKS_FOR',
      tail: '青数集团股份有限公司',
      proof: '由周砚秋接任总裁',
      properties: { title: '总裁', status: 'current' },
    },
    { head: '周砚秋', type: 'VISITED', tail: '云栖河大学', proof: '周砚秋此前会见了云栖河大学校长' },
  ],
});

export const RENAMING = reading({
  title: '青岩数据更名',
  text: '青岩数据更名\n青岩数据科技有限公司（现名青数集团股份有限公司）与梧州签约。前总裁林晓岚到场。',
  date: '2024-06-01',
  entities: [
    { type: 'Organization', name: '青岩数据科技有限公司', aliases: ['青数集团股份有限公司'] },
    { type: 'Place', name: '梧州', properties: { code: '450400' } },
    { type: 'Person', name: '林晓岚' },
  ],
  relations: [
    {
      head: '林晓岚',
      type: 'WORKS_FOR',
      tail: '青岩数据科技有限公司',
      proof: '前总裁林晓岚',
      confidence: 0.6,
      properties: { title: '总裁', status: 'former' },
    },
    {
      head: '青岩数据科技有限公司',
      type: 'PARTNERS_WITH',
      tail: '梧州',
      proof: '青岩数据科技有限公司（现名青数集团股份有限公司）与梧州签约',
    },
  ],
});

export const AWKWARD = reading({
  title: '"引号"与\\反斜线',
  text: '"引号"与\\反斜线\n𠮷野家\'s 😀计划\n由“小李”提出，`code` $param {{x}} \u0000 末尾。林晓岚到访𠮷野家\'s。',
  entities: [
    { type: 'Organization', name: "𠮷野家's", aliases: ['“小李”'] },
    { type: 'Policy', name: '😀计划\n由', properties: { lines: ['一', '', '"三"'], count: 0, ok: false, none: [] } },
    { type: 'Person', name: '林晓岚' },
  ],
  relations: [
    { head: "𠮷野家's", type: 'PROPOSED', tail: '😀计划\n由', proof: "𠮷野家's 😀计划\n由“小李”提出" },
    { head: '林晓岚', type: 'VISITED', tail: "𠮷野家's", proof: "林晓岚到访𠮷野家's" },
  ],
});

export const ALL_ARTICLES = [SIGNING, APPOINTMENT, RENAMING, AWKWARD];
