import { describe, expect, it } from 'vitest';
import { readSentences } from '../read-sentences.fixture.js';

const policies = (text: string) =>
  readSentences(text)
    .entities.filter(({ type }) => type === 'Policy')
    .map(({ name, aliases }) => [name, ...aliases].join(' | '))
    .sort();

describe('short forms of documents', () => {
  it.each<[text: string, found: string[]]>([
    ['县里印发《云陵县渡口安全管理办法》。《办法》共12条。', ['云陵县渡口安全管理办法 | 办法']],
    ['《中华人民共和国食品安全法》修订了。食品安全法有新规定。', ['中华人民共和国食品安全法 | 食品安全法']],
  ])('are joined to the full name: %s', (text, found) => {
    expect(policies(text)).toEqual(found);
  });

  it('stay apart where two documents end alike', () => {
    expect(policies('县里印发《云陵县渡口安全管理办法》和《云陵县桥梁养护办法》。《办法》都已生效。')).toEqual([
      '云陵县桥梁养护办法',
      '云陵县渡口安全管理办法',
      '办法',
    ]);
  });
});
