import type { Span } from '@guanxi/graph';
import type { Entity } from '../entities/entity.js';
import type { Scene } from '../relations/scene.js';
import type { Quotation } from './quotations.js';
import type { Quote } from './quote.js';
import { speechVerbs } from './clauses.js';
import { isOpen } from '../relations/topics.js';
import { antecedent, speakerIn, subjectOf, insideQuotation } from './speakers.js';
import { paragraphAt, sentenceAt } from '../document.js';

/** How far the words that name the speaker may reach before or behind a quotation. */
const REACH = 90;

/** “农技接班人”计划, “盘古大模型”: marks around a name are no speech. */
function isName(scene: Scene, quotation: Quotation): boolean {
  const mention = scene.mentionAt(quotation.inner.start) ?? scene.mentionAt(quotation.start);
  return (
    mention !== undefined &&
    mention.entity.type !== 'Person' &&
    mention.start >= quotation.start &&
    mention.start <= quotation.inner.start &&
    mention.end >= quotation.inner.end
  );
}

interface Attribution {
  speaker: Entity;
  proof: Span;
  rule: string;
  confidence: number;
}

/**
 * Speech in quotation marks, with its speaker: named behind (“……。”黄艳说), before (他说：“……”), between two parts of one
 * utterance (“甲，”他说，“乙。”), or a sentence away.
 */
export function directQuotes(scene: Scene): Quote[] {
  const quotes: Quote[] = [];
  const outer = [...scene.document.quotations].filter((quotation) => quotation.level === 0);
  for (const [index, quotation] of outer.entries()) {
    if (isName(scene, quotation)) continue;
    const before = outer[index - 1];
    const next = outer[index + 1];
    // 他说：“……”: what leads up with a colon tells the speaker, whatever follows.
    const led = /[：:]/u.test(scene.text[quotation.start - 1] ?? '');
    const attribution =
      (introducesNext(scene, quotation, next) ? attributedToSentenceBefore(scene, quotation) : undefined) ??
      (led ? attributedBefore(scene, quotation, before) : undefined) ??
      attributedAfter(scene, quotation, next) ??
      (led ? undefined : attributedBefore(scene, quotation, before)) ??
      (hasNamelessSpeaker(scene, quotation)
        ? undefined
        : (carriedOn(scene, quotation, before, quotes) ?? attributedNearby(scene, quotation, quotes)));
    if (!attribution) continue;
    quotes.push({
      speaker: attribution.speaker,
      content: trimmed(scene.text, quotation.inner),
      kind: 'direct',
      proof: attribution.proof,
      rule: `quotes/direct-${attribution.rule}`,
      confidence: attribution.confidence,
    });
  }
  return quotes;
}

/** 他说，列车已运行两年，“没有一趟晚点”: marks that close what the same one says without marks. */
export function quotesBehindIndirect(scene: Scene, direct: readonly Quote[], indirect: readonly Quote[]): Quote[] {
  const attributed = new Set(direct.map(({ content }) => content.start));
  const byEnd = new Map(indirect.map((quote) => [quote.content.end, quote]));
  return [...scene.document.quotations].flatMap((quotation) => {
    const before = byEnd.get(quotation.start - 1);
    const content = trimmed(scene.text, quotation.inner);
    if (!before || quotation.level > 0 || attributed.has(content.start) || !isUtterance(scene.text, quotation))
      return [];
    const { speaker, proof, confidence } = before;
    return [{ speaker, content, kind: 'direct', proof, rule: 'quotes/direct-behind-indirect', confidence }];
  });
}

export function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/u.test(text[start]!)) start++;
  while (end > start && /\s/u.test(text[end - 1]!)) end--;
  return { start, end };
}

/** Whether words end as a sentence does, also where the mark of an inner quotation closes it: 张口就问：‘为什么？’. */
function isWhole(words: string): boolean {
  return /[。！？…!?][’』”]?$/u.test(words);
}

/** Whether the marked words are a clause of their own and not a phrase: they end as a sentence or are set off. */
export function isUtterance(text: string, quotation: Quotation): boolean {
  const inner = text.slice(quotation.inner.start, quotation.inner.end);
  if (inner.length < 2) return false;
  const before = text.slice(Math.max(0, quotation.start - 1), quotation.start);
  const after = text.slice(quotation.end, quotation.end + 1);
  if (isWhole(inner)) return true;
  if (/，$/u.test(inner)) return true;
  return /[：:]/u.test(before) || (/，/u.test(before) && /[，。；]/u.test(after) && inner.length >= 6);
}

/** “……。”黄艳说；“……”，习近平总书记的这一要求 …: the clause behind the marks. */
function attributedAfter(scene: Scene, quotation: Quotation, next: Quotation | undefined): Attribution | undefined {
  if (!quotation.closed || !isUtterance(scene.text, quotation)) return undefined;
  const { text } = scene;
  const paragraph = scene.document.paragraphs[paragraphAt(scene.document, quotation.start)]!;
  let start = quotation.end;
  if (/^[，、]/u.test(text.slice(start, start + 1))) start++;
  const limit = Math.min(paragraph.end, start + REACH, next?.start ?? Infinity);
  const clause = text.slice(start, limit);
  if (/^[。；]/u.test(clause)) return undefined;
  const stop = clause.search(/[。；！？：“]/u);
  const end = stop < 0 ? limit : start + stop;
  // A clause that leads to the next quotation with a colon introduces that one, unless it is the only clause there is.
  for (const verb of speechVerbs(text, { start, end })) {
    const lead = text.slice(start, verb.start);
    // A whole sentence behind the marks that ends in the verb may be long: 走出手术室，对守在门外的杨秀兰说。
    if (lead.split('，').length > (text[verb.end] === '。' ? 4 : 2)) break;
    const from = Math.max(start, text.lastIndexOf('，', verb.start - 1) + 1);
    const speaker =
      speakerIn(scene, { start, end: verb.end }, verb.start) ??
      (from > start ? speakerIn(scene, { start: from, end: verb.end }, verb.start) : undefined);
    if (!speaker) continue;
    if (speaker.rule === 'body' && !isWhole(text.slice(quotation.inner.start, quotation.inner.end))) continue;
    return {
      speaker: speaker.entity,
      proof: { start: speaker.start, end: verb.end },
      rule: `after-${speaker.rule}`,
      confidence: speaker.confidence,
    };
  }
  // “……，”他把麦粒推到桌子中央，“……”: what stands between two parts of an utterance is about its speaker.
  const broken = /，$/u.test(text.slice(quotation.inner.start, quotation.inner.end));
  if (broken && next && next.start === limit) {
    const person = subjectOf(scene, { start, end: next.start });
    if (person)
      return {
        speaker: person,
        proof: proofOf(scene, person, { start, end: next.start }),
        rule: 'between',
        confidence: 0.8,
      };
  }
  // 方圆快人快语。 杨永信心满满。: a sentence about one person right behind a whole utterance.
  const inner = text.slice(quotation.inner.start, quotation.inner.end);
  if (isWhole(inner) && quotation.start > 0 && standsAlone(scene, quotation)) {
    const sentenceEnd = stop < 0 ? limit : end;
    const person = subjectOf(scene, { start, end: sentenceEnd });
    if (person)
      return {
        speaker: person,
        proof: proofOf(scene, person, { start, end: sentenceEnd }),
        rule: 'after-subject',
        confidence: 0.72,
      };
  }
  return undefined;
}

/** The quotation begins its sentence: nothing but other quotations stands before it there. */
function standsAlone(scene: Scene, quotation: Quotation): boolean {
  const sentence = sentenceAt(scene.document, quotation.start);
  return (
    sentence !== undefined &&
    !/[\p{Script=Han}]/u.test(scene.text.slice(sentence.start, quotation.start).replace(/“[^”]*”/gu, ''))
  );
}

/** 他说：“……”；他有句话，“……”: the clause that leads up to the marks. */
function attributedBefore(scene: Scene, quotation: Quotation, before: Quotation | undefined): Attribution | undefined {
  const { text } = scene;
  const lead = text[quotation.start - 1];
  if (
    lead !== '：' &&
    lead !== ':' &&
    lead !== '，' &&
    lead !== '—' &&
    lead !== '说' &&
    lead !== '道' &&
    lead !== '出' &&
    lead !== '调'
  ) {
    const verbs = speechVerbs(text, { start: Math.max(0, quotation.start - 8), end: quotation.start });
    if (!verbs.some((verb) => verb.end === quotation.start)) return undefined;
  }
  const sentence = sentenceAt(scene.document, quotation.start);
  if (!sentence) return undefined;
  // 说，……，“……”。: a clause in marks that ends an indirect speech, however long that is.
  const setOff = lead === '，' && isUtterance(text, quotation) && /^[。；]/u.test(text.slice(quotation.end));
  const floor = before && before.end <= quotation.start && (!setOff || isUtterance(text, before)) ? before.end : 0;
  const start = Math.max(sentence.start, floor, setOff ? 0 : quotation.start - REACH);
  const verbs = speechVerbs(text, { start, end: quotation.start });
  const colon = lead === '：' || lead === ':' || text.slice(quotation.start - 2, quotation.start) === '——';
  const inner = text.slice(quotation.inner.start, quotation.inner.end);
  for (const verb of [...verbs].reverse()) {
    const gap = text.slice(verb.end, quotation.start);
    // 坦言，公司此前从未碰过农业：“……”: words between belong to the indirect part, the speaker is the same.
    if (gap.length > (setOff ? 160 : 60)) break;
    if (!colon && gap.replace(/[，：]/gu, '').length > 24 && !isUtterance(text, quotation)) continue;
    if (
      !colon &&
      !setOff &&
      !isWhole(inner) &&
      !/，$/u.test(inner) &&
      gap.replace(/[，：]/gu, '').length > 12 &&
      inner.length < 10
    )
      continue;
    const speaker = speakerIn(scene, { start, end: verb.end }, verb.start);
    if (speaker) {
      return {
        speaker: speaker.entity,
        proof: { start: speaker.start, end: verb.end },
        rule: `before-${speaker.rule}`,
        confidence: speaker.confidence - 0.02,
      };
    }
  }
  if (!colon && !/，/u.test(lead ?? '')) return undefined;
  if (!isUtterance(text, quotation)) return undefined;
  if (WRITTEN_UP.test(text.slice(sentence.start, quotation.start))) return undefined;
  // 随后又说：“……”: the sentence names nobody, and so goes on about the one before.
  const told = verbs.at(-1);
  if (colon && told && quotation.start - told.end <= 12 && isOpen(scene, sentence.start, told.start)) {
    const person = antecedent(scene, sentence.start);
    if (person)
      return {
        speaker: person,
        proof: { start: sentence.start, end: quotation.start },
        rule: 'before-left-out',
        confidence: 0.55,
      };
  }
  if (
    colon ||
    /(?:句话|这样|感触|感慨|说|道|的话|一句)，$/u.test(text.slice(start, quotation.start)) ||
    (isWhole(inner) && inner.length >= 8)
  ) {
    const person =
      subjectOf(scene, { start, end: quotation.start }) ??
      (colon ? subjectOf(scene, { start: sentence.start, end: quotation.start }) : undefined);
    if (person)
      return {
        speaker: person,
        proof: proofOf(scene, person, { start: sentence.start, end: quotation.start }),
        rule: 'before-subject',
        confidence: 0.74,
      };
  }
  return undefined;
}

/** 墙上刷着一行大字：“……”: words that stand written somewhere are nobody's speech. */
const WRITTEN_UP =
  /(?:[写刷刻印挂贴]着|大字|标语|横幅|条幅|匾额?|牌子|招牌|海报|字样|口号|规定|公告|通知)[^，。]{0,8}[：:，]$/u;

/** “甲，”他说，“乙。” and “甲。”“乙。”: the speaker of the quotation before, when little stands between. */
function carriedOn(
  scene: Scene,
  quotation: Quotation,
  before: Quotation | undefined,
  quotes: readonly Quote[],
): Attribution | undefined {
  if (!before) return undefined;
  const last = quotes.at(-1);
  if (!last || last.content.start < before.inner.start || last.content.end > before.inner.end + 1) return undefined;
  const { text } = scene;
  const between = text.slice(before.end, quotation.start);
  if (!isUtterance(text, quotation) && between !== '') return undefined;
  const sameParagraph = paragraphAt(scene.document, before.start) === paragraphAt(scene.document, quotation.start);
  // Marks that open a paragraph and were not closed in the one before: one speech over paragraphs.
  if (!sameParagraph && !before.closed && /^\s*$/u.test(between))
    return { ...follow(last), rule: 'continued', confidence: 0.9 };
  if (!sameParagraph) return undefined;
  const sentenceBefore = sentenceAt(scene.document, before.start);
  const sentence = sentenceAt(scene.document, quotation.start);
  if (between === '' || /^[，、]?$/u.test(between)) return { ...follow(last), rule: 'series', confidence: 0.85 };
  const broken = /，$/u.test(text.slice(before.inner.start, before.inner.end)) && before.closed;
  if (
    sentenceBefore === sentence &&
    (broken || speechVerbs(text, { start: before.end, end: quotation.start }).length > 0)
  ) {
    return { ...follow(last), rule: 'interrupted', confidence: 0.9 };
  }
  return undefined;
}

function follow(quote: Quote): Attribution {
  return { speaker: quote.speaker, proof: quote.proof, rule: quote.rule, confidence: quote.confidence };
}

/** Whether the marks hold whole sentences, and nothing but other quotations stands before them in theirs. */
function isSentence(scene: Scene, quotation: Quotation): boolean {
  const inner = scene.text.slice(quotation.inner.start, quotation.inner.end);
  return isWhole(inner) && inner.length >= 5 && standsAlone(scene, quotation);
}

/** 李明一开口就是大蒜。“……。”: the subject of the sentence before, in the same paragraph. */
function attributedToSentenceBefore(scene: Scene, quotation: Quotation): Attribution | undefined {
  if (!isSentence(scene, quotation)) return undefined;
  const previous = scene.document.sentencesOf[paragraphAt(scene.document, quotation.start)]!.filter(
    (sentence) => sentence.end <= quotation.start,
  ).at(-1);
  const person = previous && subjectOf(scene, previous);
  if (!person) return undefined;
  return { speaker: person, proof: proofOf(scene, person, previous), rule: 'sentence-before', confidence: 0.66 };
}

/** “甲。”李明说：“乙。”: what stands between leads to the next quotation with a colon, and says nothing of this one. */
function introducesNext(scene: Scene, quotation: Quotation, next: Quotation | undefined): boolean {
  if (!next) return false;
  const { text } = scene;
  if (!/^[^。！？；“”]{2,60}[：:]$/u.test(text.slice(quotation.end, next.start))) return false;
  const [first] = speechVerbs(text, { start: quotation.end, end: next.start });
  return first === undefined || first.end === next.start - 1;
}

/** Words for a speaker whom the article does not name. */
const NAMELESS =
  /(?:一[位名个]|几[位名个]|多[位名]|不少|许多|某|这[位名]|那[位名]|有(?:的|人|村民|学生|家长|网友))[^，。；：“”]{0,20}$|(?:记者|村民|居民|市民|网友|学生|家长|工人|农民|群众|司机|老板|顾客|游客|邻居|员工|业内人士|知情人|老人|大爷|大妈|大娘|老乡|乡亲|[\p{Script=Han}]国?人)(?:[在们][^，。；：“”]{0,12}|[^，。；：“”]{0,4})$/u;

/** Whether the clause before or behind a quotation gives it to somebody without a name: then it is nobody else's. */
function hasNamelessSpeaker(scene: Scene, quotation: Quotation): boolean {
  const { text } = scene;
  const behind = /^[，、]?([^。；！？：“”]{1,60})/u.exec(text.slice(quotation.end, quotation.end + 62));
  const before = /([^。；！？“”]{1,60})[：，]?$/u.exec(text.slice(Math.max(0, quotation.start - 62), quotation.start));
  const clauses: Span[] = [];
  if (behind) {
    const end = quotation.end + behind[0].length;
    clauses.push({ start: end - behind[1]!.length, end });
  }
  if (before) clauses.push({ start: quotation.start - before[0].length, end: quotation.start });
  return clauses.some((clause) =>
    speechVerbs(text, clause).some(
      (verb) =>
        NAMELESS.test(text.slice(clause.start, verb.start)) &&
        !scene.within({ start: clause.start, end: verb.start }).some(({ entity }) => entity.type === 'Person'),
    ),
  );
}

/** A whole utterance without words of attribution: the subject of the sentence before, or the speaker before it. */
function attributedNearby(scene: Scene, quotation: Quotation, quotes: readonly Quote[]): Attribution | undefined {
  const { text } = scene;
  if (!isSentence(scene, quotation)) return undefined;
  const index = paragraphAt(scene.document, quotation.start);
  const paragraph = scene.document.paragraphs[index]!;
  // 他说，……。 behind it, or a sentence about somebody before it in the same paragraph.
  const sentencesBefore = scene.document.sentencesOf[index]!.filter((sentence) => sentence.end <= quotation.start);
  const previous = sentencesBefore.at(-1);
  if (previous) {
    const attribution = attributedToSentenceBefore(scene, quotation);
    if (attribution) return attribution;
    const last = quotes.at(-1);
    if (last && last.content.end >= previous.start) return { ...follow(last), rule: 'speaker-before', confidence: 0.6 };
    for (const sentence of sentencesBefore.slice(0, -1).reverse()) {
      const subject = subjectOf(scene, sentence);
      if (subject)
        return {
          speaker: subject,
          proof: proofOf(scene, subject, sentence),
          rule: 'paragraph-subject',
          confidence: 0.55,
        };
    }
  }
  const rest = text.slice(quotation.end, paragraph.end);
  const alone = quotation.start === paragraph.start && !/[\p{Script=Han}]/u.test(rest.replace(/“[^”]*”?/gu, ''));
  if (alone && index > 0) {
    const last = quotes.at(-1);
    const recent = last && paragraphAt(scene.document, last.content.start) >= index - 2 ? last : undefined;
    const before = scene.document.paragraphs[index - 1]!;
    const subject = lastSubject(scene, index - 1);
    if (subject && recent?.speaker === subject) return { ...follow(recent), rule: 'paragraph-alone', confidence: 0.6 };
    if (subject)
      return { speaker: subject, proof: proofOf(scene, subject, before), rule: 'paragraph-alone', confidence: 0.55 };
  }
  return undefined;
}

function lastSubject(scene: Scene, paragraph: number): Entity | undefined {
  for (const sentence of [...scene.document.sentencesOf[paragraph]!].reverse()) {
    const subject = subjectOf(scene, sentence);
    if (subject) return subject;
  }
  return undefined;
}

/** The words that name a person within a stretch. */
function proofOf(scene: Scene, person: Entity, span: Span): Span {
  const mention = scene.within(span).find((one) => one.entity === person && !insideQuotation(scene, one.start));
  return mention ? { start: mention.start, end: Math.min(span.end, mention.end + 12) } : span;
}
