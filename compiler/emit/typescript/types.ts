/** The module's types: what a lead of this model holds, what may be said beside it, and what comes back. */
import type { FieldType, Plan } from '@scorelang/runtime';
import { type Code, code, comment, join, key, NOTHING } from '../code.ts';
import type { EntryPoint } from '../entry-points.ts';
import { block, type Line, line } from '../lines.ts';
import { effectKinds } from './effects.ts';
import { eventTypeLines, optionLines, previousTypeLines, resultMemberLines } from './events/types.ts';

/** The types of the prelude that callers may name. */
export function exportedTypes({ readsEvents }: Plan, entries: ReadonlySet<EntryPoint>): readonly string[] {
  const ofLines = entries.has('explain') || entries.has('explainFired') ? ['ExplanationLine', 'Evidence', 'Occurrence', 'Seen'] : [];
  const ofColumns = entries.has('scoreColumns') ? ['Numbers', 'Column'] : [];
  return ['Problem', ...ofLines, ...(readsEvents ? ['EventCounts'] : []), ...ofColumns];
}

/** `Lead`, `Options`, `Tier`, `Result` and `Explanation`, with a blank line before each. */
export function typeLines(plan: Plan, entries: ReadonlySet<EntryPoint>): readonly Line[] {
  return [
    ...leadLines(plan),
    line(NOTHING),
    ...eventTypeLines(plan, typeOfField),
    ...previousTypeLines(plan),
    ...optionsLines(plan),
    line(NOTHING),
    ...filledUnion(code`export type Tier =`, tierNames(plan)),
    line(NOTHING),
    ...resultLines(plan),
    ...(entries.has('explain') ? explanationTypeLines() : []),
    ...(entries.has('explainFired') ? firedTypeLines() : []),
    ...(entries.has('scoreOnly') ? onlyTypeLines(plan) : []),
    ...(entries.has('scoreColumns') ? columnTypeLines(plan) : []),
  ];
}

/** A field of a lead, or what is nested under a name. */
interface Branch {
  type: FieldType | null;
  column: string | null;
  readonly inside: Map<string, Branch>;
}

function leadLines(plan: Plan): readonly Line[] {
  const root = new Map<string, Branch>();
  for (const { name, type, column } of plan.fields) {
    let branches = root;
    let branch: Branch | undefined;
    for (const part of name.split('.')) {
      branch = branches.get(part) ?? { type: null, column: null, inside: new Map() };
      branches.set(part, branch);
      branches = branch.inside;
    }
    branch!.type = type;
    branch!.column = column;
  }
  return [
    line(code`/** What a lead may hold. What is absent, null or undefined is missing. */`),
    ...block(line(code`export interface Lead {`), branchLines(root), line(code`}`)),
  ];
}

function branchLines(branches: ReadonlyMap<string, Branch>): readonly Line[] {
  return [...branches].flatMap(([name, { type, column, inside }]) => {
    const note = column === null ? [] : [line(code`/** Column "${comment(column)}". */`)];
    const head = code`readonly ${key(name)}?:`;
    if (inside.size === 0) return [...note, line(code`${head} ${typeOfField(type!)} | null | undefined;`)];
    const beside = type === null ? NOTHING : code`${typeOfField(type)} | `;
    return [...note, ...block(line(code`${head} ${beside}{`), branchLines(inside), line(code`} | null | undefined;`))];
  });
}

function typeOfField(type: FieldType): Code {
  switch (type.kind) {
    case 'text':
      return code`string`;
    case 'number':
      return code`number`;
    case 'yes/no':
      return code`boolean`;
    case 'date':
    case 'datetime':
      return code`Date | number | string`;
    case 'one of':
      // Other texts are not admitted, but they are no mistake of the program that holds the lead.
      return join([...new Set(type.values)].map((value) => code`${value}`).concat(code`(string & {})`), code` | `);
    case 'list':
      return code`readonly string[]`;
  }
}

function optionsLines(plan: Plan): readonly Line[] {
  const { readsTime, params } = plan;
  const given = params.map(({ name }) => code`readonly ${key(name)}?: number`);
  return [
    line(code`export interface Options {`),
    ...[
      line(code`/** The moment of scoring: a Date, milliseconds since 1970, or ISO text. */`),
      line(code`readonly asOf${readsTime ? NOTHING : code`?`}: Date | number | string;`),
      ...optionLines(plan),
      line(params.length === 0 ? code`/** The model has no params. */` : code`/** Values for the model's params instead of its own. */`),
      line(code`readonly params?: { ${params.length === 0 ? code`readonly [name: string]: never` : join(given, code`; `)} };`),
      line(code`/** Throw a LeadError at the first value that its field does not admit, instead of taking it as missing. */`),
      line(code`readonly strict?: boolean;`),
    ].map((inner) => ({ ...inner, depth: 1 })),
    line(code`}`),
  ];
}

/** Every name that a result's tier can have. */
export function tierNames(plan: Plan): readonly string[] {
  return [...plan.tiers.map(({ name }) => name), ...(effectKinds(plan).has('Disqualify') ? ['disqualified'] : [])];
}

function resultLines(plan: Plan): readonly Line[] {
  const orNull = orNullOf(plan);
  const byPoints = effectKinds(plan).has('Disqualify') ? code`Exclude<Tier, 'disqualified'>` : code`Tier`;
  const grades = plan.grades.map(({ name, lines }) => {
    const labels = [...new Set(lines.map(({ label }) => label))].map((label) => code`${label}`);
    const isTotal = lines.some(({ line: { kind } }) => kind === 'Otherwise');
    return line(code`readonly ${key(name)}: ${join(isTotal ? labels : [...labels, code`null`], code` | `)};`);
  });
  const groups = plan.groups.map(({ name }) => line(code`readonly ${key(name)}: number;`));
  return [
    line(code`export interface Result {`),
    ...[
      line(code`readonly score: number;`),
      line(code`readonly tier: Tier${orNull};`),
      line(code`/** By points and conditions alone, before \`qualify\` and \`disqualify\`. */`),
      line(code`readonly tierByPoints: ${byPoints}${orNull};`),
      line(code`readonly disqualified: boolean;`),
      line(code`/** Every group's points after its floor and cap. */`),
      ...shapeLines(code`groups`, groups),
      ...shapeLines(code`grades`, grades),
      line(code`/** Values that their fields do not admit; they were taken as missing. */`),
      line(code`readonly problems: readonly Problem[];`),
      ...resultMemberLines(plan),
    ].map((inner) => ({ ...inner, depth: inner.depth + 1 })),
    line(code`}`),
  ];
}

/** A lead may be in no tier where none is for all others. */
function orNullOf(plan: Plan): Code {
  return plan.tiers.some(({ line: { kind } }) => kind === 'Otherwise') ? NOTHING : code` | null`;
}

function firedTypeLines(): readonly Line[] {
  const body = [line(code`readonly lines: readonly ExplanationLine[];`)];
  return [
    line(NOTHING),
    line(code`/** A result with what fired. The points of its lines add up to the score, exactly. */`),
    ...block(line(code`export interface ExplanationOfFired extends Result {`), body, line(code`}`)),
  ];
}

function onlyTypeLines(plan: Plan): readonly Line[] {
  return [
    line(NOTHING),
    line(code`/** The score and the tier alone, in an object that can be filled again and again. */`),
    ...block(line(code`export interface Scored {`), [line(code`score: number;`), line(code`tier: Tier${orNullOf(plan)};`)], line(code`}`)),
  ];
}

function columnTypeLines(plan: Plan): readonly Line[] {
  return [
    line(NOTHING),
    line(code`/** The fields of many leads, each side by side. A field that is not given is missing for all. */`),
    ...block(
      line(code`export interface Columns {`),
      plan.fields.map(({ name }) => line(code`readonly ${key(name)}?: Column | null | undefined;`)),
      line(code`}`),
    ),
    line(NOTHING),
    line(code`/** Where scores and tiers go, a place a lead. */`),
    ...block(
      line(code`export interface ScoredColumns {`),
      [line(code`readonly score: Float64Array;`), line(code`readonly tier: Int8Array | Int16Array | Int32Array;`)],
      line(code`}`),
    ),
  ];
}

function explanationTypeLines(): readonly Line[] {
  return [
    line(NOTHING),
    line(code`/** A result with its reasons. The points of its lines add up to the score, exactly. */`),
    ...block(
      line(code`export interface Explanation extends Result {`),
      [
        line(code`readonly lines: readonly ExplanationLine[];`),
        line(code`/** What the model saw of the lead: null is missing; dates and moments as ISO text. */`),
        line(code`readonly values: { readonly [field: string]: Seen };`),
      ],
      line(code`}`),
    ),
  ];
}

function shapeLines(name: Code, members: readonly Line[]): readonly Line[] {
  if (members.length === 0) return [line(code`readonly ${name}: Record<never, never>;`)];
  return block(line(code`readonly ${name}: {`), members, line(code`};`));
}

function filledUnion(head: Code, names: readonly string[]): readonly Line[] {
  if (names.length === 0) return [line(code`${head} never;`)];
  const whole = code`${head} ${join(
    names.map((name) => code`${name}`),
    code` | `,
  )};`;
  return whole.text.length <= 120
    ? [line(whole)]
    : block(
        line(head),
        names.map((name) => line(code`| ${name}`)),
        line(code`;`),
      );
}
