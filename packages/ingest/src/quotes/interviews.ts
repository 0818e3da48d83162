import type { Span } from '@guanxi/graph';
import type { Entity } from '../entities/entity.js';
import type { Scene } from '../relations/scene.js';
import type { Quote } from './quote.js';
import { speechVerbs } from './clauses.js';
import { insideQuotation } from './speakers.js';

/** Interviews: paragraphs with a speaker's label, and paragraphs of the one person the article lets speak without marks. */
export function interviewQuotes(scene: Scene, others: readonly Quote[]): Quote[] {
  return [...labelled(scene), ...unmarked(scene, others)];
}

/** 段长庚：最要紧的是打假。…… — the whole paragraph, or those that follow without a label. */
function labelled(scene: Scene): Quote[] {
  const quotes: Quote[] = [];
  const { paragraphs } = scene.document;
  const labels = paragraphs.map((paragraph) => {
    if (paragraph.kind !== 'prose') return undefined;
    const match = /^([\p{Script=Han}A-Za-z·]{1,10})[：:]/u.exec(
      scene.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 14)),
    );
    return match ? { name: match[1]!, length: match[0].length } : labelWithPosts(scene, paragraph);
  });
  if (labels.filter((label) => label).length < 2) return [];
  const main = interviewee(scene);
  for (const [index, label] of labels.entries()) {
    if (!label) continue;
    const paragraph = paragraphs[index]!;
    const span = { start: paragraph.start, end: paragraph.start + label.length - 1 };
    const mention = scene.within(span).findLast((one) => one.entity.type === 'Person');
    const speaker = mention?.entity ?? (/^(?:答|A|回答)$/u.test(label.name) ? main : undefined);
    if (!speaker || /^(?:记者|问|主持人|本报|Q|提问)$/u.test(label.name)) continue;
    const proof = {
      start: paragraph.start,
      end: Math.min(paragraph.end, paragraph.start + label.length + 12),
    };
    const own = { start: paragraph.start + label.length, end: paragraph.end };
    const contents: Span[] = own.end > own.start ? [own] : [];
    // An answer goes on over the paragraphs before the next label; behind the last label the reporter takes over.
    const most = labels.slice(index + 1).every((other) => !other) ? 1 : Infinity;
    for (let next = index + 1; contents.length < most && paragraphs[next]?.kind === 'prose' && !labels[next]; next++)
      contents.push(paragraphs[next]!);
    for (const content of contents) quotes.push(titled(speaker, content, proof, 'label', 0.9));
  }
  return quotes;
}

/** 全国人大代表、湖南省常德市市长卢逸飞：: the posts and the name before a colon, and nothing else. */
function labelWithPosts(scene: Scene, paragraph: Span): { name: string; length: number } | undefined {
  const colon = /^[^。！？“”：:]{4,60}[：:]/u.exec(
    scene.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 62)),
  );
  const at = colon && paragraph.start + colon[0].length - 1;
  const mention =
    at && scene.within({ start: paragraph.start, end: at }).findLast((one) => one.entity.type === 'Person');
  if (!mention || mention.end !== at || scene.appositionAt(mention.start)?.whole.start !== paragraph.start)
    return undefined;
  return { name: scene.text.slice(mention.start, mention.end), length: colon[0].length };
}

/** The person an interview is with: 访……X, 专访X, 对话X in the headlines, or the kicker's X：. */
export function interviewee(scene: Scene): Entity | undefined {
  for (const paragraph of scene.document.paragraphs) {
    if (!['kicker', 'headline', 'subheadline'].includes(paragraph.kind)) continue;
    const words = scene.text.slice(paragraph.start, paragraph.end);
    const persons = scene.within(paragraph).filter((mention) => mention.entity.type === 'Person');
    if (persons.length === 0) continue;
    if (/访|对话|专访|答记者问/u.test(words)) return persons.at(-1)!.entity;
    if (paragraph.kind === 'kicker' && persons.at(-1)!.end >= paragraph.end - 1) return persons.at(-1)!.entity;
  }
  return undefined;
}

/**
 * An article that lets one person speak (a kicker with the name and a colon): once the person has begun, paragraphs without
 * another voice, without the person's own name and without the reporter are the person's words.
 */
function unmarked(scene: Scene, others: readonly Quote[]): Quote[] {
  const speaker = interviewee(scene);
  if (!speaker || !scene.document.paragraphs.some((paragraph) => paragraph.kind === 'kicker')) return [];
  const quotes: Quote[] = [];
  let begun = false;
  for (const paragraph of scene.document.paragraphs) {
    if (paragraph.kind !== 'prose') continue;
    const words = scene.text.slice(paragraph.start, paragraph.end);
    const own = others.filter((quote) => quote.content.start >= paragraph.start && quote.content.end <= paragraph.end);
    const named = scene
      .within(paragraph)
      .some((mention) => mention.entity === speaker && !insideQuotation(scene, mention.start));
    if (own.length > 0) {
      begun = own.at(-1)!.speaker === speaker;
      continue;
    }
    if (
      !begun ||
      named ||
      /记者|采访|专访/u.test(words) ||
      speechVerbs(scene.text, paragraph).some((verb) => verb.word === '表示')
    )
      continue;
    if (isNarration(words) && !ENUMERATED.test(words)) continue;
    quotes.push(
      titled(
        speaker,
        paragraph,
        { start: paragraph.start, end: Math.min(paragraph.end, paragraph.start + 20) },
        'unmarked',
        0.62,
      ),
    );
  }
  return quotes;
}

const ENUMERATED =
  /^(?:第[一二三四五六七八九十]|[一二三四五六七八九十]是|首先|其次|再次|最后|同时|此外|一方面|另一方面|当前|目前|下一步)/u;

/** The reporter's own voice: what was, told from outside, as against plans, judgements and 我们. */
function isNarration(words: string): boolean {
  if (/我们|我认为|我市|我省|将|要|必须|应该|需要|正在|可以|有[\p{Script=Han}]{0,4}优势|开展了|推出了/u.test(words))
    return /^作为[\p{Script=Han}]{2,12}，多年来/u.test(words);
  return true;
}

function titled(
  speaker: Entity,
  content: Quote['content'],
  proof: Quote['proof'],
  rule: string,
  confidence: number,
): Quote {
  return {
    speaker,
    content: { start: content.start, end: content.end },
    kind: 'titled',
    proof,
    rule: `quotes/interview-${rule}`,
    confidence,
  };
}
