import { isAuthor, nameAt, type BylineName, type Credit } from './credit.js';
import type { findDate } from './dates/calendar.js';
import { looksLikeName, splitNames, type Word } from './names.js';
import { isOutlet, readGluedRole, readRole, type PrintedRole } from './roles.js';

const GLUED_SOURCE = /^(?:转自|转载自|摘自|选自|原载于?|来自|来源于|据)(.{2,20})$/u;
const NEUTRAL =
  /^(?:本报|本网|本刊|本社|综合|实习|见习|通讯|特约|联合|整理自|原创|时间|日期|发布时间|发布|发表|发表时间|刊登日期|更新|更新时间|星期[一二三四五六日天]|周[一二三四五六日]|上午|下午|字号|字体|大|中|小|大小|打印|小字号|大字号|纠错|分享|评论|评论数|浏览|浏览量|浏览次数|阅读|阅读量|点击|点击数|点击量|人气|收藏|次|人|A|A\+|A-|T|\d{1,9}(?:次|人|万|\+)?|第?[A-Z]?\d{1,3}版|第[一二三四五六七八九十]{1,3}版|[A-Z]\d{1,2}|版次|版面|栏目|等|电话|热线|邮箱|电子邮箱|[\d-]{7,13}|[\w.-]+@[\w.-]+)$/u;
const REPORTED =
  /^(?:发自[\p{Script=Han}]{2,8}|[\p{Script=Han}]{0,8}(?:摄影|综合|联合|实地)?(?:报道|报导|专访|特写|特稿|专稿)|[\p{Script=Han}]{2,6}专电)$/u;

/** Roles that stand behind a reporter's name. */
const SECOND_ROLE = /通讯员|实习生|见习|实习|特约|摄影|摄像/u;
const OWN_ROLE = /^(?:本[报刊社网台]|我报|特约|全媒体|融媒体)/u;
const NO_NAME =
  /^(?:获悉|了解|采访|走访|探访|从|在|看到|见到|发现|走进|来到|赶到|日前|近日|昨|今|报道|就|对|向|问|说|\d)|[了到说悉]$/u;
const LABELS = /[:：/／|｜丨]/u;
const WRITTEN = /^(.{4,})(?:摄影报道|采写|报道|报导|整理|撰写)$/u;
const GIVER = /提供|供图|中国|资料|网络|受访/u;
const INNER_ROLE =
  /^(.{2,}?)((?:通讯员|实习生|(?:见习|实习|特约|摄影)记者|摄影报道|摄影|摄像|编辑|责编|文图|图)\p{Script=Han}*)$/u;

/** Reads the words of a line of credits one after the other (`parse-credit.ts`). */
export class CreditReader {
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
      const second = name && !isOutlet(name) && SECOND_ROLE.test(role.role) && !OWN_ROLE.test(name);
      if (second && (looksLikeName(name) || this.awaitsName(name))) {
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
    const written = WRITTEN.exec(word.text);
    if (written && readGluedRole(written[1]!)) {
      // 本报记者张三报道
      const end = word.start + written[1]!.length;
      return this.take({ ...word, text: written[1]!, end });
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

  /** Behind 记者 stands a name, also one that no known surname begins. */
  private awaitsName(words: string): boolean {
    return this.role !== undefined && this.names.length === this.from && /^\p{Script=Han}{2,4}$/u.test(words);
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
    const names = /[报社网刊][讯电]$/u.test(words) ? undefined : (splitNames(words) ?? this.wholeName(words, role));
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

  /** 达瓦卓玛: a name of more characters that no surname begins, by itself behind a role. */
  private wholeName(words: string, glued: PrintedRole | undefined): string[] | undefined {
    return !glued && this.role && /^\p{Script=Han}{4,6}$/u.test(words) ? [words] : undefined;
  }

  private noteOutlet(printed: string, start: number, any = false): void {
    // 农民日报·中国农网, 天山网-新疆日报 are two; the paper stands for both, else the first.
    const parts = printed.split(/[·•—–-]+/u).filter((part) => isOutlet(part));
    const name = parts.find((part) => /[报社台]$/u.test(part)) ?? parts[0] ?? printed;
    if (name.length < 2 || !(any || isOutlet(name))) return;
    const from = start + printed.indexOf(name);
    const end = from + name.length;
    this.outlet ??= { name: this.text.slice(from, end), start: from, end };
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

  /** 本报记者 天山: a paper's own reporter needs no known surname, as long as no verb stands in the name's place. */
  private isOwn(): boolean {
    const own = this.roles.some(({ outlet, role }) => outlet !== '' && /记者|通讯员|评论员/u.test(role));
    return own && this.names.every(({ start, end }) => !NO_NAME.test(this.words.slice(start, end)));
  }

  private kindOf(date: ReturnType<typeof findDate>, bracketed: boolean): Credit['kind'] | undefined {
    const desk = this.roles.length > 0 && this.roles.every(({ kind }) => kind === 'desk');
    const told =
      (bracketed && this.roles.some(({ role }) => role.length >= 2)) ||
      (desk && LABELS.test(this.words)) ||
      this.isOwn();
    const named = told || this.names.some(({ start, end }) => looksLikeName(this.words.slice(start, end)));
    if (this.names.length > 0 && !named) return undefined;
    if (this.roles.length > 0 && this.names.length > 0) {
      const author = this.roles.some(({ kind }) => kind === 'author');
      const outletDesk = this.roles.some(({ kind, outlet }) => kind === 'desk' && outlet !== '');
      if (this.names.some(isAuthor) && (author || outletDesk)) return 'authors';
      if (this.source && this.outlet) return 'source';
      if (outletDesk) return 'authors';
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
