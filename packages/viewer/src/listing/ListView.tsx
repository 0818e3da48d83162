import { nodeName } from '../i18n/node-name.js';
import { useMemo, useState } from 'react';
import type { GraphEdge, GraphNode } from '../api/types.js';
import { arrowOf, formatCount, nodeTypeName, relationName } from '../i18n/terms.js';
import { edgeSummary, numberOf } from '../panel/words.js';
import { useMessages, usePreferences, type Language } from '../preferences/preferences.js';
import { href, select, useRoute } from '../route/route.js';
import { useCanvas, useView } from '../workspace/workspace.js';
import { SortedTable, type Column } from './SortedTable.js';
import '../styles/list.css';

/** What is on the canvas, as tables: the same things, the same ways to go on. */
export default function ListView() {
  const t = useMessages();
  const [what, setWhat] = useState<'nodes' | 'edges'>('nodes');
  const [words, setWords] = useState('');
  const canvas = useCanvas();
  const { version } = canvas;
  const hiddenNodeTypes = useView((state) => state.hiddenNodeTypes);
  const hiddenEdgeTypes = useView((state) => state.hiddenEdgeTypes);

  const nodes = useMemo(
    () => canvas.nodes().filter(({ type, name }) => !hiddenNodeTypes.has(type) && name.includes(words.trim())),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the version stands for what is on the canvas
    [canvas, version, hiddenNodeTypes, words],
  );
  const edges = useMemo(
    () =>
      canvas.edges().filter(({ type, source, target }) => {
        const ends = [canvas.node(source)!, canvas.node(target)!];
        return (
          !hiddenEdgeTypes.has(type) &&
          ends.every((end) => !hiddenNodeTypes.has(end.type)) &&
          ends.some((end) => end.name.includes(words.trim()))
        );
      }),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- as above
    [canvas, version, hiddenNodeTypes, hiddenEdgeTypes, words],
  );

  return (
    <section className="list" aria-label={t.list}>
      <div className="list-bar">
        <div role="group" aria-label={t.list} className="choices">
          <button type="button" aria-pressed={what === 'nodes'} onClick={() => setWhat('nodes')}>
            {t.listNodes} <small>{nodes.length}</small>
          </button>
          <button type="button" aria-pressed={what === 'edges'} onClick={() => setWhat('edges')}>
            {t.listEdges} <small>{edges.length}</small>
          </button>
        </div>
        <input
          type="search"
          aria-label={t.listFilter}
          placeholder={t.listFilter}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </div>
      {what === 'nodes' ? <NodeTable nodes={nodes} /> : <EdgeTable edges={edges} />}
    </section>
  );
}

function NodeTable({ nodes }: { nodes: readonly GraphNode[] }) {
  const t = useMessages();
  const language = usePreferences((state) => state.language);
  const columns: Column<GraphNode>[] = [
    { key: 'name', title: t.name, value: ({ name }) => name, cell: (node) => <NodeCell node={node} />, lead: true },
    { key: 'type', title: t.type, value: ({ type }) => nodeTypeName(type, language) },
    numeric('degree', t.connections, language),
    numeric('articleCount', t.inArticles, language),
  ];
  return <SortedTable caption={t.listNodes} rows={nodes} columns={columns} sortedBy="degree" idOf={({ id }) => id} />;
}

function numeric(property: string, title: string, language: Language): Column<GraphNode> {
  const value = ({ properties }: GraphNode) => numberOf(properties[property]) ?? -1;
  return {
    key: property,
    title,
    value,
    numeric: true,
    cell: (node) => (value(node) < 0 ? '' : formatCount(value(node), language)),
  };
}

function NodeCell({ node }: { node: GraphNode }) {
  const route = useRoute();
  return (
    <a
      lang="zh"
      href={href(select(route, { node: node.id }))}
      aria-current={route.node === node.id ? 'true' : undefined}
    >
      {nodeName(node)}
    </a>
  );
}

function EdgeTable({ edges }: { edges: readonly GraphEdge[] }) {
  const t = useMessages();
  const language = usePreferences((state) => state.language);
  const canvas = useCanvas();
  const route = useRoute();
  const node = (id: string) => canvas.node(id)!;
  const columns: Column<GraphEdge>[] = [
    {
      key: 'head',
      title: t.head,
      value: ({ source }) => node(source).name,
      cell: ({ source }) => <NodeCell node={node(source)} />,
      lead: true,
    },
    {
      key: 'relation',
      title: t.relation,
      value: ({ type }) => relationName(type, language),
      cell: ({ id, type }) => (
        <a href={href(select(route, { edge: id }))} title={t.showProof}>
          {relationName(type, language)} <span aria-hidden="true">{arrowOf(type)}</span>
        </a>
      ),
    },
    {
      key: 'tail',
      title: t.tail,
      value: ({ target }) => node(target).name,
      cell: ({ target }) => <NodeCell node={node(target)} />,
    },
    {
      key: 'summary',
      title: t.proof,
      value: (edge) => edgeSummary(edge, t),
      cell: (edge) => <span lang="zh">{edgeSummary(edge, t)}</span>,
    },
  ];
  return <SortedTable caption={t.listEdges} rows={edges} columns={columns} sortedBy="head" idOf={({ id }) => id} />;
}
