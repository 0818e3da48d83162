import { Command } from 'commander';
import { EXIT } from './exit-codes.js';
import type { Run } from './session.js';

interface Options {
  reading?: true;
  errors?: true;
  json?: true;
}

export function evaluate(run: Run): Command {
  return new Command('evaluate')
    .description('print figures against annotated articles')
    .argument('<dir>', 'folder of annotations, NAME.json with NAME.txt beside it')
    .option('--reading', 'the annotations say where articles begin and end, and their headlines, bylines and dates')
    .option('--errors', 'also print what is wrong, each with the place where it stands; the JSON form always has it')
    .option('--json', 'print the figures as JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ guanxi evaluate test/gold/development
  $ guanxi evaluate test/gold/development --errors | less
  $ guanxi evaluate test/gold/development --json | jq .relations.all
  $ guanxi evaluate --reading test/reading`,
    )
    .action(
      run(async (session, folder: string, options: Options) => {
        const text = await (options.reading ? readingFigures : extractionFigures)(folder, options);
        await session.out(text.endsWith('\n') ? text : `${text}\n`);
        return EXIT.done;
      }),
    );
}

async function extractionFigures(folder: string, { errors, json }: Options): Promise<string> {
  const ingest = await import('@guanxi/ingest');
  const report = await ingest.evaluate(folder);
  return json ? JSON.stringify(report, null, 2) : ingest.formatEvaluation(report, { errors: errors ?? false });
}

async function readingFigures(folder: string, { errors, json }: Options): Promise<string> {
  const ingest = await import('@guanxi/ingest');
  const report = await ingest.evaluateReading(folder);
  return json ? JSON.stringify(report, null, 2) : ingest.formatReadingEvaluation(report, { errors: errors ?? false });
}
