import type { Span } from '@guanxi/graph';
import { findDate, type PrintedDate } from './dates/calendar.js';
import { joinSpacedNames, looksLikeName, splitNames, type Word } from './names.js';
import { isOutlet, readGluedRole, readRole, type PrintedRole } from './roles.js';

/** A name in a byline. `name` has no spaces; what it spans may. */
export interface BylineName extends Span {
  name: string;
  /** 记者, 通讯员, 摄影 …: as printed before or after the name, in simplified characters. */
  role: string;
}

/** What a line says of who wrote, pictured, edited and printed an article, and when. Spans count in the line. */
export interface Credit {
  /**
   * What it is first of all: `authors` (also 本报评论员, which names nobody), `names` that stand alone, the `source`, a `date`,
   * the `picture`, or the `desk` alone.
   */
  kind: 'authors' | 'names' | 'source' | 'date' | 'picture' | 'desk';
  names: BylineName[];
  outlet?: { name: string } & Span;
  date?: PrintedDate;
  /** Whether a time of day is printed with the date: so web pages do, and nobody else. */
  time?: boolean;
}

const LONGEST = 120;
const HINT =
  /记者|通讯员|作者|评论|编辑|责编|主编|来源|撰|编译|特派员|实习生|文|图|摄|供稿|采写|整理|校|策划|统筹|监制|审|版式|出品|转自|摘自|选自|原载|原创|特约|译|口述|报道|报导|编导|设计|组版|报章|报纸|媒体|刊名|出处|稿源|来自|据|\d|年.{1,3}月/u;
/** Marks that stand before the name of an author. */
export const NAME_MARK = /^[□■○●◎◇◆△▲☆★]\s?/u;
/** Prose behind the brackets of a dateline: （记者张三）今天 */
const GOES_ON = /^[（(〔][^）)〕]*[）)〕]\s*[^（(〔\s\d]/u;
const NEVER = /[。！？“”‘’「」…]/u;
const LETTER_SIZES = /(?:大\s+中\s+小|小\s+中\s+大)/gu;
const SERVICE = /^(?=.*[A-Za-z+])[\p{Script=Han}A-Za-z0-9+]{2,12}$/u;
const PLACE = /^(?:发表于\p{Script=Han}{2,4}|\p{Script=Han}{2,3})$/u;
const SEPARATED = /[^\s、，,；;|｜丨／∕/:：（）()《》【】〔〕[\]<>＜＞□■●▲△◆◇◎○★☆※*＊]+/gu;

const SOURCE_LABEL =
  /^(?:本文来源|素材来源|综合自|摘编自|稿件来源|文章来源|信息来源|新闻来源|消息来源|来源|稿源|出处|转自|转载自|摘自|选自|原载|来自|报纸|报章|媒体|刊名|供稿单位)$/u;
const GLUED_SOURCE = /^(?:转自|转载自|摘自|选自|原载于?|来自|来源于|据)(.{2,20})$/u;
const NEUTRAL =
  /^(?:本报|本网|本刊|本社|综合|实习|见习|通讯|特约|联合|整理自|原创|时间|日期|发布时间|发布|发表|发表时间|刊登日期|更新|更新时间|星期[一二三四五六日天]|周[一二三四五六日]|上午|下午|字号|字体|大|中|小|大小|打印|小字号|大字号|纠错|分享|评论|评论数|浏览|浏览量|浏览次数|阅读|阅读量|点击|点击数|点击量|人气|收藏|次|人|A|A\+|A-|T|\d{1,9}(?:次|人|万|\+)?|第?[A-Z]?\d{1,3}版|第[一二三四五六七八九十]{1,3}版|[A-Z]\d{1,2}|版次|版面|栏目|等|电话|热线|邮箱|电子邮箱|[\d-]{7,13}|[\w.-]+@[\w.-]+)$/u;
const REPORTED =
  /^(?:发自[\p{Script=Han}]{2,8}|[\p{Script=Han}]{0,8}(?:摄影|综合|联合|实地)?(?:报道|报导)|[\p{Script=Han}]{2,6}专电)$/u;

/**
 * Reads a line of credits (本报记者 林晓雨 通讯员 高远; 文/图 本报记者 张三; 2024-03-02 08:15 来源：某日报 作者：张三), or gives
 * undefined when the line is none. Every word must be a role, an outlet, a name, a date or what stands beside these: a
 * line of prose never passes.
 *
 * @param words the line in simplified characters
 * @param text the line as printed, of the same length
 * @param bracketed whether it stands in the brackets of a dateline, where a name needs no known surname
 */
export function parseCredit(words: string, text: string, bracketed = false): Credit | undefined {
  if (words.length > LONGEST || words.length < 2 || !HINT.test(words) || NEVER.test(words)) return undefined;
  // A line of a dateline that goes on below: 本报讯（记者 田野 通讯员
  if (count(words, '（(') !== count(words, '）)') || GOES_ON.test(words)) return undefined;
  const date = /\d|年/u.test(words) ? findDate(words) : undefined;
  const rest = (date ? blank(words, date.start, date.end) : words).replace(LETTER_SIZES, (sizes) =>
    ' '.repeat(sizes.length),
  );
  const reader = new CreditReader(words, text);
  const all = wordsOf(rest);
  for (let i = 0; i < all.length; i++) {
    const word = all[i]!;
    if (SOURCE_LABEL.test(word.text)) reader.expectOutlet();
    else if (word.text === '发自') i++;
    // 南方+ 记者: what a paper calls its service.
    else if (SERVICE.test(word.text) && all[i + 1] && readRole(all[i + 1]!.text)) continue;
    // Messages of public accounts end with the place they were sent from.
    else if (date?.time && i > 0 && i === all.length - 1 && word.start > date.end && PLACE.test(word.text)) break;
    else if (!reader.take(word)) return undefined;
  }
  return reader.finish(date, bracketed);
}

/** A credit with its spans counted from where its line begins in the source. */
export function movedCredit(credit: Credit, by: number): Credit {
  const moved = <T extends Span>(span: T): T => ({ ...span, start: span.start + by, end: span.end + by });
  const { names, outlet } = credit;
  return { ...credit, names: names.map(moved), ...(outlet ? { outlet: moved(outlet) } : {}) };
}

/** Reads a line of nothing but one to three names, with a mark before them or not: □ 终南; 巫 峡; 市民 邵老实. */
export function parseNameLine(words: string, text: string): Credit | undefined {
  if (words.length > 24 || words.length < 2) return undefined;
  const bare = words.replace(NAME_MARK, (mark) => ' '.repeat(mark.length));
  if (!/^[\p{Script=Han}\s、·•‧]+$/u.test(bare)) return undefined;
  const all = wordsOf(bare);
  const names = all.length > 1 && READER.test(all[0]!.text) ? all.slice(1) : all;
  if (names.length === 0 || names.length > 3) return undefined;
  if (!names.every(({ text: name }) => isFullName(name))) return undefined;
  return { kind: 'names', names: names.map((word) => nameAt(word.start, word.end, '', text)) };
}

/** Roles that stand behind a reporter's name. */
const SECOND_ROLE = /通讯员|实习生|见习|实习|特约|摄影|摄像/u;
const OWN_ROLE = /^(?:本[报刊社网台]|我报|特约|全媒体|融媒体)/u;
const GIVER = /提供|供图|中国|资料|网络|受访/u;
const INNER_ROLE =
  /^(.{2,}?)((?:通讯员|实习生|(?:见习|实习|特约|摄影)记者|摄影报道|摄影|摄像|编辑|责编|文图|图)\p{Script=Han}*)$/u;

/** What somebody is who writes to a paper. */
export const READER =
  /^(?:读者|市民|网友|居民|村民|职工|工人|农民|教师|退休教师|学生|大学生|律师|医生|学者|媒体人|评论人|作家|志愿者|家长)$/u;

function isFullName(name: string): boolean {
  return name.length >= 2 && looksLikeName(name) && splitNames(name)?.length === 1;
}

class CreditReader {
  private source = false;
  /** Whether the next word is the source, whatever it ends in. */
  private expecting = false;
  private readonly names: BylineName[] = [];
  private outlet: Credit['outlet'];
  private role: PrintedRole | undefined;
  /** Where the names of the latest role begin. */
  private from = 0;
  private roles: PrintedRole[] = [];

  constructor(
    private readonly words: string,
    private readonly text: string,
  ) {}

  /** 来源： was read. */
  expectOutlet(): void {
    this.source = true;
    this.expecting = true;
  }

  /** Takes a word in; false when it is none that a credit has. */
  take(word: Word): boolean {
    const role = readRole(word.text);
    if (role) {
      // 林深实习生: a name and the role of the next one, where a line's end stood between them.
      const name = role.outlet;
      if (name && !isOutlet(name) && SECOND_ROLE.test(role.role) && !OWN_ROLE.test(name) && looksLikeName(name)) {
        if (!this.takeNames(name, word.start, word.start + name.length)) return false;
        this.takeRole({ ...role, outlet: '' }, word);
      } else this.takeRole(role, word);
      return true;
    }
    const sourced = GLUED_SOURCE.exec(word.text);
    if (sourced && isOutlet(sourced[1]!)) {
      this.noteOutlet(sourced[1]!, word.end - sourced[1]!.length);
      this.source = true;
      return true;
    }
    if (this.expecting && !NEUTRAL.test(word.text)) {
      if (word.text.length > 24) return false;
      this.noteOutlet(word.text, word.start, true);
      return true;
    }
    const glued = readGluedRole(word.text);
    if (glued && this.takeNames(glued.names, word.start + glued.at, word.end, glued)) {
      this.noteOutlet(glued.outlet, word.start);
      return true;
    }
    if (isOutlet(word.text)) {
      this.noteOutlet(word.text, word.start);
      return true;
    }
    if (NEUTRAL.test(word.text)) return true;
    if (REPORTED.test(word.text)) {
      this.noteOutlet(word.text.replace(/(?:综合|联合)?报[道导]$/u, ''), word.start);
      return true;
    }
    // 图/受访者提供: whoever gave the picture.
    if (this.role?.kind === 'picture' && GIVER.test(word.text)) {
      this.role = undefined;
      return true;
    }
    return this.takeNames(word.text, word.start, word.end) || this.takeParts(word);
  }

  /** 记者吴桐摄影何川: roles and names with nothing between them. */
  private takeParts(word: Word): boolean {
    const match = INNER_ROLE.exec(word.text);
    if (!match || word.end - word.start !== word.text.length) return false;
    const cut = word.start + match[1]!.length;
    const before = { ...word, text: match[1]!, end: cut };
    return this.take(before) && this.take({ ...word, text: match[2]!, start: cut });
  }

  private takeRole(role: PrintedRole, word: Word): void {
    this.noteOutlet(role.outlet, word.start);
    this.roles.push(role);
    this.expecting = false;
    if (this.role && this.names.length === this.from) {
      // 图/本报记者: the picture is the reporter's. 文/图: one role of two words.
      if (this.role.kind === 'picture' && role.role.length > 1) return;
      if (role.role.length === 1) {
        this.role = { outlet: '', role: this.role.role + role.role, kind: 'author' };
        return;
      }
    }
    this.role = role;
    this.from = this.names.length;
  }

  private takeNames(words: string, start: number, end: number, role?: PrintedRole): boolean {
    const names = /[报社网刊][讯电]$/u.test(words) ? undefined : splitNames(words);
    if (!names) return false;
    if (role) {
      this.roles.push(role);
      this.role = role;
      this.from = this.names.length;
    }
    let at = start;
    for (const name of names) {
      const to = names.length === 1 ? end : at + name.length;
      this.names.push(nameAt(at, to, this.role?.role ?? '', this.text));
      at = to;
    }
    return true;
  }

  private noteOutlet(printed: string, start: number, any = false): void {
    // 农民日报·中国农网 are two; the first stands for both.
    const first = printed.split('·', 1)[0]!;
    const name = isOutlet(first) ? first : printed;
    if (name.length < 2 || !(any || isOutlet(name))) return;
    const end = start + name.length;
    this.outlet ??= { name: this.text.slice(start, end), start, end };
  }

  finish(date: ReturnType<typeof findDate>, bracketed: boolean): Credit | undefined {
    this.settleTrailingRoles();
    const kind = this.kindOf(date, bracketed);
    if (!kind) return undefined;
    return {
      kind,
      names: this.names,
      ...(this.outlet ? { outlet: this.outlet } : {}),
      ...(date ? { date: date.date, time: date.time } : {}),
    };
  }

  /** 本报记者 詹野 摄; 麦苗 文 米立 图: a role behind the names it is of. */
  private settleTrailingRoles(): void {
    if (!this.role || this.names.length > this.from || this.names.length === 0) return;
    if (this.names[0]!.role === '' && this.roles.length > 1) {
      const own = [...this.roles];
      for (const name of this.names) name.role = own.shift()?.role ?? name.role;
    } else if (this.role.kind === 'picture') {
      const last = this.names.at(-1)!.role;
      for (const name of this.names) if (name.role === last) name.role = this.role.role;
    } else {
      for (const name of this.names) if (name.role === '') name.role = this.role.role;
    }
  }

  private kindOf(date: ReturnType<typeof findDate>, bracketed: boolean): Credit['kind'] | undefined {
    const told = bracketed && this.roles.some(({ role }) => role.length >= 2);
    const named = told || this.names.some(({ start, end }) => looksLikeName(this.words.slice(start, end)));
    if (this.names.length > 0 && !named) return undefined;
    if (this.roles.length > 0 && this.names.length > 0) {
      const author = this.roles.some(({ kind }) => kind === 'author');
      const desk = this.roles.some(({ kind, outlet }) => kind === 'desk' && outlet !== '');
      if (this.names.some(isAuthor) && (author || desk)) return 'authors';
      if (this.source && this.outlet) return 'source';
      if (desk) return 'authors';
      return this.roles.some(({ kind }) => kind === 'desk') ? (date ? 'date' : 'desk') : 'picture';
    }
    if (this.source && this.outlet) return 'source';
    if (date && this.names.length === 0) return 'date';
    // 本报评论员 names nobody.
    const self =
      this.roles.length > 0 &&
      this.roles.every(({ role }) => /评论员|编辑部|评论部|记者组|报道组|集体采写/u.test(role));
    return self && this.names.length === 0 ? 'authors' : undefined;
  }
}

/** Photographers, designers and editors are credits, but no authors of the text. */
export function isAuthor({ role }: BylineName): boolean {
  return role === '' || readRole(role)?.kind === 'author' || !readRole(role);
}

function nameAt(start: number, end: number, role: string, text: string): BylineName {
  return { name: text.slice(start, end).replace(/\s+/gu, ''), start, end, role };
}

/** The words between spaces and marks; letters of a name that were spaced out (安 静) are drawn together. */
function wordsOf(line: string): Word[] {
  const words: Word[] = [];
  let last = 0;
  for (const match of line.matchAll(SEPARATED)) {
    const between = line.slice(last, match.index);
    // A mark parts as no space does: what it parts is never one name.
    const gap = /^\s*$/u.test(between) ? columns(between) : 0;
    words.push({ text: match[0], start: match.index, end: match.index + match[0].length, gap });
    last = match.index + match[0].length;
  }
  return joinSpacedNames(words);
}

function columns(spaces: string): number {
  let width = 0;
  for (let i = 0; i < spaces.length; i++) width += spaces.charCodeAt(i) === 0x3000 ? 2 : 1;
  return width;
}

function count(words: string, marks: string): number {
  let found = 0;
  for (const character of words) if (marks.includes(character)) found++;
  return found;
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}
