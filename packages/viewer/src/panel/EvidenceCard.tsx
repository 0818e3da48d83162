import type { ArticleDetail, ArticleHead, EvidenceRecord } from '../api/types.js';
import { cite } from '../article/cite.js';
import { MarkedText } from '../article/MarkedText.js';
import { segments } from '../article/marked-text.js';
import { sentenceAround } from '../article/sentence.js';
import { useMessages } from '../preferences/preferences.js';
import type { Messages } from '../i18n/zh.js';
import { href, useRoute } from '../route/route.js';
import { confidenceWords, dateWords, statusOf, statusWords, textsOf } from './words.js';

interface Props {
  proof: EvidenceRecord;
  /** The article's heading as the relation gives it; known before the article is. */
  printedIn: ArticleHead | undefined;
  /** The article itself, once it is there: then the whole sentence is shown. */
  article: ArticleDetail | undefined;
}

/** One proof: the sentence with its words highlighted, and where it stands. */
export function EvidenceCard({ proof, printedIn, article }: Props) {
  const t = useMessages();
  const route = useRoute();
  const { content, properties } = proof;
  const status = statusOf(properties);
  const happened = dateWords(properties);
  const open = href({
    edge: proof.relationId,
    article: proof.articleId,
    evidence: proof.id,
    ...(route.query === undefined ? {} : { query: route.query }),
  });
  return (
    <article className="evidence" aria-label={t.proof}>
      <blockquote lang="zh">
        <Sentence proof={proof} article={article} />
      </blockquote>
      <p className="evidence-source">
        <a href={open}>
          <span lang="zh">{printedIn?.title || t.untitled}</span>
          <small>
            <span lang="zh">{[printedIn?.source, printedIn?.date ?? t.undated].filter(Boolean).join(' · ')}</span>
            {' · '}
            <span className="cited">{cite(proof.place, t)}</span>
          </small>
          <span className="evidence-open">{t.openArticle}</span>
        </a>
      </p>
      <ul className="facts">
        {textsOf(properties.title).map((title) => (
          <li key={title} className="fact-title" lang="zh">
            {title}
          </li>
        ))}
        {status !== 'unstated' && <li className={`status-${status}`}>{statusWords(status, t)}</li>}
        {content && <li>{quotedWords(properties.kind, t)}</li>}
        {(['role', 'term', 'agreement'] as const).map((name) =>
          properties[name] === undefined ? null : (
            <li key={name}>
              {t[name]} <span lang="zh">{textsOf(properties[name]).join('、') || String(properties[name])}</span>
            </li>
          ),
        )}
        {happened && (
          <li>
            {t.date} <span lang="zh">{happened}</span>
          </li>
        )}
        {article?.correctedBy && (
          <li className="fact-corrected">
            {t.correctedBy}{' '}
            <a lang="zh" href={href({ ...route, article: article.correctedBy.id })}>
              {article.correctedBy.title || t.untitled}
            </a>
          </li>
        )}
        <li title={`${t.confidenceOf(Math.round(proof.confidence * 100))} · ${t.rule}: ${proof.rule}`}>
          {confidenceWords(proof.confidence, t)}
        </li>
      </ul>
    </article>
  );
}

/** The sentence around the proof; until the article is there, the words alone. */
function Sentence({ proof, article }: Pick<Props, 'proof' | 'article'>) {
  if (!article) return <mark>{proof.text}</mark>;
  const { text } = article.article;
  const whole = proof.content
    ? { start: Math.min(proof.start, proof.content.start), end: Math.max(proof.end, proof.content.end) }
    : proof;
  const sentence = sentenceAround(text, whole);
  const marked = segments(text, sentence, {
    mentions: article.mentions,
    proofs: [proof],
    said: proof.content ? [proof.content] : [],
  });
  return <MarkedText segments={marked} />;
}

function quotedWords(kind: unknown, t: Messages): string {
  if (kind === 'direct') return t.quotedDirect;
  if (kind === 'indirect') return t.quotedIndirect;
  return kind === 'titled' ? t.quotedTitled : t.whatWasSaid;
}
