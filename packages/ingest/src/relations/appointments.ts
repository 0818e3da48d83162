import type { Span } from '@guanxi/graph';
import { sentenceAt } from '../document.js';
import { postBefore, readPostList } from '../mentions/appositions.js';
import { affiliations } from './affiliations.js';
import { bodyOfPost } from './bodies-of-posts.js';
import type { RelationDraft } from './draft.js';
import { held, joinedPosts } from './posts.js';
import type { RelationFamily, Scene } from './scene.js';

/** Posts given and taken: 任命祁连山为甘肃省副省长, 公司董事长由丁香担任. */
export const appointments: RelationFamily = {
  name: 'appointments',
  read: (scene) => [...appointed(scene), ...filledBy(scene)],
};

/** 任命X为Y, 选举X为Y, 免去X的Y职务. */
function appointed(scene: Scene): RelationDraft[] {
  const drafts: RelationDraft[] = [];
  const known = scene.once(affiliations);
  for (const mention of scene.mentions) {
    if (mention.entity.type !== 'Person') continue;
    const head = scene.appositionAt(mention.start)?.whole.start ?? mention.start;
    const sentence = sentenceAt(scene.document, mention.start)!;
    const act = actBefore(scene, sentence, head);
    if (!act) continue;
    const former = act === '免去';
    const link = (former ? TAKEN : GIVEN).exec(scene.text.slice(mention.end, mention.end + 40));
    if (!link) continue;
    const posts = readPostList(scene.reading, mention.end + link[0].length, sentence.end, known);
    for (const post of joinedPosts(scene.text, posts.slice(0, former ? 3 : 2))) {
      const affiliation =
        post.affiliation ?? placeOf(scene, post.title.text, mention.start) ?? employerBefore(scene, head);
      if (!affiliation) continue;
      drafts.push(
        ...held(
          scene,
          mention.entity,
          { ...post, affiliation, former },
          { start: mention.start, end: post.title.end },
          'appointments/appointed',
          0.92,
        ),
      );
    }
  }
  return drafts;
}

const ACT = '任命|选举|聘任|聘请|推选|推举|补选|免去|选聘';
const ACT_BEFORE = new RegExp(`(${ACT})[：:]?(?:[\\p{Script=Han}·]{2,5}、){0,8}$`, 'u');
/** 任命：A为X局局长，B为Y局局长: one verb for several people, each behind a mark. */
const ACT_OF_LIST = new RegExp(
  `(${ACT})(?:[：:]|[\\p{Script=Han}·]{2,12}(?:（[^（）]{1,8}）)?[为的])[^。]*[，；、：:]$`,
  'u',
);
const GIVEN = /^(?:（[^（）]{1,8}）)?(?:、[\p{Script=Han}·]{2,5}){0,8}(?:为|担任|兼任|任|出任)/u;
const TAKEN = /^(?:（[^（）]{1,8}）)?(?:、[\p{Script=Han}·]{2,5}){0,8}的/u;

/** The verb that gives or takes the post of the one named at an offset. */
function actBefore(scene: Scene, sentence: Span, head: number): string | undefined {
  const before = scene.text.slice(sentence.start, head);
  const act = ACT_BEFORE.exec(before)?.[1];
  if (act) return act;
  const last = before.lastIndexOf('免去') > Math.max(...GIVERS.map((giver) => before.lastIndexOf(giver)));
  const list = ACT_OF_LIST.exec(before);
  return list ? (last ? '免去' : list[1]) : undefined;
}

const GIVERS = ACT.split('|').filter((act) => act !== '免去');

/** 任命段成林为副市长: the place whose head it is. */
function placeOf(scene: Scene, title: string, at: number): (Span & { type: 'Place' }) | undefined {
  const place = bodyOfPost(scene, title, at, 0);
  return place?.entity.type === 'Place' ? { start: place.start, end: place.end, type: 'Place' } : undefined;
}

/** 召开董事会的X公司……选举丁香为董事长: the body whose board it is, named last before. */
function employerBefore(scene: Scene, at: number): (Span & { type: 'Organization' }) | undefined {
  const body = scene.lastBefore(
    at,
    60,
    ({ entity }) =>
      entity.type === 'Organization' &&
      !/(?:人大常委会|人大|人民代表大会|常务委员会|省委|市委|县委|区委)$/u.test(entity.name),
  );
  return body ? { start: body.start, end: body.end, type: 'Organization' } : undefined;
}

/** 董事长由丁香担任, 研究院由贺青川挂帅: the post or the body before 由. */
function filledBy(scene: Scene): RelationDraft[] {
  const drafts: RelationDraft[] = [];
  const known = scene.once(affiliations);
  for (const mention of scene.mentions) {
    if (mention.entity.type !== 'Person') continue;
    const whole = scene.appositionAt(mention.start)?.whole.start ?? mention.start;
    const head = scene.text[mention.start - 1] === '由' ? mention.start : whole;
    const verb = /^(?:出任|担任|兼任|接任|继任|挂帅|领衔|执掌|掌舵|担纲)/u.exec(
      scene.text.slice(mention.end, mention.end + 3),
    );
    if (!verb || scene.text[head - 1] !== '由') continue;
    const end = scene.text[head - 2] === '，' ? head - 2 : head - 1;
    const proof = { start: head - 1, end: mention.end + verb[0].length };
    const post = postBefore(scene.reading, end, Math.max(0, end - 40), known);
    if (post) drafts.push(...held(scene, mention.entity, post, proof, 'appointments/filled-by', 0.82));
    const body = known.endingAt(end).find((name) => name.type === 'Organization');
    const entity = body && scene.entityAt(body, 'Organization');
    if (!entity || !/挂帅|领衔|执掌|掌舵|担纲/u.test(verb[0])) continue;
    drafts.push({
      type: 'WORKS_FOR',
      head: mention.entity,
      tail: entity,
      proof: { start: body.start, end: proof.end },
      rule: 'appointments/led-by',
      confidence: 0.7,
      properties: { status: 'current' },
    });
  }
  return drafts;
}
