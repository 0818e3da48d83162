import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const POM = join(import.meta.dirname, 'pom.xml');
/** Outside version control: 120 MB, the same for every checkout. */
const CACHE = join(import.meta.dirname, '../../.cache/neo4j');
/** Says which list of jars the folder holds, and that all of them are there. */
const COMPLETE = join(CACHE, 'complete');

/** Why the jars cannot be had here, or undefined when they can. */
export async function whyNoJars(): Promise<string | undefined> {
  if (!(await answers('java', '-version'))) return 'there is no Java';
  if (await isComplete()) return undefined;
  return (await answers('mvn', '--version')) ? undefined : 'there is no Maven to fetch its jars with';
}

/** The folder with the server's jars; fetches them where they are missing (half a minute, once). */
export async function neo4jJars(): Promise<string> {
  const folder = join(CACHE, 'lib');
  if (await isComplete()) return folder;
  await mkdir(CACHE, { recursive: true });
  const fetched = join(CACHE, `fetch-${process.pid}`);
  await run('mvn', ['-q', '-B', '-f', POM, 'dependency:copy-dependencies', `-DoutputDirectory=${fetched}`]);
  await rm(folder, { recursive: true, force: true });
  await rename(fetched, folder);
  await writeFile(COMPLETE, await listOfJars());
  return folder;
}

async function isComplete(): Promise<boolean> {
  return (await readFile(COMPLETE, 'utf8').catch(() => undefined)) === (await listOfJars());
}

async function listOfJars(): Promise<string> {
  return createHash('sha256')
    .update(await readFile(POM))
    .digest('hex');
}

async function answers(program: string, argument: string): Promise<boolean> {
  return run(program, [argument]).then(
    () => true,
    () => false,
  );
}
