import { Icon } from '../look/Icon.js';
import { useMessages } from '../preferences/preferences.js';
import { go, useRoute } from '../route/route.js';
import { useCanvas, useView, useWorkspace } from '../workspace/workspace.js';
import { EntityLink } from './EntityLink.js';

/** Several nodes picked together. */
export default function SelectionPanel() {
  const t = useMessages();
  const canvas = useCanvas();
  const route = useRoute();
  const { actions, view } = useWorkspace();
  const picked = useView((state) => state.picked);
  const ids = route.node !== undefined && route.edge === undefined ? [route.node, ...picked] : picked;
  const nodes = [...new Set(ids)].flatMap((id) => canvas.node(id) ?? []);
  const [first, second] = nodes;
  const clear = () => view.setState({ picked: [] });
  return (
    <>
      <div className="node-actions">
        {nodes.length === 2 && (
          <button
            type="button"
            className="primary"
            onClick={() => {
              clear();
              go({ from: first!.id, to: second!.id });
            }}
          >
            <Icon name="path" size={18} />
            <span>{t.findPaths}</span>
          </button>
        )}
        <button type="button" onClick={() => view.setState({ dialog: { kind: 'export' } })}>
          <Icon name="export" size={18} />
          <span>{t.export}</span>
        </button>
        <button type="button" onClick={() => actions.remove(nodes.map(({ id }) => id))}>
          <Icon name="remove" size={18} />
          <span>{t.remove}</span>
        </button>
        <button type="button" onClick={clear}>
          {t.clearSelection}
        </button>
      </div>
      {nodes.length === 1 && <p className="fine-print">{t.pickAnother}</p>}
      <ul className="rows">
        {nodes.map((node) => (
          <li key={node.id}>
            <EntityLink node={node} />
          </li>
        ))}
      </ul>
    </>
  );
}
