import type { Span } from '@guanxi/graph';
import type { SpanIndex } from '../spans.js';
import type { Entity, EntityMention } from './entity.js';

/**
 * What the text is about before an offset, of the things that fit: in the same clause what is named last, in what stands
 * before it what it begins with, for that is what it is about. What is only a party there serves where nothing else does,
 * what is somebody's past never. Nothing that stands more than `reach` characters away.
 */
export function topicBefore(
  text: string,
  named: SpanIndex<EntityMention>,
  at: number,
  reach: number,
  fits: (entity: Entity) => boolean,
): EntityMention | undefined {
  const floor = Math.max(0, at - reach);
  const clause = clauseStart(text, at);
  let reserve: EntityMention | undefined;
  for (let end = at; end > floor;) {
    const last = lastFitting(named, end, floor, fits);
    if (!last) break;
    const start = Math.max(floor, clauseStart(text, last.start));
    const present = named.within({ start, end }).filter((mention) => fits(mention.entity) && !isPast(text, mention));
    const subjects = present.filter((mention) => !isParty(text, mention.start));
    const topic = last.start >= clause ? (subjects.at(-1) ?? present.at(-1)) : subjects[0];
    if (topic) return topic;
    reserve ??= present.at(-1);
    end = start;
  }
  return reserve;
}

function lastFitting(
  named: SpanIndex<EntityMention>,
  at: number,
  floor: number,
  fits: (entity: Entity) => boolean,
): EntityMention | undefined {
  for (const mention of named.before(at)) {
    if (mention.start < floor) return undefined;
    if (mention.end <= at && fits(mention.entity)) return mention;
  }
  return undefined;
}

/** Where the sentence, or the part of it between two semicolons, begins that an offset stands in. */
function clauseStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !/[。；！？\n]/u.test(text[start - 1]!)) start--;
  return start;
}

/** A party to what another does. */
function isParty(text: string, at: number): boolean {
  return /[由与和同向被给跟从、][“]?$/u.test(text.slice(Math.max(0, at - 2), at));
}

/** A part of somebody's past. */
function isPast(text: string, { start, end }: Span): boolean {
  return (
    /(?:来自|曾[任在是]|曾供职于|毕业于|任职于|就职于|供职于|此前[是在任]|[原前])[“]?$/u.test(
      text.slice(Math.max(0, start - 5), start),
    ) || /^(?:做过|当过|干过|工作过|取得|获得|攻读|读|毕业|任职|就职|实习|深造|求学)/u.test(text.slice(end, end + 3))
  );
}
