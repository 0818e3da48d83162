import type { Span } from '@guanxi/graph';
import { sentenceAt } from '../document.js';
import type { Entity } from '../entities/entity.js';
import { readPostList } from '../mentions/appositions.js';
import { insideQuotation } from '../quotes/speakers.js';
import { SpanIndex } from '../spans.js';
import type { RelationDraft } from './draft.js';
import { isDenied, verbsIn } from './frames.js';
import { held } from './posts.js';
import { isSeat, readSeat } from './seats.js';
import type { RelationFamily, Scene } from './scene.js';

/** Verbs of holding office; what they say of time. */
const OFFICE: readonly { pattern: RegExp; status: 'former' | 'current' }[] = [
  {
    pattern:
      /曾先后担任|先后担任|先后任|历任|曾任|曾兼任|曾担任|曾是|原本是|原是|此前任|此前是|任命前为|生前任|曾出任|曾当选|曾为/gu,
    status: 'former',
  },
  {
    pattern:
      /现任|出任|就任|担任|兼任|转任|调任|升任|接任|当选为|当选|受聘为|晋升为|被任命为|被聘为|(?<=[年月日起后，并又再者])任(?=[\p{Script=Han}])|(?<=[他她])是|如今是|(?<!也|还|就|都|不|正|却|只|便|总|算|可|但|于|要|即|若)是/gu,
    status: 'current',
  },
];

/** Posts told in sentences: 曾任A局局长, 任命祁连山为甘肃省副省长, 程序曾是OpenAI研究员. */
export const careers: RelationFamily = {
  name: 'careers',
  read(scene) {
    return [...told(scene), ...workedAt(scene), ...appointed(scene)];
  },
};

function names(scene: Scene) {
  return new SpanIndex(
    scene.mentions
      .filter((mention) => mention.entity.type === 'Organization' || mention.entity.type === 'Place')
      .map(({ start, end, entity }) => ({ start, end, type: entity.type })),
  );
}

function told(scene: Scene): RelationDraft[] {
  const drafts: RelationDraft[] = [];
  const known = scene.once(names);
  for (const sentence of scene.sentences) {
    let done = sentence.start;
    for (const { pattern, status } of OFFICE) {
      for (const verb of verbsIn(scene, sentence, pattern)) {
        if (verb.start < done && status === 'current') continue;
        if (isDenied(scene.text, verb.start, sentence.start) || isAnnounced(scene.text, verb.start, sentence.start))
          continue;
        if (insideQuotation(scene, verb.start)) continue;
        const person = holderOf(scene, sentence, verb);
        if (!person) continue;
        const posts = readPostList(scene.reading, verb.end, sentence.end, known);
        for (const post of posts) {
          const proof = { start: person.start, end: post.title.end };
          const apposition = { person: { start: person.start, end: post.title.end }, posts: [post], whole: proof };
          if (isSeat(scene, post))
            drafts.push(
              ...readSeat(scene, person.entity, apposition, { ...post, former: status === 'former' || post.former }),
            );
          else
            drafts.push(
              ...held(
                scene,
                person.entity,
                { ...post, former: status === 'former' || post.former },
                proof,
                'careers/told',
                0.84,
              ),
            );
        }
        if (posts.length > 0) done = posts.at(-1)!.title.end;
      }
    }
  }
  return drafts;
}

/** 曾在东京大学做博士后, 一度在诺基亚工作: where somebody worked, with or without a title. */
function workedAt(scene: Scene): RelationDraft[] {
  const drafts: RelationDraft[] = [];
  for (const sentence of scene.sentences) {
    for (const verb of verbsIn(scene, sentence, /曾在|曾经在|一度在|长期在|先后在|此前在|原在/gu)) {
      const body = scene
        .outermost(sentence)
        .find((mention) => mention.start === verb.end && mention.entity.type === 'Organization');
      const work =
        body &&
        /^(?:做了?|任教|工作|任职|供职|当了?|从事|担任|任)([^，。；]{0,14})/u.exec(
          scene.text.slice(body.end, body.end + 18),
        );
      const person = work ? holderOf(scene, sentence, verb) : undefined;
      if (!body || !work || !person || insideQuotation(scene, verb.start)) continue;
      const title = /^(?:过)?([\p{Script=Han}]{1,6}(?:[长师员官手]|博士后|教授|记者|编辑|经理|总监|主任|秘书))$/u.exec(
        work[1]!,
      )?.[1];
      drafts.push({
        type: 'WORKS_FOR',
        head: person.entity,
        tail: body.entity,
        proof: { start: person.start, end: body.end + work[0].length },
        rule: 'careers/worked-at',
        confidence: 0.74,
        properties: { ...(title ? { title } : {}), status: 'former' },
      });
    }
  }
  return drafts;
}

/** 将于下月起兼任, 拟任: announced and not done. */
function isAnnounced(text: string, at: number, floor: number): boolean {
  return /(?:将|拟|即将|计划|推荐|提名|建议)[^，。；]{0,8}$/u.test(text.slice(Math.max(floor, at - 12), at));
}

/** Whose career a sentence tells: the person named before the verb, else the one the sentence before was about. */
function holderOf(scene: Scene, sentence: Span, verb: Span): { entity: Entity; start: number } | undefined {
  const before = scene
    .outermost({ start: sentence.start, end: verb.start })
    .filter((mention) => mention.entity.type === 'Person' && !insideQuotation(scene, mention.start));
  const named = before.at(-1);
  if (named) return { entity: named.entity, start: named.start };
  const words = scene.text.slice(sentence.start, verb.start);
  if (/我|我们|你/u.test(words)) return undefined;
  const entity = scene.antecedent(sentence.start) ?? undefined;
  return entity ? { entity, start: sentence.start } : undefined;
}

/** 任命X为Y, 选举X为Y, 免去X的Y职务. */
function appointed(scene: Scene): RelationDraft[] {
  const drafts: RelationDraft[] = [];
  const known = scene.once(names);
  for (const mention of scene.mentions) {
    if (mention.entity.type !== 'Person') continue;
    const before = scene.text.slice(Math.max(0, mention.start - 30), mention.start);
    const act = /(任命|选举|聘任|聘请|推选|推举|补选|免去|选聘)(?:[\p{Script=Han}·]{2,5}、){0,8}$/u.exec(before);
    if (!act) continue;
    const link = /^(?:、[\p{Script=Han}·]{2,5}){0,8}(?:为|担任|任|的|出任)/u.exec(
      scene.text.slice(mention.end, mention.end + 40),
    );
    if (!link) continue;
    const sentence = sentenceAt(scene.document, mention.start)!;
    const former = act[1] === '免去';
    const posts = readPostList(scene.reading, mention.end + link[0].length, sentence.end, known);
    for (const post of posts.slice(0, former ? 3 : 2)) {
      const affiliation = post.affiliation ?? employerBefore(scene, mention.start);
      if (!affiliation) continue;
      drafts.push(
        ...held(
          scene,
          mention.entity,
          { ...post, affiliation, former },
          { start: mention.start, end: post.title.end },
          'careers/appointed',
          0.86,
        ),
      );
    }
  }
  return drafts;
}

/** 召开董事会的X公司……选举丁香为董事长: the body whose board it is, named last before. */
function employerBefore(scene: Scene, at: number): (Span & { type: 'Organization' }) | undefined {
  const body = scene.lastBefore(at, 60, (mention) => mention.entity.type === 'Organization');
  return body ? { start: body.start, end: body.end, type: 'Organization' } : undefined;
}
