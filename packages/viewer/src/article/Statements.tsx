import type { ArticleDetail, EvidenceRecord } from '../api/types.js';
import { relationName } from '../i18n/terms.js';
import { useMessages, usePreferences } from '../preferences/preferences.js';
import { href, useRoute } from '../route/route.js';
import { textsOf } from '../panel/words.js';

/** All that an article states, in the order of its text; each leads to its words. */
export function Statements({ detail, current }: { detail: ArticleDetail; current?: string | undefined }) {
  const t = useMessages();
  const route = useRoute();
  const { article, evidence, edges, nodes } = detail;
  if (evidence.length === 0) return <p className="empty">{t.noStatements}</p>;
  const edgeOf = new Map(edges.map((edge) => [edge.id, edge]));
  const nameOf = new Map(nodes.map((node) => [node.id, node.name]));
  nameOf.set(article.id, t.article);
  return (
    <ol className="statements">
      {evidence.map((proof) => {
        const edge = edgeOf.get(proof.relationId);
        if (!edge) return null;
        const query = route.query === undefined ? {} : { query: route.query };
        return (
          <li key={proof.id}>
            <a
              aria-current={proof.id === current ? 'true' : undefined}
              href={href({ edge: edge.id, article: article.id, evidence: proof.id, ...query })}
            >
              <Statement proof={proof} head={nameOf.get(edge.source) ?? ''} tail={nameOf.get(edge.target) ?? ''} />
            </a>
          </li>
        );
      })}
    </ol>
  );
}

function Statement({ proof, head, tail }: { proof: EvidenceRecord; head: string; tail: string }) {
  const language = usePreferences((state) => state.language);
  const title = textsOf(proof.properties.title).join('、');
  return (
    <>
      <span lang="zh">{head}</span>
      <small>
        {relationName(proof.type, language)}
        {title !== '' && <span lang="zh"> · {title}</span>}
      </small>
      <span lang="zh">{tail}</span>
    </>
  );
}
