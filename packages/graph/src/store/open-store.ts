import { resolve } from 'node:path';
import { GrafeoStore } from './grafeo/store.js';
import { Neo4jStore } from './neo4j/store.js';
import { StoreError, type GraphStore } from './port.js';

const NEO4J_SCHEMES = new Set(['bolt', 'bolt+s', 'neo4j', 'neo4j+s']);
const REMEDY = 'use grafeo:FOLDER, or neo4j://HOST, neo4j+s://HOST, bolt://HOST or bolt+s://HOST';

/**
 * Opens the store that a URL names: `grafeo:FOLDER`, which is made on the first write, or the Neo4j at `bolt://`,
 * `bolt+s://`, `neo4j://` or `neo4j+s://`.
 * @param env where the credentials of a Neo4j are taken from: NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE
 * @throws StoreError `store-url-invalid` for any other URL, or why the Neo4j cannot be used
 */
export async function openStore(url: string, env: NodeJS.ProcessEnv): Promise<GraphStore> {
  const [, scheme = '', rest = ''] = /^([a-z0-9+]+):(.*)$/is.exec(url.trim()) ?? [];
  const name = scheme.toLowerCase();
  if (name === 'grafeo') return new GrafeoStore(folderOf(url, rest));
  if (NEO4J_SCHEMES.has(name)) return Neo4jStore.open({ uri: addressOf(url), ...credentials(env) });
  throw new StoreError('store-url-invalid', `${url} is no store URL: ${REMEDY}.`);
}

function folderOf(url: string, path: string): string {
  if (path === '') throw new StoreError('store-url-invalid', `${url} names no folder: write grafeo:FOLDER.`);
  return resolve(path);
}

function addressOf(url: string): string {
  let address: URL;
  try {
    address = new URL(url.trim());
  } catch {
    throw new StoreError('store-url-invalid', `${url} is no address: ${REMEDY}.`);
  }
  if (address.hostname === '') throw new StoreError('store-url-invalid', `${url} names no host: ${REMEDY}.`);
  if (address.username !== '' || address.password !== '') {
    const where = 'put them into NEO4J_USERNAME and NEO4J_PASSWORD, where others do not see them';
    throw new StoreError('store-url-invalid', `A store URL holds no user and password: ${where}.`);
  }
  return url.trim();
}

function credentials({ NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE }: NodeJS.ProcessEnv) {
  return {
    ...(NEO4J_USERNAME ? { username: NEO4J_USERNAME } : {}),
    ...(NEO4J_PASSWORD ? { password: NEO4J_PASSWORD } : {}),
    ...(NEO4J_DATABASE ? { database: NEO4J_DATABASE } : {}),
  };
}
