// How long each stage of extraction takes, beside the tagging of the same text by jieba, and whether a long article
// costs more a byte than short ones.
import { spawnSync } from 'node:child_process';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { openDocument } from '../../packages/ingest/dist/document.js';
import { extractArticle } from '../../packages/ingest/dist/stages.js';
import { articles, repeated, sum, utf8Length } from './texts.mjs';
import { bestOf, describe, megabytes, printLinearity, printTable, processorTime, speed } from './timing.mjs';

const ALL_BYTES = 2e6;
const LONG_BYTES = 1e6;
const PIECE_BYTES = 4e3;
const ROUNDS = 3;
/** What is done before the first stage (folding the text, finding sentences) and after the last (gathering, ids). */
const OPEN = 'open';
const GATHER = 'gather';
const ALL = 'all of it';

/** @returns whether every stage is linear */
export async function run() {
  const read = await articles();
  const jieba = Jieba.withDict(dict);
  // Compiled code, loaded dictionaries: what only the first articles pay.
  for (const article of read) extractArticle(article);
  for (const { article } of read) jieba.tag(article.text);
  console.log(`Start-up, with the code and the models loaded: ${startUp().toFixed(2)} s of processor time\n`);
  await printStages(read, jieba);
  console.log();
  return compareLengths(read);
}

/** Seconds of processor time of a new process that reads one sentence, less those of one that does nothing; best of the rounds. */
function startUp() {
  const index = new URL('../../packages/ingest/dist/index.js', import.meta.url).href;
  const read = `const { extractText } = await import(${JSON.stringify(index)}); await extractText('贵阳市长李明说，桥修好了。', 'a.txt');`;
  const best = (script) => Math.min(...Array.from({ length: ROUNDS }, () => secondsOf(script)));
  return best(read) - best('');
}

function secondsOf(script) {
  const report = `${script}; const { user, system } = process.cpuUsage(); console.log((user + system) / 1e6);`;
  return Number(spawnSync(process.execPath, ['--input-type=module', '-e', report], { encoding: 'utf8' }).stdout);
}

async function printStages(read, jieba) {
  const all = repeated(read, ALL_BYTES, ({ article }) => utf8Length(article.text));
  const bytes = sum(all.map(({ article }) => utf8Length(article.text)));
  const tagged = await bestOf(ROUNDS, (times) => {
    times.time('jieba', () => {
      for (const { article } of all) jieba.tag(article.text);
    });
  });
  const tagging = tagged.get('jieba');
  const stages = await bestOf(ROUNDS, (times) => extractAll(all, times));
  console.log(describe(`${all.length} articles (${read.length} over and over)`, bytes, ROUNDS));
  printTable(
    ['stage', 'ms', 'MB/s', 'times jieba'],
    [...stages, ['@node-rs/jieba: tag', tagging]].map(([name, ms]) => [
      name,
      ms.toFixed(0),
      speed(bytes, ms),
      (ms / tagging).toFixed(2),
    ]),
  );
}

/** Of distinct text the names grow with the length, of repeated text only their mentions. */
async function compareLengths(read) {
  const paragraphs = read.flatMap(({ article, paragraphs }) =>
    paragraphs.filter(({ kind }) => kind === 'prose').map(({ start, end }) => article.text.slice(start, end)),
  );
  const distinct = await compareLength(paragraphs, 'no text twice');
  console.log();
  return (await compareLength(repeated(paragraphs, LONG_BYTES, utf8Length), 'over and over')) && distinct;
}

async function compareLength(paragraphs, what) {
  const pieces = inPieces(paragraphs).map(articleOf);
  const long = articleOf(paragraphs);
  const bytes = utf8Length(long.article.text);
  const inShort = await bestOf(ROUNDS, (times) => extractAll(pieces, times));
  const inLong = await bestOf(ROUNDS, (times) => extractAll([long], times));
  console.log(`The same ${megabytes(bytes)} MB, ${what}, as ${pieces.length} articles and as one\n`);
  return printLinearity(
    ['articles', 'one'],
    bytes,
    [...inShort].map(([name, ms]) => ({ name, inShort: ms, inLong: inLong.get(name) })),
  );
}

/** Paragraphs in groups of about the length of a news article. */
function inPieces(paragraphs) {
  const pieces = [[]];
  let length = 0;
  for (const paragraph of paragraphs) {
    if (length > PIECE_BYTES) {
      pieces.push([]);
      length = 0;
    }
    pieces.at(-1).push(paragraph);
    length += utf8Length(paragraph);
  }
  return pieces;
}

/** An article of paragraphs of prose. */
function articleOf(texts, index = 0) {
  const paragraphs = [];
  let start = 0;
  for (const text of texts) {
    paragraphs.push({ start, end: start + text.length, kind: 'prose' });
    start += text.length + 1;
  }
  const text = texts.join('\n');
  const origin = { file: 'bench.txt', format: 'txt', sha256: '', runs: [{ start: 0, end: text.length, at: 0 }] };
  return { article: { id: `a${index}`, title: '', text, authors: [], origin }, paragraphs, byline: [] };
}

function extractAll(read, times) {
  // Opening is measured by itself: the first stage is only told of when both are done.
  let opening = 0;
  for (const article of read) {
    const began = processorTime();
    openDocument(article);
    const opened = processorTime();
    times.add(OPEN, opened - began);
    opening += opened - began;
  }
  const began = processorTime();
  let last = began;
  for (const article of read) {
    extractArticle(article, {
      onStage: (name) => {
        const now = processorTime();
        times.add(name, now - last);
        last = now;
      },
    });
    const now = processorTime();
    times.add(GATHER, now - last);
    last = now;
  }
  const [first] = times.names().filter((name) => name !== OPEN);
  times.add(first, -opening);
  times.add(ALL, last - began);
}
