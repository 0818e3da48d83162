import { useEffect, useState } from 'react';
import { useStats } from '../api/lookups.js';
import type { EdgeType, NodeType } from '../api/types.js';
import { EDGE_TYPES, NODE_TYPES, formatCount, nodeTypeName, relationName } from '../i18n/terms.js';
import { Icon } from '../look/Icon.js';
import { NodeMark } from '../look/NodeMark.js';
import { familyOf } from '../look/palette.js';
import { useMessages, usePreferences } from '../preferences/preferences.js';
import { useCanvas, useView, useWorkspace } from '../workspace/workspace.js';

/** What the colours mean, how many there are of each, and a way to hide them. */
export function Legend() {
  const t = useMessages();
  const canvas = useCanvas();
  const { view, drawing } = useWorkspace();
  const stats = useStats();
  const hiddenNodes = useView((state) => state.hiddenNodeTypes);
  const hiddenEdges = useView((state) => state.hiddenEdgeTypes);
  const [open, setOpen] = useState(() => matchMedia('(min-width: 900px)').matches);

  // Also when it is first there, with the tools beside it.
  useEffect(() => drawing.current?.renameNodes(), [drawing, open]);

  const nodesShown = countBy(canvas.nodes());
  const edgesShown = countBy(canvas.edges());
  const known = stats.state === 'ready' ? stats.value : undefined;
  const nodeTotal = (type: NodeType) => (type === 'Article' ? known?.articles : known?.entities.byType[type]);
  const edgeTotal = (type: EdgeType) => (type === 'MENTIONS' ? undefined : known?.relations.byType[type]);
  const nodeTypes = NODE_TYPES.filter((type) => (nodesShown.get(type) ?? 0) > 0 || (nodeTotal(type) ?? 0) > 0);
  const edgeTypes = EDGE_TYPES.filter((type) => (edgesShown.get(type) ?? 0) > 0);

  if (nodeTypes.length === 0) return null;
  return (
    <details className="legend" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon name="legend" size={18} />
        {t.legend}
        <Icon name="down" size={14} />
      </summary>
      <Group
        title={t.entityTypes}
        types={nodeTypes}
        hidden={hiddenNodes}
        set={(hiddenNodeTypes) => view.setState({ hiddenNodeTypes })}
        name={(type, language) => nodeTypeName(type, language)}
        sign={(type) => <NodeMark type={type} size={20} />}
        shown={(type) => nodesShown.get(type) ?? 0}
        total={nodeTotal}
      />
      {edgeTypes.length > 0 && (
        <Group
          title={t.relationTypes}
          types={edgeTypes}
          hidden={hiddenEdges}
          set={(hiddenEdgeTypes) => view.setState({ hiddenEdgeTypes })}
          name={(type, language) => relationName(type, language)}
          sign={(type) => <span className={`edge-mark family-${familyOf(type)}`} />}
          shown={(type) => edgesShown.get(type) ?? 0}
          total={edgeTotal}
          closed
        />
      )}
    </details>
  );
}

interface GroupProps<T extends string> {
  title: string;
  types: readonly T[];
  hidden: ReadonlySet<T>;
  set: (hidden: ReadonlySet<T>) => void;
  name: (type: T, language: 'zh' | 'en') => string;
  sign: (type: T) => React.ReactNode;
  shown: (type: T) => number;
  total: (type: T) => number | undefined;
  /** Whether the list is opened only when it is asked for. */
  closed?: boolean;
}

function Group<T extends string>({ title, types, hidden, set, name, sign, shown, total, closed }: GroupProps<T>) {
  const t = useMessages();
  const language = usePreferences((state) => state.language);
  const allShown = types.every((type) => !hidden.has(type));
  const toggle = (type: T) => {
    const next = new Set(hidden);
    if (!next.delete(type)) next.add(type);
    set(next);
  };
  return (
    <details className="legend-group" open={!closed}>
      <summary>
        {title}
        <Icon name="down" size={14} />
      </summary>
      <fieldset>
        <legend className="unseen">{title}</legend>
        <ul>
          {types.map((type) => {
            const count = formatCount(shown(type), language);
            const of = total(type);
            return (
              <li key={type}>
                <label title={of === undefined ? undefined : t.shownOf(shown(type), of)}>
                  <input type="checkbox" checked={!hidden.has(type)} onChange={() => toggle(type)} />
                  {sign(type)}
                  <span>{name(type, language)}</span>
                  <small>{of === undefined ? count : `${count} / ${formatCount(of, language)}`}</small>
                </label>
              </li>
            );
          })}
        </ul>
        <button type="button" className="quiet" onClick={() => set(allShown ? new Set(types) : new Set())}>
          {allShown ? t.hideAll : t.showAll}
        </button>
      </fieldset>
    </details>
  );
}

function countBy<T extends string>(items: readonly { type: T }[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const { type } of items) counts.set(type, (counts.get(type) ?? 0) + 1);
  return counts;
}
