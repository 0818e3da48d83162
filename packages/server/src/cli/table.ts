import stringWidth from 'string-width';

/**
 * Rows under headings, columns aligned as a terminal shows them: a Hanzi takes two places.
 *
 * @param widest cells are cut to so many places; not at all when absent
 */
export function table(headings: readonly string[], rows: readonly (readonly string[])[], widest = Infinity): string[] {
  const cells = [headings, ...rows].map((row) => row.map((text) => cut(oneLine(text), widest)));
  const widths = headings.map((_, column) => Math.max(...cells.map((row) => stringWidth(row[column] ?? ''))));
  const line = (row: readonly string[]) =>
    row
      .map((text, column) => text + ' '.repeat(widths[column]! - stringWidth(text)))
      .join('  ')
      .trimEnd();
  return [line(cells[0]!), widths.map((width) => '-'.repeat(width)).join('  '), ...cells.slice(1).map(line)];
}

/** Line ends and control characters would break the table, or command the terminal. */
function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex -- exactly those
  return text.replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g, ' ');
}

function cut(text: string, widest: number): string {
  if (widest === Infinity || stringWidth(text) <= widest) return text;
  let kept = '';
  let width = 1;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    width += stringWidth(segment);
    if (width > widest) break;
    kept += segment;
  }
  return `${kept}…`;
}
