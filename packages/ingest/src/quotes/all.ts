import type { Entity } from '../entities/entity.js';
import type { Scene } from '../relations/scene.js';
import { SpanIndex } from '../spans.js';
import { directQuotes, quotesBehindIndirect } from './direct.js';
import { indirectQuotes } from './indirect.js';
import { interviewQuotes } from './interviews.js';
import { nestedIndirect, nestedQuotes } from './nested.js';
import type { Quote } from './quote.js';

/** Every quote of an article: those of the article itself, and those within the words of another. */
export interface Quotes {
  outer: Quote[];
  inner: { quote: Quote; within: Quote }[];
}

/** Ask with `scene.once(findQuotes)`: several families of relations need to know who speaks. */
export function findQuotes(scene: Scene): Quotes {
  const direct = directQuotes(scene);
  const indirect = indirectQuotes(scene);
  const marked = [...direct, ...indirect, ...quotesBehindIndirect(scene, direct, indirect)];
  const interviews = interviewQuotes(scene, marked);
  const labels = interviews.filter((quote) => quote.rule.endsWith('label'));
  // In an interview with labels the marks inside an answer are quotes within it, not quotes of the article.
  const answers = new SpanIndex(labels.map((label) => label.content));
  const outside = marked.filter(
    ({ content }) => !answers.covering(content.start).some((answer) => content.end <= answer.end),
  );
  const all = [...outside, ...interviews];
  const inner = [...nestedQuotes(scene, all), ...nestedIndirect(scene, all)];
  // Words that stand in another's speech are no quote of the article beside it.
  const nested = new Set(inner.map(({ quote }) => quote.content.start));
  const outer = all.filter((quote) => quote.kind !== 'direct' || !nested.has(quote.content.start));
  return { outer, inner };
}

function contents(scene: Scene): SpanIndex<Quote['content'] & { quote: Quote }> {
  const { outer, inner } = scene.once(findQuotes);
  return new SpanIndex([...outer, ...inner.map(({ quote }) => quote)].map((quote) => ({ ...quote.content, quote })));
}

/** Whose words stand at an offset: the innermost quote's speaker. */
export function speakerAt(scene: Scene, offset: number): Entity | undefined {
  return scene.once(contents).covering(offset).at(-1)?.quote.speaker;
}
