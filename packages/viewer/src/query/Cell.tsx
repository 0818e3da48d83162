import { nodeName } from '../i18n/node-name.js';
import { nodeTypeName, relationName, isKnownEdgeType, isKnownNodeType } from '../i18n/terms.js';
import { NodeMark } from '../look/NodeMark.js';
import { usePreferences } from '../preferences/preferences.js';
import { href, select, useRoute } from '../route/route.js';
import { isEdge, isNode, isPath, wordsOf, type EdgeValue, type NodeValue, type Value } from './result.js';

/** A value of a row; nodes, relations and proofs lead to what is known of them. */
export function Cell({ value }: { value: Value }) {
  if (isNode(value)) return <NodeChip node={value} />;
  if (isEdge(value)) return <EdgeChip edge={value} />;
  if (isPath(value)) {
    return (
      <span className="path-chips">
        {value.nodes.map((node, index) => (
          <span key={index}>
            <Cell value={node} />
            {value.edges[index] !== undefined && <Cell value={value.edges[index]} />}
          </span>
        ))}
      </span>
    );
  }
  if (Array.isArray(value) && value.some((item) => item !== null && typeof item === 'object')) {
    return (
      <span className="path-chips">
        {value.map((item, index) => (
          <Cell key={index} value={item} />
        ))}
      </span>
    );
  }
  const numeric = typeof value === 'number';
  return (
    <span className={numeric ? 'numeric' : undefined} lang={numeric ? undefined : 'zh'}>
      {wordsOf(value)}
    </span>
  );
}

function NodeChip({ node }: { node: NodeValue }) {
  const route = useRoute();
  const language = usePreferences((state) => state.language);
  const { relation, article, text } = node.properties;
  if (node.type === 'Evidence' && typeof relation === 'string' && typeof article === 'string') {
    const to = href({ ...select(route, { edge: relation }), article, evidence: node.id });
    return (
      <a className="chip" href={to} lang="zh">
        “{String(text ?? node.id)}”
      </a>
    );
  }
  if (!isKnownNodeType(node.type)) return <code>{JSON.stringify(node.properties)}</code>;
  return (
    <a className="chip" href={href(select(route, { node: node.id }))}>
      <NodeMark type={node.type} size={16} />
      <span className="unseen">{nodeTypeName(node.type, language)} </span>
      <span lang="zh">{nodeName(node)}</span>
    </a>
  );
}

function EdgeChip({ edge }: { edge: EdgeValue }) {
  const route = useRoute();
  const language = usePreferences((state) => state.language);
  const name = relationName(edge.type, language);
  if (!isKnownEdgeType(edge.type)) return <code>{edge.type}</code>;
  return (
    <a className="chip edge-chip" href={href(select(route, { edge: edge.id }))}>
      {name}
    </a>
  );
}
