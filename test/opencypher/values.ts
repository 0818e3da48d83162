/**
 * Values as one text each, so that what the TCK writes down and what the engine gives can be compared: nodes and
 * relationships by labels, types and properties, never by ids.
 */
export interface ValueOptions {
  /** Whether lists with the same elements in another order are the same. */
  anyListOrder: boolean;
}

/** The text of a value as a feature file writes it: `(:A {x: 1})`, `[:T]`, `<(:A)-[:T]->(:B)>`, `'x'`, `{k: [1]}`. */
export function expectedText(written: string, options: ValueOptions): string {
  return new Reader(written, options).whole();
}

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

class Reader {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly options: ValueOptions,
  ) {}

  whole(): string {
    const value = this.value();
    this.space();
    if (this.at < this.text.length) throw new Error(`Not understood: ${this.text}`);
    return value;
  }

  private value(): string {
    this.space();
    const char = this.text[this.at]!;
    if (char === '<') return this.path();
    if (char === '(') return this.node();
    if (char === '[') return /^\[\s*:/.test(this.text.slice(this.at)) ? this.relationship() : this.list();
    if (char === '{') return this.map();
    if (char === "'") return this.string();
    const word = /^(?:true|false|null|NaN|-?Inf|[-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?)/.exec(this.text.slice(this.at))?.[0];
    if (word === undefined) throw new Error(`Not understood at ${this.at}: ${this.text}`);
    this.at += word.length;
    return /^[-+.0-9]/.test(word) && !word.endsWith('Inf') ? numberText(word) : word;
  }

  private path(): string {
    this.take('<');
    let path = `<${this.node()}`;
    while (!this.see('>')) {
      const isLeft = this.see('<');
      if (isLeft) this.take('<');
      this.take('-');
      const relationship = this.relationship();
      this.take('-');
      if (!isLeft) this.take('>');
      path += isLeft ? `<-${relationship}-` : `-${relationship}->`;
      path += this.node();
    }
    this.take('>');
    return `${path}>`;
  }

  private node(): string {
    this.take('(');
    const labels = this.names();
    const properties = this.see('{') ? this.map() : '{}';
    this.take(')');
    return nodeText(labels, properties);
  }

  private relationship(): string {
    this.take('[');
    const [type] = this.names();
    const properties = this.see('{') ? this.map() : '{}';
    this.take(']');
    return `[:${type} ${properties}]`;
  }

  private names(): string[] {
    const names: string[] = [];
    while (this.see(':')) {
      this.take(':');
      const name = /^[^\s:){}\]]+/.exec(this.text.slice(this.at))![0];
      this.at += name.length;
      names.push(name);
    }
    return names;
  }

  private list(): string {
    this.take('[');
    const items: string[] = [];
    while (!this.see(']')) {
      items.push(this.value());
      if (this.see(',')) this.take(',');
    }
    this.take(']');
    return listText(items, this.options);
  }

  private map(): string {
    this.take('{');
    const entries: [string, string][] = [];
    while (!this.see('}')) {
      this.space();
      const key = /^[^\s:]+/.exec(this.text.slice(this.at))![0];
      this.at += key.length;
      this.take(':');
      entries.push([key, this.value()]);
      if (this.see(',')) this.take(',');
    }
    this.take('}');
    return mapText(entries);
  }

  private string(): string {
    let value = '';
    for (this.at++; this.text[this.at] !== "'"; this.at++) {
      if (this.text[this.at] !== '\\') value += this.text[this.at];
      else value += ESCAPES[this.text[++this.at]!] ?? this.text[this.at];
    }
    this.at++;
    return JSON.stringify(value);
  }

  private see(char: string): boolean {
    this.space();
    return this.text[this.at] === char;
  }

  private take(char: string): void {
    if (!this.see(char)) throw new Error(`No ${char} at ${this.at}: ${this.text}`);
    this.at++;
  }

  private space(): void {
    while (this.text[this.at] === ' ') this.at++;
  }
}

type Fields = Record<string, unknown>;

/** The text of a value as Grafeo gives it. */
export function actualText(value: unknown, options: ValueOptions): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' || typeof value === 'bigint') {
    if (Number.isNaN(value)) return 'NaN';
    if (value === Infinity || value === -Infinity) return value > 0 ? 'Inf' : '-Inf';
    return numberText(String(value));
  }
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value))
    return listText(
      value.map((item) => actualText(item, options)),
      options,
    );
  const fields = value as Fields;
  const properties = () =>
    mapText(
      Object.entries(fields)
        .filter(([key]) => !['_id', '_labels', '_source', '_target', '_type'].includes(key))
        .map(([key, item]) => [key, actualText(item, options)]),
    );
  if ('_source' in fields) return `[:${String(fields._type)} ${properties()}]`;
  if ('_labels' in fields) return nodeText(fields._labels as string[], properties());
  if (isPath(fields)) return pathText(fields, options);
  return properties();
}

function isPath(fields: Fields): fields is { nodes: Fields[]; edges: Fields[] } {
  return Object.keys(fields).length === 2 && Array.isArray(fields.nodes) && Array.isArray(fields.edges);
}

function pathText({ nodes, edges }: { nodes: Fields[]; edges: Fields[] }, options: ValueOptions): string {
  let text = `<${actualText(nodes[0], options)}`;
  for (const [index, edge] of edges.entries()) {
    const relationship = actualText(edge, options);
    text += edge._source === nodes[index]!._id ? `-${relationship}->` : `<-${relationship}-`;
    text += actualText(nodes[index + 1], options);
  }
  return `${text}>`;
}

function nodeText(labels: readonly string[], properties: string): string {
  return `(${[...labels]
    .sort()
    .map((label) => `:${label}`)
    .join('')} ${properties})`;
}

function mapText(entries: [string, string][]): string {
  const sorted = entries.filter(([, value]) => value !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, value]) => `${key}: ${value}`).join(', ')}}`;
}

function listText(items: string[], { anyListOrder }: ValueOptions): string {
  return `[${(anyListOrder ? [...items].sort() : items).join(', ')}]`;
}

/** 1.0 and 1 are one: JavaScript does not tell them apart. Large whole numbers keep all their digits. */
function numberText(written: string): string {
  return /^[-+]?[0-9]+$/.test(written) ? String(BigInt(written)) : String(Number(written));
}
