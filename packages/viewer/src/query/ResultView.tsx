import { useState } from 'react';
import { useMessages } from '../preferences/preferences.js';
import { useWorkspace } from '../workspace/workspace.js';
import { download } from '../exports/download.js';
import { Icon } from '../look/Icon.js';
import { Cell } from './Cell.js';
import { csvOf } from './csv.js';
import { drawable } from './drawable.js';
import { elementsOf, type Result } from './result.js';
import { unknownNames } from './unknown-names.js';
import { LABELS, TYPES } from './vocabulary.js';

const PAGE = 100;

/** A query's result: a table by pages, and its nodes and relations on the canvas when the reader wants them there. */
export function ResultView({ result, cypher }: { result: Result; cypher: string }) {
  const t = useMessages();
  const { actions } = useWorkspace();
  const [page, setPage] = useState(0);
  const { columns, rows, summary } = result;
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const at = Math.min(page, pages - 1);
  const elements = elementsOf(rows);
  const hasElements = elements.nodes.length + elements.edges.length > 0;

  const show = (how: 'add' | 'replace') =>
    void actions.attempt(async () => {
      const { nodes, edges } = await drawable(elements);
      if (nodes.length === 0) return actions.notify(t.queryNothingToDraw);
      await actions.show(nodes, edges, how);
    });

  const saveCsv = () => {
    download(new Blob([csvOf(result)], { type: 'text/csv;charset=utf-8' }), 'guanxi-query.csv');
    actions.notify(t.exportDone('guanxi-query.csv'));
  };

  return (
    <>
      <div className="result-bar">
        {summary && (
          <p role="status">
            {t.queryRows(
              rows.length,
              formatMs(summary.ms),
              [summary.engine.name, summary.engine.version].join(' ').trim(),
            )}
          </p>
        )}
        {hasElements && (
          <>
            <button type="button" onClick={() => show('replace')}>
              {t.queryAsGraph}
            </button>
            <button type="button" onClick={() => show('add')}>
              {t.queryAddToGraph}
            </button>
          </>
        )}
        {rows.length > 0 && (
          <button type="button" title={t.queryCsv} onClick={saveCsv}>
            <Icon name="export" size={16} />
            CSV
          </button>
        )}
        {pages > 1 && (
          <span className="pages">
            <button type="button" aria-label={t.previousPage} disabled={at === 0} onClick={() => setPage(at - 1)}>
              ‹
            </button>
            {t.page(at + 1, pages)}
            <button type="button" aria-label={t.nextPage} disabled={at === pages - 1} onClick={() => setPage(at + 1)}>
              ›
            </button>
          </span>
        )}
      </div>
      {summary?.truncated && <p className="warning">{t.queryTruncated}</p>}
      {summary && rows.length === 0 ? (
        <Nothing cypher={cypher} />
      ) : (
        <div className="table-scroll" tabIndex={0} role="region" aria-label={t.queryTable}>
          <table>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.slice(at * PAGE, (at + 1) * PAGE).map((row, index) => (
                <tr key={at * PAGE + index}>
                  {row.map((value, column) => (
                    <td key={columns[column]}>
                      <Cell value={value} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

/** That nothing was found; and why, where a name in the query is none that the graph has. */
function Nothing({ cypher }: { cypher: string }) {
  const t = useMessages();
  const { labels, types } = unknownNames(cypher);
  return (
    <div className="empty">
      <p>{t.queryEmpty}</p>
      {labels.length > 0 && <p>{t.queryUnknownLabels(labels.join(', '), LABELS.join(', '))}</p>}
      {types.length > 0 && <p>{t.queryUnknownTypes(types.join(', '), TYPES.join(', '))}</p>}
    </div>
  );
}

function formatMs(ms: number): string {
  return ms < 10 ? ms.toFixed(1) : String(Math.round(ms));
}
