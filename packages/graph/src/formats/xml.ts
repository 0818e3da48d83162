/** Text as XML 1.0 can carry it: marked up characters escaped, those that XML forbids shown as U+FFFD. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, '\uFFFD').replace(/[<>&"'\t\n\r]/g, (character) => ENTITIES[character]!);
}

// eslint-disable-next-line no-control-regex -- these are the characters that XML 1.0 cannot hold, even escaped
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

// White space is escaped too: in attributes a reader would turn it into blanks.
const ENTITIES: Record<string, string> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
