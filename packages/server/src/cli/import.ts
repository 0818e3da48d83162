import { Command } from 'commander';
import { EXIT, UsageError } from './exit-codes.js';
import { readCorpus } from './read-corpus.js';
import { withStore, type Run } from './session.js';

export function importCommand(run: Run): Command {
  return new Command('import')
    .description('read the lossless JSONL form back into a store')
    .argument('[file]', 'the file, or - for standard input', '-')
    .option('--store <url>', 'where to write (see guanxi --help)')
    .addHelpText(
      'after',
      `
Every line is checked before anything is written. What the store holds already stays; into an empty store the same
file gives the same export. Lines of \`guanxi extract\` are read as well.

Examples:
  $ guanxi import backup.jsonl --store grafeo:copy
  $ guanxi export --format jsonl | guanxi import - --store bolt://localhost`,
    )
    .action(
      run(async (session, file: string, options: { store?: string }) => {
        if (file === '-' && process.stdin.isTTY) throw new UsageError('Name a file, or pipe one in.');
        const corpus = await readCorpus(file);
        const { mergeCorpora } = await import('../subgraph/merge-corpora.js');
        const summary = await withStore(session, options.store, (store) =>
          store.update((before) => mergeCorpora(before, corpus)),
        );
        session.say(
          summary.changed
            ? `Read ${corpus.extractions.length} articles and ${corpus.decisions.length} decisions; written: ${summary.nodesWritten} nodes and ${summary.edgesWritten} edges.`
            : 'The store held all of it already.',
        );
        return EXIT.done;
      }),
    );
}
