import { articleId, entityId, evidenceId, relationId } from '../../ids.js';
import type { EntityType, Extraction, LocalEntity, LocalRelation, RelationType } from '../../model.js';

const NEW_ENTITIES = 10;
const KNOWN_ENTITIES = 5;
const RELATIONS = 50;
/** Every so many articles is a reprint, under another headline, of one that came some articles before. */
const REPRINT = 10;
const REPRINTED = 3;

interface Named {
  type: EntityType;
  name: string;
}

/** What a report is about, and its sentences, one for each. */
interface Told {
  things: readonly Named[];
  sentences: readonly string[];
}

/**
 * Articles for measurements, of about a thousand characters: each names ten things for the first time and five that were
 * named before, the same few again and again, and states fifty relations between them; one in ten is a reprint. Ten
 * thousand come to 90,000 entities, about 480,000 relations and as many proofs, with hubs of some ten thousand.
 */
export function* generatedArticles(count: number, firstNumber = 0): Generator<Extraction> {
  const random = randomNumbers(firstNumber + 1);
  const recent: Told[] = [];
  const known: Named[] = Array.from({ length: firstNumber * NEW_ENTITIES }, (_, number) => namedThing(number));
  for (let number = firstNumber; number < firstNumber + count; number++) {
    const things: Named[] = [];
    for (let i = 0; i < KNOWN_ENTITIES && known.length > KNOWN_ENTITIES; i++) {
      // The third power gathers what is named again among the first.
      const thing = known[Math.floor(random() ** 3 * known.length)]!;
      if (!things.includes(thing)) things.push(thing);
    }
    for (let i = 0; i < NEW_ENTITIES; i++) things.push(namedThing(number * NEW_ENTITIES + i));
    const isReprint = number % REPRINT === REPRINT - 1 && recent.length === REPRINTED;
    const told = isReprint ? recent[0]! : { things, sentences: things.map(({ name }) => `${name}${words(random)}。`) };
    if (!isReprint) known.push(...things.slice(-NEW_ENTITIES));
    recent.push(told);
    if (recent.length > REPRINTED) recent.shift();
    yield article(number, told, random);
  }
}

/** About fifty characters of no meaning, frequent ones more often. */
function words(random: () => number): string {
  const characters = Array.from({ length: 40 + Math.floor(random() * 20) }, (_, place) => {
    const character = String.fromCharCode(0x4e00 + Math.floor(random() ** 3 * 3000));
    return place % 12 === 11 ? `${character}，` : character;
  });
  return characters.join('');
}

function namedThing(number: number): Named {
  const type = (['Organization', 'Organization', 'Organization', 'Policy', 'Product'] as const)[number % 5]!;
  const kind = { Organization: '合作社', Policy: '行动计划', Product: '型联合收割机' }[type];
  return { type, name: `云栖${String(number).padStart(6, '0')}${kind}` };
}

function article(number: number, { things, sentences }: Told, random: () => number): Extraction {
  const text = `第${number}号报道\n${sentences.join('')}`;
  const id = articleId(text);
  const entities = things.map(({ type, name }): LocalEntity => {
    const start = text.indexOf(name);
    const mentions = [{ start, end: start + name.length, rule: 'measure', confidence: 0.9 }];
    return { id: entityId(id, type, name), type, name, aliases: [], properties: {}, mentions };
  });
  const relations = new Map<string, LocalRelation>();
  for (let tries = 0; relations.size < RELATIONS && tries < RELATIONS * 4; tries++) {
    const head = entities[Math.floor(random() * entities.length)]!;
    const tail = entities[Math.floor(random() * entities.length)]!;
    if (head.type !== 'Organization' || head === tail) continue;
    const types: Partial<Record<EntityType, RelationType[]>> = {
      Organization: ['PARTNERS_WITH', 'PART_OF'],
      Policy: ['ISSUED', 'PROPOSED', 'IMPLEMENTS'],
      Product: ['DEVELOPED'],
    };
    const possible = types[tail.type]!;
    const type = possible[Math.floor(random() * possible.length)]!;
    const relation = relationId(head.id, type, tail.id);
    if (relations.has(relation)) continue;
    const span = { start: head.mentions[0]!.start, end: head.mentions[0]!.end + 20 };
    relations.set(relation, {
      id: relation,
      type,
      head: head.id,
      tail: tail.id,
      properties: {},
      evidence: [
        {
          ...span,
          id: evidenceId(relation, span),
          text: text.slice(span.start, span.end),
          rule: 'measure',
          confidence: 0.8,
          properties: {},
        },
      ],
    });
  }
  const day = String((number % 28) + 1).padStart(2, '0');
  return {
    article: {
      id,
      title: `第${number}号报道`,
      text,
      source: '梧州晚报',
      date: `2024-03-${day}`,
      authors: [],
      origin: {
        file: `${number}.txt`,
        format: 'txt',
        sha256: '0'.repeat(64),
        runs: [{ start: 0, end: text.length, at: 0 }],
      },
    },
    entities,
    relations: [...relations.values()],
    version: 'measure',
  };
}

/** The same numbers in [0, 1) whenever it is asked for with the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}
