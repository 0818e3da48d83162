// How long it takes to decode files and to repair their layout, how PDFs compare with the bare library, and whether a long file costs more a byte than short ones.
import iconv from 'iconv-lite';
import { printPdf } from './pdf.mjs';
import { decoded, files, laidOut, repeated, sum, utf8Length } from './texts.mjs';
import { bestOf, describe, megabytes, printLinearity, printTable, speed } from './timing.mjs';

const ALL_BYTES = 2e6;
const LONG_BYTES = 1e6;
const ROUNDS = 5;

/** @returns whether reading and layout are linear */
export async function run() {
  const read = [];
  for (const file of files()) read.push({ ...file, text: (await decoded(file)).text });
  const size = ({ text }) => utf8Length(text);
  const all = repeated(read, ALL_BYTES, size);
  const bytes = sum(all.map(size));
  const inGb18030 = all.map(({ name, text }) => ({ name, bytes: iconv.encode(text, 'gb18030') }));
  const stages = await bestOf(ROUNDS, async (times) => {
    await readAll(all, times);
    for (const file of inGb18030) await times.time('read GB18030', () => decoded(file));
  });
  console.log(describe(`${all.length} files (${read.length} over and over)`, bytes, ROUNDS));
  printTable(
    ['stage', 'ms', 'MB/s'],
    [...stages].map(([name, ms]) => [name, ms.toFixed(0), speed(bytes, ms)]),
  );
  console.log();
  await printPdf();
  console.log();
  return compareLengths(repeated(read, LONG_BYTES, size));
}

async function compareLengths(pieces) {
  const text = pieces.map((piece) => piece.text).join('\n\n\n');
  const long = { name: 'long.txt', bytes: Buffer.from(text, 'utf8') };
  const inShort = await bestOf(ROUNDS, (times) => readAll(pieces, times));
  const inLong = await bestOf(ROUNDS, (times) => readAll([long], times));
  console.log(`The same ${megabytes(long.bytes.length)} MB as ${pieces.length} files and as one\n`);
  return printLinearity(
    ['files', 'one'],
    long.bytes.length,
    [...inShort].map(([name, ms]) => ({ name, inShort: ms, inLong: inLong.get(name) })),
  );
}

async function readAll(list, times) {
  for (const file of list) {
    const document = await times.time('read', () => decoded(file));
    times.time('layout', () => laidOut(document, file.name));
  }
}
