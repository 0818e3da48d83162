/** Finds the words of a list in a text, the longest at each place; linear in the text. */
export class WordList<T> {
  private readonly root: Node<T> = { next: new Map() };

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [word, value] of entries) {
      let node = this.root;
      for (let i = 0; i < word.length; i++) {
        const code = word.charCodeAt(i);
        let next = node.next.get(code);
        if (!next) node.next.set(code, (next = { next: new Map() }));
        node = next;
      }
      node.value = value;
      node.word = true;
    }
  }

  /** The longest word that begins at `start`. */
  longestAt(text: string, start: number): { end: number; value: T } | undefined {
    let node = this.root;
    let found: { end: number; value: T } | undefined;
    for (let at = start; at < text.length; at++) {
      const next = node.next.get(text.charCodeAt(at));
      if (!next) break;
      node = next;
      if (node.word) found = { end: at + 1, value: node.value! };
    }
    return found;
  }

  /** Every word that begins at `start`, the shortest first. */
  *allAt(text: string, start: number): Generator<{ end: number; value: T }> {
    let node = this.root;
    for (let at = start; at < text.length; at++) {
      const next = node.next.get(text.charCodeAt(at));
      if (!next) return;
      node = next;
      if (node.word) yield { end: at + 1, value: node.value! };
    }
  }

  /** Every longest word, from left to right, without overlap. */
  *scan(text: string): Generator<{ start: number; end: number; value: T }> {
    for (let at = 0; at < text.length;) {
      const found = this.longestAt(text, at);
      if (found) {
        yield { start: at, ...found };
        at = found.end;
      } else at++;
    }
  }
}

interface Node<T> {
  next: Map<number, Node<T>>;
  word?: boolean;
  value?: T;
}
