import { nodeName } from '../i18n/node-name.js';
import { useCallback, useState } from 'react';
import { api } from '../api/client.js';
import { useResource } from '../api/resource.js';
import type { GraphEdge, GraphNode, NeighbourCount } from '../api/types.js';
import type { CanvasGraph } from '../graph/canvas-graph.js';
import { Loaded } from '../chrome/Loaded.js';
import { formatCount, relationName } from '../i18n/terms.js';
import { Icon } from '../look/Icon.js';
import { NodeMark } from '../look/NodeMark.js';
import { familyOf } from '../look/palette.js';
import { useMessages, usePreferences } from '../preferences/preferences.js';
import { href, select, useRoute } from '../route/route.js';
import { EXPAND_LIMIT } from '../workspace/actions.js';
import { useCanvas, useWorkspace } from '../workspace/workspace.js';
import { edgeSummary } from './words.js';

const PAGE = 20;

interface Props {
  node: GraphNode;
  group: NeighbourCount;
  openAtFirst: boolean;
}

/** The relations of one type in one direction; every row opens its proof. */
export function RelationGroup({ node, group, openAtFirst }: Props) {
  const t = useMessages();
  const language = usePreferences((state) => state.language);
  const { actions } = useWorkspace();
  const [open, setOpen] = useState(openAtFirst);
  const { relation, direction, count } = group;
  const drawn = drawnOf(useCanvas(), node.id, group);
  const name = relationName(relation, language);
  return (
    <details className="relation-group" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className={`edge-mark family-${familyOf(relation)}`} />
        {direction === 'out' ? t.relationsTo(name) : t.relationsFrom(name)}
        <small>{formatCount(count, language)}</small>
        <Icon name="down" size={14} />
      </summary>
      {open && (
        <>
          <Rows node={node} group={group} cursor={undefined} before={0} />
          {count > drawn && (
            <button type="button" className="quiet" onClick={() => void actions.expand(node.id, group)}>
              <Icon name="plus" size={16} />
              {t.addAllToGraph(Math.min(count, EXPAND_LIMIT))}
            </button>
          )}
        </>
      )}
    </details>
  );
}

/** How many of a group are on the canvas already. */
function drawnOf({ graph }: CanvasGraph, id: string, { relation, direction }: NeighbourCount): number {
  if (!graph.hasNode(id)) return 0;
  const edges = direction === 'out' ? graph.outEdges(id) : graph.inEdges(id);
  return edges.filter((edge) => graph.getEdgeAttribute(edge, 'data').type === relation).length;
}

interface RowsProps {
  node: GraphNode;
  group: NeighbourCount;
  cursor: string | undefined;
  before: number;
}

/** A page of rows, and the next one once it is asked for. */
function Rows({ node, group, cursor, before }: RowsProps) {
  const t = useMessages();
  const [more, setMore] = useState(false);
  const { relation, direction } = group;
  const { id } = node;
  const load = useCallback(
    () => api.neighbours(id, { relation, direction, limit: PAGE, cursor }),
    [id, relation, direction, cursor],
  );
  const page = useResource(`neighbours ${id} ${relation} ${direction} ${cursor ?? ''}`, load);
  return (
    <Loaded resource={page}>
      {({ nodes, edges, total, next }) => {
        const byId = new Map(nodes.map((other) => [other.id, other]));
        const shown = before + edges.length;
        return (
          <>
            <ul className="rows">
              {edges.map((edge) => {
                const other = byId.get(edge.source === id ? edge.target : edge.source);
                return other && <Row key={edge.id} edge={edge} other={other} />;
              })}
            </ul>
            {next !== undefined &&
              (more ? (
                <Rows node={node} group={group} cursor={next} before={shown} />
              ) : (
                <button type="button" className="quiet" onClick={() => setMore(true)}>
                  {t.loadMore(total - shown)}
                </button>
              ))}
          </>
        );
      }}
    </Loaded>
  );
}

function Row({ edge, other }: { edge: GraphEdge; other: GraphNode }) {
  const t = useMessages();
  const route = useRoute();
  const canvas = useCanvas();
  const summary = edgeSummary(edge, t);
  return (
    <li className="relation-row">
      <a className="proof-link" href={href(select(route, { edge: edge.id }))} title={t.showProof}>
        <NodeMark type={other.type} />
        <span>
          <span lang="zh">{nodeName(other)}</span>
          {summary !== '' && <small lang="zh">{summary}</small>}
        </span>
        <span className="unseen">{t.showProof}</span>
      </a>
      <a
        className={`goto ${canvas.has(other.id) ? '' : 'absent'}`}
        href={href(select(route, { node: other.id }))}
        aria-label={t.openEntity(nodeName(other))}
        title={t.openEntity(nodeName(other))}
      >
        <Icon name="graph" size={18} />
      </a>
    </li>
  );
}
