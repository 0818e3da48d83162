import { useCallback, useEffect, useRef, useState } from 'react';
import { Problem } from '../api/problem.js';
import { ProblemText } from '../chrome/ProblemText.js';
import { useTitle } from '../chrome/use-title.js';
import { Icon } from '../look/Icon.js';
import { currentMessages, useMessages } from '../preferences/preferences.js';
import { currentRoute, go, useRoute, without } from '../route/route.js';
import { createEditor, type CypherEditor } from './editor.js';
import { EXAMPLES } from './examples.js';
import { forgetQueries, pastQueries, rememberQuery } from './past-queries.js';
import type { Result } from './result.js';
import { ResultView } from './ResultView.js';
import { runQuery } from './run.js';
import '../styles/query.css';

type State = { cypher?: string; result?: Result; problem?: Problem; running: boolean };

/** The Cypher box: editor, examples and history above, the result below. */
export default function QueryPanel() {
  const t = useMessages();
  const route = useRoute();
  useTitle(t.queryTitle);
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<CypherEditor>(undefined);
  const call = useRef<AbortController>(undefined);
  const [state, setState] = useState<State>({ running: false });
  const [past, setPast] = useState(pastQueries);

  const run = useCallback(() => {
    const cypher = editor.current?.text().trim() ?? '';
    if (cypher === '') return;
    call.current?.abort();
    const controller = new AbortController();
    call.current = controller;
    editor.current?.mark(undefined);
    setState({ cypher, running: true });
    setPast(rememberQuery(cypher));
    go({ ...currentRoute(), query: cypher });
    runQuery(cypher, (result) => setState({ cypher, result, running: true }), controller.signal).then(
      () => setState((ended) => ({ ...ended, running: false })),
      (error: unknown) => {
        if (controller.signal.aborted) return setState({ running: false });
        const problem = error instanceof Problem ? error : new Problem('page', 0, String(error));
        setState({ problem, running: false });
        if (problem.place) editor.current?.mark({ ...problem.place, message: problem.detail });
      },
    );
  }, []);

  useEffect(() => {
    const opened = createEditor(place.current!, {
      text: currentRoute().query ?? '',
      label: currentMessages().queryEditor,
      run,
      leave: () => document.querySelector<HTMLElement>('.query-run')?.focus(),
    });
    editor.current = opened;
    opened.focus();
    // A link to a query shows what it gives: it can only read.
    if (currentRoute().query) run();
    return () => {
      call.current?.abort();
      opened.destroy();
      editor.current = undefined;
    };
  }, [run]);

  // Another link to a query, or the way back to one; what was run from here stands in the address already.
  useEffect(() => {
    if (!route.query || route.query === editor.current?.text().trim()) return;
    editor.current?.setText(route.query);
    run();
  }, [route.query, run]);

  const put = (cypher: string) => {
    editor.current?.setText(cypher);
    run();
  };
  const close = () => go(without(currentRoute(), 'query'));

  return (
    <section className="query" aria-label={t.queryTitle}>
      <div className="query-bar">
        <h2>{t.queryTitle}</h2>
        <Choice
          label={t.queryExamples}
          options={EXAMPLES.map(({ name, cypher }) => ({ name: t.examples[name], cypher }))}
          choose={put}
        />
        <Choice
          label={t.queryHistory}
          options={past.map((cypher) => ({ name: cypher.replace(/\s+/g, ' '), cypher }))}
          choose={put}
          clear={{ words: t.queryClearHistory, act: () => setPast(forgetQueries()) }}
        />
        <span className="query-hint">{t.queryHint}</span>
        {state.running ? (
          <button type="button" className="query-run" onClick={() => call.current?.abort()}>
            <Icon name="stop" size={18} />
            <span>{t.queryStop}</span>
          </button>
        ) : (
          <button type="button" className="query-run primary" onClick={run}>
            <Icon name="play" size={18} />
            <span>{t.queryRun}</span>
          </button>
        )}
        <button type="button" className="ghost" aria-label={t.close} title={t.close} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <div className="query-body">
        <div ref={place} className="query-editor" />
        <div className="query-result">
          {state.problem && (
            <div className="problem" role="alert">
              <ProblemText problem={state.problem} />
              {state.problem.place && <b>{t.queryPlace(state.problem.place.line, state.problem.place.column)}</b>}
            </div>
          )}
          {state.result && <ResultView result={state.result} cypher={state.cypher ?? ''} />}
          {!state.result && !state.problem && !state.running && <Beginning choose={put} />}
          <p role="status" className={state.running ? 'loading' : 'unseen'}>
            {state.running ? t.queryRunning : ''}
          </p>
        </div>
      </div>
    </section>
  );
}

/** What stands where results will be: queries to begin with. */
function Beginning({ choose }: { choose: (cypher: string) => void }) {
  const t = useMessages();
  return (
    <div className="query-beginning">
      <p>{t.queryBegin}</p>
      <ul>
        {EXAMPLES.map(({ name, cypher }) => (
          <li key={name}>
            <button type="button" onClick={() => choose(cypher)}>
              <span>{t.examples[name]}</span>
              <code>{cypher.replace(/\s+/g, ' ')}</code>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ChoiceProps {
  label: string;
  options: readonly { name: string; cypher: string }[];
  choose: (cypher: string) => void;
  clear?: { words: string; act: () => void };
}

/** A list of queries behind a button. */
function Choice({ label, options, choose, clear }: ChoiceProps) {
  const details = useRef<HTMLDetailsElement>(null);
  if (options.length === 0) return null;
  const close = () => {
    if (details.current) details.current.open = false;
  };
  return (
    <details
      ref={details}
      className="choice"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        close();
        details.current?.querySelector('summary')?.focus();
      }}
    >
      <summary>
        {label}
        <Icon name="down" size={14} />
      </summary>
      <ul>
        {options.map(({ name, cypher }) => (
          <li key={cypher}>
            <button
              type="button"
              title={cypher}
              onClick={() => {
                close();
                choose(cypher);
              }}
            >
              {name}
            </button>
          </li>
        ))}
        {clear && (
          <li>
            <button type="button" className="quiet" onClick={clear.act}>
              {clear.words}
            </button>
          </li>
        )}
      </ul>
    </details>
  );
}
