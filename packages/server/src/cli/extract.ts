import { Command } from 'commander';
import { readDocuments } from './read-documents.js';
import type { Run } from './session.js';

export function extract(run: Run): Command {
  return new Command('extract')
    .description('print what documents say, one JSON line an article')
    .argument('<path...>', 'files and folders')
    .addHelpText(
      'after',
      `
Each line holds the article, its entities with their mentions, and its relations with their evidence. Spans count
UTF-16 code units of the article's text. The report goes to standard error.

Examples:
  $ guanxi extract seeds > seeds.jsonl
  $ guanxi extract article.txt | jq '.entities[].name'`,
    )
    .action(
      run(async (session, paths: string[]) => {
        const { code } = await readDocuments(session, paths, (extraction) =>
          session.out(`${JSON.stringify(extraction)}\n`),
        );
        return code;
      }),
    );
}
