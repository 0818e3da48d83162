import type { Random } from './random.js';

type Mutation = (bytes: Buffer, random: Random, other: Buffer) => Buffer;

/** Bytes that programs stumble over: marks, the ends of ranges, half characters, openings without an end. */
const AWKWARD = [
  '\0',
  '\xff\xfe',
  '\xef\xbb\xbf',
  '\xed\xa0\x80',
  '\xf0\x9f',
  '\x81',
  '\r',
  '\n\n\n',
  '\f',
  '\u001b[31m',
  '<',
  '<!--',
  '<![CDATA[',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '&#x110000;',
  '&',
  '"',
  '\\u',
  '{',
  '[',
  '((((((((',
  '<<',
  '>>',
  'endobj',
  'stream\n',
  '0 0 obj',
  '-1',
  '4294967296',
  '99999999999999999999',
  'PK\x05\x06',
  'PK\x01\x02',
  '%PDF-',
  '--bound',
  '=?utf-8?B?',
  '<w:p>',
  '</w:p>',
  '<div>'.repeat(60),
].map((text) => Buffer.from(text, 'latin1'));

const cut = (bytes: Buffer, random: Random): [number, number] => {
  const from = random.below(bytes.length);
  return [from, Math.min(bytes.length, from + 1 + random.below(1 + random.below(256)))];
};
const splice = (bytes: Buffer, from: number, to: number, put: Buffer) =>
  Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(to)]);

const MUTATIONS: readonly Mutation[] = [
  function flipBits(bytes, random) {
    const copy = Buffer.from(bytes);
    for (let i = random.below(8); i >= 0; i--) copy[random.below(copy.length)]! ^= 1 << random.below(8);
    return copy;
  },
  function overwrite(bytes, random) {
    const copy = Buffer.from(bytes);
    for (let i = random.below(8); i >= 0; i--) copy[random.below(copy.length)] = random.below(256);
    return copy;
  },
  (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  (bytes, random) => splice(bytes, ...cut(bytes, random), Buffer.alloc(0)),
  function repeat(bytes, random) {
    const [from, to] = cut(bytes, random);
    const times = 1 + random.below(20);
    return splice(bytes, from, from, Buffer.concat(Array<Buffer>(times).fill(bytes.subarray(from, to))));
  },
  function insert(bytes, random) {
    const at = random.below(bytes.length);
    return splice(bytes, at, at, random.of(AWKWARD));
  },
  (bytes, random) => splice(bytes, ...cut(bytes, random), random.of(AWKWARD)),
  function cross(bytes, random, other) {
    const [from, to] = cut(other, random);
    return splice(bytes, ...cut(bytes, random), other.subarray(from, to));
  },
  function digits(bytes, random) {
    const text = bytes.toString('latin1');
    const numbers = [...text.matchAll(/\d+/g)];
    if (numbers.length === 0) return bytes;
    const { index, 0: number } = random.of(numbers);
    const put = random.of(['0', '-1', '65536', '2147483648', '1e9', `${Number(number) + 1}`]);
    return splice(bytes, index, index + number.length, Buffer.from(put));
  },
];

/** A damaged copy of a file; never of no bytes at all. */
export function mutate(bytes: Buffer, random: Random, other: Buffer): Buffer {
  let result = bytes;
  for (let i = random.below(4); i >= 0; i--) {
    const next = random.of(MUTATIONS)(result, random, other);
    if (next.length > 0) result = next;
  }
  return result;
}
