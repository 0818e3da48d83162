/** Characters that take two places on a terminal and in fixed-width type. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u;

/**
 * A table in Markdown whose columns are aligned where a Hanzi takes two places. The first column and those named in
 * `texts` begin at their left edge, the others hold figures and end at their right edge.
 */
export function markdownTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  texts: readonly string[] = [],
): string {
  const cells = [headings, ...rows].map((row) => row.map((text) => text.replaceAll('|', '\\|')));
  const isText = headings.map((heading, column) => column === 0 || texts.includes(heading));
  const widths = headings.map((_, column) => Math.max(3, ...cells.map((row) => widthOf(row[column]!))));
  const line = (row: readonly string[]) =>
    `| ${row
      .map((text, column) => {
        const space = ' '.repeat(widths[column]! - widthOf(text));
        return isText[column] ? text + space : space + text;
      })
      .join(' | ')} |`;
  const rule = widths.map((width, column) => (isText[column] ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(cells[0]!), `| ${rule.join(' | ')} |`, ...cells.slice(1).map(line)].join('\n');
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) || character > '\uFFFF' ? 2 : 1;
  return width;
}
