import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { neo4jJars } from './jars.js';

/** A Neo4j that runs: how to reach it, in the words of the environment that stores read. */
export interface Neo4jServer {
  uri: string;
  username: string;
  password: string;
  stop(): Promise<void>;
}

const START_TIMEOUT_MS = 120_000;
const STOP_TIMEOUT_MS = 20_000;
const FIRST_PASSWORD = 'neo4j';
const PASSWORD = 'guanxi-tests';
const OPEN_PACKAGES = ['java.nio', 'java.io', 'sun.nio.ch'].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);

/** Starts a Neo4j of its own, with an empty database, on a free port of the loopback interface. */
export async function startNeo4j(): Promise<Neo4jServer> {
  const jars = await neo4jJars();
  const folder = await mkdtemp(join(tmpdir(), 'guanxi-neo4j-'));
  const port = await freePort();
  await configure(folder, port);
  const main = ['org.neo4j.server.CommunityEntryPoint', `--home-dir=${folder}`, `--config-dir=${join(folder, 'conf')}`];
  const java = spawn('java', ['-Xmx512m', '-cp', join(jars, '*'), ...OPEN_PACKAGES, ...main], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async () => {
    await end(java);
    await rm(folder, { recursive: true, force: true });
  };
  const uri = `bolt://127.0.0.1:${port}`;
  try {
    await setPassword(uri, java);
  } catch (error) {
    await stop();
    throw error;
  }
  return { uri, username: 'neo4j', password: PASSWORD, stop };
}

async function configure(folder: string, port: number): Promise<void> {
  await mkdir(join(folder, 'conf'));
  const lines = [
    `server.bolt.listen_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    'server.memory.pagecache.size=64m',
    'dbms.usage_report.enabled=false',
  ];
  await writeFile(join(folder, 'conf/neo4j.conf'), `${lines.join('\n')}\n`);
}

/** Waits until the server answers, and gives its user a password: it lets nobody do anything else before that. */
async function setPassword(uri: string, java: ChildProcess): Promise<void> {
  let output = '';
  const listen = (text: Buffer) => (output = (output + text.toString()).slice(-2000));
  java.stdout!.on('data', listen);
  java.stderr!.on('data', listen);
  let over = false;
  java.once('exit', () => (over = true));
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', FIRST_PASSWORD));
  const deadline = Date.now() + START_TIMEOUT_MS;
  try {
    for (;;) {
      const session = driver.session({ database: 'system' });
      try {
        await session.run('ALTER CURRENT USER SET PASSWORD FROM $old TO $new', { old: FIRST_PASSWORD, new: PASSWORD });
        return;
      } catch (error) {
        if (over) throw new Error(`Neo4j did not start: ${output}`, { cause: error });
        if (Date.now() > deadline) throw new Error(`Neo4j does not answer: ${output}`, { cause: error });
        await new Promise((resolve) => setTimeout(resolve, 250));
      } finally {
        await session.close();
      }
    }
  } finally {
    await driver.close();
  }
}

async function end(java: ChildProcess): Promise<void> {
  if (java.exitCode !== null || java.signalCode !== null) return;
  const gone = once(java, 'exit');
  java.kill('SIGTERM');
  const killer = setTimeout(() => java.kill('SIGKILL'), STOP_TIMEOUT_MS);
  await gone;
  clearTimeout(killer);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
