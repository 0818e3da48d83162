import { describe, expect, it } from 'vitest';
import { articleId, entityId, evidenceId, relationId } from '../ids.js';
import type { Article, Extraction } from '../model.js';
import { addExtractions, EMPTY_CORPUS } from './corpus.js';
import { link } from './link.js';

const TITLE = '清河大桥月底通车';
const BODY =
  '清河大桥工程指挥部昨日通报，大桥主体已经完工，桥面铺装正在收尾，预计本月底通车。大桥全长两千余米，' +
  '由路桥集团承建，桥头设有公交站和自行车停放处。指挥长石永在通报会上说，通车后从老城到北岸只要十分钟，' +
  '渡船将改作观光之用。北岸居民盼这座桥盼了十一年。';
const NEWS: Sketch = { title: TITLE, body: BODY, source: '清河日报', date: '2024-03-05', file: 'a.txt' };

interface Sketch {
  title: string;
  body: string;
  source?: string;
  date?: string;
  file: string;
  member?: string;
}

/** An article in which 石永 works for the headquarters of the bridge, as far as it says so. */
function extractionOf({ title, body, source, date, file, member }: Sketch): Extraction {
  const text = `${title}\n${body}`;
  const id = articleId(text);
  const article: Article = {
    id,
    title,
    text,
    ...(source ? { source } : {}),
    ...(date ? { date } : {}),
    authors: [],
    origin: { file, ...(member ? { member } : {}), format: 'txt', sha256: id, runs: [] },
  };
  const [person, body_] = [entityId(id, 'Person', '石永'), entityId(id, 'Organization', '清河大桥工程指挥部')];
  const start = text.indexOf('石永');
  const relation = relationId(person, 'WORKS_FOR', body_);
  const span = { start, end: start + 2 };
  const mention = { ...span, rule: 'test', confidence: 0.9 };
  return {
    article,
    entities: [
      { id: person, type: 'Person', name: '石永', aliases: [], properties: {}, mentions: [mention] },
      { id: body_, type: 'Organization', name: '清河大桥工程指挥部', aliases: [], properties: {}, mentions: [mention] },
    ],
    relations: [
      {
        id: relation,
        type: 'WORKS_FOR',
        head: person,
        tail: body_,
        properties: {},
        evidence: [
          { ...span, id: evidenceId(relation, span), text: '石永', rule: 'test', confidence: 0.8, properties: {} },
        ],
      },
    ],
    version: 'test',
  };
}

const graphOf = (...sketches: Sketch[]) => link(addExtractions(EMPTY_CORPUS, sketches.map(extractionOf)));

/** For each article the place of the one that it corrects, in the order in which they came in. */
function correctedIn(...sketches: Sketch[]): (number | undefined)[] {
  const { articles } = graphOf(...sketches);
  return articles.map(({ corrects }) =>
    corrects === undefined ? undefined : articles.findIndex(({ article }) => article.id === corrects),
  );
}

const corrected = BODY.replace('两千余米', '一千八百余米');

describe('a corrected version', () => {
  it.each<[string, Sketch]>([
    ['a few words changed in the same file', { ...NEWS, body: corrected }],
    ['another headline in the same file', { ...NEWS, title: '清河大桥四月通车' }],
    ['the same file, now with a date', { ...NEWS, body: corrected, date: '2024-03-06' }],
    ['another file, but source, headline and date are the same', { ...NEWS, body: corrected, file: 'b.txt' }],
    ['the other script in another file', { ...NEWS, title: '清河大橋月底通車', body: corrected, file: 'b.txt' }],
    ['says so in its headline', { ...NEWS, title: `（更正）${TITLE}`, date: '2024-03-06', file: 'b.txt' }],
    [
      'says so at its end',
      { ...NEWS, body: `${corrected}\n此前报道有误，特此更正。`, date: '2024-03-06', file: 'b.txt' },
    ],
    ['says so in the other script', { ...NEWS, title: `${TITLE}（修訂版）`, date: '2024-03-06', file: 'b.txt' }],
  ])('is noted: %s', (_, later) => {
    expect(correctedIn(NEWS, later)).toEqual([undefined, 0]);
  });

  it('is noted when it came in before the one that it corrects', () => {
    const later = { ...NEWS, title: `（更正）${TITLE}`, file: 'b.txt' };
    expect(correctedIn(later, NEWS)).toEqual([1, undefined]);
    expect(correctedIn({ ...later, date: '2024-03-06' }, NEWS)).toEqual([1, undefined]);
  });

  it('corrects the version before it, which in turn corrects the first', () => {
    const second = { ...NEWS, body: corrected };
    const third = { ...NEWS, body: corrected.replace('十分钟', '八分钟') };
    expect(correctedIn(NEWS, second, third)).toEqual([undefined, 0, 1]);
    const { articles } = graphOf(NEWS, second, third);
    expect(articles.map(({ correctedBy }) => correctedBy)).toEqual([
      articles[1]!.article.id,
      articles[2]!.article.id,
      undefined,
    ]);
  });

  it('is the same report: what both say is said once', () => {
    const { relations, articles } = graphOf(NEWS, { ...NEWS, body: corrected });
    const [relation] = relations.values();
    expect(new Set(articles.map(({ report }) => report)).size).toBe(1);
    expect(relation).toMatchObject({ evidenceCount: 2, articleCount: 2, reportCount: 1, confidence: 0.8 });
  });
});

describe('no corrected version', () => {
  it.each<[string, Sketch, Sketch]>([
    ['the same words, set otherwise', NEWS, { ...NEWS, body: BODY.replaceAll('。', '。\n') }],
    ['a copy in the other script', NEWS, { ...NEWS, title: '清河大橋月底通車', file: 'b.txt' }],
    ['a reprint in another paper', NEWS, { ...NEWS, body: corrected, source: '江北晚报', file: 'b.txt' }],
    [
      'what an agency sent, printed with changes',
      { ...NEWS, source: '清河通讯社' },
      { ...NEWS, source: '清河通讯社', body: corrected, file: 'b.txt' },
    ],
    ['the next day', NEWS, { ...NEWS, body: corrected, date: '2024-03-06', file: 'b.txt' }],
    ['another headline in another file', NEWS, { ...NEWS, title: '清河大桥四月通车', file: 'b.txt' }],
    ['a cut in another file', NEWS, { ...NEWS, body: BODY.slice(0, 60), file: 'b.txt' }],
    [
      'another file of the same archive',
      { ...NEWS, file: 'a.zip', member: 'a.txt', date: '' },
      { ...NEWS, body: corrected, file: 'a.zip', member: 'b.txt', date: '' },
    ],
    [
      'another article in the same file',
      NEWS,
      {
        ...NEWS,
        title: '今年春茶上市',
        body: '茶农说，今年雨水好，春茶比去年早上市七天，价格与去年持平，鲜叶收购点增加到二十三个。',
      },
    ],
    [
      'a policy that has been revised',
      { ...NEWS, title: '《大桥管理办法（修订版）》公布' },
      { ...NEWS, title: '《大桥管理办法（修订版）》公布', body: corrected, source: '', file: 'b.txt' },
    ],
  ])('is %s', (_, first, second) => {
    expect(correctedIn(first, second).filter((place) => place !== undefined)).toEqual([]);
  });
});
