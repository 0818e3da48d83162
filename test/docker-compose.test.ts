import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import neo4j from 'neo4j-driver';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { ROOT, temporaryFolder } from './guanxi-process.js';
import type { Neo4jAnswer } from './neo4j/global-setup.js';

/** What of the file is looked at here. */
interface Compose {
  services: Record<
    string,
    {
      image: string;
      ports: string[];
      environment: Record<string, string>;
      volumes: string[];
      healthcheck: { test: [string, string]; interval: string; retries: number };
    }
  >;
  volumes: Record<string, unknown>;
}

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const text = read('docker-compose.yml');
const compose = load(text) as Compose;
const { image, ports, environment, volumes, healthcheck } = compose.services.neo4j!;

/** The name of a Neo4j setting in the environment of its container, as the image spells it. */
const settings = Object.keys(environment)
  .filter((name) => name !== 'NEO4J_AUTH')
  .map((name) => name.replace(/^NEO4J_/, '').replace(/__|_/g, (bar) => (bar === '_' ? '.' : '_')));

describe('docker-compose.yml', () => {
  it('starts the Neo4j that is tested', () => {
    const [, tested] = /<neo4j\.version>(\d+\.\d+)\.\d+</.exec(read('test/neo4j/pom.xml'))!;
    expect(image).toBe(`neo4j:${tested}-community`);
    expect(Object.keys(compose.services)).toEqual(['neo4j']);
  });

  it('is reached on this machine alone, where the README says', () => {
    expect(ports.every((port) => port.startsWith('127.0.0.1:'))).toBe(true);
    expect(ports).toContain('127.0.0.1:7687:7687');
    expect(read('README.md')).toMatch(/--store neo4j:\/\/localhost$/m);
  });

  it('keeps what is stored in a volume that it declares', () => {
    expect(volumes.map((volume) => volume.split(':')[1])).toContain('/data');
    for (const volume of volumes) expect(Object.keys(compose.volumes)).toContain(volume.split(':')[0]);
  });

  it('takes its password from the variable that guanxi reads, and does not start without', () => {
    expect(environment.NEO4J_AUTH).toMatch(/^neo4j\/\$\{NEO4J_PASSWORD:\?[^}]+\}$/);
    for (const lines of [text, read('README.md')]) {
      const variables = /export (NEO4J_USERNAME)=neo4j (NEO4J_PASSWORD)=(\S+)\n/.exec(lines)!;
      const reads = read('packages/graph/src/store/open-store.ts');
      for (const name of variables.slice(1, 3)) expect(reads).toMatch(new RegExp(`\\b${name}\\b.*: NodeJS.ProcessEnv`));
      // Neo4j refuses a shorter one.
      expect(variables[3]!.length).toBeGreaterThanOrEqual(8);
    }
    const names = text.match(/(?<=\$\{)[A-Z0-9_]+(?=:)/g)!;
    expect([...new Set(names)].sort()).toEqual(['NEO4J_HEAP', 'NEO4J_PAGECACHE', 'NEO4J_PASSWORD']);
  });

  it.runIf(process.platform !== 'win32')('asks for its health with the password, whatever is in it', () => {
    const [how, command] = healthcheck.test;
    expect(how).toBe('CMD-SHELL');
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'cypher-shell'), '#!/bin/sh\nprintf "%s\\n" "$@"\n');
    chmodSync(join(folder, 'cypher-shell'), 0o755);
    const password = `a/b 'c' "d" $e`;
    // Compose gives the shell one dollar for two.
    const said = execFileSync('/bin/sh', ['-c', command.replaceAll('$$', '$')], {
      env: { PATH: `${folder}:/usr/bin:/bin`, NEO4J_AUTH: `neo4j/${password}` },
      encoding: 'utf8',
    });
    expect(said).toBe(['--username', 'neo4j', '--password', password, 'RETURN 1', ''].join('\n'));
  });
});

const broker = inject('neo4j');
const server = (await (await fetch(`${broker}/take`)).json()) as Neo4jAnswer;
afterAll(() => fetch(`${broker}/give-back`));

if (!('uri' in server)) {
  it.skip('the settings in docker-compose.yml are not tested: there is no Neo4j', () => {});
} else {
  it('sets what Neo4j knows', async () => {
    const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password));
    const { records } = await driver.executeQuery('SHOW SETTINGS YIELD name WHERE name IN $settings RETURN name', {
      settings,
    });
    await driver.close();
    expect(settings.length).toBeGreaterThan(0);
    expect(records.map((record) => record.get('name') as string).sort()).toEqual([...settings].sort());
  });
}
