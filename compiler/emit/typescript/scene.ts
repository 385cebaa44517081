/** What every part of the emitter knows: the plan, what its things are called in the program, and which language it is written in. */
import type { Entry, FieldType, NumberValue, Plan } from '@scorelang/runtime';
import { type Code, code, identifier, NOTHING } from '../code.ts';
import type { EntryPoint } from '../entry-points.ts';
import { type Names, namesBeside } from '../names.ts';
import { PRELUDE } from '../prelude.ts';
import { type Evaluation, type Layout, layoutOf } from '../tables/layout.ts';
import { fieldsOfNumber, isOfMoment } from '../tables/worked-out.ts';
import { type Answers, answersOf, answersOfColumns } from './answers.ts';
import { type Constants, constantsOf } from './constants.ts';
import { type EventNames, eventNamesOf, ownNames } from './events/names.ts';
import { isLatinAlone } from './letters.ts';
import { declarationCode } from './plain-fields.ts';

export interface Scene {
  readonly plan: Plan;
  readonly isTyped: boolean;
  /** Whether it is written as a module. */
  readonly isEsm: boolean;
  readonly entries: ReadonlySet<EntryPoint>;
  /** Whether anything explains. */
  readonly traces: boolean;
  /** Whether nothing that the scorer gives tells what letters beyond U+00FF become. */
  readonly isLatinAlone: boolean;
  /** What the function in hand reads: a lead, or a row of columns. */
  readonly reads: 'lead' | 'columns';
  readonly fields: readonly FieldNames[];
  /** The rules that stand in tables, and those that are left; null where none does. */
  readonly layout: Layout | null;
  /** What is asked one by one. */
  readonly rest: readonly Entry[];
  /** By field, and behind them by number that is worked out: its table, and the variable for a lead's row of it. */
  readonly tables: readonly ({ readonly name: Code; readonly row: Code } | null)[];
  /** By field: what it is asked once a lead, where the answers are kept. */
  readonly answers: readonly (Answers | null)[];
  /** The same for leads that lie in columns. */
  readonly columnAnswers: readonly (Answers | null)[];
  /** The params as numbers, and as units of points. */
  readonly params: readonly { readonly number: Code; readonly units: Code }[];
  readonly lets: readonly Code[];
  /** What a group has come to, and the variable of the lowest limit on it. */
  readonly groups: readonly { readonly points: Code; readonly limit: Code }[];
  readonly grades: readonly Code[];
  readonly events: EventNames;
  readonly constants: Constants;
  /** For names that come up on the way. */
  readonly names: Names;
  /** Declarations that the program calls by name: those of the prelude, and `DEFAULTS`. */
  readonly calls: Set<string>;
  /** Values that the function in hand looks at; see `parts.ts`. */
  readonly looksAt: Set<string>;
}

export interface FieldNames {
  readonly value: Code;
  /** What the field is read by: a constant with its declaration, or its name as a literal. */
  readonly declaration: Code;
  /** The domain of an e-mail address, and the day of a moment. */
  readonly domain: Code;
  readonly day: Code;
  /** The function that reads a value of a column, what rows hold that are read together, and the room for that. */
  readonly read: Code;
  readonly room: Code;
  readonly column: Code;
}

/** Names of the emitted module's own things, which nothing of a model may take. */
const OWN = [
  ...[
    'score',
    'explain',
    'explainFired',
    'scoreOnly',
    'scoreColumns',
    'model',
    'evaluate',
    'scored',
    'lead',
    'options',
    'trace',
    'params',
    'problems',
    'now',
    'today',
    'state',
    'fieldsOf',
    'copyOf',
    'View',
  ],
  ...[
    'total',
    'others',
    'rank',
    'tier',
    'tierByPoints',
    'disqualified',
    'qualified',
    'scoreLimit',
    'units',
    'best',
    'first',
    'chosen',
    'result',
  ],
  ...[
    'answers',
    'known',
    'value',
    'rows',
    'sums',
    'RULES',
    'TABLES',
    'ROWS',
    'Fields',
    'State',
    'Tracing',
    'Tier',
    'OUTLINE',
    'outline',
    'outlineMade',
    'FIELDS',
    'PARAMS',
    'DEFAULTS',
    'Lead',
    'Options',
    'Result',
    'Explanation',
    'matched',
  ],
];

/** Names of what some entry points have beside themselves. */
const OWN_OF_ENTRIES: Partial<Record<EntryPoint, readonly string[]>> = {
  explainFired: ['ExplanationOfFired'],
  scoreOnly: ['into', 'Scored', 'SCORED', 'PROBLEMS'],
  scoreColumns: [
    'Columns',
    'Column',
    'Numbers',
    'ScoredColumns',
    'Given',
    'columns',
    'given',
    'from',
    'to',
    'row',
    'at',
    'out',
    'evaluateRows',
    'StateOfRow',
    'strict',
    'TIER_OF_COLUMNS',
  ],
};

/** How a scorer is to be written. */
export interface SceneOptions {
  readonly isTyped: boolean;
  readonly isEsm: boolean;
  readonly evaluation: Evaluation;
  readonly entries: readonly EntryPoint[];
}

export function sceneOf(plan: Plan, { isTyped, isEsm, evaluation, entries }: SceneOptions): Scene {
  const names = namesBeside([
    ...OWN,
    ...entries.flatMap((entry) => OWN_OF_ENTRIES[entry] ?? []),
    ...ownNames(plan),
    ...PRELUDE.map(({ name }) => name),
  ]);
  const fields = plan.fields.map(({ name, type, missing }) => ({
    value: names.value(name),
    declaration: declarationCode({ name, type, missing }, () => names.constant(`${name}_field`)),
    domain: names.value(`${name}.domain`),
    day: names.value(`${name}.day`),
    read: names.value(`read.${name}`),
    room: names.constant(`${name} room`),
    column: names.value(`${name}.column`),
  }));
  const traces = entries.includes('explain') || entries.includes('explainFired');
  const layout = layoutOf(plan, evaluation);
  const rest = layout?.rest ?? plan.entries;
  const tables: Scene['tables'][number][] = plan.fields.map(() => null);
  for (const { field, number } of layout?.tables ?? []) {
    const name = number === null ? plan.fields[field]!.name : wordsOfNumber(plan, number);
    tables[field] = { name: names.constant(`${name} table`), row: names.value(`${name}.row`) };
  }
  const withRest = { ...plan, entries: rest };
  const ofLeads = answersOf(withRest, evaluation, names).map((answers, field) => (tables[field] ? null : answers));
  const asks = fields.map(({ read }) => read);
  const areAsked = entries.includes('scoreColumns') && evaluation !== 'straight';
  const ofColumns = areAsked ? answersOfColumns(withRest, ofLeads, asks, names) : ofLeads;
  return {
    plan,
    isTyped,
    isEsm,
    entries: new Set(entries),
    traces,
    isLatinAlone: !traces && isLatinAlone(plan),
    reads: 'lead',
    fields,
    params: plan.params.map(({ name }) => ({ number: names.value(name), units: names.value(`${name}_units`) })),
    lets: plan.lets.map(({ name }) => names.value(name)),
    groups: plan.groups.map(({ name }) => ({ points: names.value(name), limit: names.value(`${name}.limit`) })),
    grades: plan.grades.map(({ name }) => names.value(name)),
    events: eventNamesOf(plan, names),
    constants: constantsOf(plan.sets, names),
    layout,
    rest,
    tables,
    answers: ofLeads,
    columnAnswers: ofColumns.map((answers, field) => (tables[field] ? null : answers)),
    names,
    calls: new Set(),
    looksAt: new Set(),
  };
}

/** What a number that is worked out is called. */
function wordsOfNumber({ fields }: Plan, number: NumberValue): string {
  const named = [...new Set(fieldsOfNumber(number))].map((field) => fields[field]!.name);
  return [...named, isOfMoment(number) ? 'age' : 'number'].join(' ');
}

/** Something that only TypeScript says: a type after a name, say. */
export function typed(scene: Scene, type: Code): Code {
  return scene.isTyped ? type : NOTHING;
}

/** Whether any entry point gives more of a lead than the score and the tier. */
export function givesResults({ entries, traces }: Scene): boolean {
  return traces || entries.has('score');
}

/** The type of what `evaluate` gives. */
export function typeOfEvaluated(scene: Scene): Code {
  if (!givesResults(scene)) return code`Scored`;
  return scene.entries.has('scoreOnly') ? code`Result | null` : code`Result`;
}

/** Whether a lead is explained with all that was seen of it, as `explain` does. */
export function wholeTrace({ entries }: Scene): Code {
  return entries.has('explainFired') ? code`trace?.isWhole` : code`trace`;
}

/** A function or type of the prelude, by name; it then becomes part of the module. */
export function prelude(scene: Scene, name: string): Code {
  scene.calls.add(name);
  return identifier(name);
}

/** A value of the lead, looked at in the function in hand. */
export function look(scene: Scene, name: Code): Code {
  scene.looksAt.add(name.text);
  return name;
}

/** The type of the variable that holds a field's value. */
export const typeOfValue = {
  text: code`string`,
  'one of': code`string`,
  number: code`number`,
  date: code`number`,
  datetime: code`number`,
  'yes/no': code`boolean | null`,
  list: code`readonly string[] | null`,
} as const satisfies Record<FieldType['kind'], Code>;
