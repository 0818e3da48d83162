import type { Span } from '@guanxi/graph';
import type { Entity, EntityMention } from '../entities/entity.js';
import { readPostList, type Post } from '../mentions/appositions.js';
import { insideQuotation } from '../quotes/speakers.js';
import { affiliations } from './affiliations.js';
import { bodyOfPost } from './bodies-of-posts.js';
import type { RelationDraft } from './draft.js';
import { isDenied, verbsIn } from './frames.js';
import { held, joinedPosts } from './posts.js';
import { isSeat, readSeat } from './seats.js';
import type { RelationFamily, Scene } from './scene.js';

/** Verbs of holding office; what they say of time. */
const OFFICE: readonly { pattern: RegExp; status: 'former' | 'current' }[] = [
  {
    pattern:
      /曾先后担任|先后担任|先后任|历任|曾任|曾兼任|曾担任|曾是|原本是|原是|此前任|此前是|此前为|此前担任|任命前为|生前任|生前是|曾出任|曾当选|曾为|曾系|早年任|退休前是|退休前任|退休前为|一度担任|卸任|辞去|辞任|离任|卸下|不再担任|不再兼任|被免去|干过|(?<=[\p{Script=Han}])由(?=[\p{Script=Han}]{4,24}(?:调任|转任|升任|改任|晋升))|当过|做过|担任过/gu,
    status: 'former',
  },
  {
    pattern:
      /现任|现为|现是|时任|出任|就任|履新|获任|身兼|身为|作为|担任|兼任|转任|调任|升任|升为|接任|接棒|改任|续任|连任|挂职|挂任|受聘担任|受命担任|被提拔为|被推选为|被推举为|被选为|被选举为|被聘任为|聘为|当选为|当选|受聘为|晋升为|被任命为|被聘为|(?<=[年月日起后，并又再者\p{Script=Han}])任(?=[\p{Script=Han}])|(?<=[他她])是|如今是|(?<=[，\p{Script=Han}])(?:也|还|亦|同时|同时也)是(?=[^，。；]{2,30}(?:代表|委员|院士|[长授记任席官师员]))|(?<!也|还|就|都|不|正|却|只|便|总|算|可|但|于|要|即|若)是/gu,
    status: 'current',
  },
];

/** Posts told in sentences: 曾任A局局长, 程序曾是OpenAI研究员. */
export const careers: RelationFamily = {
  name: 'careers',
  read(scene) {
    return told(scene);
  },
};

function told(scene: Scene): RelationDraft[] {
  const drafts: RelationDraft[] = [];
  const known = scene.once(affiliations);
  for (const sentence of scene.sentences) {
    let done = sentence.start;
    for (const { pattern, status } of OFFICE) {
      for (const verb of verbsIn(scene, sentence, pattern)) {
        if (verb.start < done && status === 'current') continue;
        if (isDenied(scene.text, verb.start, sentence.start) || isAnnounced(scene.text, verb.start, sentence.start))
          continue;
        if (insideQuotation(scene, verb.start) || !isOffice(scene, verb)) continue;
        const posts = readPostList(scene.reading, verb.end, sentence.end, known);
        const person = posts.length > 0 ? holderOf(scene, sentence, verb, posts.at(-1)!.title.end) : undefined;
        if (!person) continue;
        for (const post of joinedPosts(scene.text, posts)) {
          const past = { ...post, former: status === 'former' || post.former };
          drafts.push(...draftsOf(scene, person, verb, past));
        }
        const gone = predecessorOf(scene, sentence, verb);
        if (gone) drafts.push(...posts.flatMap((post) => draftsOf(scene, gone, verb, { ...post, former: true })));
        done = posts.at(-1)!.title.end;
      }
    }
  }
  return drafts;
}

/** 车文轩任董事长: 任 alone is a verb of office behind a name or a word of time, not in 责任 and 信任. */
function isOffice(scene: Scene, verb: Span): boolean {
  if (scene.text.slice(verb.start, verb.end) !== '任') return true;
  return (
    /[年月日起后，并又再者]/u.test(scene.text[verb.start - 1] ?? '') ||
    scene.mentionAt(verb.start - 1)?.entity.type === 'Person'
  );
}

/** One post of a career: a seat, a post at a body, or a post whose body was named before (韦春暖兼任理事长). */
function draftsOf(
  scene: Scene,
  person: { entity: Entity; start: number; end: number },
  verb: Span,
  post: Post,
): RelationDraft[] {
  const proof = {
    start: Math.min(person.start, verb.start),
    end: Math.max(post.title.end, person.start >= verb.end ? person.end : 0),
  };
  if (isSeat(scene, post)) {
    const apposition = { person: { start: person.start, end: proof.end }, posts: [post], whole: proof };
    return readSeat(scene, person.entity, apposition, post);
  }
  if (post.affiliation) return held(scene, person.entity, post, proof, 'careers/told', 0.9);
  const body = bodyOfPost(scene, post.title.text, verb.start, 80);
  if (!body) return [];
  return [
    {
      type: 'WORKS_FOR',
      head: person.entity,
      tail: body.entity,
      proof: { start: Math.min(proof.start, body.start), end: proof.end },
      rule: 'careers/body-before',
      confidence: 0.72,
      properties: { title: post.title.text, status: post.former ? 'former' : 'current' },
    },
  ];
}

/** 将于下月起兼任, 拟任: announced and not done. */
function isAnnounced(text: string, at: number, floor: number): boolean {
  return /(?:将|拟|即将|计划|推荐|提名|建议)[^，。；]{0,8}$/u.test(text.slice(Math.max(floor, at - 12), at));
}

/** 李四 in 张三接替李四担任局长. */
function predecessorOf(scene: Scene, sentence: Span, verb: Span): EntityMention | undefined {
  const named = scene
    .outermost(sentence)
    .filter((mention) => mention.entity.type === 'Person' && mention.end <= verb.start)
    .at(-1);
  const words = named && scene.text.slice(Math.max(sentence.start, named.start - 14), named.start);
  return words && /(?:接替|接任|取代|代替|继任)[\p{Script=Han}]{0,12}$/u.test(words) ? named : undefined;
}

/**
 * Whose career a sentence tells: the person behind 的 (曾任A局局长的张三), the one named before the verb, else the one the
 * sentence before was about.
 */
export function holderOf(
  scene: Scene,
  sentence: Span,
  verb: Span,
  postEnd = verb.end,
): { entity: Entity; start: number; end: number } | undefined {
  const persons = scene
    .outermost(sentence)
    .filter((mention) => mention.entity.type === 'Person' && !insideQuotation(scene, mention.start));
  if (scene.text[postEnd] === '的') {
    const behind = persons.find((mention) => mention.start > postEnd);
    if (behind && behind.start - postEnd <= 28 && !/[，。；：]/u.test(scene.text.slice(postEnd, behind.start)))
      return behind;
  }
  // 作为百色市人大代表，韦春暖……: the one of whom the sentence goes on.
  if (/^[作身]为/u.test(scene.text.slice(verb.start, verb.end + 1)) && scene.text[postEnd] === '，') {
    const behind = persons.find((mention) => mention.start > postEnd);
    if (behind && behind.start - postEnd <= 20) return behind;
  }
  const before = persons.filter((mention) => mention.end <= verb.start);
  const named = before.at(-1);
  if (named) {
    return predecessorOf(scene, sentence, verb) ? before.at(-2) : named;
  }
  const words = scene.text.slice(sentence.start, verb.start);
  if (/我|我们|你/u.test(words)) return undefined;
  // 从担任A主任，到成为B院长，吴浩始终……: told before the one it is told of is named.
  const behind = persons.find((mention) => mention.start > postEnd);
  if (/^(?:从|自|由|历任|先后|早年|曾经?)?$/u.test(words) && behind && scene.text[behind.start - 1] === '，')
    return behind;
  const entity = scene.antecedent(sentence.start);
  return entity ? { entity, start: sentence.start, end: sentence.start + 1 } : undefined;
}
