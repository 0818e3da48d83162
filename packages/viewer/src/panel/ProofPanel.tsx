import { useState } from 'react';
import { useArticle, useRelation } from '../api/lookups.js';
import type { EvidenceRecord, GraphNode, RelationDetail } from '../api/types.js';
import { Loaded } from '../chrome/Loaded.js';
import { relationName } from '../i18n/terms.js';
import { useMessages, usePreferences } from '../preferences/preferences.js';
import { href, select, useRoute } from '../route/route.js';
import { useCanvas } from '../workspace/workspace.js';
import { EvidenceCard } from './EvidenceCard.js';
import { MentionProof } from './MentionProof.js';
import { StatementLine } from './StatementLine.js';
import { confidenceWords, numberOf, statusOf, statusWords, textsOf } from './words.js';

const SHOWN = 5;
/** Relations of which a reader wonders whether they still hold. */
const LASTING: ReadonlySet<string> = new Set(['WORKS_FOR', 'MEMBER_OF', 'REPRESENTS']);

/** Why a relation is believed: the words, where they were printed and when. */
export default function ProofPanel({ id }: { id: string }) {
  return id.includes('-MENTIONS-') ? <MentionProof id={id} /> : <RelationProof id={id} />;
}

function RelationProof({ id }: { id: string }) {
  const t = useMessages();
  const relation = useRelation(id);
  return (
    <Loaded resource={relation} missing={t.unknownEdge}>
      {(detail) => (
        <>
          <StatementLine type={detail.edge.type} head={detail.head} tail={detail.tail} />
          <Facts detail={detail} />
          <Proofs detail={detail} />
          <AlsoBetween detail={detail} />
        </>
      )}
    </Loaded>
  );
}

function Facts({ detail }: { detail: RelationDetail }) {
  const t = useMessages();
  const { properties } = detail.edge;
  const status = statusOf(properties);
  const confidence = numberOf(properties.confidence);
  const reports = numberOf(properties.reportCount) ?? detail.articles.length;
  const { firstDate, lastDate } = properties;
  return (
    <ul className="facts">
      {textsOf(properties.titles).map((title) => (
        <li key={title} className="fact-title" lang="zh">
          {title}
        </li>
      ))}
      {(status !== 'unstated' || LASTING.has(detail.edge.type)) && (
        <li className={`status-${status}`}>{statusWords(status, t)}</li>
      )}
      <li>{typeof firstDate === 'string' ? t.since(firstDate, String(lastDate ?? firstDate)) : t.undated}</li>
      <li>{t.reports(reports, numberOf(properties.articleCount) ?? reports)}</li>
      {properties.confirmed === true && <li>{t.confirmed}</li>}
      {confidence !== undefined && (
        <li title={t.confidenceOf(Math.round(confidence * 100))}>{confidenceWords(confidence, t)}</li>
      )}
    </ul>
  );
}

function Proofs({ detail }: { detail: RelationDetail }) {
  const t = useMessages();
  const [shown, setShown] = useState(SHOWN);
  const { evidence, evidenceCount } = detail;
  return (
    <section>
      <h4>{t.evidenceCount(evidenceCount)}</h4>
      {evidence.slice(0, shown).map((proof) => (
        <Proof key={proof.id} proof={proof} detail={detail} />
      ))}
      {evidence.length > shown && (
        <button type="button" className="quiet" onClick={() => setShown(shown + 20)}>
          {t.moreEvidence(evidence.length - shown)}
        </button>
      )}
      {evidence.length <= shown && evidenceCount > evidence.length && (
        <p className="fine-print">{t.shownOf(evidence.length, evidenceCount)}</p>
      )}
    </section>
  );
}

function Proof({ proof, detail }: { proof: EvidenceRecord; detail: RelationDetail }) {
  const article = useArticle(proof.articleId);
  const head = detail.articles.find(({ id }) => id === proof.articleId);
  return (
    <EvidenceCard proof={proof} printedIn={head} article={article.state === 'ready' ? article.value : undefined} />
  );
}

/** The other relations between the same two: on the canvas their lines lie side by side. */
function AlsoBetween({ detail }: { detail: RelationDetail }) {
  const t = useMessages();
  const language = usePreferences((state) => state.language);
  const route = useRoute();
  const canvas = useCanvas();
  const { edge, head, tail } = detail;
  if (!canvas.has(head.id) || !canvas.has(tail.id)) return null;
  const names = new Map<string, GraphNode>([head, tail].map((node) => [node.id, node]));
  const others = [...new Set([...canvas.graph.edges(head.id, tail.id), ...canvas.graph.edges(tail.id, head.id)])]
    .filter((id) => id !== edge.id)
    .flatMap((id) => canvas.edge(id) ?? []);
  if (others.length === 0) return null;
  return (
    <section>
      <h4>{t.alsoBetween}</h4>
      <ul className="rows">
        {others.map((other) => (
          <li key={other.id}>
            <a className="proof-link" href={href(select(route, { edge: other.id }))}>
              <span lang="zh">{names.get(other.source)?.name}</span>
              <small>{relationName(other.type, language)}</small>
              <span lang="zh">{names.get(other.target)?.name}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
