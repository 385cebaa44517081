/** `score`, `explain` and whatever else was chosen: the functions that are called from outside. */
import { type Code, code, join, NOTHING } from '../code.ts';
import { block, type Line, line } from '../lines.ts';
import { linesCode, noneFired } from './explain.ts';
import { heldLines, isFlat } from './lead.ts';
import { prelude, type Scene, typed, wholeTrace } from './scene.ts';
import { isText } from './sums.ts';

/** Whether any entry point takes a lead as an object. */
export function takesLeads({ entries }: Scene): boolean {
  return [...entries].some((name) => name !== 'scoreColumns');
}

/** Each function with its comment, a blank line between them. Those over columns are made elsewhere. */
export function entryPointLines(scene: Scene): readonly Line[] {
  const exported = scene.isEsm ? code`export ` : NOTHING;
  const sections = [
    ...(scene.entries.has('score') ? [scoreLines(scene, exported)] : []),
    ...(scene.entries.has('explain') ? [explainLines(scene, exported)] : []),
    ...(scene.entries.has('explainFired') ? [firedLines(scene, exported)] : []),
    ...(scene.entries.has('scoreOnly') ? [onlyLines(scene, exported)] : []),
  ];
  return sections.flatMap((lines, index) => (index === 0 ? lines : [line(NOTHING), ...lines]));
}

function parametersOf(scene: Scene): Code {
  if (!scene.isTyped) return code`lead, options`;
  return code`lead: Lead, options${scene.plan.readsTime ? NOTHING : code`?`}: Options`;
}

/** What `scored` gives where no numbers are asked for alone. */
function resultOf(scene: Scene, trace: Code): Code {
  const given = [code`lead`, code`options`, ...(scene.traces ? [trace] : []), ...(scene.entries.has('scoreOnly') ? [code`null`] : [])];
  return code`scored(${join(given, code`, `)})${scene.entries.has('scoreOnly') ? typed(scene, code` as Result`) : NOTHING}`;
}

function scoreLines(scene: Scene, exported: Code): readonly Line[] {
  return [
    line(
      code`/** What a lead scores. Nothing that it holds makes this throw; in strict mode a value that its field does not admit does. */`,
    ),
    ...block(
      line(code`${exported}function score(${parametersOf(scene)})${typed(scene, code`: Result`)} {`),
      [line(code`return ${resultOf(scene, code`null`)};`)],
      line(code`}`),
    ),
  ];
}

/** Where both ways to explain are in one module, they are told apart. */
function isWholeCode(scene: Scene, isWhole: boolean): Code {
  return scene.entries.has('explainFired') ? code`isWhole: ${isWhole}, ` : NOTHING;
}

function explainLines(scene: Scene, exported: Code): readonly Line[] {
  const { readsEvents } = scene.plan;
  const noHistory = readsEvents ? code`{ now: 0, events: [] }` : code`null`;
  const type = typed(scene, code`: Tracing`);
  const trace = code`{ ${isWholeCode(scene, true)}fired: ${noneFired(scene)}, closed: [], steps: [], history: ${noHistory}, params: [], values: {} }`;
  return [
    line(code`/** What a lead scores and why: a line for every rule, fired or not. */`),
    ...block(
      line(code`${exported}function explain(${parametersOf(scene)})${typed(scene, code`: Explanation`)} {`),
      [
        line(code`const trace${type} = ${trace};`),
        line(code`const result = ${resultOf(scene, code`trace`)};`),
        line(code`const lines = ${linesCode(scene, false)};`),
        line(code`return { ...result, lines, values: trace.values };`),
      ],
      line(code`}`),
    ),
  ];
}

function firedLines(scene: Scene, exported: Code): readonly Line[] {
  const type = typed(scene, code`: Tracing`);
  const trace = code`{ ${isWholeCode(scene, false)}fired: ${noneFired(scene)}, closed: [], steps: [], history: null, params: [], values: {} }`;
  return [
    line(code`/** What a lead scores and why, in short: a line for what fired, without what rules found among the events. */`),
    ...block(
      line(code`${exported}function explainFired(${parametersOf(scene)})${typed(scene, code`: ExplanationOfFired`)} {`),
      [
        line(code`const trace${type} = ${trace};`),
        line(code`const result = ${resultOf(scene, code`trace`)};`),
        line(code`return { ...result, lines: ${linesCode(scene, true)} };`),
      ],
      line(code`}`),
    ),
  ];
}

function onlyLines(scene: Scene, exported: Code): readonly Line[] {
  const given = [code`lead`, code`options`, ...(scene.traces ? [code`null`] : []), code`into`];
  const into = scene.isTyped ? code`into: Scored = SCORED` : code`into = SCORED`;
  return [
    line(code`const SCORED${typed(scene, code`: Scored`)} = { score: 0, tier: ${scene.isTyped ? code`null as never` : code`null`} };`),
    line(code`const PROBLEMS${typed(scene, code`: ${prelude(scene, 'Problem')}[]`)} = [];`),
    line(NOTHING),
    line(
      code`/** The score and tier of a lead, into \`into\`: without it into an object that is the same each time, to be read before the next call. */`,
    ),
    ...block(
      line(code`${exported}function scoreOnly(${parametersOf(scene)}, ${into})${typed(scene, code`: Scored`)} {`),
      [line(code`if (PROBLEMS.length > 0) PROBLEMS.length = 0;`), line(code`scored(${join(given, code`, `)});`), line(code`return into;`)],
      line(code`}`),
    ),
  ];
}

/** `scored`, which reads a lead once more with care where reading it threw. */
export function scoredLines(scene: Scene): readonly Line[] {
  if (!takesLeads(scene)) return [];
  const { traces, entries, plan } = scene;
  const flat = isFlat(scene);
  const onlys = entries.has('scoreOnly');
  const parameters = [
    code`lead${typed(scene, code`: Lead`)}`,
    code`options${typed(scene, code`: Partial<Options>`)} = {}`,
    ...(traces ? [code`trace${typed(scene, code`: Tracing | null`)}`] : []),
    ...(onlys ? [code`into${typed(scene, code`: Scored | null`)}`] : []),
  ];
  const result = typed(scene, onlys ? code`: Result | null` : code`: Result`);
  const argumentsOf = (source: Code, careful: boolean): Code => {
    const rest = [...(traces ? [code`trace`] : []), ...(onlys ? [code`into`] : []), ...(plan.readsEvents ? [code`${careful}`] : [])];
    return join([source, code`options`, ...rest], code`, `);
  };
  const isCopied = copyTests(scene);
  const read = isCopied.length > 0 && flat ? code`copyOf(lead, ${prelude(scene, 'readWithCare')})` : readFieldsCode(scene);
  const copied = isCopied.length > 0 ? code`${join(isCopied, code` || `)} ? copyOf(lead) : ` : NOTHING;
  const first = argumentsOf(code`${copied}${flat ? code`lead` : code`fieldsOf(lead)`}`, false);
  return [
    ...(scene.isTyped && traces ? [...tracingLines(scene), line(NOTHING)] : []),
    ...(isCopied.length > 0 ? copyLines(scene) : []),
    ...block(
      line(code`function scored(${join(parameters, code`, `)})${result} {`),
      [
        line(code`${prelude(scene, 'checkedLead')}(lead);`),
        ...block(line(code`try {`), [line(code`return evaluate(${first});`)], line(code`} catch {`)).slice(0, -1),
        line(code`} catch {`),
        {
          ...line(code`// Reading a field threw, or an option was refused. Reading with care tells: what is refused is so again.`),
          depth: 1,
        },
        { ...line(code`return evaluate(${argumentsOf(read, true)});`), depth: 1 },
        line(code`}`),
      ],
      line(code`}`),
    ),
  ];
}

/** With fewer fields a look at the shapes of leads would not pay. */
const FIELDS_OF_MANY = 8;

/** When a copy of a lead is read instead. */
function copyTests(scene: Scene): readonly Code[] {
  const { entries, plan } = scene;
  return [
    // To be explained a text may be read once more: the lead's own text, whatever its getters do. `fieldsOf` gives a copy anyway.
    ...(entries.has('explain') && isFlat(scene) && plan.fields.some(isText) ? [wholeTrace(scene)] : []),
    ...(plan.fields.length >= FIELDS_OF_MANY ? [code`${prelude(scene, 'isOfManyShapes')}(SHAPES, lead)`] : []),
  ];
}

/** The names of all fields, which are read one by one. */
function readFieldsCode(scene: Scene): Code {
  const fields = isFlat(scene) ? code`Lead` : code`Fields`;
  return code`${prelude(scene, 'readFields')}${typed(scene, code`<${fields}>`)}(lead, FIELDS)`;
}

/** What the lead holds now, for whatever its getters say later; found by name, which is quicker for leads of many shapes. */
function copyLines(scene: Scene): readonly Line[] {
  const flat = isFlat(scene);
  const seen = code`const SHAPES${typed(scene, code`: ${prelude(scene, 'Shapes')}`)} = { recent: [], left: 0, areMany: false };`;
  const find = flat ? code`, find${typed(scene, code`: (lead: object, name: string) => unknown`)} = Reflect.get` : NOTHING;
  return [
    ...(scene.plan.fields.length >= FIELDS_OF_MANY ? [line(seen), line(NOTHING)] : []),
    line(code`/** What the lead holds for every field, in an object that is the same in shape for all leads. */`),
    ...block(
      line(code`function copyOf(lead${typed(scene, code`: Lead`)}${find})${typed(scene, flat ? code`: Lead` : code`: Fields`)} {`),
      heldLines(
        scene,
        (holder, name) => code`${flat ? code`find` : code`Reflect.get`}(${holder}, ${name})`,
        flat ? typed(scene, code` as Lead`) : NOTHING,
      ),
      line(code`}`),
    ),
    line(NOTHING),
  ];
}

function tracingLines(scene: Scene): readonly Line[] {
  const { entries, plan } = scene;
  const events = code`{ readonly now: number; readonly events: ${plan.readsEvents ? prelude(scene, 'TracedEvent') : NOTHING}[] }`;
  const orNull = entries.has('explainFired') ? code` | null` : NOTHING;
  return [
    line(code`/** What an explanation keeps of the evaluation. */`),
    ...block(
      line(code`interface Tracing {`),
      [
        ...(entries.has('explainFired') ? [line(code`readonly isWhole: boolean;`)] : []),
        line(code`readonly fired: (number | undefined)[];`),
        line(code`readonly closed: string[];`),
        line(code`readonly steps: (${prelude(scene, 'TracedSteps')} | undefined)[];`),
        line(code`history: ${plan.readsEvents ? code`${events}${orNull}` : code`null`};`),
        line(code`params: readonly number[];`),
        line(code`values: { readonly [field: string]: Seen };`),
      ],
      line(code`}`),
    ),
  ];
}
