import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { COMMANDS } from './commands.js';
import { onEndSignals } from './end-signals.js';
import { EXIT, exitCodeOf, type ExitCode } from './exit-codes.js';
import { openSession, type Run } from './session.js';

/** How long a command may take to put things right after Ctrl-C. */
const INTERRUPT_GRACE_MS = 3000;

const HELP = `
Examples:
  $ guanxi ingest seeds                     read documents into the graph
  $ guanxi serve                            look at it in a browser
  $ guanxi query 'MATCH (p:Person)-[r:WORKS_FOR]->(o) RETURN p.name, o.name LIMIT 10'
  $ guanxi export --all --format graphml --out graph.graphml

Environment:
  GUANXI_DATA     folder for what Guanxi keeps (.guanxi)
  GUANXI_STORE    store URL: grafeo:PATH, bolt://, neo4j:// or neo4j+s:// (grafeo: in the data folder);
                  NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE for the latter three

Exit codes:
  0 done   1 done, but something was skipped or differs   2 wrong usage
  3 input cannot be read   4 store unreachable or refused`;

/** Runs the command line and ends the process. */
export async function main(argv: readonly string[]): Promise<void> {
  // Whoever reads the output may stop early, as `head` does: that is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.done);
    throw error;
  });
  const interrupt = new AbortController();
  let exitCode: ExitCode = EXIT.done;
  const run: Run =
    (work, signals) =>
    async (...args) => {
      if (signals !== 'own') onInterrupt(interrupt);
      exitCode = await work(openSession(process.env, interrupt.signal), ...args);
    };

  const program = new Command('guanxi')
    .description(
      'Turns news text into a graph of people, organizations, places and policies in which every edge can be proved.',
    )
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help on a command')
    .addHelpText('after', HELP)
    .showHelpAfterError('(guanxi --help tells what there is)')
    .exitOverride();
  for (const define of COMMANDS) {
    const command = define(run);
    command.helpOption('-h, --help', 'print help').exitOverride();
    command.showHelpAfterError(`(guanxi ${command.name()} --help tells what there is)`);
    program.addCommand(command);
  }

  try {
    await program.parseAsync(argv);
  } catch (error) {
    exitCode = interrupt.signal.aborted ? EXIT.interrupted : explain(error);
  }
  await new Promise((resolve) => process.stdout.write('', resolve));
  process.exit(interrupt.signal.aborted ? EXIT.interrupted : exitCode);
}

/** Ctrl-C asks the command to stop; a second one, or some seconds, end it. */
function onInterrupt(interrupt: AbortController): void {
  const end = () => process.exit(EXIT.interrupted);
  const stop = () => {
    interrupt.abort();
    setTimeout(end, INTERRUPT_GRACE_MS).unref();
  };
  onEndSignals(['SIGINT'], stop, end);
}

/** Tells the user what went wrong and gives the code to end with. */
function explain(error: unknown): ExitCode {
  // Commander has said it already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  const known = exitCodeOf(error);
  if (known !== undefined) {
    process.stderr.write(`guanxi: ${(error as Error).message}\n`);
    return known;
  }
  const message = error instanceof Error ? error.message : String(error);
  const place = process.env.GUANXI_DEBUG ? `\n${(error as Error).stack}` : ' (GUANXI_DEBUG=1 shows where)';
  process.stderr.write(`guanxi: this should not have happened: ${message}${place}\n`);
  return EXIT.store;
}

function version(): string {
  const file = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(file) as { version: string }).version;
}
