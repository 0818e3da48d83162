import type { GraphNode } from '../api/types.js';
import { useMessages } from '../preferences/preferences.js';
import { propertiesInWords } from './properties.js';

/** What is known of an entity besides its names and relations. */
export function NodeProperties({ node }: { node: GraphNode }) {
  const t = useMessages();
  const listed = propertiesInWords(node, t);
  if (listed.length === 0) return null;
  return (
    <section>
      <h4>{t.properties}</h4>
      <dl className="properties">
        {listed.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd lang="zh">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
