/** The function that scores a lead, and for great models those that it hands its rules to. */
import type { Entry, PlanLet } from '@scorelang/runtime';
import { type Code, code, identifier, NOTHING } from '../code.ts';
import { block, type Line, line, sectionsOf } from '../lines.ts';
import { groupsBoundLater, laterBoundLines, limitedGroups } from './bounds.ts';
import { conditionCode } from './conditions.ts';
import { effectKinds, hasPointsOutsideGroups } from './effects.ts';
import { entryLines, type Place } from './entries.ts';
import { givenEventsLines } from './events/given.ts';
import { historyCode } from './events/history.ts';
import { fieldLines, isFlat, isRead, seenLines } from './lead.ts';
import { filled } from './lists.ts';
import { numberCode } from './numbers.ts';
import { hasParams, looksAtParams, paramsLine, paramValueLines } from './params.ts';
import { partsOf, weightOf, weightOfCondition } from './parts.ts';
import { resultLines } from './result.ts';
import { rowsFunction } from './rows.ts';
import { givesResults, prelude, type Scene, typed, typeOfEvaluated, typeOfValue, wholeTrace } from './scene.ts';
import { startOfDisqualified, startOfLimit, startOfQualified, startOfSum, toldCountLines } from './starts.ts';
import { sumLines } from './sums.ts';

/** How many rules stand in one function: as many as `together`, or else about so many in each of several. */
export interface RulesAFunction {
  readonly together: number;
  readonly apart: number;
}

/** `evaluate`, followed by the functions it calls. */
export function evaluateLines(scene: Scene, rulesAFunction: RulesAFunction): readonly Line[] {
  const { plan } = scene;
  const weight =
    withRules(scene.rest).reduce((sum, entry) => sum + weightOf(entry), 0) + plan.lets.reduce((sum, each) => sum + weightOfLet(each), 0);
  const lines = weight <= rulesAFunction.together ? wholeLines(scene, rulesAFunction) : partedLines(scene, rulesAFunction);
  return scene.traces ? lines : lines.filter(({ isTrace }) => isTrace !== true);
}

function wholeLines(scene: Scene, rulesAFunction: RulesAFunction): readonly Line[] {
  const { plan } = scene;
  const boundLater = groupsBoundLater(plan);
  const place: Place = { sum: code`others`, variable: (name) => name, boundLater };
  const values = [
    ...toldCountLines(scene),
    ...plan.lets.flatMap((each, index) => letLines(scene, each, index)),
    ...variablesOf(scene, boundLater).map(([name, start]) => line(code`let ${name} = ${start};`)),
  ];
  const rules = scene.rest.map((entry) => entryLines(scene, entry, place));
  const body = sectionsOf([values, ...rules, boundsOf(scene, boundLater), resultLines(scene)]);
  return evaluateFunction(scene, body, rulesAFunction);
}

/** The bounds that wait until all rules have been asked, with a comment that says so. */
function boundsOf(scene: Scene, groups: ReadonlySet<number>): readonly Line[] {
  const lines = laterBoundLines(scene, groups);
  return lines.length === 0 ? [] : [line(code`// Bounds of groups, now that all rules have been asked`), ...lines];
}

/** Variables that rules assign to, with what they begin as. */
function variablesOf(scene: Scene, groups: Iterable<number>): readonly (readonly [name: Code, start: Code, type: Code])[] {
  const { plan } = scene;
  const kinds = effectKinds(plan);
  const number = code`number`;
  return [
    ...(hasPointsOutsideGroups(plan.entries) ? [[code`others`, startOfSum(scene, null), number] as const] : []),
    ...[...groups].sort((a, b) => a - b).map((group) => [scene.groups[group]!.points, startOfSum(scene, group), number] as const),
    ...[...limitedGroups(plan)].map(
      (group) => [group === null ? code`scoreLimit` : scene.groups[group]!.limit, startOfLimit(scene, group), number] as const,
    ),
    ...(kinds.has('Qualify') ? [[code`qualified`, startOfQualified(scene), number] as const] : []),
    ...(kinds.has('Disqualify') ? [[code`disqualified`, startOfDisqualified(scene), code`boolean`] as const] : []),
  ];
}

function evaluateFunction(scene: Scene, body: readonly Line[], rulesAFunction: RulesAFunction): readonly Line[] {
  const { plan, looksAt } = scene;
  const isLookedAt = (name: Code): boolean => looksAt.has(name.text);
  if (scene.reads === 'columns') return rowsFunction(scene, body, isLookedAt);
  // One that nothing looks at says so by its name.
  const flat = scene.fields.length === 0 ? code`_lead` : code`lead`;
  const lead = isFlat(scene) ? code`${flat}${typed(scene, code`: Lead`)}` : code`fields${typed(scene, code`: Fields`)}`;
  const types = {
    options: typed(scene, code`: Options | undefined`),
    trace: scene.traces ? code`, trace${typed(scene, code`: Tracing | null`)}` : NOTHING,
    into: scene.entries.has('scoreOnly')
      ? code`, into${typed(scene, code`: Scored${givesResults(scene) ? code` | null` : NOTHING}`)}`
      : NOTHING,
    result: typed(scene, code`: ${typeOfEvaluated(scene)}`),
  };
  // A getter may score another lead meanwhile: what is to be refused has a list of its own.
  const others = code`options?.strict ? [] : PROBLEMS`;
  const noProblems = !givesResults(scene)
    ? others
    : scene.entries.has('scoreOnly')
      ? code`into && !options?.strict ? PROBLEMS : []`
      : code`[]`;
  // What it looks at is read before.
  const sums = sumLines(scene, (field) => isRead(scene, field, isLookedAt));
  const history = historyCode(scene, isLookedAt, rulesAFunction.apart);
  const head = [
    paramsLine(scene, scene.traces || looksAtParams(scene, isLookedAt)),
    ...paramValueLines(scene, isLookedAt),
    ...momentLines(scene, isLookedAt),
    ...givenEventsLines(scene),
    line(code`const problems${typed(scene, code`: ${prelude(scene, 'Problem')}[]`)} = ${noProblems};`),
    ...fieldLines(scene, isLookedAt),
    ...history.call,
    line(code`if (options?.strict) ${prelude(scene, 'refuseProblems')}(problems);`),
    ...traceHeadLines(scene, isLookedAt),
    ...sums,
  ];
  const careful = plan.readsEvents ? code`, isCareful${typed(scene, code`: boolean`)}` : NOTHING;
  const whole = block(
    line(code`function evaluate(${lead}, options${types.options}${types.trace}${types.into}${careful})${types.result} {`),
    sectionsOf([head, body]),
    line(code`}`),
  );
  const traced = scene.traces ? code`; \`trace\` keeps what an explanation is made of` : NOTHING;
  return [line(code`/** What a lead scores by the rules${traced}. */`), ...whole, ...history.functions];
}

/** What an explanation needs beside the rules. */
function traceHeadLines(scene: Scene, isLookedAt: (name: Code) => boolean): readonly Line[] {
  if (!scene.traces) return [];
  const params = hasParams(scene) ? [line(code`trace.params = params;`)] : [];
  const isWhole = wholeTrace(scene);
  if (isWhole.text === 'trace') {
    const kept = [...params, ...(scene.entries.has('explain') ? seenLines(scene, isLookedAt) : [])];
    return kept.length === 0 ? [] : block(line(code`if (trace) {`), kept, line(code`}`));
  }
  const seen = scene.entries.has('explain') ? block(line(code`if (${isWhole}) {`), seenLines(scene, isLookedAt), line(code`}`)) : [];
  return [...params.map((each) => line(code`if (trace) ${each.code}`)), ...seen];
}

function momentLines(scene: Scene, isLookedAt: (name: Code) => boolean): readonly Line[] {
  const { readsTime, zoneMinutes } = scene.plan;
  if (!readsTime) return [];
  const moment = code`${prelude(scene, 'momentOfScoring')}(options?.asOf, true, ${zoneMinutes})`;
  const isToday = isLookedAt(code`today`);
  if (!isToday && !isLookedAt(code`now`)) return [line(code`${moment};`)];
  const today = (): Line => line(code`const today = ${prelude(scene, 'dayOfMoment')}(now, ${zoneMinutes});`);
  return [line(code`const now = ${moment};`), ...(isToday ? [today()] : [])];
}

function letLines(scene: Scene, each: PlanLet, index: number): readonly Line[] {
  const name = scene.lets[index]!;
  if (each.kind === 'number') return [line(code`const ${name} = ${numberCode(scene, each.value)};`)];
  const test = conditionCode(scene, each.value);
  return [...test.before, line(code`const ${name} = ${test.code};`)];
}

function weightOfLet(each: PlanLet): number {
  return each.kind === 'condition' ? weightOfCondition(each.value) : 1;
}

// ---------------------------------------------------------------- great models

/** A function of a great model: it looks at some values and changes some variables of the state. */
interface Part {
  readonly call: Code;
  readonly lines: readonly Line[];
  readonly looksAt: ReadonlySet<string>;
}

function partedLines(scene: Scene, rulesAFunction: RulesAFunction): readonly Line[] {
  const { plan } = scene;
  const groups = plan.groups.map((_, group) => group);
  const asked = withRules(scene.rest);
  const changed = new Set(groupsIn(asked));
  scene.looksAt.clear();
  const variables = variablesOf(scene, changed);
  // What functions do not change they are not handed: of some thousand groups in tables, an object with all of them would take most of the time.
  const unchanged = groups
    .filter((group) => !changed.has(group))
    .map((group) => line(code`let ${scene.groups[group]!.points} = ${startOfSum(scene, group)};`));
  const told = toldCountLines(scene);
  const firstLooks = [...scene.looksAt];
  scene.looksAt.clear();
  const letNames = new Map(
    scene.lets.map((name, index) => [name.text, plan.lets[index]!.kind === 'condition' ? code`boolean` : code`number`]),
  );
  const parts = [...letParts(scene, rulesAFunction.apart), ...ruleParts(scene, partsOf(asked, rulesAFunction.apart))];

  scene.looksAt.clear();
  const result = [boundsOf(scene, new Set(groups)), resultLines(scene)];
  const letsOfTiers = [...scene.looksAt].filter((name) => letNames.has(name)).map(identifier);
  for (const part of parts) for (const name of part.looksAt) scene.looksAt.add(name);

  const values = [...valuesOf(scene)].filter(([name]) => scene.looksAt.has(name.text));
  for (const name of firstLooks) scene.looksAt.add(name);
  const lets = [...letNames].map(([name, type]) => [identifier(name), type] as const);
  const startOfLet = (type: Code): Code => (type.text === 'boolean' ? code`false` : code`0`);
  const parting = [
    ...told,
    ...unchanged,
    ...filled(
      code`const state${typed(scene, code`: ${stateType(scene)}`)} = {`,
      [
        ...values.map(([name]) => name),
        ...lets.map(([name, type]) => code`${name}: ${startOfLet(type)}`),
        ...variables.map(([name, start]) => code`${name}: ${start}`),
      ],
      code`};`,
      code` `,
    ),
    ...parts.map(({ call }) => line(call)),
    ...filled(
      code`let {`,
      variables.map(([name]) => name),
      code`} = state;`,
      code` `,
    ),
    ...(letsOfTiers.length === 0 ? [] : filled(code`const {`, letsOfTiers, code`} = state;`, code` `)),
  ];
  const state = [...values, ...lets, ...variables.map(([name, , type]) => [name, type] as const)];
  return [
    ...(scene.isTyped
      ? [
          ...block(
            line(code`interface ${stateType(scene)} {`),
            state.map(([name, type]) => line(code`${name}: ${type};`)),
            line(code`}`),
          ),
          line(NOTHING),
        ]
      : []),
    ...evaluateFunction(scene, sectionsOf([parting, ...result]), rulesAFunction),
    ...parts.flatMap(({ lines }) => [line(NOTHING), ...lines]),
  ];
}

/** The type of what the functions hand on: rows of columns may hold other things than leads. */
function stateType({ reads }: Scene): Code {
  return reads === 'lead' ? code`State` : code`StateOfRow`;
}

/** Every value that rules can look at, with its type. */
function* valuesOf(scene: Scene): Generator<readonly [name: Code, type: Code]> {
  for (const [index, { value, domain, day }] of scene.fields.entries()) {
    const answers = scene.answers[index];
    if (answers) yield [answers.given, code`number`];
    yield [value, typeOfValue[scene.plan.fields[index]!.type.kind]];
    yield [domain, code`string`];
    yield [day, code`number`];
  }
  for (const { number, units } of scene.params) {
    yield [number, code`number`];
    yield [units, code`number`];
  }
  const steps = scene.events.steps.flatMap(({ full, sum }) => [full, sum]);
  for (const name of [...scene.events.tallies, ...scene.events.occurrences, ...steps]) yield [name, code`number`];
  yield [code`params`, code`readonly number[]`];
  yield [code`now`, code`number`];
  yield [code`today`, code`number`];
}

function letParts(scene: Scene, most: number): readonly Part[] {
  const parts: Part[] = [];
  let first = 0;
  while (first < scene.plan.lets.length) {
    let next = first;
    for (let weight = 0; next < scene.plan.lets.length && (next === first || weight <= most); next++) {
      weight += weightOfLet(scene.plan.lets[next]!);
    }
    const inside = scene.lets.slice(first, next);
    const lines = scene.plan.lets.slice(first, next).flatMap((each, index) => letLines(scene, each, first + index));
    parts.push(partOf(scene, scene.names.value('lets'), [...lines, ...inside.map((name) => line(code`state.${name} = ${name};`))], inside));
    first = next;
  }
  return parts;
}

function ruleParts(scene: Scene, parts: readonly (readonly Entry[])[]): readonly Part[] {
  return parts.map((entries) => {
    const sums = [
      ...(hasPointsOutsideGroups(entries) ? [code`others`] : []),
      ...groupsIn(entries).map((group) => scene.groups[group]!.points),
    ];
    const boundLater = new Set(scene.plan.groups.keys());
    const place: Place = { sum: code`others`, variable: (name) => code`state.${name}`, boundLater };
    const lines = [
      ...sums.map((name) => line(code`let ${name} = 0;`)),
      ...sectionsOf(entries.map((entry) => entryLines(scene, entry, place))),
      ...sums.map((name) => line(code`state.${name} += ${name};`)),
    ];
    return partOf(scene, scene.names.value('rules'), lines, []);
  });
}

/** A function around lines that have just been made, so that `looksAt` says what they look at. */
function partOf(scene: Scene, name: Code, lines: readonly Line[], inside: readonly Code[]): Part {
  for (const each of inside) scene.looksAt.delete(each.text);
  const looksAt = new Set(scene.looksAt);
  scene.looksAt.clear();
  const looked =
    looksAt.size === 0
      ? []
      : filled(
          code`const {`,
          [...looksAt].map((each) => identifier(each)),
          code`} = state;`,
          code` `,
        );
  const isTracing = scene.traces && lines.some(({ isTrace }) => isTrace === true);
  const trace = isTracing ? code`, trace${typed(scene, code`: Tracing | null`)}` : NOTHING;
  const head = code`function ${name}(state${typed(scene, code`: ${stateType(scene)}`)}${trace})${typed(scene, code`: void`)} {`;
  const call = isTracing ? code`${name}(state, trace);` : code`${name}(state);`;
  return { call, lines: block(line(head), [...looked, ...lines], line(code`}`)), looksAt };
}

/** Entries without the groups all of whose rules stand in tables. Blocks stay: an explanation tells which are closed. */
function withRules(entries: readonly Entry[]): readonly Entry[] {
  return entries.flatMap((entry): readonly Entry[] => {
    if (entry.kind !== 'Block' && entry.kind !== 'Group') return [entry];
    const inside = withRules(entry.entries);
    return inside.length === 0 && entry.kind === 'Group' ? [] : [{ ...entry, entries: inside }];
  });
}

function groupsIn(entries: readonly Entry[]): readonly number[] {
  const groups = new Set<number>();
  const visit = (entry: Entry): void => {
    if (entry.kind === 'Group') groups.add(entry.group);
    if (entry.kind === 'Group' || entry.kind === 'Block') entry.entries.forEach(visit);
  };
  entries.forEach(visit);
  return [...groups];
}
