/**
 * The function that looks at a lead's events, each of them once, and for great models those that it hands them to. What rules ask is
 * gathered in variables while the events pass by.
 */
import { type Code, code, identifier, join, NOTHING } from '../../code.ts';
import { block, indent, type Line, line } from '../../lines.ts';
import { filled } from '../lists.ts';
import { paramValueLines } from '../params.ts';
import { look, prelude, type Scene, typed } from '../scene.ts';
import { declarationLine, startOf, typeOf } from './gather.ts';
import { type Gathering, type Gatherings, gatheringsOf } from './gathering.ts';
import { blocksOf, type Variable, weightOfBlock } from './kind-blocks.ts';
import { kindNamedLines } from './kind-named.ts';
import { partedKind, wholeKind } from './kind-parts.ts';
import { pointsLines, tallyCode } from './outcomes.ts';
import { passLines } from './pass.ts';

export interface HistoryCode {
  /** The statements of `evaluate` that look at the events. */
  readonly call: readonly Line[];
  readonly functions: readonly Line[];
}

/** Code for what the program looks at: the tallies and occurrences whose names `isLookedAt`. */
export function historyCode(scene: Scene, isLookedAt: (name: Code) => boolean, rulesAFunction: number): HistoryCode {
  const { plan, events: names } = scene;
  if (!plan.readsEvents) return { call: [], functions: [] };
  // What is looked at in there is nobody's business outside.
  const inside: Scene = { ...scene, looksAt: new Set() };
  const indexes = (all: readonly Code[]): readonly number[] => all.flatMap((name, index) => (isLookedAt(name) ? [index] : []));
  const [tallies, occurrences] = [indexes(names.tallies), indexes(names.occurrences)];
  const gatherings = gatheringsOf(inside, tallies, occurrences);
  const kinds = plan.events.map((_, kind) => blocksOf(inside, kind, gatherings.all));
  const weight = kinds.flat().reduce((sum, each) => sum + weightOfBlock(inside, each), kinds.length / 2);
  const isWhole = weight <= rulesAFunction;
  const variable: Variable = isWhole ? (_, name) => name : (asking, name) => code`${look(asking, code`gathered`)}.${name}`;

  const parts = kinds.map((blocks, kind) =>
    isWhole ? wholeKind(inside, kind, blocks, variable) : partedKind(inside, kind, blocks, variable, rulesAFunction),
  );
  const loop = passLines(
    inside,
    gatherings.all,
    parts.map(({ lines }) => lines),
    variable,
  );
  const end = endLines(inside, gatherings, variable, tallies, occurrences);
  const isInside = (name: Code): boolean => inside.looksAt.has(name.text);
  const values = paramValueLines(inside, isInside);
  if (values.length > 0) look(inside, code`params`);
  const parameters = PARAMETERS.filter(({ name }) => inside.looksAt.has(name));
  const head = parameters.map(({ name, type }) => code`${identifier(name)}${typed(scene, code`: ${type(scene)}`)}`);
  const whole = [
    ...filled(code`function historyOf(`, head, code`) {`),
    ...[
      ...values,
      ...(isInside(code`today`) ? [line(code`const today = ${prelude(scene, 'dayOfMoment')}(now, ${plan.zoneMinutes});`)] : []),
      ...gatheredLines(inside, gatherings, isWhole),
      ...loop,
      ...end,
    ].map(indent),
    line(code`}`),
  ];
  return {
    call: [
      line(
        code`const history = historyOf(${join(
          parameters.map(({ given }) => given(scene)),
          code`, `,
        )});`,
      ),
      ...destructured(scene, [
        ...tallies.map((index) => names.tallies[index]!),
        ...occurrences.flatMap((index) => [names.occurrences[index]!, ...stepNames(scene, index)]),
      ]),
    ],
    functions: [
      line(NOTHING),
      line(code`/** What the lead did, as far as rules ask: one look at each event. */`),
      ...whole,
      ...kindNamedLines(inside),
      ...(isWhole ? [] : [...interfaceLines(inside, gatherings), ...parts.flatMap(({ functions }) => functions)]),
    ],
  };
}

/** What `historyOf` may need, in the order of its parameters. */
const PARAMETERS: readonly { readonly name: string; readonly type: (scene: Scene) => Code; readonly given: (scene: Scene) => Code }[] = [
  { name: 'events', type: () => code`readonly unknown[]`, given: () => code`events` },
  { name: 'now', type: () => code`number`, given: (scene) => look(scene, code`now`) },
  { name: 'ignoredBefore', type: () => code`number`, given: startOfHistory },
  { name: 'params', type: () => code`readonly number[]`, given: (scene) => look(scene, code`params`) },
  { name: 'problems', type: (scene) => code`${prelude(scene, 'Problem')}[]`, given: () => code`problems` },
  {
    name: 'traced',
    type: (scene) => code`${prelude(scene, 'TracedEvent')}[] | null`,
    given: (scene) =>
      scene.entries.has('explainFired') ? code`trace && trace.history && trace.history.events` : code`trace && trace.history.events`,
  },
];

/** The moment before which events are dropped; NaN, before which nothing lies, where the field is missing. */
function startOfHistory(scene: Scene): Code {
  const field = scene.plan.ignoreBefore;
  if (field === null) return code`-Infinity`;
  const value = look(scene, scene.fields[field]!.value);
  return scene.plan.fields[field]!.type.kind === 'date'
    ? code`${prelude(scene, 'momentOfDay')}(${value}, ${scene.plan.zoneMinutes})`
    : value;
}

function destructured(scene: Scene, wanted: readonly Code[]): readonly Line[] {
  for (const name of wanted) look(scene, name);
  return wanted.length === 0 ? [] : filled(code`const {`, wanted, code`} = history;`, code` `);
}

/** What `historyOf` also tells of occurrences where an explanation has to do without the events. */
function stepNames({ plan, entries, events }: Scene, index: number): readonly Code[] {
  if (!entries.has('explainFired')) return [];
  const { full, sum } = events.steps[index]!;
  return plan.occurrences[index]!.decay === null ? [sum] : [full, sum];
}

function gatheredLines(scene: Scene, { all }: Gatherings, isWhole: boolean): readonly Line[] {
  const counts = ['counted', 'undeclared', 'unreadable', 'future', ...(scene.plan.ignoreBefore === null ? [] : ['ignored'])];
  const variables = all.map((each) => declarationLine(scene, each));
  const members = all.map(({ gathering, name }) => code`${name}: ${startOf(scene, gathering)}`);
  const type = typed(scene, code`: Gathered`);
  return [
    ...counts.map((name) => line(code`let ${identifier(name)} = 0;`)),
    ...(isWhole ? variables : filled(code`const gathered${type} = {`, members, code`};`, code` `)),
  ];
}

/** What all comes to. */
function endLines(
  scene: Scene,
  gatherings: Gatherings,
  variable: Variable,
  tallies: readonly number[],
  occurrences: readonly number[],
): readonly Line[] {
  const { plan, events: names } = scene;
  const of = (gathering: Gathering): Code => variable(scene, gatherings.of(gathering));
  const points = occurrences.flatMap((index) => pointsLines(scene, index, of));
  const results = tallies.map((index) => {
    const value = tallyCode(scene, plan.tallies[index]!, of);
    const name = names.tallies[index]!;
    return line(value.text === name.text ? code`${name},` : code`${name}: ${value},`);
  });
  const ignored = plan.ignoreBefore === null ? code`ignored: 0` : code`ignored`;
  return [
    ...points,
    ...block(
      line(code`return {`),
      [
        line(code`counts: { counted, undeclared, unreadable, future, ${ignored} },`),
        ...results,
        ...occurrences.flatMap((index) => [names.occurrences[index]!, ...stepNames(scene, index)].map((name) => line(code`${name},`))),
      ],
      line(code`};`),
    ),
  ];
}

/** The variables of a great model, which its functions share. */
function interfaceLines(scene: Scene, { all }: Gatherings): readonly Line[] {
  if (!scene.isTyped) return [];
  const members = all.map(({ gathering, name }) => line(code`${name}: ${typeOf(scene, gathering)};`));
  return [line(NOTHING), ...block(line(code`interface Gathered {`), members, line(code`}`))];
}
