import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Extraction } from '@guanxi/graph';
import { zipSync } from 'fflate';
import { extractPaths } from '../extract.js';
import { mutate } from './mutate.js';
import { Random } from './random.js';
import { soundFiles, type SoundFile } from './sound-files.js';

export interface FuzzResult {
  files: number;
  articles: number;
  /** How many files were refused or read in part, by the code of the reason. */
  refusals: Record<string, number>;
  /** Files that were not dealt with as they should be, and what was wrong. */
  failures: { file: string; seed: number; wrong: string }[];
}

/** Files written and read at a time. */
const BATCH = 500;

/** What no damaged file may lead to. */
const FAULTS = new Set(['fault', 'timeout', 'out-of-memory']);

/**
 * Reads damaged files of every format and checks what must hold for each: it gives an article or a reason, nothing
 * fails inside, and every span of what it gives lies within its text.
 *
 * @param keep told the name and the bytes of a file that failed
 */
export async function fuzz(
  count: number,
  seed: number,
  keep: (name: string, bytes: Buffer) => Promise<void> = () => Promise.resolve(),
): Promise<FuzzResult> {
  const result: FuzzResult = { files: 0, articles: 0, refusals: {}, failures: [] };
  const sound = soundFiles();
  const folder = await mkdtemp(join(tmpdir(), 'guanxi-fuzz-'));
  try {
    for (let from = 0; from < count; from += BATCH) {
      const batch = new Map<string, { bytes: Buffer; seed: number }>();
      for (let i = from; i < Math.min(count, from + BATCH); i++) {
        const { extension, bytes } = damaged(sound, new Random(seed + i));
        batch.set(`${String(i).padStart(7, '0')}.${extension}`, { bytes, seed: seed + i });
      }
      const here = join(folder, String(from));
      await writeAll(here, batch);
      for (const { file, wrong } of await readAll(here, batch, result)) {
        result.failures.push({ file, seed: batch.get(file)?.seed ?? seed, wrong });
        const bytes = batch.get(file)?.bytes;
        if (bytes) await keep(file, bytes);
      }
      await rm(here, { recursive: true });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return result;
}

function damaged(sound: readonly SoundFile[], random: Random): { extension: string; bytes: Buffer } {
  const file = random.of(sound);
  const other = random.of(sound);
  // Now and then a file has the name of another format.
  const { extension } = random.below(20) === 0 ? other : file;
  if (!file.members || random.below(2) === 0) return { extension, bytes: mutate(file.bytes, random, other.bytes) };
  const members = { ...file.members };
  const name = random.of(Object.keys(members));
  members[name] = mutate(Buffer.from(members[name]!), random, other.bytes);
  return { extension, bytes: Buffer.from(zipSync(members)) };
}

async function writeAll(folder: string, files: ReadonlyMap<string, { bytes: Buffer }>): Promise<void> {
  await mkdir(folder);
  for (const [name, { bytes }] of files) await writeFile(join(folder, name), bytes);
}

async function readAll(
  folder: string,
  files: ReadonlyMap<string, unknown>,
  result: FuzzResult,
): Promise<{ file: string; wrong: string }[]> {
  const failures: { file: string; wrong: string }[] = [];
  const dealtWith = new Set<string>();
  const articles = extractPaths([folder]);
  for (;;) {
    const next = await articles.next();
    if (next.done) {
      for (const { file, code, reason } of next.value.skipped) {
        dealtWith.add(file);
        if (code !== 'page-furniture') result.refusals[code] = (result.refusals[code] ?? 0) + 1;
        if (FAULTS.has(code)) failures.push({ file, wrong: reason });
      }
      break;
    }
    result.articles++;
    const { file } = next.value.article.origin;
    dealtWith.add(file);
    const wrong = flaw(next.value);
    if (wrong) failures.push({ file, wrong });
  }
  result.files += files.size;
  for (const file of files.keys()) {
    if (!dealtWith.has(file)) failures.push({ file, wrong: 'gave neither an article nor a reason' });
  }
  return failures;
}

/** What is wrong with an extraction, if anything. */
function flaw({ article, entities, relations }: Extraction): string | undefined {
  const { text, origin, date } = article;
  const within = ({ start, end }: { start: number; end: number }) => 0 <= start && start < end && end <= text.length;
  let last = 0;
  for (const run of origin.runs) {
    if (!within(run) || run.start < last || run.at < 0) return `a run of the map lies wrong: ${JSON.stringify(run)}`;
    last = run.end;
  }
  if (date !== undefined && Number.isNaN(Date.parse(date))) return `no date: ${date}`;
  for (const { name, mentions } of entities) {
    if (!mentions.every(within)) return `a mention of ${name} lies outside the text`;
  }
  for (const { evidence } of relations) {
    for (const proof of evidence) {
      if (!within(proof) || proof.text !== text.slice(proof.start, proof.end))
        return `a proof is not the text: ${proof.text}`;
    }
  }
  return undefined;
}
