import { nodeName } from '../i18n/node-name.js';
import { useId, useState, type KeyboardEvent, type RefObject } from 'react';
import type { GraphNode } from '../api/types.js';
import { ProblemText } from '../chrome/ProblemText.js';
import { formatCount, nodeTypeName } from '../i18n/terms.js';
import { Icon } from '../look/Icon.js';
import { NodeMark } from '../look/NodeMark.js';
import type { Messages } from '../i18n/zh.js';
import { useMessages, usePreferences } from '../preferences/preferences.js';
import { matchOf } from './match.js';
import { useSuggestions } from './use-suggestions.js';

interface Props {
  label: string;
  placeholder: string;
  onPick: (node: GraphNode) => void;
  /** What stands in the field at first. */
  initial?: string;
  inputRef?: RefObject<HTMLInputElement | null>;
  /** Whether the field is emptied once something is picked. */
  clearsOnPick?: boolean;
}

/**
 * Finds a node by any part of its name while it is being typed: an ARIA combobox with a list box. While an input
 * method composes characters nothing is sought and no key is taken from it.
 */
export function EntityPicker({ label, placeholder, onPick, initial = '', inputRef, clearsOnPick = false }: Props) {
  const t = useMessages();
  const language = usePreferences((state) => state.language);
  const id = useId();
  const [words, setWords] = useState(initial);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [composing, setComposing] = useState(false);
  const { suggestions, ask } = useSuggestions();
  const { results, total, problem } = suggestions;
  const fresh = suggestions.words === words.trim() && words.trim() !== '';
  const shown = open && !composing && suggestions.words !== '' && words.trim() !== '';

  const type = (value: string, whileComposing: boolean) => {
    setWords(value);
    setActive(0);
    if (whileComposing) return;
    setOpen(true);
    ask(value);
  };
  const pick = (node: GraphNode) => {
    setWords(clearsOnPick ? '' : node.name);
    setOpen(false);
    onPick(node);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const last = results.length - 1;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (!shown) setOpen(true);
      else if (last >= 0) setActive((active + step + results.length) % results.length);
    } else if (event.key === 'Home' && shown && event.ctrlKey) setActive(0);
    else if (event.key === 'End' && shown && event.ctrlKey) setActive(Math.max(0, last));
    else if (event.key === 'Enter') {
      event.preventDefault();
      const node = results[active];
      if (shown && fresh && node) pick(node);
    } else if (event.key === 'Escape') {
      if (shown) {
        event.stopPropagation();
        setOpen(false);
      } else if (words !== '') {
        event.stopPropagation();
        type('', false);
      }
    } else if (event.key === 'Tab') setOpen(false);
  };

  return (
    <div className="picker">
      <Icon name="search" size={18} />
      <input
        ref={inputRef}
        role="combobox"
        aria-label={label}
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && results.length > 0 ? `${id}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        placeholder={placeholder}
        value={words}
        onChange={(event) => type(event.target.value, composing || (event.nativeEvent as InputEvent).isComposing)}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={(event) => {
          setComposing(false);
          type(event.currentTarget.value, false);
        }}
        onFocus={(event) => {
          setOpen(true);
          event.currentTarget.select();
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      {words !== '' && (
        <button type="button" className="ghost" aria-label={t.clear} tabIndex={-1} onClick={() => type('', false)}>
          <Icon name="close" size={16} />
        </button>
      )}
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        hidden={!shown || results.length === 0}
        className="options"
      >
        {results.map((node, index) => (
          <li
            key={node.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            // The field keeps the focus, or the list would be gone before the click. Nothing is picked earlier: a finger
            // may be scrolling, and the click that follows its touch would hit what lies under the list.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(node)}
            onPointerMove={() => setActive(index)}
          >
            <NodeMark type={node.type} />
            <OptionName node={node} words={suggestions.words} />
            <span className="option-type">
              {[nodeTypeName(node.type, language), tellApart(node, t)].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
        {total > results.length && (
          <li className="option-note" role="presentation">
            {t.searchCount(results.length, total)}
          </li>
        )}
      </ul>
      {shown && results.length === 0 && (
        <div className="options option-note">
          {problem ? <ProblemText problem={problem} /> : t.searchNothing(suggestions.words)}
        </div>
      )}
      <div role="status" className="unseen">
        {shown && fresh
          ? t.searchCount(results.length, total).replace(String(total), formatCount(total, language))
          : ''}
      </div>
    </div>
  );
}

/** What tells a node from others of its name: when an article was printed, in how many articles an entity is named. */
function tellApart({ type, properties }: GraphNode, t: Messages): string {
  if (type === 'Article') return typeof properties.date === 'string' ? properties.date : '';
  return typeof properties.articleCount === 'number' ? t.countOfArticles(properties.articleCount) : '';
}

function OptionName({ node, words }: { node: GraphNode; words: string }) {
  const inName = matchOf(node.name, words);
  const aliases = Array.isArray(node.properties.aliases) ? (node.properties.aliases as string[]) : [];
  const alias = inName ? undefined : aliases.find((form) => matchOf(form, words));
  return (
    <span className="option-name" lang="zh">
      {inName ? (
        <>
          {node.name.slice(0, inName.start)}
          <b>{node.name.slice(inName.start, inName.end)}</b>
          {node.name.slice(inName.end)}
        </>
      ) : (
        nodeName(node)
      )}
      {alias !== undefined && <small> {alias}</small>}
    </span>
  );
}
