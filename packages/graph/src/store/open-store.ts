import { resolve } from 'node:path';
import { GrafeoStore } from './grafeo/store.js';
import { StoreError, type GraphStore } from './port.js';

/**
 * Opens the store that a URL names: `grafeo:PATH`, a folder that is made on the first write.
 * @param env where the credentials are taken from; never from the URL
 * @throws StoreError `store-url-invalid` for any other URL
 */
export async function openStore(url: string, env: NodeJS.ProcessEnv): Promise<GraphStore> {
  void env;
  const [, scheme, rest] = /^([a-z0-9+]+):(.*)$/is.exec(url.trim()) ?? [];
  if (scheme?.toLowerCase() === 'grafeo') return new GrafeoStore(folderOf(url, rest!));
  throw new StoreError('store-url-invalid', `${url} is no store URL: use grafeo:FOLDER.`);
}

function folderOf(url: string, path: string): string {
  if (path === '') throw new StoreError('store-url-invalid', `${url} names no folder: write grafeo:FOLDER.`);
  return resolve(path);
}
