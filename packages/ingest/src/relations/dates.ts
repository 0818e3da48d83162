import type { Span } from '@guanxi/graph';

/** A date printed in a stretch: 2005年8月, 3月21日上午, 去年秋天. The last one stands nearest. */
export function dateIn(text: string, span: Span): string | undefined {
  const DATE =
    /(?:[0-9]{4}年)?[0-9]{1,2}月(?:[0-9]{1,2}日)?(?:上午|下午|晚|凌晨|傍晚)?|[0-9]{4}年(?:[春夏秋冬]天|底|初)?|(?:去年|前年|今年|上月|本月|昨天|昨日|今天|近日|日前|当天|上周|本周)(?:[春夏秋冬]天|年?[底初]|[0-9]{1,2}月)?|[0-9]{1,2}日(?:上午|下午|晚)?/gu;
  return [...text.slice(span.start, span.end).matchAll(DATE)].at(-1)?.[0];
}
