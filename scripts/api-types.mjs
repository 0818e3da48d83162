// `npm run api-types`: writes the types of the API, as the page uses them, from the OpenAPI document of the built server.
// With --check it writes nothing and ends with 1 when they are not those of the document.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';
import { openApiDocument, ROUTES } from '../packages/server/dist/index.js';

const file = fileURLToPath(new URL('../packages/viewer/src/api/openapi.gen.ts', import.meta.url));

// The version of the program is no part of the types.
const types = astToString(await openapiTS(openApiDocument(ROUTES, '')));
const head = '// Written by `npm run api-types`. Do not change it by hand.\n\n';
const text = await format(head + types, { ...(await resolveConfig(file)), parser: 'typescript' });

if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  process.stderr.write('The types of the API are not those of the server: npm run build, then npm run api-types.\n');
  process.exit(1);
}
