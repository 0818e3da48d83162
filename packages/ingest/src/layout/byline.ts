import { SURNAMES, surnameOf } from '../lexicon/surnames.js';

/** A name in a byline, with its place in the line. `name` has no spaces; the span may. */
export interface BylineName {
  name: string;
  start: number;
  end: number;
  /** 记者, 通讯员, 摄影 …: as printed before or after the name. */
  role: string;
}

export interface Byline {
  names: BylineName[];
  /** Paper or agency printed before the role: 潍坊日报社 in 潍坊日报社全媒体记者. Not 本报, which names nobody. */
  outlet?: { name: string; start: number; end: number };
}

const ROLE_END =
  '(?:记者|通讯员|特派员|评论员|撰稿人|撰稿|撰文|编译|整理|作者|供稿|报道|特约作者|实习生|编辑|摄影报道|摄影|摄像|视频|制图|执笔|口述|采写|记者组|文图|图文|文|图|摄|译)';
/** 本报记者, 本报驻京记者, 新华社记者, 潍坊日报社全媒体记者, 实习生 …; what stands before the role word is the outlet. */
const ROLE = new RegExp(
  `^([\\p{Script=Han}A-Za-z·]{0,14}?)((?:(?:全|融)媒体|特约|见习|实习|首席|高级|资深|本刊|驻[\\p{Script=Han}]{1,4}|特派)*${ROLE_END})[:：/／]?$`,
  'u',
);
const GLUED_ROLE = new RegExp(
  `^([\\p{Script=Han}A-Za-z·]{0,14}?(?:记者|通讯员|特派员|评论员|撰稿人|实习生|作者|撰文|编译|文|图|摄))[:：/／]?([\\p{Script=Han}·]{2,12})$`,
  'u',
);
const OUTLET_END =
  /(?:报|报社|日报社|社|网|台|电视台|刊|周刊|杂志|新闻|客户端|通讯社|融媒体中心|融媒|传媒|财经|中心|办公室|宣传部)$/u;
const SELF = /^(?:本报|本社|本网|本刊|本台|我报|全媒体|融媒体|特约|驻.*)$/u;
const DECORATION = /^[\s□■●▲△◆◎○★☆※*|｜/／·—\-【】[\]（）()<>《》]+|[\s□■●▲△◆◎○★☆※*|｜/／【】[\]（）()<>]+$/gu;

/**
 * Reads a byline (本报记者 时晓雨 通讯员 高原; 李宗强 本报记者 梁隽好; 文/图 本报记者 张三), or gives undefined when the line is none.
 * Every token must be a role, an outlet or a name: a line of prose never passes.
 */
export function parseByline(line: string): Byline | undefined {
  if (line.length > 80 || /[。！？；，“”]/u.test(line)) return undefined;
  const tokens = tokenize(line);
  if (tokens.length === 0) return undefined;
  const byline: Byline = { names: [] };
  let role = '';
  let roles = 0;
  for (const token of tokens) {
    const asRole = roleOf(token.text);
    const glued = asRole ? null : GLUED_ROLE.exec(token.text);
    const gluedRole = glued && roleOf(glued[1]!);
    if (asRole) {
      roles++;
      role = asRole.role;
      noteOutlet(byline, asRole.outlet, token.start);
    } else if (glued && gluedRole) {
      roles++;
      role = gluedRole.role;
      noteOutlet(byline, gluedRole.outlet, token.start);
      const at = token.start + token.text.length - glued[2]!.length;
      const names = splitNames(glued[2]!);
      if (!names) return undefined;
      let offset = at;
      for (const name of names) {
        byline.names.push({ name, start: offset, end: offset + name.length, role });
        offset += name.length;
      }
    } else if (/^(?:来源|转自|稿源|据|供稿单位)$/u.test(token.text)) {
      continue;
    } else if (OUTLET_END.test(token.text) && token.text.length > 2) {
      noteOutlet(byline, token.text, token.start);
    } else if (/^(?:本报|本网|本刊|本社|综合|综合报道|发自.{2,6}|[\p{Script=Han}]{2,4}报道|报道)$/u.test(token.text)) {
      continue;
    } else {
      const names = splitNames(token.text);
      if (!names) return undefined;
      let offset = token.start;
      for (const name of names) {
        const length = names.length === 1 ? token.end - token.start : name.length;
        byline.names.push({ name, start: offset, end: offset + length, role });
        offset += name.length;
      }
    }
  }
  const named = byline.names.some((name) => surnameOf(name.name) !== undefined || /[·•‧]/u.test(name.name));
  return roles > 0 && named ? byline : undefined;
}

/** A role word with the outlet before it; what stands before it must be an outlet, 本报 or nothing. */
function roleOf(token: string): { outlet: string; role: string } | undefined {
  const match = ROLE.exec(token);
  if (!match) return undefined;
  const outlet = match[1]!;
  // 每经记者: a short outlet that ends in no word for one.
  if (outlet && !SELF.test(outlet) && !OUTLET_END.test(outlet) && !/^[\p{Script=Han}]{2,3}$/u.test(outlet))
    return undefined;
  return { outlet, role: match[2]! };
}

function noteOutlet(byline: Byline, printed: string, start: number): void {
  const name = printed.replace(/^[《]|[》]$/gu, '');
  if (name.length >= 2 && !SELF.test(name) && OUTLET_END.test(name)) {
    byline.outlet ??= { name, start, end: start + name.length };
  }
}

interface Token {
  text: string;
  start: number;
  end: number;
}

/** The words between spaces and marks; letters of a name that were spaced out (安 静) are drawn together. */
function tokenize(line: string): Token[] {
  const tokens: Token[] = [];
  const shift = /^[\s□■●▲△◆◎○★☆※*|｜/／·—\-【】[\]（）()<>《》]*/u.exec(line)![0].length;
  const body = line.replace(DECORATION, '');
  for (const match of body.matchAll(/[^\s、，,；;|｜/／:：（）()《》【】□■●▲△◆◎○★☆]+[:：/／]?/gu)) {
    const text = match[0].replace(/[:：/／]$/u, '');
    if (!text) continue;
    const start = shift + match.index;
    const last = tokens.at(-1);
    const spaced =
      last &&
      text.length === 1 &&
      SURNAMES.has(last.text[0]!) &&
      last.end - last.start >= last.text.length * 2 - 1 &&
      last.text.length < 3;
    if (last && spaced && !(last.text.length === 2 && SURNAMES.has(text) && start - last.end > 1)) {
      last.text += text;
      last.end = start + 1;
    } else {
      tokens.push({ text, start, end: start + text.length });
    }
  }
  return tokens;
}

/** Names that stand without a mark between them: 刘华张宿堂. A single name is the rule. */
export function splitNames(text: string): string[] | undefined {
  if (!/^[\p{Script=Han}·•‧]{2,16}$/u.test(text)) return undefined;
  if (/[·•‧]/u.test(text)) return [text];
  if (text.length <= 3) return [text];
  if (text.length === 4) {
    if (SURNAMES.has(text.slice(0, 2))) return [text];
    return SURNAMES.has(text[0]!) && SURNAMES.has(text[2]!) ? [text.slice(0, 2), text.slice(2)] : undefined;
  }
  for (const length of [3, 2]) {
    if (!SURNAMES.has(text[0]!)) break;
    const rest = text.slice(length);
    if (!SURNAMES.has(rest[0]!)) continue;
    const others = splitNames(rest);
    if (others) return [text.slice(0, length), ...others];
  }
  return undefined;
}
