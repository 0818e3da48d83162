/** Keeps answers that cost a look at the whole graph, for as long as the graph stays as it is. */
export class RevisionMemory {
  private at: number | undefined;
  private answers = new Map<string, Promise<unknown>>();

  /** @param revision counts the changes of the store */
  constructor(private readonly revision: () => Promise<number>) {}

  async get<T>(key: string, make: () => Promise<T>): Promise<T> {
    const now = await this.revision();
    if (now !== this.at) {
      this.at = now;
      this.answers = new Map();
    }
    const known = this.answers.get(key);
    if (known) return known as Promise<T>;
    const { answers } = this;
    const made = make();
    answers.set(key, made);
    made.catch(() => answers.delete(key));
    return made;
  }
}
