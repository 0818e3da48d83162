/** What someone did for an article: wrote it, made its pictures, or saw it through the desk. */
export type RoleKind = 'author' | 'picture' | 'desk';

const AUTHOR =
  '记者集体采写|记者|通讯员|特派员|评论员|撰稿人|撰稿|撰文|撰写|执笔|编译|编写|整理|作者|供稿|特约作者|实习生|采写|采访|口述|讲述|记者组|文字|文图|图文|图/文|文/图|文|摄影报道|报道组|集体采写|报道员|编辑部|评论部|综合|编著';
const PICTURE = '图片|图|摄影|摄像|摄|视频|绘图|漫画|插图|供图|配图|海报|航拍|剪辑';
const DESK_MODIFIER =
  '责任|见习|实习|执行|值班|新媒体|网络|视频|美术|文字|图片|首席|高级|资深|轮值|当班|版面|本版|本期|本刊|总|栏目';
const DESK =
  '编辑|责编|主编|编委|美编|校对|版式|版式设计|版面设计|美术设计|组版|排版|审校|检校|审核|审读|终审|初审|复审|[一二三]审|签发|主任|总编|编审|策划|统筹|监制|出品|出品人|运营|设计|视觉|视觉设计|编导|录入|美工|制图|译|翻译|译者';
const MODIFIER = '(?:全|融)媒体|特约|见习|实习|首席|高级|资深|驻[\\p{Script=Han}]{1,6}?|特派|一线|跑口|青年|校园|参与';

const KINDS: readonly (readonly [RoleKind, RegExp])[] = [
  ['desk', new RegExp(`^(?:${DESK_MODIFIER})*(?:${DESK})$`, 'u')],
  ['picture', new RegExp(`^(?:${MODIFIER})*(?:${PICTURE})$`, 'u')],
  ['author', new RegExp(`^(?:${MODIFIER})*(?:${AUTHOR})$`, 'u')],
];

/** The kind of a role as printed, in simplified characters, without an outlet before it; undefined when it is none. */
export function roleKind(role: string): RoleKind | undefined {
  return KINDS.find(([, pattern]) => pattern.test(role))?.[0];
}

/** Roles that may be printed with an outlet before them: 本报记者, 每经编辑. The others stand alone: 文, 图, 摄. */
const LONG_ROLE = new RegExp(
  `^([\\p{Script=Han}A-Za-z0-9·•—–+-]{0,16}?)((?:${MODIFIER})*(?:记者集体采写|集体采写|报道组|记者组|记者|通讯员|特派员|评论员|编辑部|评论部|撰稿人|撰稿|撰文|编译|实习生|作者|供稿|编辑|责编|主编|摄影报道|摄影|摄像|报道员|编委))$`,
  'u',
);
const GLUED_ROLE = new RegExp(
  `^([\\p{Script=Han}A-Za-z0-9·•—–+-]{0,16}?(?:记者|通讯员|特派员|评论员|撰稿人|实习生|作者|撰文|编译|责编|编辑|校对|美编|摄影|摄像))([\\p{Script=Han}·•‧]{2,14})$`,
  'u',
);
const OUTLET_END =
  /(?:报|报社|日报社|社|网|台|电视台|刊|周刊|杂志|新闻|客户端|通讯社|融媒体中心|融媒|传媒|财经|中心|办公室|宣传部|发布|在线|频道|广播|公众号|微信|微博|头条|APP)$/u;
const SELF = /^(?:本报|本社|本网|本刊|本台|我报|我台|全媒体|融媒体|特约|本报特约|本文|本版|驻.*)$/u;

/** Sections of a paper or a site end as outlets do. */
const SECTION =
  /^(?:滚动|最新|今日|综合|国际|国内|要闻|热点|社会|本地|时政|深度|图片|视频|相关|更多|每日)(?:新闻|频道|头条|财经|发布|在线)$/u;

/** Whether words are, by their end, the name of a paper, an agency or another that prints news. */
export function isOutlet(words: string): boolean {
  return words.length > 2 && OUTLET_END.test(words) && !SELF.test(words) && !SECTION.test(words);
}

export interface PrintedRole {
  /** Words before the role: an outlet, 本报 or nothing. */
  outlet: string;
  role: string;
  kind: RoleKind;
}

/** A word that is a role, with the outlet before it. */
export function readRole(word: string): PrintedRole | undefined {
  const bare = roleKind(word);
  if (bare) return { outlet: '', role: word, kind: bare };
  const match = LONG_ROLE.exec(word);
  if (!match) return undefined;
  const outlet = match[1]!;
  // 每经记者: a short outlet that ends in no word for one.
  if (outlet && !SELF.test(outlet) && !OUTLET_END.test(outlet) && !/^[\p{Script=Han}]{2,3}$|[A-Za-z+]/u.test(outlet)) {
    return undefined;
  }
  return { outlet, role: match[2]!, kind: roleKind(match[2]!) ?? 'author' };
}

/** A word that is a role and names in one: 记者连大伟. `at` is where the names begin. */
export function readGluedRole(word: string): (PrintedRole & { names: string; at: number }) | undefined {
  const match = GLUED_ROLE.exec(word);
  const role = match && readRole(match[1]!);
  if (!match || !role) return undefined;
  return { ...role, names: match[2]!, at: match[1]!.length };
}
