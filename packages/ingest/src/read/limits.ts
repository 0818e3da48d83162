import { availableParallelism } from 'node:os';
import { InputError } from './errors.js';

/** What reading may take. Each can be set in the environment; README and the messages name the variable. */
export interface Limits {
  /** Bytes of a file, and of a member of an archive. */
  fileBytes: number;
  /** Bytes that all members of one archive may have together, unpacked. */
  unpackedBytes: number;
  /** UTF-16 code units of one article, and of one line. */
  articleCharacters: number;
  /** Milliseconds without a sign of work after which a file is given up. */
  silence: number;
  /** Megabytes (2^20 bytes) of JavaScript heap of one worker thread. */
  heapMegabytes: number;
  /** Megabytes that all worker threads together may take beyond what the process held before them. */
  memoryMegabytes: number;
  /** Worker threads. */
  workers: number;
}

/** Members that an archive may have, and how deep archives may lie in one another. */
export const MOST_MEMBERS = 10_000;
export const DEEPEST_ARCHIVE = 3;

const MEGABYTE = 2 ** 20;

const VARIABLES = {
  GUANXI_MAX_FILE_MB: 64,
  GUANXI_MAX_UNPACKED_MB: 256,
  GUANXI_MAX_ARTICLE_CHARACTERS: 500_000,
  GUANXI_MAX_SECONDS: 120,
  GUANXI_MAX_HEAP_MB: 1536,
  GUANXI_MAX_MEMORY_MB: 4096,
  GUANXI_WORKERS: undefined,
} as const;

/** @throws InputError when a variable is no positive number */
export function readLimits(env: NodeJS.ProcessEnv = process.env): Limits {
  const number = (name: keyof typeof VARIABLES): number => {
    const given = env[name];
    if (given === undefined || given === '') return VARIABLES[name] ?? availableParallelism();
    const value = Number(given);
    if (!(value > 0) || !Number.isFinite(value)) {
      throw new InputError('input-format', name, `${name} is "${given}": give a number above 0.`);
    }
    return value;
  };
  return {
    fileBytes: Math.floor(number('GUANXI_MAX_FILE_MB') * MEGABYTE),
    unpackedBytes: Math.floor(number('GUANXI_MAX_UNPACKED_MB') * MEGABYTE),
    articleCharacters: Math.floor(number('GUANXI_MAX_ARTICLE_CHARACTERS')),
    silence: number('GUANXI_MAX_SECONDS') * 1000,
    heapMegabytes: Math.ceil(number('GUANXI_MAX_HEAP_MB')),
    memoryMegabytes: Math.ceil(number('GUANXI_MAX_MEMORY_MB')),
    workers: Math.max(1, Math.floor(number('GUANXI_WORKERS'))),
  };
}

/** Megabytes with one decimal, for messages. */
export function megabytes(bytes: number): string {
  return `${(bytes / MEGABYTE).toFixed(1)} MB`;
}
