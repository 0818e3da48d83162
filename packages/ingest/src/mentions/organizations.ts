import { AMBIGUOUS_ORGANIZATIONS, KNOWN_ORGANIZATIONS, ORGANIZATION_SUFFIXES } from '../lexicon/organizations.js';
import type { Reading } from '../reading.js';
import { overlaps, type Candidate } from './candidate.js';
import { nounRunStart } from './noun-run.js';
import { WordList } from './word-list.js';

const KNOWN = new WordList([...KNOWN_ORGANIZATIONS]);

/** Bodies that any reader knows by name. */
export function findKnownOrganizations({ document: { text }, tokens, tagged }: Reading): Candidate[] {
  const candidates: Candidate[] = [];
  for (const { start, end, value } of KNOWN.scan(text)) {
    const believed = tagged.some((span) => span.type === 'Organization' && span.start <= start && span.end >= end);
    if (AMBIGUOUS_ORGANIZATIONS.has(value.name) && !believed) continue;
    if (!believed && value.name.length <= 3 && !(tokens.isBoundary(start) || tokens.isBoundary(end))) continue;
    candidates.push({
      start,
      end,
      type: 'Organization',
      rule: 'organization/known',
      confidence: 0.94,
      properties: { canonical: value.canonical },
    });
  }
  return candidates;
}

const SUFFIX = new WordList(
  ORGANIZATION_SUFFIXES.filter((suffix) => suffix.length >= 2 || /[局厅委署]/u.test(suffix)).map(
    (suffix): [string, true] => [suffix, true],
  ),
);

/** Words that, alone before a suffix, make no name: 县级医院, 龙头企业集团. */
const GENERIC =
  /^(?:该|本|这|那|某|各|每|全|我|贵|其|一|两|几|多|三甲|二甲|县级|市级|省级|国家级|乡镇|农村|基层|社区|大型|中小|小微|国有|民营|外资|合资|龙头|重点|专业|农民|科技|相关|有关|当地|地方|上级|下级|主管|职能|政府|企业|高等|职业|知名|著名|公立|私立|民办|国内|国外|海外|上市|股份|投资|保险|旅游|物流|互联网|高校|医疗|公安|司法|行政|执法|监管|金融|非|新|老|大|小|好|总|分|子|母|下属|旗下|所属|附属|直属|志愿|救援|施工|项目|工程|专家|领导|工作|学习|技术|创新|研发|服务|管理|文艺|党政|党|团|社会|群众|自治|人民|中心|地区|区域|第一|第二|唯一|首个|首家|同一|另一|世界|国际|全国|中国)+$/u;

/** Bodies by their last word, where the words before it make a name. */
export function findOrganizationsByEnding(reading: Reading, places: readonly Candidate[]): Candidate[] {
  const {
    document: { text },
    tokens,
  } = reading;
  const candidates: Candidate[] = [];
  for (const { start: suffixStart, end } of SUFFIX.scan(text)) {
    // The suffix must end a word: 部 of 部分 is none.
    if (!tokens.isBoundary(end)) continue;
    const start = nounRunStart(reading, suffixStart, places);
    if (start >= suffixStart) continue;
    const stem = text.slice(start, suffixStart);
    if (stem.length > 30 || GENERIC.test(stem)) continue;
    const named = places.some((place) => place.start === start && place.end <= end);
    const backed = reading.tagged.some(
      (span) => span.type === 'Organization' && overlaps(span, { start, end }) && span.end >= suffixStart,
    );
    if (!named && !backed) continue;
    candidates.push({
      start,
      end,
      type: 'Organization',
      rule: named ? 'organization/place-and-ending' : 'organization/ending',
      confidence: named && backed ? 0.9 : 0.75,
    });
  }
  return candidates;
}

/** Bodies as the tagger sees them, with the places and parent bodies directly before them: one full printed name. */
export function findTaggedOrganizations(
  { document: { text }, tagged }: Reading,
  before: readonly Candidate[],
): Candidate[] {
  const candidates: Candidate[] = [];
  const startsOf = new Map(before.map((candidate) => [candidate.end, candidate.start]));
  for (const span of tagged) {
    if (span.type !== 'Organization') continue;
    let { start } = span;
    const { end } = span;
    for (let earlier = startsOf.get(start); earlier !== undefined && earlier < start; earlier = startsOf.get(start))
      start = earlier;
    if (end - start < 2 || GENERIC.test(text.slice(start, end))) continue;
    candidates.push({
      start,
      end,
      type: 'Organization',
      rule: 'organization/tagger',
      confidence: Math.min(0.89, Math.max(0.45, span.confidence)),
    });
  }
  return candidates;
}
