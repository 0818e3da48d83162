/**
 * Watches what all worker threads together take. A thread's own limit holds for its JavaScript heap only, not for the
 * buffers into which parsers unpack; so what counts is the memory of the process without the main thread's share.
 */
export class MemoryWatch {
  private base: number;

  constructor(private readonly megabytes: number) {
    this.base = withoutMainThread();
  }

  exceeded(): boolean {
    return withoutMainThread() - this.base > this.megabytes * 2 ** 20;
  }

  /** Counts from here: an allocator keeps some of what was freed. */
  restart(): void {
    this.base = Math.max(this.base, withoutMainThread());
  }
}

function withoutMainThread(): number {
  const { rss, heapTotal, external } = process.memoryUsage();
  return rss - heapTotal - external;
}
