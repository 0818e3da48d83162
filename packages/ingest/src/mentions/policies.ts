import { AGREEMENT_END, KNOWN_POLICIES, POLICY_DOCUMENT_END, PROGRAMME_ENDS } from '../lexicon/policies.js';
import type { Reading } from '../reading.js';
import type { Candidate } from './candidate.js';
import { WordList } from './word-list.js';

const KNOWN = new WordList(KNOWN_POLICIES.map((name): [string, true] => [name.replace(/[“”]/gu, ''), true]));

/** Policies, doctrines and programmes known by name. */
export function findKnownPolicies({ document: { text } }: Reading): Candidate[] {
  return [...KNOWN.scan(text)].map(({ start, end }) => ({
    start,
    end,
    type: 'Policy',
    rule: 'policy/known',
    confidence: 0.92,
  }));
}

/** Documents in 《》 that are laws, plans, notices; agreements between parties are none. */
export function findPolicyDocuments({ document: { text } }: Reading): Candidate[] {
  const candidates: Candidate[] = [];
  for (const match of text.matchAll(/《([^《》\n]{2,80}(?:[〈《][^〉》\n]{1,40}[〉》][^《》\n]{0,20})?)》/gu)) {
    const name = match[1]!;
    if (!POLICY_DOCUMENT_END.test(name) || AGREEMENT_END.test(name)) continue;
    const start = match.index + 1;
    candidates.push({ start, end: start + name.length, type: 'Policy', rule: 'policy/document', confidence: 0.95 });
  }
  return candidates;
}

const END_SOURCE = [...PROGRAMME_ENDS].sort((a, b) => b.length - a.length).join('|');
/** “向海图强”行动, ‘人工智能+’行动: the marked word and what it is. */
const MARKED_PROGRAMME = new RegExp(
  `[“‘「]([^“”‘’「」\\n，。；：！？]{2,20})[”’」]([\\p{Script=Han}]{0,6}?(?:${END_SOURCE}))(?![\\p{Script=Han}]{0,1}[者员家])`,
  'gu',
);

/** 推行“积分制管理”, 实行“链长制”: a system that somebody runs. */
const SYSTEM =
  /(?:推行|实行|试行|推广|建立|探索|创新|落实|实施|执行)(?:了|起)?[\p{Script=Han}]{0,8}[“‘「]([\p{Script=Han}A-Za-z0-9+]{1,10}(?:制|机制|制度|制管理|模式|工作法|码))[”’」]/gu;

/** “银龄互助行动”, “中小企业数字化赋能专项行动”: the programme's name stands inside the marks. */
const INSIDE = new RegExp(
  `[“‘「]([\\p{Script=Han}A-Za-z0-9+—\\-·]{2,30}(?:行动|计划|战略|工程|规划|倡议|专项行动|专项整治|行动计划))[”’」]`,
  'gu',
);

export function findMarkedProgrammes({ document: { text } }: Reading): Candidate[] {
  const candidates: Candidate[] = [];
  for (const match of text.matchAll(MARKED_PROGRAMME)) {
    const rest = match[2]!;
    // “试点”工作机制 and the like are plain words with a word in marks beside them.
    if (/^(?:的|等|和|为|之)/u.test(rest)) continue;
    candidates.push({
      start: match.index,
      end: match.index + match[0].length,
      type: 'Policy',
      rule: 'policy/marked-programme',
      confidence: /(?:机制|制度|改革|活动|项目|模式|方案)$/u.test(rest) ? 0.72 : 0.88,
    });
  }
  for (const match of text.matchAll(SYSTEM)) {
    const start = match.index + match[0].length - 1 - match[1]!.length;
    candidates.push({
      start,
      end: start + match[1]!.length,
      type: 'Policy',
      rule: 'policy/system-in-marks',
      confidence: 0.8,
    });
  }
  for (const match of text.matchAll(INSIDE)) {
    const start = match.index + 1;
    candidates.push({
      start,
      end: start + match[1]!.length,
      type: 'Policy',
      rule: 'policy/programme-in-marks',
      confidence: 0.88,
    });
  }
  return candidates;
}

const BARE_END =
  /(?:三年行动计划|三年行动方案|专项行动计划|行动计划|行动方案|专项行动|攻坚行动|补短板行动|提升行动|保护行动|振兴战略|发展战略|强国战略|战略|重大工程|惠民工程|工程|五年规划|规划纲要|发展规划|赋能计划|计划|倡议)(?![\p{Script=Han}]?[师者员项院局师建]|学|技术|质量|造价|机械|车|进度|完成|实施|于|在|地|到|用|为|今|明|年|将|的|合作|伙伴|框架)/gu;
const VERBS_BEFORE =
  /(?:实施|落实|推进|推动|开展|启动|贯彻|执行|参与|融入|服务|抢抓|加快|深化|继续|持续|深入|全面|积极|大力|扎实|组织|响应|依托|制定|出台|印发|发布|提出|通过|根据|按照|围绕|支持|纳入|列入|聚焦|对接|将|把|为|以|是|在|与|和|及|对|着|了|的|国家|全国|我国|各项|一批|重大|重点|相关|一系列|这项|该|此项|本次|《)/gu;

/** Programmes without marks (农机装备补短板行动): from a verb of doing to the programme's last word. */
export function findBareProgrammes({ document: { text }, tokens }: Reading): Candidate[] {
  const candidates: Candidate[] = [];
  for (const match of text.matchAll(BARE_END)) {
    const end = match.index + match[0].length;
    const floor = clauseStart(text, match.index);
    let start = floor;
    let found = floor > 0 && text[floor - 1] === '《' ? false : false;
    for (const verb of text.slice(floor, match.index).matchAll(VERBS_BEFORE)) {
      start = floor + verb.index + verb[0].length;
      found = true;
    }
    const stem = text.slice(start, match.index);
    if (!found || stem.length < 2 || stem.length > 16 || !tokens.isBoundary(start)) continue;
    if (
      /[的了着过是有这那其个]|共同|联合|投资|签[署订约下]|承建|开工|竣工|建成|^(?:一|本|年度|工作|投资|生产|建设|增资|减持|增持|回购|上市|收购|采购|训练|学习|招生|招聘|发展|长期|下一步|水利|项目|土建|配套|主体|安置|改造|市政|管网|民生|系统|样板|示范|重点|绿化|美化|亮化)$/u.test(
        stem,
      )
    )
      continue;
    candidates.push({ start, end, type: 'Policy', rule: 'policy/programme', confidence: 0.68 });
  }
  return candidates;
}

function clauseStart(text: string, from: number): number {
  let at = from;
  while (at > 0 && !/[，。；：！？、“”‘’《》（）\s]/u.test(text[at - 1]!)) at--;
  return at;
}
