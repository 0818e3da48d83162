import { useArticle } from '../api/lookups.js';
import type { ArticleDetail } from '../api/types.js';
import { Statements } from '../article/Statements.js';
import { Loaded } from '../chrome/Loaded.js';
import { Icon } from '../look/Icon.js';
import { useMessages } from '../preferences/preferences.js';
import { href, useRoute } from '../route/route.js';
import { articleNode } from '../workspace/actions.js';
import { NodeHeading } from './NodePanel.js';
import { NodeActions } from './NodeActions.js';

/** An article as a node: where it was printed and what it states. */
export function ArticlePanel({ id }: { id: string }) {
  const t = useMessages();
  const article = useArticle(id);
  return (
    <Loaded resource={article} missing={t.unknownArticle}>
      {(detail) => <Details detail={detail} />}
    </Loaded>
  );
}

function Details({ detail }: { detail: ArticleDetail }) {
  const t = useMessages();
  const route = useRoute();
  const { article, mentions } = detail;
  const node = articleNode(detail);
  const named = new Set(mentions.map(({ entity }) => entity.id)).size;
  return (
    <>
      <NodeHeading node={node} />
      <p className="article-facts" lang="zh">
        {[article.source, article.date ?? t.undated, article.authors.join('、')].filter(Boolean).join(' · ')}
      </p>
      <p>
        <a className="button primary" href={href({ ...route, article: article.id })}>
          <Icon name="book" size={18} />
          {t.readArticle}
        </a>
      </p>
      <NodeActions node={node} />
      <p className="fine-print">{t.entitiesNamed(named)}</p>
      <h4>{t.statementsCount(detail.evidence.length)}</h4>
      <Statements detail={detail} />
    </>
  );
}
