import { useStats } from '../api/lookups.js';
import type { GraphNode, Stats } from '../api/types.js';
import { Loaded } from '../chrome/Loaded.js';
import { formatCount } from '../i18n/terms.js';
import { useMessages, usePreferences } from '../preferences/preferences.js';
import { useCanvas } from '../workspace/workspace.js';
import { EntityLink } from './EntityLink.js';
import { numberOf } from './words.js';

const SHOWN = 8;

/** The graph as a whole, and how to begin. */
export function HomePanel() {
  const t = useMessages();
  const canvas = useCanvas();
  const stats = useStats();
  const degree = (node: GraphNode) => numberOf(node.properties.degree) ?? 0;
  const ranked = canvas.nodes().sort((a, b) => degree(b) - degree(a) || (a.id < b.id ? -1 : 1));
  const entities = ranked.filter(({ type }) => type !== 'Article').slice(0, SHOWN);
  const articles = ranked.filter(({ type }) => type === 'Article').slice(0, SHOWN);
  return (
    <>
      <p className="tagline">{t.tagline}</p>
      <Loaded resource={stats}>{(value) => <Figures stats={value} />}</Loaded>
      <section className="how-to">
        <h3>{t.howTo}</h3>
        <ol>
          {(matchMedia('(pointer: coarse)').matches ? t.howToStepsTouch : t.howToSteps).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <Ranking title={t.bestConnected} nodes={entities} />
      <Ranking title={t.articles} nodes={articles} />
      {stats.state === 'ready' && (
        <p className="fine-print">{t.storedIn(stats.value.store.engine, stats.value.store.version)}</p>
      )}
    </>
  );
}

function Figures({ stats }: { stats: Stats }) {
  const t = useMessages();
  const language = usePreferences((state) => state.language);
  const figures: [number, string][] = [
    [stats.articles, t.statArticles],
    [stats.entities.total, t.statEntities],
    [stats.relations.total, t.statRelations],
    [stats.evidence, t.statEvidence],
  ];
  return (
    <ul className="figures">
      {figures.map(([count, name]) => (
        <li key={name}>
          <b>{formatCount(count, language)}</b> {name}
        </li>
      ))}
    </ul>
  );
}

function Ranking({ title, nodes }: { title: string; nodes: readonly GraphNode[] }) {
  const t = useMessages();
  if (nodes.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className="rows">
        {nodes.map((node) => (
          <li key={node.id}>
            <EntityLink node={node} />
            <small>
              {node.type === 'Article' && typeof node.properties.date === 'string'
                ? node.properties.date
                : t.relationCount(numberOf(node.properties.degree) ?? 0)}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
