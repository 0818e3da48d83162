import type { GraphNode } from '../api/types.js';
import { useTitle } from '../chrome/use-title.js';
import { nodeName } from '../i18n/node-name.js';
import { arrowOf, relationName } from '../i18n/terms.js';
import { familyOf } from '../look/palette.js';
import { usePreferences } from '../preferences/preferences.js';
import { EntityLink } from './EntityLink.js';

/** A relation told as a sentence: who, what, whom. */
export function StatementLine({ type, head, tail }: { type: string; head: GraphNode; tail: GraphNode }) {
  const language = usePreferences((state) => state.language);
  useTitle(`${nodeName(head)} ${relationName(type, language)} ${nodeName(tail)}`);
  return (
    <h3 className="statement">
      <EntityLink node={head} />
      <span className={`statement-relation family-${familyOf(type)}`}>
        {relationName(type, language)} <span aria-hidden="true">{arrowOf(type)}</span>
      </span>
      <EntityLink node={tail} />
    </h3>
  );
}
