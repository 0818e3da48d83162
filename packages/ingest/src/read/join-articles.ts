import { articleId } from '@guanxi/graph/ids';
import type { ReadArticle } from '../layout/assemble.js';

/**
 * Puts the pieces that layout repair parted back together as one article, where the original says that it is one.
 * Headlines below the first piece become headings within the text.
 */
export function joinArticles(pieces: readonly ReadArticle[]): ReadArticle {
  const [first, ...rest] = pieces;
  if (!first) throw new Error('no piece to join');
  return rest.reduce(join, first);
}

function join(above: ReadArticle, below: ReadArticle): ReadArticle {
  const offset = above.article.text.length + 1;
  const moved = <T extends { start: number; end: number }>(span: T): T => ({
    ...span,
    start: span.start + offset,
    end: span.end + offset,
  });
  const text = `${above.article.text}\n${below.article.text}`;
  const names = new Set(above.byline.map(({ name }) => name));
  const outlet = above.outlet ?? (below.outlet && moved(below.outlet));
  const continuation = below.continuation ?? above.continuation;
  const datelinePlace = above.datelinePlace ?? (below.datelinePlace && moved(below.datelinePlace));
  // A date without its year could be completed in one piece only by what stands in the other.
  const dated = above.article.date ? above.article : below.article;
  return {
    article: {
      ...dated,
      id: articleId(text),
      title: above.article.title || below.article.title,
      text,
      ...(outlet ? { source: outlet.name } : {}),
      authors: [...new Set([...above.article.authors, ...below.article.authors])],
      origin: { ...dated.origin, runs: [...above.article.origin.runs, ...below.article.origin.runs.map(moved)] },
    },
    paragraphs: [
      ...above.paragraphs,
      ...below.paragraphs.map((paragraph) => {
        const kind = HEADLINES.has(paragraph.kind) ? 'heading' : paragraph.kind;
        return { ...moved(paragraph), kind };
      }),
    ],
    byline: [...above.byline, ...below.byline.filter(({ name }) => !names.has(name)).map(moved)],
    ...(outlet ? { outlet } : {}),
    ...(datelinePlace ? { datelinePlace } : {}),
    ...(continuation ? { continuation } : {}),
  };
}

const HEADLINES = new Set(['kicker', 'headline', 'subheadline']);
