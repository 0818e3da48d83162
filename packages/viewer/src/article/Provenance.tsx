import type { ArticleDetail, ArticleHead, EvidenceRecord } from '../api/types.js';
import { useMessages } from '../preferences/preferences.js';
import { href, useRoute, without } from '../route/route.js';
import { cite, citeWhole } from './cite.js';

/** Where an article was read, what is not printed of its date, and its other versions. */
export function Provenance({ detail, proof }: { detail: ArticleDetail; proof: EvidenceRecord | undefined }) {
  const t = useMessages();
  const { article, corrects, correctedBy } = detail;
  const { origin } = article;
  const whole = citeWhole(origin, t).join('、');
  const proofAt = proof && cite(proof.place, t);
  return (
    <ul className="provenance">
      <li>{t.readFrom(whole)}</li>
      {proofAt !== undefined && proofAt !== whole && <li>{t.proofAt(proofAt)}</li>}
      {origin.yearInferred && <li>{t.yearInferred}</li>}
      {origin.dateFrom && <li>{origin.dateFrom === 'metadata' ? t.dateFromMetadata : t.dateFromFileName}</li>}
      {corrects && <Version words={t.corrects} version={corrects} />}
      {correctedBy && <Version words={t.correctedBy} version={correctedBy} />}
    </ul>
  );
}

function Version({ words, version }: { words: string; version: ArticleHead }) {
  const t = useMessages();
  const route = useRoute();
  return (
    <li>
      {words}{' '}
      <a lang="zh" href={href({ ...without(route, 'evidence', 'mentions', 'edge'), article: version.id })}>
        {[version.title || t.untitled, version.date].filter(Boolean).join(' · ')}
      </a>
    </li>
  );
}
