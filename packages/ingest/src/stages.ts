import type { Extraction, LocalEntity } from '@guanxi/graph';
import { entityId } from '@guanxi/graph/ids';
import { openDocument } from './document.js';
import { buildEntities } from './entities/build.js';
import { mentionsInOrder, type Entity, type EntityMention } from './entities/entity.js';
import { findReferences } from './entities/references.js';
import { foreignScript } from './language.js';
import type { ReadArticle } from './layout/assemble.js';
import { readAppositions, type Apposition } from './mentions/appositions.js';
import type { SetAside } from './mentions/candidate.js';
import { findNames } from './mentions/find.js';
import type { Reading } from './reading.js';
import { gatherRelations, type RelationDraft } from './relations/draft.js';
import { dateDrafts } from './relations/evidence-dates.js';
import { FAMILIES } from './relations/families.js';
import { Scene } from './relations/scene.js';
import { SpanIndex } from './spans.js';
import { loadTagger } from './tagger/index.js';
import { TokenIndex, tokenize } from './tokens.js';
import { EXTRACTOR_VERSION } from './version.js';

interface Work extends Reading {
  appositions: Apposition[];
  /** 该公司, 该校: words that stand for a body or place. */
  references: EntityMention[];
  drafts: RelationDraft[];
}

/** A step from text to relations. `needs` names the parts it reads, `gives` those it fills: a wrong order is an error. */
interface Stage {
  name: string;
  needs: readonly (keyof Work)[];
  gives: readonly (keyof Work)[];
  run(work: Work): void;
}

/** The order of stages, from words to relations. */
export const STAGES: readonly Stage[] = [
  {
    name: 'words',
    needs: ['document'],
    gives: ['tokens'],
    run: (work) => (work.tokens = new TokenIndex(tokenize(work.document.text))),
  },
  {
    name: 'tagger',
    needs: ['document'],
    gives: ['tagged'],
    run: (work) => (work.tagged = new SpanIndex(loadTagger().tag(work.document.text))),
  },
  {
    name: 'names',
    needs: ['document', 'tokens', 'tagged'],
    gives: ['candidates', 'setAside', 'appositions'],
    run: (work) => Object.assign(work, findNames(work)),
  },
  {
    name: 'entities',
    needs: ['candidates', 'appositions', 'tokens'],
    gives: ['entities', 'mentions', 'references', 'appositions'],
    run(work) {
      work.entities = buildEntities(work, work.candidates, work.appositions);
      work.mentions = mentionsInOrder(work.entities);
      // Short forms are known now: 丰沃种业董事长 reads as a post only when 丰沃种业 is known for a body.
      work.references = findReferences(work.document, work.tokens, work.mentions);
      const nameOf = ({ start, end, entity }: EntityMention) => ({ start, end, type: entity.type });
      const spans = work.mentions.map(nameOf);
      const references = work.references.map(nameOf);
      work.appositions = readAppositions(
        work,
        spans.filter((span) => span.type === 'Person'),
        new SpanIndex(
          [...spans, ...references].filter((span) => span.type === 'Organization' || span.type === 'Place'),
        ),
      );
    },
  },
  {
    name: 'relations',
    needs: ['entities', 'mentions', 'references', 'appositions'],
    gives: ['drafts'],
    run(work) {
      const scene = new Scene(work, work.entities, work.mentions, work.appositions, work.references);
      const drafts = FAMILIES.flatMap((family) => family.read(scene));
      work.drafts = dateDrafts(work.document, drafts);
    },
  },
];

checkOrder(STAGES);

function checkOrder(stages: readonly Stage[]): void {
  const filled = new Set<keyof Work>(['document']);
  for (const stage of stages) {
    for (const part of stage.needs)
      if (!filled.has(part)) throw new Error(`stage ${stage.name} needs ${part} before it is there`);
    for (const part of stage.gives) filled.add(part);
  }
}

/** Who wants to know how an article is read. */
export interface ExtractionObserver {
  /** How long a stage took, in milliseconds. */
  onStage?(name: string, ms: number): void;
  /** The candidates for names that gave way to others. */
  onSetAside?(setAside: readonly SetAside[]): void;
}

/** Reads one article; one that is not in Chinese keeps its text, and nothing is read from it. */
export function extractArticle(read: ReadArticle, observer: ExtractionObserver = {}): Extraction {
  if (foreignScript(read.article.text)) {
    return { article: read.article, entities: [], relations: [], version: EXTRACTOR_VERSION };
  }
  const work = { document: openDocument(read) } as Work;
  for (const stage of STAGES) {
    const began = performance.now();
    stage.run(work);
    observer.onStage?.(stage.name, performance.now() - began);
  }
  observer.onSetAside?.(work.setAside);
  const { article } = read;
  const ids = new Map<Entity, string>();
  const idOf = (entity: Entity) => {
    let id = ids.get(entity);
    if (!id) ids.set(entity, (id = entityId(article.id, entity.type, entity.name, entity.distinction)));
    return id;
  };
  return {
    article,
    entities: work.entities.map((entity) => localEntity(entity, idOf(entity))),
    relations: gatherRelations(work.drafts, article.id, article.text, idOf),
    version: EXTRACTOR_VERSION,
  };
}

function localEntity(entity: Entity, id: string): LocalEntity {
  return {
    id,
    type: entity.type,
    name: entity.name,
    aliases: [...entity.aliases].filter((alias) => alias !== entity.name),
    properties: entity.properties,
    mentions: entity.mentions
      .map(({ start, end, rule, confidence }) => ({ start, end, rule, confidence }))
      .sort((a, b) => a.start - b.start || b.end - a.end),
  };
}
