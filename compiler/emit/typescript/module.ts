/** The whole module: types, `score`, `explain` and `model`, then what they are made of. */
import { type Code, code, comment, data, identifier, join, NOTHING, trusted } from '../code.ts';
import { block, type Line, line } from '../lines.ts';
import { PRELUDE } from '../prelude.ts';
import { askLines } from './ask.ts';
import { evaluateLines } from './evaluate.ts';
import { eventConstantLines } from './events/given.ts';
import { outlineCode, outlineLines } from './explain.ts';
import { declarationLines, fieldsOfLines, isFlat } from './lead.ts';
import { filled, listLines } from './lists.ts';
import { tierConstantLines } from './result.ts';
import { prelude, type Scene, typed } from './scene.ts';
import { isText } from './sums.ts';
import { tableLines } from './tables.ts';
import { exportedTypes, typeLines } from './types.ts';

export interface ModuleOptions {
  readonly module: 'esm' | 'cjs';
  readonly hash: string;
  readonly version: string;
  readonly rulesAFunction?: number;
}

/** Few enough for engines to optimise a function, enough for a usual model to be one. */
const RULES_A_FUNCTION = 100;

/** Declarations of the prelude that callers may name too. */
const EXPORTED = ['LeadError', 'MomentError', 'ParamError'];

export function moduleLines(scene: Scene, options: ModuleOptions): readonly Line[] {
  const { plan, isTyped } = scene;
  const isEsm = isTyped || options.module === 'esm';
  for (const name of [...EXPORTED, ...(isTyped ? exportedTypes(plan) : [])]) prelude(scene, name);
  // Asked for first, as the tables call the prelude too.
  const tables = tableLines(scene);
  const sections = [
    [line(headerCode(scene, options)), ...(isEsm ? [] : [line(code`'use strict';`)])],
    isTyped ? typeLines(plan) : [],
    entryPointLines(scene, isEsm),
    modelLines(scene, options, isEsm),
    scoredLines(scene),
    fieldsOfLines(scene),
    evaluateLines(scene, options.rulesAFunction ?? RULES_A_FUNCTION),
    askLines(scene),
    // After `evaluate`, which says which of them it needs.
    [
      ...scene.constants.lines(isTyped),
      ...tierConstantLines(scene),
      ...declarationLines(scene),
      ...eventConstantLines(scene),
      ...paramLines(scene),
    ],
    outlineLines(scene),
    preludeLines(scene, isEsm),
    // Made when the module is loaded, with constants of the prelude.
    tables,
    isEsm ? [] : ['score', 'explain', 'model', ...EXPORTED].map((name) => line(code`exports.${identifier(name)} = ${identifier(name)};`)),
  ];
  return sections
    .filter((section) => section.length > 0)
    .flatMap((section, index) => (index === 0 ? section : [line(NOTHING), ...section]));
}

function headerCode({ plan }: Scene, { version }: ModuleOptions): Code {
  return code`// ${comment(plan.name)}. Made by score ${comment(version)} from ${comment(plan.source)}; change that file, not this one.`;
}

function entryPointLines(scene: Scene, isEsm: boolean): readonly Line[] {
  const exported = isEsm ? code`export ` : NOTHING;
  const types = (result: Code): Code => {
    if (!scene.isTyped) return code`(lead, options)`;
    return code`(lead: Lead, options${scene.plan.readsTime ? NOTHING : code`?`}: Options): ${result}`;
  };
  const { readsEvents } = scene.plan;
  const noHistory = readsEvents ? code`{ now: 0, events: [] }` : code`null`;
  const outline = outlineCode(scene);
  const histories = readsEvents ? code`${prelude(scene, 'historiesOf')}(${outline}, trace, trace.params)` : code`null`;
  return [
    line(
      code`/** What a lead scores. Nothing that it holds makes this throw; in strict mode a value that its field does not admit does. */`,
    ),
    ...block(
      line(code`${exported}function score${types(code`Result`)} {`),
      [line(code`return scored(lead, options, null);`)],
      line(code`}`),
    ),
    line(NOTHING),
    line(code`/** What a lead scores and why: a line for every rule, fired or not. */`),
    ...block(
      line(code`${exported}function explain${types(code`Explanation`)} {`),
      [
        line(
          code`const trace${typed(scene, code`: Tracing`)} = { fired: [], closed: [], steps: [], history: ${noHistory}, params: [], values: {} };`,
        ),
        line(code`const result = scored(lead, options, trace);`),
        line(code`const lines = ${prelude(scene, 'explanationLines')}(${outline}, trace, trace.params, ${histories});`),
        line(code`return { ...result, lines, values: trace.values };`),
      ],
      line(code`}`),
    ),
  ];
}

/** `export const model`: what programs ask of a model. */
function modelLines(scene: Scene, { hash }: ModuleOptions, isEsm: boolean): readonly Line[] {
  const { plan } = scene;
  const fields = plan.fields.map(({ name, column, type }) => line(code`${data({ name, column, type: type.kind })},`));
  const params = plan.params.map(({ name, value, from, to }) => line(code`${data({ name, value, from, to })},`));
  return [
    line(code`/** What this scorer was made from: two models with one hash score every lead alike. */`),
    ...block(
      line(code`${isEsm ? code`export ` : NOTHING}const model = {`),
      [
        line(code`name: ${plan.name},`),
        line(code`hash: ${hash},`),
        line(code`format: ${plan.format},`),
        ...arrayLines(code`fields`, fields),
        ...listLines(
          code`tiers: [`,
          plan.tiers.map(({ name }) => name),
          code`],`,
        ),
        ...arrayLines(code`params`, params),
        line(code`readsTime: ${plan.readsTime},`),
      ],
      line(code`}${typed(scene, code` as const`)};`),
    ),
  ];
}

function arrayLines(name: Code, items: readonly Line[]): readonly Line[] {
  return items.length === 0 ? [line(code`${name}: [],`)] : block(line(code`${name}: [`), items, line(code`],`));
}

function scoredLines(scene: Scene): readonly Line[] {
  const flat = isFlat(scene);
  const fields = flat ? code`Lead` : code`Fields`;
  const parameters = scene.isTyped
    ? code`lead: Lead, options: Partial<Options> = {}, trace: Tracing | null`
    : code`lead, options = {}, trace`;
  const events = code`{ readonly now: number; readonly events: ${scene.plan.readsEvents ? prelude(scene, 'TracedEvent') : NOTHING}[] }`;
  const historyType = scene.plan.readsEvents ? events : code`null`;
  const ways = scene.plan.readsEvents ? [code`, false`, code`, true`] : [NOTHING, NOTHING];
  const tracing = block(
    line(code`interface Tracing {`),
    [
      line(code`readonly fired: (number | undefined)[];`),
      line(code`readonly closed: string[];`),
      line(code`readonly steps: (${prelude(scene, 'TracedSteps')} | undefined)[];`),
      line(code`history: ${historyType};`),
      line(code`params: readonly number[];`),
      line(code`values: { readonly [field: string]: Seen };`),
    ],
    line(code`}`),
  );
  const read = code`${prelude(scene, 'readFields')}${typed(scene, code`<${fields}>`)}(lead, FIELDS)`;
  // To be explained a text may be read once more: the lead's own text, whatever its getters do.
  const careful = scene.plan.fields.some(isText) ? code`trace ? ${read} : ` : NOTHING;
  return [
    ...(scene.isTyped ? [line(code`/** What an explanation keeps of the evaluation. */`), ...tracing, line(NOTHING)] : []),
    ...block(
      line(code`function scored(${parameters})${typed(scene, code`: Result`)} {`),
      [
        line(code`${prelude(scene, 'checkedLead')}(lead);`),
        ...block(
          line(code`try {`),
          [line(code`return evaluate(${careful}${flat ? code`lead` : code`fieldsOf(lead)`}, options, trace${ways[0]!});`)],
          line(code`} catch {`),
        ).slice(0, -1),
        line(code`} catch {`),
        {
          ...line(code`// Reading a field threw, or an option was refused. Reading with care tells: what is refused is so again.`),
          depth: 1,
        },
        {
          ...line(code`return evaluate(${read}, options, trace${ways[1]!});`),
          depth: 1,
        },
        line(code`}`),
      ],
      line(code`}`),
    ),
  ];
}

function paramLines(scene: Scene): readonly Line[] {
  const { plan, isTyped } = scene;
  const params = plan.params.map(({ name, value, from, to, isPoints }) => data({ name, value, from, to, isPoints }));
  return [
    ...listLines(
      code`const FIELDS${typed(scene, code`: readonly string[]`)} = [`,
      plan.fields.map(({ name }) => name),
      code`];`,
    ),
    ...filled(code`const PARAMS${isTyped ? code`: readonly ${prelude(scene, 'DeclaredParam')}[]` : NOTHING} = [`, params, code`];`),
    line(
      code`const DEFAULTS${typed(scene, code`: readonly number[]`)} = [${join(
        plan.params.map(({ value }) => code`${value}`),
        code`, `,
      )}];`,
    ),
  ];
}

/** The declarations of the prelude that the module needs, each after those that it needs itself. */
function preludeLines(scene: Scene, isEsm: boolean): readonly Line[] {
  const byName = new Map(PRELUDE.map((each) => [each.name, each]));
  const written = new Set<string>();
  const lines: Line[] = [line(code`// What follows is the same in every scorer.`)];
  const write = (name: string): void => {
    if (written.has(name)) return;
    written.add(name);
    const { typescript, javascript, uses } = byName.get(name)!;
    uses.forEach(write);
    const text = scene.isTyped ? typescript : javascript;
    const isExported = isEsm && (EXPORTED.includes(name) || (scene.isTyped && exportedTypes(scene.plan).includes(name)));
    if (text !== '') lines.push(line(NOTHING), line(trusted(isExported ? text.replace(/^(class|interface|type) /m, 'export $1 ') : text)));
  };
  for (const { name } of PRELUDE) if (scene.calls.has(name)) write(name);
  return lines;
}
