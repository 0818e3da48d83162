import type { Span } from '@guanxi/graph';
import type { Scene } from '../relations/scene.js';
import type { Quote } from './quote.js';
import { speechVerbs, type SpeechVerb } from './clauses.js';
import { isUtterance } from './direct.js';
import { paragraphAt } from '../document.js';
import { speakerIn } from './speakers.js';

/** Verbs that take their clause without a comma; the others need one (陆望川说，……). */
const WITHOUT_COMMA =
  /^(?:表示|指出|强调|认为|建议|透露|坦言|直言|称|要求|希望|呼吁|提醒|介绍|相信|预计|预测|宣布|承诺|主张|提出|回忆|坦承|承认|解释|说|重申|期待|估计|担心|勉励|叮嘱|嘱咐|号召|倡议|声称|证实|断言|讲|促请|敦促)$/u;

/** Speech without marks: the clauses that a verb of speech governs, to the end of the sentence. */
export function indirectQuotes(scene: Scene): Quote[] {
  const quotes: Quote[] = [];
  for (const sentence of scene.sentences) {
    const { kind } = scene.document.paragraphs[sentence.paragraph]!;
    if (kind !== 'prose' || isLabelled(scene, sentence.paragraph)) continue;
    let from = sentence.start;
    let last: Quote | undefined;
    for (const verb of speechVerbs(scene.text, sentence)) {
      if (!verb.indirect || verb.start < from || insideMarks(scene, verb.start)) continue;
      const content = contentBehind(scene, verb, sentence);
      if (!content) continue;
      const speaker = speakerIn(
        scene,
        { start: clauseChainStart(scene, verb, sentence, from), end: verb.end },
        verb.start,
      );
      // A second verb within another's words starts a new speech only at the head of a clause.
      if (
        last &&
        last.content.end > verb.start &&
        speaker &&
        !/(?:^|[，；。：])[\p{Script=Han}]{0,4}$/u.test(
          scene.text.slice(last.content.start, headOf(scene, speaker.start)),
        )
      )
        continue;
      // 由能源部提出: what a body put forward, not what it said.
      if (speaker && scene.text[headOf(scene, speaker.start) - 1] === '由') continue;
      const entity = speaker?.entity ?? (last && sharesSubject(scene, verb, last) ? last.speaker : undefined);
      if (!entity) continue;
      if (last && last.content.end > verb.start)
        last.content.end = cutBefore(scene.text, beginsAt(scene, verb, speaker?.start), last.content);
      last = {
        speaker: entity,
        content,
        kind: 'indirect',
        proof: { start: speaker?.start ?? verb.start, end: verb.end },
        rule: `quotes/indirect-${speaker?.rule ?? 'same-subject'}`,
        confidence: (speaker?.confidence ?? 0.75) - 0.06,
      };
      quotes.push(last);
      from = verb.end;
    }
  }
  for (const quote of quotes) goOn(scene, quote);
  return [...quotes, ...views(scene)].filter((quote) => quote.content.end - quote.content.start >= 4);
}

/** 强调，……。要……。: demands without a subject in the sentences behind are of the same speech. */
function goOn(scene: Scene, quote: Quote): void {
  if (!/(?:强调|指出|要求|提出|说|表示|部署)$/u.test(scene.text.slice(quote.proof.start, quote.proof.end))) return;
  const index = paragraphAt(scene.document, quote.content.start);
  for (const sentence of scene.document.sentencesOf[index] ?? []) {
    if (sentence.start < quote.content.end || sentence.start > quote.content.end + 1) continue;
    if (!/^(?:同时，|此外，)?(?:要(?![求闻素点])|必须|决不能|不能|务必)/u.test(scene.text.slice(sentence.start)))
      return;
    if (speechVerbs(scene.text, sentence).some((verb) => speakerIn(scene, sentence, verb.start))) return;
    quote.content.end = sentence.end;
  }
}

/** 在贺雪峰看来，……: a view that the article gives as somebody's. */
function views(scene: Scene): Quote[] {
  return scene.sentences.flatMap((sentence): Quote[] => {
    const view = scene.text.slice(sentence.start, sentence.end).indexOf('看来，');
    if (view < 0) return [];
    const at = sentence.start + view;
    const mention = scene.within({ start: sentence.start, end: at }).findLast((one) => one.entity.type === 'Person');
    if (!mention || mention.end !== at || insideMarks(scene, at)) return [];
    if (!/在$/u.test(scene.text.slice(sentence.start, headOf(scene, mention.start)))) return [];
    const content = { start: at + 3, end: sentence.end };
    const proof = { start: mention.start, end: at + 2 };
    return [
      { speaker: mention.entity, content, kind: 'indirect', proof, rule: 'quotes/indirect-view', confidence: 0.72 },
    ];
  });
}

/** Where the words of a second speech begin that name its speaker: 透露，他已递交建议书，|呼吁……; at the verb where the name stands clauses before. */
function beginsAt(scene: Scene, verb: SpeechVerb, speaker = verb.start): number {
  return /[，；]/u.test(scene.text.slice(speaker, verb.start)) ? verb.start : speaker;
}

/** Where the posts before a speaker's name begin. */
function headOf(scene: Scene, start: number): number {
  return scene.appositionAt(start)?.whole.start ?? start;
}

/** An interview's line with its label (记者：……) is no indirect speech. */
function isLabelled(scene: Scene, paragraph: number): boolean {
  const { start } = scene.document.paragraphs[paragraph]!;
  const label = /^([\p{Script=Han}·]{1,8})[：:]/u.exec(scene.text.slice(start, start + 10));
  return label !== null && speechVerbs(scene.text, { start, end: start + label[0].length }).length === 0;
}

function insideMarks(scene: Scene, offset: number): boolean {
  return scene.document.quotations.covering(offset).some((quotation) => quotation.start < offset);
}

/** Where the words that may name the speaker begin: two clauses before the verb at most. */
function clauseChainStart(scene: Scene, verb: SpeechVerb, sentence: Span, from: number): number {
  let at = verb.start;
  let commas = 0;
  while (at > Math.max(sentence.start, from)) {
    const character = scene.text[at - 1]!;
    if (/[；：”]/u.test(character)) break;
    if (character === '，' && ++commas > 2) break;
    at--;
  }
  return at;
}

/** Verbs of the mind: what follows them without a subject of their own is part of what is being said (他说，……，希望……). */
const OF_THE_MIND = /^(?:希望|期待|期望|相信|预计|预测|估计|估算|测算|担心|担忧|要求|保证|承诺|明确|判断)$/u;

/** 他表示，……，并强调，……: the second verb has the subject of the first. */
function sharesSubject(scene: Scene, verb: SpeechVerb, last: Quote): boolean {
  const link = /(?:，|；)((?:他|她)?(?:并|还|同时|也|又|进一步|特别|随后)?(?:对此)?)$/u.exec(
    scene.text.slice(last.proof.end, verb.start),
  );
  return link !== null && (link[1] !== '' || !OF_THE_MIND.test(verb.word));
}

function cutBefore(text: string, at: number, content: Span): number {
  const comma = text.lastIndexOf('，', at);
  const semicolon = text.lastIndexOf('；', at);
  const end = Math.max(comma, semicolon);
  return end > content.start ? end : Math.min(content.end, at);
}

/** What the verb governs: from behind its comma or colon to the end of the sentence, up to a quotation that is set off. */
function contentBehind(scene: Scene, verb: SpeechVerb, sentence: Span): Span | undefined {
  const { text } = scene;
  let start = verb.end;
  const object =
    /^(?:过(?=[，：])|记者|本报记者|我们|我|他|她|大家|对方|众人|在场的人|笔者|媒体|省长|市长|县长|区长|镇长|书记|总书记|部长|局长|校长|院长|在座的[\p{Script=Han}]{0,4}|[\p{Script=Han}]{0,6}记者|[\p{Script=Han}]{1,4}们)/u.exec(
      text.slice(start, start + 12),
    );
  if (object) start += object[0].length;
  const mark = text[start];
  if (mark === '，' || mark === '：' || mark === ',' || mark === ':') start++;
  else if (!WITHOUT_COMMA.test(verb.word) || object) return undefined;
  else if (!governsClause(text, start, sentence.end)) return undefined;
  if (start >= sentence.end || /^[、，；]/u.test(text.slice(start, start + 1))) return undefined;
  const colon = mark === '：' || mark === ':';
  if (colon && text[start] === '“') return undefined;
  let end = sentence.end;
  for (const quotation of scene.document.quotations.overlapping({ start, end })) {
    if (quotation.level > 0 || quotation.start < start || quotation.start >= end) continue;
    const before = text[quotation.start - 1];
    const own =
      (before === '：' && !ledByAnother(scene, quotation.start, start)) ||
      (before === '，' && isUtterance(text, quotation) && !/^(?:的|等|和|、|这)/u.test(text.slice(quotation.end)));
    if (quotation.start === start) return isUtterance(text, quotation) ? undefined : { start, end };
    if (own) {
      end = quotation.start - 1;
      break;
    }
  }
  return end - start >= 4 ? { start, end } : undefined;
}

/** 回忆，临别时麦克劳德打趣：“……”: within the speech somebody else leads up to the marks, whose words are part of it. */
function ledByAnother(scene: Scene, quotation: number, floor: number): boolean {
  const clause = Math.max(floor, scene.text.lastIndexOf('，', quotation) + 1);
  const lead = { start: clause, end: quotation };
  const person = scene.within(lead).find((mention) => mention.entity.type === 'Person');
  return (
    person !== undefined &&
    /^[\p{Script=Han}]{0,4}$/u.test(scene.text.slice(clause, headOf(scene, person.start))) &&
    (speechVerbs(scene.text, lead).length > 0 || /句话：$/u.test(scene.text.slice(clause, quotation)))
  );
}

/** Behind a verb without comma there must be a clause, not an object: 表示感谢, 提出建议, 说明情况 are none. */
function governsClause(text: string, start: number, end: number): boolean {
  const rest = text.slice(start, end);
  if (
    /^(?:了|过|着|的|出|到|对|感谢|祝贺|欢迎|敬意|慰问|赞赏|肯定|支持|反对|同意|遗憾|理解|不满|担忧|关切|哀悼|欣慰|歉意|满意|愤怒|乐观)/u.test(
      rest,
    )
  )
    return false;
  const clause = rest.search(/[，。；！？]/u);
  return (clause < 0 ? rest.length : clause) >= 6 || rest.length >= 14;
}
