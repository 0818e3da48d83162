/** Sums the time of each stage, in milliseconds, in the order in which they first ran. */
export class StageTimer {
  private readonly sums = new Map<string, number>();

  add(name: string, ms: number): void {
    this.sums.set(name, (this.sums.get(name) ?? 0) + ms);
  }

  time<T>(name: string, run: () => T): T {
    const began = performance.now();
    const result = run();
    this.add(name, performance.now() - began);
    return result;
  }

  /** Hands items on, and counts the time that each was waited for. */
  async *each<T>(name: string, items: AsyncIterable<T>): AsyncGenerator<T, void> {
    const iterator = items[Symbol.asyncIterator]();
    try {
      for (;;) {
        const began = performance.now();
        const next = await iterator.next();
        this.add(name, performance.now() - began);
        if (next.done) return;
        yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  }

  stages(): { name: string; ms: number }[] {
    return [...this.sums].map(([name, ms]) => ({ name, ms: Math.round(ms * 10) / 10 }));
  }
}
