import { describe, expect, it } from 'vitest';
import { clauseAround, speechVerbs } from './clauses.js';

const whole = (text: string) => ({ start: 0, end: text.length });
const verbs = (text: string) => speechVerbs(text, whole(text)).map(({ word }) => word);

describe('verbs of speech', () => {
  it.each<[string, string[]]>([
    ['他说，桥修好了', ['说']],
    ['他表示，桥修好了', ['表示']],
    ['他接着说，并强调', ['接着说', '强调']],
    ['他介绍说，桥修好了', ['介绍说']],
    ['他告诉记者，桥修好了', ['告诉']],
    ['他建议早日修桥', ['建议']],
    ['他称桥已修好', ['称']],
    ['他回忆，那年发大水', ['回忆']],
  ])('are found: %s', (text, words) => {
    expect(verbs(text)).toEqual(words);
  });

  it.each([
    '他的说法很多',
    '他读小说',
    '据传说，桥下有龙',
    '他说服了村民',
    '他学说方言',
    '他被称为桥痴',
    '他职称很高',
    '这桥堪称一绝',
    '他演讲很长',
    '他讲究吃穿',
    '按照要求交图纸',
    '他的建议很好',
    '希望小学开学了',
    '他问题不大',
    '他去慰问工人',
    '他交了答卷',
    '双方谈判',
    '他参加座谈',
    '他作了自我介绍',
    '他发言的时间很短',
    '他写了一份声明',
    '一条道路',
    '天上有云',
  ])('are none: %s', (text) => {
    expect(verbs(text)).toEqual([]);
  });

  it.each<[string, boolean]>([
    ['他说，桥修好了', true],
    ['他强调，桥修好了', true],
    ['他笑称，桥修好了', true],
    ['他喊道，桥修好了', false],
    ['他询问，桥修好了没有', false],
  ])('govern a clause or not: %s', (text, indirect) => {
    expect(speechVerbs(text, whole(text)).at(-1)!.indirect).toBe(indirect);
  });

  it('are looked for within the stretch alone', () => {
    const text = '他说，桥修好了。她表示，路没修';
    const found = speechVerbs(text, { start: text.indexOf('她'), end: text.length });
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['表示']);
  });
});

describe('the clause around an offset', () => {
  it('lies between the marks that part clauses', () => {
    const text = '桥修好了，路：“还没修；要等”。';
    const around = (words: string) => {
      const { start, end } = clauseAround(text, text.indexOf(words), whole(text));
      return text.slice(start, end);
    };
    expect([around('桥'), around('路'), around('修；'), around('等')]).toEqual(['桥修好了', '路', '还没修', '要等']);
  });
});
