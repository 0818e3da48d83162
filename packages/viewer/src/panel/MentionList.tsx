import { useState } from 'react';
import type { EntityDetail } from '../api/types.js';
import { useMessages } from '../preferences/preferences.js';
import { href, useRoute } from '../route/route.js';

const SHOWN = 10;

/** The articles that name an entity; each opens with its names marked. */
export function MentionList({ detail }: { detail: EntityDetail }) {
  const t = useMessages();
  const route = useRoute();
  const [shown, setShown] = useState(SHOWN);
  const { mentions, articleCount, node } = detail;
  if (mentions.length === 0) return null;
  return (
    <section>
      <h4>{t.mentionedIn(articleCount)}</h4>
      <ul className="rows">
        {mentions.slice(0, shown).map(({ article, spans }) => (
          <li key={article.id}>
            <a
              className="article-link"
              href={href({ node: node.id, article: article.id, mentions: node.id, ...keep(route) })}
            >
              <span lang="zh">{article.title || t.untitled}</span>
              <small>
                {[article.source, article.date ?? t.undated, t.mentionTimes(spans.length)].filter(Boolean).join(' · ')}
              </small>
            </a>
          </li>
        ))}
      </ul>
      {mentions.length > shown && (
        <button type="button" className="quiet" onClick={() => setShown(shown + 30)}>
          {t.loadMore(mentions.length - shown)}
        </button>
      )}
      {mentions.length <= shown && articleCount > mentions.length && (
        <p className="fine-print">{t.shownOf(mentions.length, articleCount)}</p>
      )}
    </section>
  );
}

function keep({ query }: { query?: string }) {
  return query === undefined ? {} : { query };
}
