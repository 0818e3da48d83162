import type { EntityType, Extraction, Properties, RelationType, Span } from '@guanxi/graph';
import { openDocument } from './document.js';
import { readDocument, type ReadArticle } from './layout/assemble.js';
import type { Reading } from './reading.js';
import { Scene } from './relations/scene.js';
import { extractArticle, STAGES } from './stages.js';

/** An entity in words: its name, its other printed forms, and the words of its mentions in the order of the text. */
export interface ReadEntity {
  type: EntityType;
  name: string;
  aliases: string[];
  properties: Properties;
  mentions: { words: string; rule: string }[];
}

/** A relation in words; the article is `DOC`, and the ends of a symmetric relation stand in the order of the text. */
export interface ReadRelation {
  type: RelationType;
  head: string;
  tail: string;
  properties: Properties;
  proofs: { words: string; rule: string; properties: Properties }[];
}

/** Words that the article prints as somebody's. */
export interface ReadQuote {
  speaker: string;
  words: string;
  kind: string;
}

export interface ReadSentences {
  entities: ReadEntity[];
  relations: ReadRelation[];
  quotes: ReadQuote[];
}

/** A headline that names nothing, so that layout reads what follows as an article. */
const HEADLINE = '一座桥修好之后';

/** Layout's reading of a few sentences under a headline. A line of `body` is a paragraph. */
export function printedArticle(body: string, headline = HEADLINE): ReadArticle {
  const paragraphs = body.split('\n').map((line) => `\u3000\u3000${line}`);
  const source = `${headline}\n\n${paragraphs.join('\n')}\n`;
  const { articles } = readDocument(source, 'sentences.txt', 'txt', Buffer.from(source, 'utf8'));
  if (articles.length !== 1) throw new Error(`${articles.length} articles in: ${body}`);
  return articles[0]!;
}

/** What all stages together read in a few sentences. */
export function readSentences(body: string, headline = HEADLINE): ReadSentences {
  return inWords(extractArticle(printedArticle(body, headline)));
}

type Work = Parameters<(typeof STAGES)[number]['run']>[0];

/** The work of all stages up to one, that one included. */
function workUpTo(stage: string, body: string, headline?: string): Work {
  const work = { document: openDocument(printedArticle(body, headline)) } as Work;
  for (const { run } of STAGES.slice(0, STAGES.findIndex(({ name }) => name === stage) + 1)) run(work);
  return work;
}

/** A few sentences as the finders of names see them: words and tagged names are there, entities are not. */
export function readingOf(body: string, headline?: string): Reading {
  return workUpTo('tagger', body, headline);
}

/** A few sentences as the rules of quotes and relations see them. */
export function sceneOf(body: string, headline?: string): Scene {
  const work = workUpTo('entities', body, headline);
  return new Scene(work, work.entities, work.mentions, work.appositions, work.references);
}

function inWords({ article, entities, relations }: Extraction): ReadSentences {
  const words = ({ start, end }: Span) => article.text.slice(start, end);
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const nameOf = (id: string) => (id === article.id ? 'DOC' : byId.get(id)!.name);
  const firstAt = (id: string) => byId.get(id)?.mentions[0]?.start ?? -1;
  return {
    entities: entities.map((entity) => ({
      type: entity.type,
      name: entity.name,
      aliases: entity.aliases,
      properties: entity.properties,
      mentions: entity.mentions.map((mention) => ({ words: words(mention), rule: mention.rule })),
    })),
    relations: relations.map(({ type, head, tail, properties, evidence }) => {
      const swapped = (type === 'MET' || type === 'PARTNERS_WITH') && firstAt(tail) < firstAt(head);
      return {
        type,
        head: nameOf(swapped ? tail : head),
        tail: nameOf(swapped ? head : tail),
        properties,
        proofs: evidence.map((proof) => ({ words: proof.text, rule: proof.rule, properties: proof.properties })),
      };
    }),
    quotes: relations
      .filter(({ type, head }) => type === 'QUOTED' && head === article.id)
      .flatMap(({ tail, evidence }) => evidence.map((proof) => ({ proof, speaker: nameOf(tail) })))
      .sort((a, b) => a.proof.content!.start - b.proof.content!.start)
      .map(({ proof, speaker }) => ({
        speaker,
        words: words(proof.content!),
        kind: String(proof.properties.kind),
      })),
  };
}

/** Names of the entities, all or those of some types, sorted. */
export function namesOf(read: ReadSentences, ...types: EntityType[]): string[] {
  return read.entities
    .filter(({ type }) => types.length === 0 || types.includes(type))
    .map(({ name }) => name)
    .sort();
}

/** `HEAD TYPE TAIL` of the relations of some types, sorted; the values of the properties asked for stand behind. */
export function edgesOf(
  read: ReadSentences,
  types: RelationType | readonly RelationType[],
  properties: readonly string[] = [],
): string[] {
  return read.relations
    .filter(({ type }) => types.includes(type))
    .map((one) => [one.head, one.type, one.tail, ...properties.flatMap((key) => one.properties[key] ?? [])].join(' '))
    .sort();
}

/** The words that prove the relations of some types, relation by relation. */
export function proofsOf(read: ReadSentences, types: RelationType | readonly RelationType[]): string[] {
  return read.relations
    .filter(({ type }) => types.includes(type))
    .flatMap(({ proofs }) => proofs.map(({ words }) => words));
}

/** Speaker and words of the quotes, all or those of a kind, in the order of the text. */
export function quotesOf(read: ReadSentences, kind?: string): [speaker: string, words: string][] {
  return read.quotes.filter((quote) => !kind || quote.kind === kind).map(({ speaker, words }) => [speaker, words]);
}

/** The words that one finder of names takes for names, in the order of the text. */
export function foundBy(find: (reading: Reading) => readonly Span[], body: string): string[] {
  const reading = readingOf(body);
  return [...find(reading)]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map(({ start, end }) => reading.document.text.slice(start, end));
}
