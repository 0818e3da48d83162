import { useState, type ReactNode } from 'react';
import { useMessages } from '../preferences/preferences.js';

export interface Column<T> {
  key: string;
  title: string;
  /** What rows are sorted by; shown as it is where there is no `cell`. */
  value: (row: T) => string | number;
  cell?: (row: T) => ReactNode;
  /** Numbers: to the right, the largest first. */
  numeric?: boolean;
  /** The cell that names the row. */
  lead?: boolean;
}

interface Props<T> {
  caption: string;
  rows: readonly T[];
  columns: readonly Column<T>[];
  sortedBy: string;
  idOf: (row: T) => string;
}

/** Rows in the document at once; more come when they are asked for. */
const PAGE = 200;

/** A table that is sorted by its headings. */
export function SortedTable<T>({ caption, rows, columns, sortedBy, idOf }: Props<T>) {
  const t = useMessages();
  const [sort, setSort] = useState({ key: sortedBy, turned: false });
  const [shown, setShown] = useState(PAGE);
  const column = columns.find(({ key }) => key === sort.key) ?? columns[0]!;
  const sign = (column.numeric ? -1 : 1) * (sort.turned ? -1 : 1);
  const sorted = [...rows].sort(
    (a, b) => sign * compare(column.value(a), column.value(b)) || (idOf(a) < idOf(b) ? -1 : 1),
  );

  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, title, numeric }) => {
              const current = key === column.key;
              const descending = Boolean(numeric) !== sort.turned;
              return (
                <th
                  key={key}
                  scope="col"
                  className={numeric ? 'numeric' : undefined}
                  aria-sort={current ? (descending ? 'descending' : 'ascending') : undefined}
                >
                  <button
                    type="button"
                    title={t.sortBy(title)}
                    onClick={() => setSort({ key, turned: current && !sort.turned })}
                  >
                    {title}
                    {current && <span aria-hidden="true">{descending ? '↓' : '↑'}</span>}
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, shown).map((row) => (
            <tr key={idOf(row)}>
              {columns.map(({ key, value, cell, numeric, lead }) => {
                const content = cell ? cell(row) : value(row);
                return lead ? (
                  <th key={key} scope="row">
                    {content}
                  </th>
                ) : (
                  <td key={key} className={numeric ? 'numeric' : undefined}>
                    {content}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="table-foot">
        {t.rowsShown(Math.min(shown, rows.length), rows.length)}
        {rows.length > shown && (
          <button type="button" onClick={() => setShown(shown + PAGE)}>
            {t.showMore}
          </button>
        )}
      </p>
    </div>
  );
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), 'zh-CN');
}
