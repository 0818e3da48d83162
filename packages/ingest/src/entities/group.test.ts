import { describe, expect, it } from 'vitest';
import { openDocument } from '../document.js';
import type { Candidate } from '../mentions/candidate.js';
import { printedArticle } from '../read-sentences.fixture.js';
import { groupByName } from './group.js';

const read = printedArticle('習近平與习近平，《渡口》與渡口，南 通市與南通市。');
// Layout takes spaces out where it knows them for print's; this one it is said to have left.
read.article.text = read.article.text.replace('南通市', '南 通市');
const document = openDocument(read);
const { text } = document.article;

function candidates(type: Candidate['type'], ...words: string[]): Candidate[] {
  return words.map((word) => ({
    start: text.indexOf(word),
    end: text.indexOf(word) + word.length,
    type,
    rule: 'test',
    confidence: 0.9,
  }));
}
const group = (list: Candidate[]) =>
  groupByName(document, list).map(({ type, name, aliases, mentions }) => [type, name, [...aliases], mentions.length]);

describe('candidates of one name and type', () => {
  it('are one thing, in both scripts, with and without marks and spaces', () => {
    expect(group(candidates('Person', '習近平', '习近平'))).toEqual([['Person', '習近平', ['习近平'], 2]]);
    expect(group(candidates('Product', '《渡口》', '渡口，'.slice(0, 2)))).toEqual([['Product', '渡口', [], 2]]);
    expect(group(candidates('Place', '南 通市', '南通市'))).toEqual([['Place', '南通市', [], 2]]);
  });

  it('are two things where the types differ', () => {
    expect(group([...candidates('Place', '南通市'), ...candidates('Organization', '南通市')])).toHaveLength(2);
  });

  it('are one mention for each place', () => {
    expect(group([...candidates('Place', '南通市'), ...candidates('Place', '南通市')])).toEqual([
      ['Place', '南通市', [], 1],
    ]);
  });

  it('have the properties that the rules gave, and the name where one is given', () => {
    const [one] = candidates('Place', '南通市');
    const [entity] = groupByName(document, [{ ...one!, name: '南通', properties: { code: '320600' } }]);
    expect(entity).toMatchObject({ name: '南通', properties: { code: '320600' } });
  });
});
