import type { GraphNode } from '../api/types.js';
import { Icon, type IconName } from '../look/Icon.js';
import { useMessages } from '../preferences/preferences.js';
import { currentRoute, go } from '../route/route.js';
import { useCanvas, useWorkspace } from '../workspace/workspace.js';

/** What can be done with a node. */
export function NodeActions({ node }: { node: GraphNode }) {
  const t = useMessages();
  const canvas = useCanvas();
  const { actions, drawing } = useWorkspace();
  const there = canvas.has(node.id);
  const pinned = there && canvas.graph.getNodeAttribute(node.id, 'pinned');
  const button = (icon: IconName, label: string, act: () => void, words = false) => (
    <button type="button" aria-label={label} title={label} onClick={act}>
      <Icon name={icon} size={18} />
      {words && <span>{label}</span>}
    </button>
  );
  const findPaths = () => {
    const { query } = currentRoute();
    go({ from: node.id, ...(query === undefined ? {} : { query }) });
  };
  return (
    <div className="node-actions">
      {there ? (
        <>
          {button('expand', t.expand, () => void actions.expand(node.id), true)}
          {button('path', t.pathFromHere, findPaths)}
          {button('centre', t.centre, () => void drawing.current?.centre(node.id))}
          {button('pin', pinned ? t.unpin : t.pin, () => actions.togglePin(node.id))}
          {button('remove', t.remove, () => actions.remove([node.id]))}
        </>
      ) : (
        <>
          {button('plus', t.addToGraph, () => void actions.attempt(() => actions.reveal(node.id)), true)}
          {button('path', t.pathFromHere, findPaths)}
          <small>{t.notOnCanvas}</small>
        </>
      )}
    </div>
  );
}
