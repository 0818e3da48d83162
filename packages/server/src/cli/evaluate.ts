import { Command } from 'commander';
import { EXIT } from './exit-codes.js';
import type { Run } from './session.js';

export function evaluate(run: Run): Command {
  return new Command('evaluate')
    .description('print figures against annotated articles')
    .argument('<dir>', 'folder of annotated articles, NAME.json with NAME.txt beside it')
    .option('--json', 'print the figures as JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ guanxi evaluate test/gold/development
  $ guanxi evaluate test/gold/development --json | jq .`,
    )
    .action(
      run(async (session, folder: string, options: { json?: true }) => {
        const ingest = await import('@guanxi/ingest');
        const report = await ingest.evaluate(folder);
        const text = options.json ? JSON.stringify(report, null, 2) : ingest.formatEvaluation(report);
        await session.out(text.endsWith('\n') ? text : `${text}\n`);
        return EXIT.done;
      }),
    );
}
