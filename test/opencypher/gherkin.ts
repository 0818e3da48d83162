/** One scenario of a feature file, an outline already filled in. */
export interface Scenario {
  feature: string;
  name: string;
  steps: Step[];
}

/** A step of a scenario: its text without the keyword, and what stands below it. */
export interface Step {
  text: string;
  docString?: string;
  table?: string[][];
}

interface Draft extends Scenario {
  isOutline: boolean;
  examples: string[][];
}

/** Reads a feature file of the openCypher TCK: as much of Gherkin as those files use. */
export function parseFeature(text: string): Scenario[] {
  let feature = '';
  let background: Step[] = [];
  const drafts: Draft[] = [];
  let draft: Draft | undefined;
  let inBackground = false;
  let inExamples = false;
  const steps = () => (inBackground ? background : draft!.steps);

  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!.trim();
    const [, keyword, rest = ''] =
      /^(Feature|Background|Scenario Outline|Scenario|Examples|Given|When|Then|And|But):? ?(.*)$/.exec(line) ?? [];
    if (line.startsWith('"""')) {
      const indent = lines[at]!.indexOf('"""');
      const body: string[] = [];
      for (at++; lines[at]!.trim() !== '"""'; at++) body.push(lines[at]!.slice(indent));
      steps().at(-1)!.docString = body.join('\n');
    } else if (line.startsWith('|')) {
      if (inExamples) draft!.examples.push(cells(line));
      else (steps().at(-1)!.table ??= []).push(cells(line));
    } else if (line.startsWith('#') || line.startsWith('@') || keyword === undefined) {
      continue;
    } else if (keyword === 'Feature') {
      feature = rest;
    } else if (keyword === 'Background') {
      inBackground = true;
      background = [];
    } else if (keyword.startsWith('Scenario')) {
      inBackground = inExamples = false;
      draft = { feature, name: rest, steps: [], isOutline: keyword !== 'Scenario', examples: [] };
      drafts.push(draft);
    } else if (keyword === 'Examples') {
      inExamples = true;
      // Several tables of examples belong to one outline; each has its own header.
      if (draft!.examples.length > 0) draft!.examples.push([]);
    } else {
      steps().push({ text: rest });
    }
  }
  return drafts.flatMap((one) =>
    filledIn(one).map((scenario) => ({ ...scenario, steps: [...background, ...scenario.steps] })),
  );
}

function filledIn({ feature, name, steps, isOutline, examples }: Draft): Scenario[] {
  if (!isOutline) return [{ feature, name, steps }];
  const scenarios: Scenario[] = [];
  let header: string[] | undefined;
  for (const row of examples) {
    if (row.length === 0) header = undefined;
    else if (!header) header = row;
    else {
      const values = new Map(header.map((key, column) => [`<${key}>`, row[column]!]));
      const fill = (text: string) => text.replace(/<[^<>\s]+>/g, (slot) => values.get(slot) ?? slot);
      const filled = steps.map(({ text, docString, table }) => ({
        text: fill(text),
        ...(docString === undefined ? {} : { docString: fill(docString) }),
        ...(table ? { table: table.map((cellsOfRow) => cellsOfRow.map(fill)) } : {}),
      }));
      scenarios.push({ feature, name: `${name} (example ${scenarios.length + 1})`, steps: filled });
    }
  }
  return scenarios;
}

/** The cells of a table's line; `\|` is a stroke, `\\` a backslash. */
function cells(line: string): string[] {
  const found: string[] = [];
  let cell = '';
  for (let at = 1; at < line.length; at++) {
    if (line[at] === '\\' && (line[at + 1] === '|' || line[at + 1] === '\\')) cell += line[++at];
    else if (line[at] === '|') {
      found.push(cell.trim());
      cell = '';
    } else cell += line[at];
  }
  return found;
}
