import { useMessages } from '../preferences/preferences.js';
import { Dialog } from './Dialog.js';

/** All keys of the page. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useMessages();
  const onGraph: [string, string][] = [
    ['← ↑ → ↓', t.keyMove],
    ['Shift + ← ↑ → ↓', t.keyMoveAny],
    ['Enter', t.keyOpen],
    ['E', t.keyExpand],
    ['[  ]', t.keyEdges],
    ['Space', t.keySelect],
    ['P', t.keyPin],
    ['Delete', t.keyRemove],
    ['+  −  0', t.keyZoom],
    ['L', t.keyNames],
    ['G', t.keyList],
    ['C', t.keyQuery],
    ['Ctrl/⌘ + Z · Y', t.keyUndo],
  ];
  const anywhere: [string, string][] = [
    ['/', t.keySearch],
    ['?', t.keyHelp],
    ['Esc', t.keyEscape],
  ];
  return (
    <Dialog title={t.keysTitle} onClose={onClose}>
      <div className="keys">
        <KeyList title={t.keysOnGraph} keys={onGraph} />
        <KeyList title={t.keysAnywhere} keys={anywhere} />
      </div>
    </Dialog>
  );
}

function KeyList({ title, keys }: { title: string; keys: readonly [string, string][] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
