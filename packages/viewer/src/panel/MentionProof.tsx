import { placeOf } from '@guanxi/graph';
import { useArticle } from '../api/lookups.js';
import { cite } from '../article/cite.js';
import { MarkedText } from '../article/MarkedText.js';
import { segments } from '../article/marked-text.js';
import { sentenceAround } from '../article/sentence.js';
import { Loaded } from '../chrome/Loaded.js';
import { useMessages } from '../preferences/preferences.js';
import { href, useRoute } from '../route/route.js';
import { articleNode } from '../workspace/actions.js';
import { StatementLine } from './StatementLine.js';

const SHOWN = 8;

/** That an article names an entity: the sentences that do. Mentions have no evidence records; the text is the proof. */
export function MentionProof({ id }: { id: string }) {
  const t = useMessages();
  const route = useRoute();
  const [articleId, entityId] = id.split('-MENTIONS-') as [string, string];
  const article = useArticle(articleId);
  return (
    <Loaded resource={article} missing={t.unknownArticle}>
      {(detail) => {
        const { text } = detail.article;
        const spans = detail.mentions.filter(({ entity }) => entity.id === entityId);
        const entity = spans[0]?.entity;
        if (!entity) return <p className="empty">{t.unknownEdge}</p>;
        return (
          <>
            <StatementLine type="MENTIONS" head={articleNode(detail)} tail={entity} />
            <p>{t.mentionTimes(spans.length)}</p>
            {spans.slice(0, SHOWN).map((span) => (
              <blockquote key={span.start} className="evidence" lang="zh">
                <MarkedText
                  segments={segments(text, sentenceAround(text, span), { mentions: detail.mentions, proofs: [span] })}
                />
                <small className="cited">{cite(placeOf(detail.article.origin, span.start), t)}</small>
              </blockquote>
            ))}
            <a className="button" href={href({ ...route, article: articleId, mentions: entityId })}>
              {t.openArticle}
            </a>
          </>
        );
      }}
    </Loaded>
  );
}
