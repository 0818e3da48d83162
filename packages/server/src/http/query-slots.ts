import { Problem } from './problem.js';

/** Lets so many readers' queries run at once and as many again wait; the rest are told to come back. */
export class QuerySlots {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly limit: number) {}

  /** @throws Problem too-many-queries */
  async run<T>(query: () => Promise<T>): Promise<T> {
    if (this.running >= this.limit) {
      if (this.waiting.length >= this.limit) {
        throw new Problem('too-many-queries', `${this.limit} queries run and as many wait; ask again soon.`, {
          headers: { 'Retry-After': '2' },
        });
      }
      // Whoever ends hands the slot on: `running` does not change.
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else this.running += 1;
    try {
      return await query();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
