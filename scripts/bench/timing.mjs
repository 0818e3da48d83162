// Processor time in milliseconds by the name of what took it, and how it is printed.

/**
 * Processor time this process has taken, in milliseconds. The clock on the wall would count what else runs on the
 * machine; this counts what V8 does beside the thread (collecting garbage, compiling), as it should.
 */
export function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export class Times {
  #ms = new Map();

  add(name, ms) {
    this.#ms.set(name, (this.#ms.get(name) ?? 0) + ms);
  }

  /** Runs work that is done at once, or awaited. */
  time(name, work) {
    const began = processorTime();
    const result = work();
    if (!(result instanceof Promise)) {
      this.add(name, processorTime() - began);
      return result;
    }
    return result.finally(() => this.add(name, processorTime() - began));
  }

  get(name) {
    return this.#ms.get(name) ?? 0;
  }

  names() {
    return [...this.#ms.keys()];
  }
}

/** The least time that each part took in several rounds: a busy machine and cold caches only ever make it longer. */
export async function bestOf(rounds, round) {
  const best = new Map();
  for (let i = 0; i < rounds; i++) {
    const times = new Times();
    await round(times);
    for (const name of times.names()) best.set(name, Math.min(best.get(name) ?? Infinity, times.get(name)));
  }
  return best;
}

export function printTable(headings, rows) {
  const cells = [headings, ...rows];
  const widths = headings.map((_, column) => Math.max(1, ...cells.map((row) => row[column].length)));
  const pad = (text, column) => (column === 0 ? text.padEnd(widths[column]) : text.padStart(widths[column]));
  const line = (row) => `| ${row.map(pad).join(' | ')} |`;
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  console.log([line(headings), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n'));
}

/** How much more a byte of a long text may cost than one of short texts. */
const LINEAR = 2;

/** Prints what a byte costs in short texts and in a long one, and gives whether the cost is about the same. */
export function printLinearity([short, long], bytes, costs) {
  const rows = costs.map(({ name, inShort, inLong }) => ({ name, inShort, inLong, ratio: inLong / inShort }));
  printTable(
    ['ms a MB', short, long, 'ratio', 'linear'],
    rows.map(({ name, inShort, inLong, ratio }) => [
      name,
      perMegabyte(bytes, inShort),
      perMegabyte(bytes, inLong),
      ratio.toFixed(2),
      ratio > LINEAR ? 'no' : 'yes',
    ]),
  );
  return rows.every(({ ratio }) => ratio <= LINEAR);
}

const MEGABYTE = 1e6;
export const megabytes = (bytes) => (bytes / MEGABYTE).toFixed(2);
export const speed = (bytes, ms) => (bytes / MEGABYTE / (ms / 1000)).toFixed(2);
const perMegabyte = (bytes, ms) => (ms / (bytes / MEGABYTE)).toFixed(0);

/** What was measured, on what. */
export function describe(what, bytes, rounds) {
  return `${what}, ${megabytes(bytes)} MB of UTF-8: processor time on one thread, best of ${rounds} rounds, Node ${process.versions.node}\n`;
}
