import type { Span } from '@guanxi/graph';
import type { Entity, EntityMention } from '../entities/entity.js';
import { titleEndingAt } from '../mentions/titles.js';
import type { Scene } from '../relations/scene.js';
import { paragraphAt } from '../document.js';

/** Who may speak: people, and bodies through their nameless voices. */
export function isSpeaker(mention: EntityMention): boolean {
  return mention.entity.type === 'Person' || mention.entity.type === 'Organization';
}

/** Words by which a body speaks: 有关负责人, 发言人, 相关人士. */
const VOICE =
  /^(?:的)?(?:一位|一名|多位|一些)?(?:有关|相关|主要|一位|新闻|本次|该项目)?(?:工作人员|负责人|负责同志|发言人|新闻发言人|人士|官员|专家|方面|客服|代表|人员|民警|主管|技术人员|队员)/u;

/**
 * The one who speaks in a stretch that ends in a verb of speech: the first person named there who is not the one
 * spoken to; a body only when it speaks itself; a pronoun stands for the person before.
 */
export function speakerIn(
  scene: Scene,
  span: Span,
  verbStart: number,
): { entity: Entity; start: number; rule: string; confidence: number } | undefined {
  const { text } = scene;
  const mentions = voicesIn(scene, { start: span.start, end: verbStart });
  const persons = mentions.filter(
    (mention) => mention.entity.type === 'Person' && !isSpokenTo(scene, mention, span.start, verbStart),
  );
  const own = ownSubject(scene, persons, span.start, verbStart);
  if (own) return { entity: own.entity, start: own.start, rule: 'named', confidence: 0.92 };
  const pronoun = pronounIn(text, span.start, verbStart);
  const subject = persons.find((mention) => !isModifier(text, mention, verbStart)) ?? persons[0];
  if (subject && (!pronoun || subject.start < pronoun.start)) {
    return { entity: subject.entity, start: subject.start, rule: 'named', confidence: 0.92 };
  }
  if (pronoun) {
    const person = antecedent(scene, pronoun.start);
    if (person) return { entity: person, start: pronoun.start, rule: 'pronoun', confidence: 0.8 };
    return undefined;
  }
  const bodies = mentions.filter((mention) => mention.entity.type === 'Organization');
  for (const body of [...bodies].reverse()) {
    const rest = text.slice(body.end, verbStart);
    if (VOICE.test(rest) || (rest.length <= 8 && !/[的与和同向对在]/u.test(rest) && isSource(text, body, span.start))) {
      return { entity: body.entity, start: body.start, rule: 'body', confidence: 0.78 };
    }
  }
  const titled = titledSpeaker(scene, span, verbStart);
  if (titled) return titled;
  return undefined;
}

/** Names and words of reference that may speak in a stretch; who signed the article does not. */
function voicesIn(scene: Scene, span: Span): EntityMention[] {
  const named = scene.outermost(span).filter(isSpeaker);
  const bylines = scene.document.read.byline;
  const references = scene.referencesWithin(span).filter((one) => one.entity.type === 'Organization');
  return [...named, ...references]
    .filter((mention) => !bylines.some((line) => line.start <= mention.start && mention.end <= line.end))
    .sort((a, b) => a.start - b.start);
}

/** 她右脚踝扭伤，队医孟冬断言: who stands at the head of the verb's own clause, whoever was named before it. */
function ownSubject(
  scene: Scene,
  persons: readonly EntityMention[],
  floor: number,
  verbStart: number,
): EntityMention | undefined {
  const { text } = scene;
  const clause = Math.max(floor, text.lastIndexOf('，', verbStart - 1) + 1);
  if (clause === floor) return undefined;
  return persons.find((mention) => {
    const head = scene.appositionAt(mention.start)?.whole.start ?? mention.start;
    return head >= clause && /^[\p{Script=Han}]{0,4}$/u.test(text.slice(clause, head)) && text[mention.end] !== '的'
      ? !OBJECT_LEAD.test(text.slice(clause, head))
      : false;
  });
}

const OBJECT_LEAD = /[拉握指看对向跟与和同为给让请把被由着到]/u;

/** 据南宁海关介绍, 外交部表示: the body itself is the source. */
function isSource(text: string, body: EntityMention, start: number): boolean {
  const before = text.slice(start, body.start);
  return before === '' || /(?:据|另据|^)$/u.test(before) || before.length <= 6;
}

/** 院长沈秋白说 is named; 院长说, 弟弟接着说 are the one person of that post or kin named before. */
function titledSpeaker(
  scene: Scene,
  span: Span,
  verbStart: number,
): { entity: Entity; start: number; rule: string; confidence: number } | undefined {
  const { text } = scene;
  for (let end = verbStart; end > span.start + 1; end--) {
    const title = titleEndingAt(text, end, span.start);
    if (!title || title.text.length < 2 || title.kind !== 'post' || /记者|发言人|负责人|编辑/u.test(title.text))
      continue;
    const before = text.slice(span.start, title.start);
    if (!/(?:^|该[\p{Script=Han}]{0,3}|，)$/u.test(before)) continue;
    const holders = scene
      .holdersOf(title.text)
      .filter((entity) => entity.mentions.some((mention) => mention.start < span.start));
    if (holders.length === 1) return { entity: holders[0]!, start: title.start, rule: 'title', confidence: 0.7 };
  }
  return undefined;
}

/** 董彩云对总书记说: the one after 对, 向, 同, 跟 hears, also when posts stand before the name. */
function isSpokenTo(scene: Scene, mention: EntityMention, floor: number, verbStart: number): boolean {
  const { text } = scene;
  const apposition = scene.appositionAt(mention.start);
  const start = Math.max(floor, apposition?.whole.start ?? mention.start);
  const direct = (at: number) =>
    /(?:对|向|同|跟|与|和|给|告诉|叮嘱|提醒|问|勉励)$/u.test(text.slice(Math.max(floor, at - 2), at));
  // 对守在门外的杨秀兰说: words that describe the one spoken to.
  const described = /(?:^|[，。；：”]|[\p{Script=Han}]{2})[对向跟][^，。；：“”]{1,12}的$/u.test(
    text.slice(Math.max(floor, start - 18), start),
  );
  if (!direct(start) && !direct(mention.start) && !described) return false;
  // 张三和李四说: two speakers joined; the first is the subject, so the second is not told apart.
  return !/^(?:共同|一起|都)/u.test(text.slice(mention.end, verbStart));
}

/** 习近平总书记的讲话让他说: a name with 的 behind it modifies another word. */
function isModifier(text: string, mention: EntityMention, verbStart: number): boolean {
  return text[mention.end] === '的' && verbStart - mention.end > 3;
}

const PRONOUN =
  /(?:^|[，。；：”“、]|而|但|不过|但是|然而|因此|所以|于是|后来|对此|随后|当时|最后|接着|同时|其中|据|在|对|由)(他|她|其)(?!们|他|人|的)/gu;

function pronounIn(text: string, start: number, end: number): Span | undefined {
  const part = text.slice(Math.max(0, start - 1), end);
  for (const match of part.matchAll(PRONOUN)) {
    const at = Math.max(0, start - 1) + match.index + match[0].length - 1;
    if (at >= start && at < end) return { start: at, end: at + 1 };
  }
  return undefined;
}

/**
 * The person a pronoun stands for: the subject of the sentences before it in the paragraph, else the last person named
 * in the paragraph before. Names inside quotations do not count.
 */
export function antecedent(scene: Scene, at: number): Entity | undefined {
  const index = paragraphAt(scene.document, at);
  if (index < 0) return undefined;
  for (let i = index; i >= Math.max(0, index - 2); i--) {
    const paragraph = scene.document.paragraphs[i]!;
    const end = i === index ? at : paragraph.end;
    const sentences = scene.document.sentencesOf[i]!.filter((sentence) => sentence.start < end);
    for (const sentence of sentences.reverse()) {
      const subject = subjectOf(scene, { start: sentence.start, end: Math.min(sentence.end, end) });
      if (subject) return subject;
    }
  }
  return undefined;
}

/** Words before a name that make it an object: 采访X, 由X, 是X. */
const BEFORE_OBJECT =
  /(?:把|被|让|请|由|为|找|见|陪同|采访|专访|会见|任命|看望|(?<!名)叫|选举|聘任|免去|拍拍|拉着|指着|跟着)$/u;

/**
 * Whom a stretch is about: the first person named outside of quotations who is no addressee, object or modifier; a pronoun that
 * stands before stands for the person before.
 */
export function subjectOf(scene: Scene, span: Span): Entity | undefined {
  const persons = scene
    .outermost(span)
    .filter((mention) => mention.entity.type === 'Person' && !insideQuotation(scene, mention.start));
  const subject = persons.find(
    (mention) =>
      !isSpokenTo(scene, mention, span.start, span.end) &&
      !isModifier(scene.text, mention, span.end) &&
      !BEFORE_OBJECT.test(scene.text.slice(Math.max(span.start, mention.start - 2), mention.start)),
  );
  const pronoun = pronounIn(scene.text, span.start, subject?.start ?? span.end);
  if (pronoun && !insideQuotation(scene, pronoun.start)) return antecedentBefore(scene, pronoun.start, span.start);
  return (subject ?? persons.find((mention) => isModifier(scene.text, mention, span.end)))?.entity;
}

/** The antecedent of a pronoun in a stretch, looked for before the stretch. */
function antecedentBefore(scene: Scene, pronoun: number, floor: number): Entity | undefined {
  return floor > 0 ? antecedent(scene, Math.min(pronoun, floor)) : undefined;
}

export function insideQuotation(scene: Scene, offset: number): boolean {
  return scene.document.quotations
    .covering(offset)
    .some(({ inner }) => inner.start <= offset && offset < inner.end && inner.end - inner.start > 12);
}
