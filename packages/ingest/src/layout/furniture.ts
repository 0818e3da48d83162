/**
 * Lines that belong to the page and not to an article. A pattern a kind, each of them general; all read the line in
 * simplified characters.
 */

const PAGE_NUMBER =
  /^(?:[-—–－·•]+\s*)?(?:第\s*)?(?:[A-Z]?\d{1,3}|[A-Z]\d{1,2})\s*[版页]?(?:\s*[-—–－·•]+)?$|^第[一二三四五六七八九十百]{1,4}[版页]$|^(?:第\s*[一二三四五六七八九十]{1,3}|第?\s*[A-Z]?\d{1,3})\s*版[\s·:：|]+\p{Script=Han}{2,6}$/u;
/** What else stands on a front page: the weather, where else to look, whom to call. */
const FRONT_PAGE =
  /^(?:今日|今天|明日|明天)?天气(?:预报)?[\s：:].*[℃度级]$|(?:详见|请看|请见|见|[>→▶])\s*第?\s*[A-Z]?\d{1,3}\s*版$|^.{0,10}(?:报料|爆料|热线|投稿|电话|邮箱|邮编|邮发代号|国内统一刊号|网址)(?:电话|邮箱|热线)?[：:\s]\s*[\w@.:/-]{5,40}$/u;
/** Labels of the sites of authorities and of pages: 索引号：…, 关键词：… */
const SITE_LABEL =
  /^(?:索引号|信息分类|信息名称|发布机构|发文机关|发文字号|文号|成文日期|公开日期|生成日期|主题分类|公开方式|公开时限|主办(?:单位)?|承办(?:单位)?|技术支持|备案号|网站标识码|关键词|标签|Tags?)[：:]/iu;
const END_MARK = /^[-—–=·\s]*(?:END|THE END|The End|完|全文完|本文完)[-—–=·\s]*$/u;
const CODE =
  /^.{0,10}(?:扫描|扫一扫|扫码|扫下方|识别).{0,12}(?:二维码|码|观看|关注|看视频|查看|打开|下载|阅读|更多).{0,10}$|^二维码$|^扫码(?:看|观看|关注|阅读|查看|收听|下载|进群|加入|了解).{0,8}$/u;
const CRUMBS = /^[^\s>＞»]{1,14}(?:\s*(?:>+|＞+|»|→)\s*[^\s>＞»]{1,14}){1,6}$/u;
/** A site and its section: 某某新闻网 / 生活 */
const SITE = /^[\p{Script=Han}]{2,8}(?:网|新闻|日报|晚报|时报|在线|客户端)\s*[/／|｜·]\s*\p{Script=Han}{2,6}$/u;
const PLACE_OF_PAGE = /^(?:您?的?(?:当前|现在|所在)的?(?:位置|页面)?|位置)\s*[:：]/u;
/** Whole lines of a page's controls, with what may follow a colon. */
const CONTROLS =
  /^(?:上一[篇页条]|下一[篇页条]|返回(?:首页|顶部|目录|列表|搜狐.*)?|首页|打印(?:本页|本文)?|关闭(?:窗口|本页)?|分享(?:到|至|按钮)?|字号|字体|收藏(?:本页|本文)?|举报|点赞|在看|评论|我要(?:评论|举报|分享|纠错|报料)|网友评论|发表评论|相关(?:报道|链接|阅读|新闻|文章|稿件)|延伸阅读|扩展阅读|推荐阅读|热门(?:推荐|新闻|评论|文章)|热点(?:排行|新闻|推荐)|排行榜|新闻排行|精彩推荐|为您推荐|猜你喜欢|阅读原文|小字号|大字号|更多|查看更多|加载更多|展开全文)(?:[:：].{0,60}|\s*(?:>+|＞+))?$/u;
const INVITATIONS =
  /^[↑↓▲▼→☞👆👇⬆⬇>＞»\s]*(?:点击(?:进入|上方|下方|蓝字|关注|查看|阅读|图片|此处|右上角)|分享让|更多(?:精彩|资讯|新闻|内容)|关注(?:我们|本报|公众号)|长按|点个|点亮|欢迎(?:关注|订阅|转发)|欢迎拨打|新闻热线|投稿邮箱|爆料热线|订阅热线|广告热线|本报热线|报料热线|喜欢(?:就|请)?点|视频加载中|正在播放|点击播放|用微信扫|已有\s*\d+\s*(?:条|人|位)|觉得不错|转发给|收藏本站|设为首页|加入收藏)/u;
/** Buttons that stand in a row: 打印 字体：大 中 小; 【打印】【关闭】. */
const BUTTON =
  /^(?:打印|打印本页|打印文章|关闭|关闭窗口|关闭本页|收藏|分享|评论|点赞|字号|字体|大|中|小|大小|超大|特大|标准|正常|A\+|A-|T|纠错|复制|返回|首页|登录|注册|繁体|简体|手机版|客户端|无障碍|收藏本站|设为首页|加入收藏|RSS)$/u;

function areControls(words: string): boolean {
  const buttons = words.split(/[\s:：|｜【】[\]/／·]+/u).filter((button) => button !== '');
  return buttons.length >= 2 && buttons.every((button) => BUTTON.test(button));
}

/** Notices of rights and of whose pictures these are. They may be sentences. */
const NOTICE =
  /^[（(【[※*★◎●\s]{0,3}(?:版权所有|版权声明|版权归(?!谁|哪)|免责声明|未经.{0,16}(?:授权|许可|同意|允许)|本网站|凡本网|凡注明|如需转载|转载请|严禁转载|违者必究|特别提醒[：:]如|图片来源|封面图片|封面图|封面来源|题图来源|头图来源|原标题[：:]|题图[：:／/]|(?:本版|本文|文中|本组)(?:图片|照片|摄影|供图|图文)|Copyright|©|[京沪粤津渝浙苏]ICP)/iu;
/** A line that is nothing but a rule. */
const RULE = /^(?:[-—–_=*·.~+#＝－─━…◆◇☆★※○●■□＊↓↑→←]\s?){3,}$/u;
const STRONG_RULE = /^(?:[-—–_=~＝－─━]\s?){5,}$|^[*＊#]{8,}$/u;

/** Whether a line is a rule, and whether it is one that parts articles and not stretches of one. */
export function ruleOf(words: string): 'strong' | 'weak' | undefined {
  const first = words.charCodeAt(0);
  if ((first >= 0x4e00 && first <= 0x9fff) || !RULE.test(words)) return undefined;
  return STRONG_RULE.test(words) ? 'strong' : 'weak';
}

/** Lines that are furniture wherever they stand; they may be sentences. */
export function isNotice(words: string): boolean {
  return words.length <= 160 && (NOTICE.test(words) || (words.length <= 40 && INVITATIONS.test(words)));
}

/** Lines that are furniture when they stand alone: as a line of running text the same words may be prose. */
export function isPageLine(words: string): boolean {
  if (words.length > 70) return false;
  return (
    PAGE_NUMBER.test(words) ||
    CONTROLS.test(words) ||
    areControls(words) ||
    END_MARK.test(words) ||
    FRONT_PAGE.test(words) ||
    SITE_LABEL.test(words) ||
    (words.length <= 36 && CODE.test(words)) ||
    PLACE_OF_PAGE.test(words) ||
    CRUMBS.test(words) ||
    SITE.test(words) ||
    /^[+＋]?\s*A\s*[-－]?$|^A\s*[+＋]?\s*A\s*[-－]?\s*A?$/.test(words)
  );
}

/** Whether an index of the issue stands under a line. */
export function opensIndex(words: string): boolean {
  return /^(?:今日|本期|本报|新闻|要闻)?(?:导读|看点|要目|提要)[:：]?$/u.test(words);
}

/** Whether links are listed under a line: 相关阅读：. */
export function opensLinks(words: string): boolean {
  return /^(?:相关(?:报道|链接|阅读|新闻|文章|稿件)|延伸阅读|扩展阅读|推荐阅读|热门(?:推荐|新闻|文章)|热点(?:排行|新闻|推荐)|排行榜|新闻排行|精彩推荐|为您推荐|猜你喜欢)[:：]?$/u.test(
    words,
  );
}
