import { useEffect, useRef } from 'react';
import { useArticle } from '../api/lookups.js';
import type { ArticleDetail } from '../api/types.js';
import { Loaded } from '../chrome/Loaded.js';
import { useTitle } from '../chrome/use-title.js';
import { Icon } from '../look/Icon.js';
import { useMessages, wantsLessMotion } from '../preferences/preferences.js';
import { go, useRoute, without } from '../route/route.js';
import { lines, segments } from './marked-text.js';
import { MarkedText } from './MarkedText.js';
import { Provenance } from './Provenance.js';
import { Statements } from './Statements.js';
import '../styles/article.css';

/** A whole article over the canvas: its text with the proof highlighted, and all that it states beside it. */
export default function ArticleReader({ id }: { id: string }) {
  const t = useMessages();
  const route = useRoute();
  const reader = useRef<HTMLElement>(null);
  const article = useArticle(id);

  useEffect(() => {
    const before = document.activeElement;
    reader.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [id]);

  const close = () => go(without(route, 'article', 'evidence', 'mentions'));
  return (
    <section
      ref={reader}
      className="reader"
      tabIndex={-1}
      aria-label={t.article}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <button type="button" className="reader-close" aria-label={t.closeArticle} title={t.closeArticle} onClick={close}>
        <Icon name="close" />
      </button>
      <Loaded resource={article} missing={t.unknownArticle}>
        {(detail) => <Reading detail={detail} />}
      </Loaded>
    </section>
  );
}

function Reading({ detail }: { detail: ArticleDetail }) {
  const t = useMessages();
  const { evidence: evidenceId, edge, mentions: mentionsOf, node } = useRoute();
  const body = useRef<HTMLDivElement>(null);
  const { article, mentions } = detail;
  useTitle(article.title || t.untitled);
  // A link may name the relation alone: then its first proof here is meant.
  const proof =
    detail.evidence.find(({ id }) => id === evidenceId) ??
    detail.evidence.find(({ relationId }) => relationId === edge);
  const chosen = mentionsOf ?? node;
  const marking = {
    mentions,
    proofs: proof ? [proof] : [],
    said: proof?.content ? [proof.content] : [],
  };

  useEffect(() => {
    const target = body.current?.querySelector(proof ? 'mark' : '.mention.chosen');
    target?.scrollIntoView({ block: 'center', behavior: wantsLessMotion() ? 'auto' : 'smooth' });
  }, [proof, chosen]);

  return (
    <div className="reading">
      <div className="reading-text" ref={body}>
        <header>
          <h2 lang="zh">{article.title || t.untitled}</h2>
          <p>
            <span lang="zh">{[article.source, article.date ?? t.undated].filter(Boolean).join(' · ')}</span>
            {article.authors.length > 0 && (
              <>
                {' · '}
                <span lang="zh">{t.by(article.authors.join('、'))}</span>
              </>
            )}
          </p>
          <Provenance detail={detail} proof={proof} />
        </header>
        <div className="article-text" lang="zh">
          {lines(article.text).map((line) => (
            <p key={line.start}>
              <MarkedText segments={segments(article.text, line, marking)} chosen={chosen} />
            </p>
          ))}
        </div>
      </div>
      <aside className="reading-statements" aria-label={t.statements}>
        <h3>{t.statementsCount(detail.evidence.length)}</h3>
        <Statements detail={detail} current={proof?.id} />
      </aside>
    </div>
  );
}
