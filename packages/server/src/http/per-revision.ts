/** Counts the changes of a store, so that what was computed before one is not taken for the state after it. */
export class Revision {
  private count = 0;
  /** Tells this server's revisions from those of the one before it. */
  private readonly start = Date.now().toString(36);

  get value(): number {
    return this.count;
  }

  /** Names the state of the store for HTTP caches. */
  get tag(): string {
    return `W/"${this.start}-${this.count}"`;
  }

  advance(): void {
    this.count += 1;
  }
}

/** Something computed from the store once for each of its revisions, by whoever asks first. */
export class PerRevision<T> {
  private at = -1;
  private result: Promise<T> | undefined;

  constructor(
    private readonly revision: Revision,
    private readonly compute: () => Promise<T>,
  ) {}

  get(): Promise<T> {
    if (this.result === undefined || this.at !== this.revision.value) {
      this.at = this.revision.value;
      const result = this.compute();
      this.result = result;
      // A failure is not kept: the next one to ask tries again.
      result.catch(() => {
        if (this.result === result) this.result = undefined;
      });
    }
    return this.result;
  }
}
