import type { CypherValue, QueryLimits } from './port.js';

/** Gathers the rows of a query until one of its limits is reached. */
export class RowCollector {
  readonly rows: CypherValue[][] = [];
  truncated = false;
  private bytes = 0;

  constructor(private readonly limits: Pick<QueryLimits, 'maxRows' | 'maxBytes'>) {}

  /** Takes a row in, or says that there is no room for it and that the result is cut. */
  add(row: CypherValue[]): boolean {
    if (this.rows.length >= this.limits.maxRows) return this.cut();
    this.bytes += Buffer.byteLength(JSON.stringify(row));
    if (this.bytes > this.limits.maxBytes) return this.cut();
    this.rows.push(row);
    return true;
  }

  private cut(): false {
    this.truncated = true;
    return false;
  }
}
