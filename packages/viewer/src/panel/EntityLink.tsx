import { nodeName } from '../i18n/node-name.js';
import type { GraphNode } from '../api/types.js';
import { nodeTypeName } from '../i18n/terms.js';
import { NodeMark } from '../look/NodeMark.js';
import { usePreferences } from '../preferences/preferences.js';
import { href, select, useRoute } from '../route/route.js';

/** A node by its sign and name; leads to its details. */
export function EntityLink({ node }: { node: GraphNode }) {
  const route = useRoute();
  const language = usePreferences((state) => state.language);
  return (
    <a className="entity-link" href={href(select(route, { node: node.id }))}>
      <NodeMark type={node.type} />
      <span className="unseen">{nodeTypeName(node.type, language)} </span>
      <span lang="zh">{nodeName(node)}</span>
    </a>
  );
}
