import { useCallback } from 'react';
import { api } from '../api/client.js';
import { useResource } from '../api/resource.js';
import type { NeighbourCount } from '../api/types.js';
import { useMessages } from '../preferences/preferences.js';
import { href, select, useRoute } from '../route/route.js';
import { statusOf, textsOf } from './words.js';

const SHOWN = 12;

/** The posts a person holds or held, each with where; leads to its proof. */
export function Titles({ id, neighbours }: { id: string; neighbours: readonly NeighbourCount[] }) {
  const posts = neighbours.some(({ relation, direction }) => relation === 'WORKS_FOR' && direction === 'out');
  return posts ? <Posts id={id} /> : null;
}

function Posts({ id }: { id: string }) {
  const t = useMessages();
  const route = useRoute();
  const load = useCallback(() => api.neighbours(id, { relation: 'WORKS_FOR', direction: 'out', limit: SHOWN }), [id]);
  const page = useResource(`posts ${id}`, load);
  if (page.state !== 'ready') return null;
  const names = new Map(page.value.nodes.map((node) => [node.id, node.name]));
  const posts = page.value.edges.filter(({ properties }) => textsOf(properties.titles).length > 0);
  if (posts.length === 0) return null;
  return (
    <ul className="titles" aria-label={t.titles}>
      {posts.map((edge) => (
        <li key={edge.id}>
          <a href={href(select(route, { edge: edge.id }))} lang="zh">
            {names.get(edge.target)} {textsOf(edge.properties.titles).join('、')}
            {statusOf(edge.properties) === 'former' && `（${t.statusFormer}）`}
          </a>
        </li>
      ))}
    </ul>
  );
}
