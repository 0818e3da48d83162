import { describe, expect, it } from 'vitest';
import { foundBy, namesOf, readingOf, readSentences } from '../read-sentences.fixture.js';
import { SpanIndex } from '../spans.js';
import type { Candidate } from './candidate.js';
import {
  findAppointedPersons,
  findBylinePersons,
  findKnownPersons,
  findLabelledPersons,
  findTaggedPersons,
  nameAt,
} from './persons.js';
import { findTitledPersons } from './titled-persons.js';

const NOBODY = new SpanIndex<Candidate>([]);

const titled = (body: string) => foundBy((reading) => findTitledPersons(reading, NOBODY), body);

describe('words beside a word for many people', () => {
  it('are people beside the seat of one', () => expect(titled('全国政协委员高山，今天来了。')).toEqual(['高山']));

  it.each(['优化教师管理。', '学生全面发展。', '首场“代表通道”开启。', '与患者相比还不够。', '告知学生和家长。'])(
    'are no people: %s',
    (body) => expect(titled(body)).toEqual([]),
  );
});

describe('people beside a title', () => {
  it.each<[string, string[]]>([
    ['副厅长魏长庚到了现场。', ['魏长庚']],
    ['县委书记罗致远表示，路要修好。', ['罗致远']],
    ['教练欧阳霜主持训练。', ['欧阳霜']],
    ['乡长向前说，路要修好。', ['向前']],
    ['书记和建光到了。', ['和建光']],
    ['总理李强到场。', ['李强']],
    ['梁思远教授到了。', ['梁思远']],
    ['请石敬亭院士讲课。', ['石敬亭']],
    ['沈知秋代表说，路要修好。', ['沈知秋']],
  ])('are found: %s', (sentence, names) => {
    expect(titled(sentence)).toEqual(names);
  });

  it.each([
    '校长说，路要修好。',
    '书记强调，要修路。',
    '工程师高度重视质量。',
    '代表关心的桥修好了。',
    '镇长方便了群众。',
    '校长关注孩子。',
    '院长成立了小组。',
    '主任安排了工作。',
    '主任万一不来，就改天。',
    '记者时常来。',
    '县长马上到。',
    '董事长文化不高。',
    '基层代表到场。',
    '三位代表到场。',
    '辩护律师到场。',
    '法定代表人到场。',
    '由专家教授讲课。',
    '主席台上有花。',
    '南通市市长助理到了。',
  ])('are not there: %s', (sentence) => {
    expect(titled(sentence)).toEqual([]);
  });

  it('are left to the rule that knew them before', () => {
    const body = '副厅长魏长庚到了现场。';
    const { start } = findTitledPersons(readingOf(body), NOBODY)[0]!;
    const known = new SpanIndex<Candidate>([
      { start, end: start + 3, type: 'Person', rule: 'person/tagger', confidence: 0.9 },
    ]);
    expect(foundBy((reading) => findTitledPersons(reading, known), body)).toEqual([]);
  });
});

describe('a name behind a title', () => {
  const nameIn = (sentence: string, before: string) => {
    const { document, tokens } = readingOf(sentence);
    const found = nameAt(document.text, tokens, document.text.indexOf(before) + before.length);
    return found && document.text.slice(found.start, found.end);
  };
  it.each<[string, string, string]>([
    ['副厅长魏长庚到了现场', '副厅长', '魏长庚'],
    ['教练欧阳霜主持训练', '教练', '欧阳霜'],
    ['镇长龙飞曾是教师', '镇长', '龙飞'],
    ['镇长李明说，路要修', '镇长', '李明'],
    ['导演夏天说，戏要好', '导演', '夏天'],
  ])('has the length that what follows allows: %s', (sentence, before, name) => {
    expect(nameIn(sentence, before)).toBe(name);
  });

  it.each<[string, string]>([
    ['镇长关于修路的话', '镇长'],
    ['镇长后来走了', '镇长'],
    ['镇长强调质量', '镇长'],
    ['镇长桥边看水', '镇长'],
    ['镇长安排工作', '镇长'],
  ])('is none: %s', (sentence, before) => {
    expect(nameIn(sentence, before)).toBeUndefined();
  });
});

describe('people that a rule of its own finds', () => {
  it.each<[string, string[]]>([
    ['会议任命钟灵为局长。', ['钟灵']],
    ['大会选举夏荷为副主席。', ['夏荷']],
    ['会议免去宋词的局长职务。', ['宋词']],
    ['会议任命钟灵、夏荷、宋词为副局长。', ['钟灵', '夏荷', '宋词']],
    ['任命的消息来了。', []],
    ['公司聘请律师担任顾问。', []],
    ['大会选举产生了新的班子。', []],
    ['大会推举村民为代表。', []],
    ['有人提名他为主席。', []],
  ])('in an appointment: %s', (sentence, names) => {
    expect(foundBy(findAppointedPersons, sentence)).toEqual(names);
  });

  it.each<[string, string[]]>([
    ['夏荷：今年先修路。\n钟灵：路修好再修桥。\n夏荷：还要修渠。\n钟灵：好。', ['夏荷', '钟灵', '夏荷', '钟灵']],
    ['买买提·艾山：修路。\n买买提·艾山：修桥。', ['买买提·艾山', '买买提·艾山']],
    ['夏荷：今年先修路。', []],
    ['记者：今年修路吗？\n记者：明年呢？', []],
    ['时间：今年。\n时间：明年。', []],
    ['安全：第一条。\n安全：第二条。', []],
  ])('as a label, twice or more: %s', (body, names) => {
    expect(foundBy(findLabelledPersons, body)).toEqual(names);
  });

  it.each<[string, string[]]>([
    ['习近平到村里考察。', ['习近平']],
    ['李强到场。', ['李强']],
    ['前面是一片汪洋大海。', []],
    ['课上讲了牛顿定律。', []],
  ])('known by name alone: %s', (sentence, names) => {
    expect(foundBy(findKnownPersons, sentence)).toEqual(names);
  });

  it.each<[string, string[]]>([
    ['本报记者 沈知秋\n一座桥修好了。工人们很高兴。', ['沈知秋']],
    ['沈知秋说，桥修好了。', []],
  ])('in a byline: %s', (body, names) => {
    expect(foundBy(findBylinePersons, body)).toEqual(names);
  });

  it.each<[string, string[]]>([
    ['沈知秋走过小桥。', ['沈知秋']],
    ['工程师高远说，桥面要再宽一些。', ['高远']],
    ['村医方便说，药够了。', ['方便']],
    ['志愿者和代理人都到了。', []],
    ['大家坐在石坎上休息。', []],
    ['他关注水利，也关心农民。', []],
  ])('as the tagger sees them: %s', (sentence, names) => {
    expect(foundBy(findTaggedPersons, sentence)).toEqual(names);
  });
});

describe('people of a sentence', () => {
  it.each<[string, string[]]>([
    ['市委常委、宣传部部长苏明远到了。', ['苏明远']],
    ['城市更新领导小组由区长任组长。', []],
    ['教授和学生一起修路。', []],
    ['沈知秋走过小桥。', ['沈知秋']],
    ['校长关山月主持会议。', ['关山月']],
    ['法国作家让·杜瓦尔到访。', ['让·杜瓦尔']],
    ['吾买尔·艾山江和古丽娜·肉孜都来了。', ['古丽娜·肉孜', '吾买尔·艾山江']],
    ['会议任命钟灵为局长。', ['钟灵']],
    ['乡长向前说，路要修好。', ['向前']],
  ])('are named: %s', (sentence, names) => {
    expect(namesOf(readSentences(sentence), 'Person')).toEqual(names);
  });

  it.each([
    '大家一直向前走，桥就在前面。',
    '桥修好了，村民很方便。',
    '干部要高度重视群众的意见。',
    '这项工作由专人负责。',
    '秋天到了，夏天过去了。',
    '高山上的雪化了。',
    '万一下雨，工程就停。',
    '黄金涨价，白银跌价。',
    '双方代表握手。',
    '钱不够，路还没修。',
    '南通市长江大桥通车。',
    '安全员在现场。',
  ])('are not there: %s', (sentence) => {
    expect(namesOf(readSentences(sentence), 'Person')).toEqual([]);
  });
});
