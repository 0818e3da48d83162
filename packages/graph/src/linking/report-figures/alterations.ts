import { Converter } from 'opencc-js/cn2t';

/** A report as a paper prints it that had it from elsewhere. `number` tells papers apart. */
export type Alteration = (report: string, number: number) => string;

const toTraditional = Converter({ from: 'cn', to: 'twp' });

const cut: Alteration = (report) => {
  let kept = '';
  for (const sentence of sentencesOf(report)) {
    if (kept.length + sentence.length > report.length / 2 && kept.length > report.length / 3) break;
    kept += sentence;
  }
  return kept.trim();
};

const newHeadline: Alteration = (report, number) =>
  report.replace(/^.*/u, `本地新闻第${number}号：各方怎么看？`).replace(/\n/u, '\n——今天大家都在谈的一件事\n');

const otherOrder: Alteration = (report) => sentencesOf(report).reverse().join('');

const otherByline: Alteration = (report, number) =>
  `${report
    .replace(
      /^(.*\n)(?:.{0,12}[电讯] ?)?(?:（?记者[^）\n]*）?\s*)?/u,
      `$1本报综合消息（见习记者 程某${number} 实习生 路某某）`,
    )
    .replaceAll(
      /本报讯|本报记者 \p{Script=Han}{2,4}|文[/／]\p{Script=Han}{2,4}/gu,
      '',
    )}\n（责任编辑：某${number}\u3000校对：某某）`;

const otherScript: Alteration = (report) => toTraditional(report).replaceAll('“', '「').replaceAll('”', '」');

/** What papers do with what an agency sends them. */
export const ALTERATIONS: Readonly<Record<string, Alteration>> = {
  'cut to half': cut,
  'another headline': newHeadline,
  'sentences in another order': otherOrder,
  'another byline': otherByline,
  'the other script': otherScript,
};

function sentencesOf(report: string): string[] {
  return report.split(/(?<=[。！？]”?\n?|^.*\n)/u).filter((sentence) => sentence !== '');
}
