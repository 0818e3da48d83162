import type { Span } from '@guanxi/graph';
import type { Entity, EntityMention } from '../entities/entity.js';
import type { Scene } from './scene.js';

/**
 * Frames: who does what to whom within a sentence. A frame's verb is found by a pattern; its subject is the nearest fit
 * before it, its object the nearest fit behind it, both with what is joined to them (A、B和C).
 */

/** Names joined by 、, 和, 与 into one part of the sentence. */
export interface Group extends Span {
  members: EntityMention[];
}

type Type = Entity['type'];

/** Names and references of a sentence that may be parts of a frame, in order, none inside another. */
export function partsOf(scene: Scene, span: Span, types: readonly Type[]): EntityMention[] {
  const bylines = scene.document.read.byline;
  const names = scene.outermost(span).filter(
    (mention) =>
      types.includes(mention.entity.type) &&
      // Who signed the article does nothing in it.
      !bylines.some((line) => line.start <= mention.start && mention.end <= line.end),
  );
  const references = scene.referencesWithin(span).filter((mention) => types.includes(mention.entity.type));
  const parts = [...names, ...references].sort((a, b) => a.start - b.start);
  // X（以下简称Y）: the short form in the brackets is no part of its own.
  return parts.filter((part, index) => {
    const before = parts[index - 1];
    return !(before && before.entity === part.entity && /^（/u.test(scene.text.slice(before.end, part.start)));
  });
}

/** Groups of parts that are joined in a list; a chain of places (安徽省淮北市) is one member, its last. */
export function groupsOf(scene: Scene, parts: readonly EntityMention[]): Group[] {
  const groups: Group[] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    const previous = last?.members.at(-1);
    if (last && previous) {
      const between = scene.text.slice(previous.end, Math.max(previous.end, headOf(scene, part)));
      if (between === '' && previous.entity.type === 'Place' && part.entity.type === 'Place') {
        last.members[last.members.length - 1] = part;
        last.end = part.end;
        continue;
      }
      // “听屿Air”“听屿Pro”: marked names side by side.
      const marked = part.entity.type === 'Product' && /^[”》]、?[“《]$/u.test(between);
      if (previous.entity.type === part.entity.type && (marked || joins(between, part.entity.type))) {
        last.members.push(part);
        last.end = part.end;
        continue;
      }
    }
    groups.push({ start: part.start, end: part.end, members: [part] });
  }
  return groups;
}

/** Where the posts before a name begin: 姚远 in 鲁大江、澄江市纪委书记姚远. */
function headOf(scene: Scene, part: EntityMention): number {
  if (part.entity.type !== 'Person') return part.start;
  return scene.appositionAt(part.start)?.whole.start ?? part.start;
}

function joins(between: string, type: Type): boolean {
  if (/^[”’」》）)]{0,2}(?:（[^（）]{0,24}）)?(?:、|和|及|以及|，以及)[“‘「《（(]{0,2}$/u.test(between)) return true;
  // 德国外长贝尔伯克、英国外交大臣拉米: a post that no list knows stands before the second name.
  return (
    type === 'Person' &&
    /^(?:、|及|以及|和)[\p{Script=Han}]{2,16}$/u.test(between) &&
    !/[的了在与同是]|^.+和/u.test(between)
  );
}

/** The last group that ends before `at`, no further away than `reach` characters. */
export function groupBefore(groups: readonly Group[], at: number, reach = 80): Group | undefined {
  let found: Group | undefined;
  for (const group of groups) if (group.end <= at && at - group.end <= reach) found = group;
  return found;
}

/** The first group that begins at or behind `at`. */
export function groupAfter(groups: readonly Group[], at: number, reach = 60): Group | undefined {
  return groups.find((group) => group.start >= at && group.start - at <= reach);
}

/** Words before a verb that say it has not happened: a plan, a wish, a denial. */
const PLANNED =
  /(?:即将|将要|将(?![军领])|(?<![模虚])拟|计划|准备|打算|有望|力争|争取|应当|应该|(?<![相响适反对供效感回答呼顺])应(?![邀约聘用对])|(?<![主重摘概纪紧只就需扼险])要(?![求素点闻塞])|须|必须|需要|可以|能否|要求|希望|建议|呼吁|请求|尽快|抓紧|正在(?:制定|起草|研究)|(?<![等接招期看对款])待|择机|预计)[^，。；：]{0,14}$/u;
const DENIED = /(?:没有|未曾|并未|未|从未|尚未|不会|不再|不|拒绝|否认|无意|并非|不是)[^，。；：]{0,8}$/u;

export function isPlanned(text: string, verbStart: number, floor: number): boolean {
  return PLANNED.test(text.slice(Math.max(floor, verbStart - 18), verbStart));
}

export function isDenied(text: string, verbStart: number, floor: number): boolean {
  return DENIED.test(text.slice(Math.max(floor, verbStart - 12), verbStart));
}

/** Matches of a verb pattern in a stretch, outside of names. */
export function verbsIn(scene: Scene, span: Span, pattern: RegExp): Span[] {
  const found: Span[] = [];
  for (const match of scene.text.slice(span.start, span.end).matchAll(pattern)) {
    const start = span.start + match.index;
    const end = start + match[0].length;
    const inName = scene.mentionAt(start);
    if (inName && inName.end >= end && inName.end - inName.start > match[0].length) continue;
    found.push({ start, end });
  }
  return found;
}

/** The clause that holds an offset: between 。；and the like; commas do not part it. */
export function sentencePart(text: string, at: number, bounds: Span): Span {
  let start = at;
  while (start > bounds.start && !/[。；！？\n]/u.test(text[start - 1]!)) start--;
  let end = at;
  while (end < bounds.end && !/[。；！？\n]/u.test(text[end]!)) end++;
  return { start, end };
}

/** From the first of some spans to the last. */
export function cover(...spans: Span[]): Span {
  return { start: Math.min(...spans.map((span) => span.start)), end: Math.max(...spans.map((span) => span.end)) };
}
