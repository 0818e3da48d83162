import { Command } from 'commander';
import type { Corpus } from '@guanxi/graph/linking';
import { EXIT } from './exit-codes.js';
import { readCorpus } from './read-corpus.js';
import { some } from './report-lines.js';
import { sayIfEmpty, withStore, type Run, type Session } from './session.js';

export function diff(run: Run): Command {
  return new Command('diff')
    .description('print what differs between two stores or JSONL files')
    .argument('<a>', 'a store URL, or a file of `guanxi export --format jsonl`')
    .argument('<b>', 'another')
    .addHelpText(
      'after',
      `
A line that begins with - is in A only, with + in B only, with ~ in both but not the same. The exit code is 0 when
nothing differs, 1 when something does.

Examples:
  $ guanxi diff before.jsonl grafeo:.guanxi/graph
  $ guanxi diff grafeo:.guanxi/graph bolt://localhost`,
    )
    .action(
      run(async (session, a: string, b: string) => {
        const { differences } = await import('../subgraph/differences.js');
        const found = differences(await corpusOf(session, a), await corpusOf(session, b));
        let different = 0;
        for (const line of found) {
          different += 1;
          await session.out(`${line}\n`);
        }
        session.say(different === 0 ? 'They hold the same.' : `${some(different, 'difference')}.`);
        return different === 0 ? EXIT.done : EXIT.incomplete;
      }),
    );
}

function corpusOf(session: Session, place: string): Promise<Corpus> {
  if (/^(?:grafeo:|(?:bolt|neo4j)(?:\+s)?:\/\/)/i.test(place)) {
    return withStore(session, place, async (store) => {
      await sayIfEmpty(session, store, place);
      return store.corpus();
    });
  }
  return readCorpus(place);
}
