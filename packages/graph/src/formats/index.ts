import { csv } from './csv.js';
import { cypher } from './cypher-script.js';
import type { Format } from './format.js';
import { ftm } from './ftm.js';
import { gexf } from './gexf.js';
import { graphml } from './graphml.js';
import { html } from './html.js';
import { json } from './json.js';
import { jsonl } from './jsonl.js';
import { jsonld } from './jsonld.js';

export type * from './format.js';
export { csvRecord } from './csv.js';
export { cell } from './columns.js';
export { readJsonl, JsonlError, type LineProblem } from './read-jsonl.js';

/** Every export format. A new one is a file and a line here. */
export const FORMATS: readonly Format[] = [json, graphml, gexf, csv, jsonld, ftm, cypher, html, jsonl];

/** The format of that name, or undefined. */
export function formatNamed(name: string): Format | undefined {
  return FORMATS.find((format) => format.name === name);
}

/** The format that a file's name ends in: by its extension or by the format's own name. */
export function formatOfFile(file: string): Format | undefined {
  const name = file.toLowerCase();
  return FORMATS.find((format) => name.endsWith(`.${format.extension}`) || name.endsWith(`.${format.name}`));
}
