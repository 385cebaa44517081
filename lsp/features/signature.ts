/** The clauses of the statement that is being written, in their order, and which of them one is in. */
import { expectedAt, type Lexeme, type Source } from '@scorelang/language';
import type { SignatureHelp } from 'vscode-languageserver-types';

/** What opens the help unasked. */
export const SIGNATURE_TRIGGERS: readonly string[] = [' '];

interface Clause {
  /** The words that it begins with. */
  readonly opens: readonly string[];
  readonly label: string;
  readonly meaning: string;
}

const clause = (label: string, meaning: string, ...opens: readonly string[]): Clause => ({ opens, label, meaning });

const REASON = clause('[because "text"]', 'What an explanation shows.', 'because');
const DECAY = clause(
  '[fade over D | shrink by N every D | half-life D]',
  'How the points go down with time.',
  'fade',
  'shrink',
  'half-life',
);
const UP_TO = clause('[up to N]', 'The most that the rule comes to.', 'up');

/** By the word that a statement begins with. */
const SIGNATURES: Readonly<Record<string, readonly Clause[]>> = {
  when: [
    clause('when CONDITION', 'For which leads.', 'when'),
    clause(
      'add | subtract POINTS',
      'How many points. Also: `qualify TIER`, `disqualify`, `limit GROUP to N`, or `{` for several rules.',
      'add',
      'subtract',
      'qualify',
      'disqualify',
      'limit',
    ),
    clause('[per [N of] NUMBER]', 'The points count once for every whole so many of a number.', 'per'),
    DECAY,
    UP_TO,
    REASON,
  ],
  each: [
    clause('each EVENT', 'For every occurrence of this event.', 'each'),
    clause('[where CONDITION]', 'Only those with these properties.', 'where'),
    clause('[within last D]', 'Only those of this time.', 'within'),
    clause('add | subtract POINTS', 'How many points.', 'add', 'subtract'),
    clause('[once per day | week | month | PROPERTY]', 'Of several only the latest counts.', 'once'),
    clause('[per [N of] PROPERTY]', 'The points count once for every whole so many.', 'per'),
    DECAY,
    UP_TO,
    REASON,
  ],
  always: [
    clause('always', 'For every lead.', 'always'),
    clause('add | subtract POINTS', 'How many points.', 'add', 'subtract'),
    clause('[per [N of] NUMBER]', 'The points count once for every whole so many of a number.', 'per'),
    UP_TO,
    REASON,
  ],
  rate: [
    clause('rate NUMBER OR FIELD', 'What the bands are about.', 'rate'),
    clause('{ BANDS }', 'One band a line, with its points.', '{'),
  ],
  group: [
    clause('group NAME', 'Its name.', 'group'),
    clause('["label"]', 'What an explanation calls it.'),
    clause('[min N]', 'The least that it gives.', 'min'),
    clause('[max N]', 'The most that it gives.', 'max'),
    clause('{ RULES }', 'The rules whose points it sums.', '{'),
  ],
  field: [
    clause('field NAME', 'Its name.', 'field'),
    clause(': TYPE', 'text, number, whole number, yes/no, date, datetime, one of [..], list of text.', ':'),
    clause('[column "name"]', 'What it is called in the source.', 'column'),
    clause('[treat [..] as missing]', 'Values that stand for nothing.', 'treat'),
  ],
  tier: [
    clause('tier NAME', 'Its name.', 'tier'),
    clause('>= POINTS | when CONDITION | otherwise', 'Who is in it.', '>=', '>', 'when', 'otherwise'),
    clause('[keep until below POINTS]', 'Who had it keeps it that long.', 'keep'),
  ],
  param: [
    clause('param NAME', 'Its name.', 'param'),
    clause('= NUMBER', 'Its value if none is set.', '='),
    clause('[from A to B]', 'What may be set.', 'from'),
  ],
};

/**
 * Unasked it waits until the first clause is over: while a condition or a name is written there is nothing to choose among clauses, and the
 * help would cover the lines above.
 */
export function signature(source: Source, offset: number, isAsked = true): SignatureHelp | null {
  const { before, within } = expectedAt(source, offset);
  const clauses = SIGNATURES[before[0]?.text ?? ''];
  if (clauses === undefined || within === 'comment' || before[0]?.kind !== 'keyword') return null;
  const activeParameter = clauseOf(before, clauses);
  if (activeParameter === 0 && !isAsked) return null;
  let label = '';
  const parameters = clauses.map((one) => {
    const start = label === '' ? 0 : label.length + 1;
    label += `${label === '' ? '' : ' '}${one.label}`;
    return { label: [start, start + one.label.length] as [number, number], documentation: one.meaning };
  });
  return { signatures: [{ label, parameters, activeParameter }], activeSignature: 0 };
}

/** The clause whose opening word was written last. */
function clauseOf(before: readonly Lexeme[], clauses: readonly Clause[]): number {
  let current = 0;
  before.forEach(({ text, kind }, index) => {
    // The `per` of `once per` opens nothing, nor does a name that is called like a clause.
    if (kind === 'name' || kind === 'text' || (text === 'per' && before[index - 1]?.text === 'once')) return;
    const found = clauses.findIndex(({ opens }) => opens.includes(text));
    if (found > current) current = found;
  });
  return current;
}
