/**
 * Lines that belong to the page and not to an article: page numbers, section names with dates, editors' lines,
 * invitations to scan a code, web navigation. One pattern a line, each of them general.
 */
const FURNITURE: readonly RegExp[] = [
  /^(?:相关(?:报道|链接|阅读)|延伸阅读|扩展阅读)[：:]?$/u,
  /(?:扫描|扫一扫|扫码|长按识别).{0,12}(?:二维码|码|看视频|观看|关注)|^二维码$/u,
  /^[A-Z]?\d{1,3}\s*版?$/u,
  /^第?[A-Z]?[0-9一二三四五六七八九十]{1,4}版(?:\s*[·:：|]?\s*\S{2,6})?$/u,
  /^\d{4}年\d{1,2}月\d{1,2}日\s*(?:星期|周)[一二三四五六日天].{0,30}$/u,
  /^(?:本版)?(?:责任编辑|责编|编辑|校对|美编|版式|版式设计|组版|制图|审校|检校|值班编辑|值班主任|策划|统筹|监制|出品)[：:／/\s|]\s*\S.{0,40}$/u,
  /^本版(?:编辑|责编|主编|撰文|制图)/u,
  /^[（(]\s*下转.{0,12}版?\s*[）)]$/u,
  /^[（(]?\s*(?:责任编辑|责编|编辑)[：:]\s*\S{2,12}\s*[）)]?$/u,
  /^(?:上一篇|下一篇|返回首页|打印本页|关闭窗口|分享到|字号[：:]|点击进入|更多精彩)/u,
  /^(?:版权所有|版权声明|未经(?:授权|许可)|本网站|免责声明)/u,
  /^[-—_=*·.]{3,}$/u,
  /^[-—]\s*\d{1,4}\s*[-—]$/u,
];

/** Why a line is page furniture, or undefined when it belongs to an article. */
export function isFurniture(line: string): boolean {
  return line.length <= 60 && FURNITURE.some((pattern) => pattern.test(line));
}

/** The mark that an article goes on from another page: it opens an article, and is no part of its words. */
export const CONTINUED_FROM = /^[（(]\s*(?:紧接|上接|接)\s*.{1,10}版?\s*[）)]/u;
