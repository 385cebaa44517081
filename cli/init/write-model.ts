/** A schema, with rules and what came of them, to the text of a model in its one shape. */
import { formatText } from '@scorelang/language';
import type { StarterRules } from './rules/rule.ts';
import type { LeftOut, Schema } from './schema.ts';
import { alikeColumns } from './titles.ts';
import { type FieldWriting, writeEvent, writeField } from './write-field.ts';
import { inQuotes, withoutBreaks } from './write-values.ts';

export interface ModelParts {
  readonly schema: Schema;
  readonly starter: StarterRules;
  /** Commands that come next, with what each does. */
  readonly next: readonly (readonly [command: string, meaning: string])[];
  /** The leads, as a path from the model; null where they lie outside of its project, or there are none. */
  readonly sample: string | null;
  /** Null while they are not known yet. */
  readonly results: Results | null;
}

/** What scoring the leads with the first draft came to. */
export interface Results {
  readonly tiers: { readonly hot: number; readonly warm: number };
  /** A sentence on how many leads each tier has. */
  readonly shares: string | null;
  readonly tests: readonly StarterTest[];
}

export interface StarterTest {
  readonly name: string;
  /** `title = CFO`, as the language has it. */
  readonly given: readonly string[];
  readonly score: number;
  readonly tier: string;
}

/** Names that may not be taken for texts. */
export const namesIn = ({ fields, events }: Schema): ReadonlySet<string> =>
  new Set([...fields, ...events].map(({ name }) => name.toLowerCase()).concat(['free_mail', 'hot', 'warm', 'cold']));

/** The text of the whole file. Throws where it would not be one, which no data may bring about. */
export function writeModel(parts: ModelParts): string {
  const text = sections(parts)
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
  const formatted = formatText({ path: 'model.score', text: `${text}\n` });
  if (formatted.kind === 'formatted') return formatted.text;
  throw new Error(`A starter model is not well-formed: ${formatted.diagnostics[0]?.message ?? formatted.reason}`);
}

function sections(parts: ModelParts): readonly (readonly string[])[] {
  const { schema, starter, results } = parts;
  const names = namesIn(schema);
  const writing: FieldWriting = {
    names,
    allColumns: parts.sample === null,
    alike: alikeColumns(schema.fields.map(({ column }) => column)),
  };
  return [
    head(parts),
    ['# What a lead has', ...schema.fields.flatMap((field) => writeField(field, writing))],
    leftOutLines(schema.leftOut),
    schema.events.length === 0 ? [] : ['# What a lead does', ...schema.events.map((event) => writeEvent(event, names))],
    [`# What gives points`, ...wrapped(starter.basis), ...starter.declarations],
    ...starter.rules.map(({ comment, text }) => [...wrapped(comment), text]),
    results === null ? [] : tierLines(results),
    ...(results?.tests ?? []).map(testLines),
  ];
}

function head({ schema, next, sample }: ModelParts): readonly string[] {
  const widest = Math.max(0, ...next.map(([command]) => command.length));
  return [
    ...schema.origin.flatMap((sentence) => wrapped(sentence)),
    ...(next.length === 0
      ? []
      : [
          '# Change it as you like. Next:',
          ...next.map(([command, meaning]) => withoutBreaks(`#   ${command.padEnd(widest)}    ${meaning}`)),
        ]),
    `model ${inQuotes(schema.title)}`,
    'range 0 to 100',
    ...(sample === null ? [] : [`sample ${inQuotes(sample)}`]),
  ];
}

function leftOutLines(leftOut: readonly LeftOut[]): readonly string[] {
  if (leftOut.length === 0) return [];
  const reasons = [...new Set(leftOut.map(({ reason }) => reason))];
  const lines = reasons.flatMap((reason) => {
    const columns = leftOut.filter((each) => each.reason === reason).map(({ column }) => column);
    return wrapped(`${columns.join(', ')}: ${reason}`, '#   ', '#     ');
  });
  return ['# Left out:', ...lines];
}

function tierLines({ tiers, shares }: Results): readonly string[] {
  return [
    '# Who is hot',
    ...(shares === null ? [] : wrapped(shares)),
    `tier hot >= ${tiers.hot}`,
    `tier warm >= ${tiers.warm}`,
    'tier cold otherwise',
  ];
}

function testLines({ name, given, score, tier }: StarterTest): readonly string[] {
  return [
    `test ${inQuotes(name)} {`,
    ...(given.length === 0 ? [] : [`given ${given.join(', ')}`]),
    `expect score = ${score}`,
    `expect tier = ${tier}`,
    '}',
  ];
}

const WIDTH = 110;

/** A sentence as lines of comment. */
function wrapped(sentence: string, first = '# ', further = first): readonly string[] {
  const lines: string[] = [];
  let line = first;
  // A percent sign stays with its number.
  for (const word of withoutBreaks(sentence).split(/ (?!%)/)) {
    const isBegun = line !== first && line !== further;
    if (isBegun && line.length + word.length + 1 > WIDTH) {
      lines.push(line);
      line = further;
    }
    line += line === first || line === further ? word : ` ${word}`;
  }
  return [...lines, line];
}
