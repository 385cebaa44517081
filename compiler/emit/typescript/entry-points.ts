/** `score`, `explain` and whatever else was chosen: the functions that are called from outside. */
import { type Code, code, join, NOTHING } from '../code.ts';
import { block, indent, type Line, line, sectionsOf } from '../lines.ts';
import { linesCode, noneFired } from './explain.ts';
import { heldLines, isFlat } from './lead.ts';
import { givesResults, prelude, type Scene, typed, typeOfEvaluated, wholeTrace } from './scene.ts';
import { isText } from './sums.ts';

/** Whether any entry point takes a lead as an object. */
export function takesLeads({ entries }: Scene): boolean {
  return [...entries].some((name) => name !== 'scoreColumns');
}

/** Each function with its comment, a blank line between them. Those over columns are made elsewhere. */
export function entryPointLines(scene: Scene): readonly Line[] {
  const sections = [
    ...(scene.entries.has('score') ? [scoreLines(scene)] : []),
    ...(scene.entries.has('explain') ? [explainLines(scene)] : []),
    ...(scene.entries.has('explainFired') ? [firedLines(scene)] : []),
    ...(scene.entries.has('scoreOnly') ? [onlyLines(scene)] : []),
  ];
  return sectionsOf(sections);
}

/** The one entry point that takes leads and that reading with care can stand in itself; else `scored` does that for all of them. */
function guardedEntry({ entries }: Scene): 'score' | 'scoreOnly' | null {
  const [name, ...others] = [...entries].filter((each) => each !== 'scoreColumns');
  return (name === 'score' || name === 'scoreOnly') && others.length === 0 ? name : null;
}

function exportedCode({ isEsm }: Scene): Code {
  return isEsm ? code`export ` : NOTHING;
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

const SCORE_NOTE = code`/** What a lead scores. Nothing that it holds makes this throw; in strict mode a value that its field does not admit does. */`;

function scoreLines(scene: Scene): readonly Line[] {
  const head = code`${exportedCode(scene)}function score(`;
  if (guardedEntry(scene) === 'score') return [line(SCORE_NOTE), ...guardedLines(scene, head, [])];
  return [
    line(SCORE_NOTE),
    ...block(
      line(code`${head}${parametersOf(scene)})${typed(scene, code`: Result`)} {`),
      [line(code`return ${resultOf(scene, code`null`)};`)],
      line(code`}`),
    ),
  ];
}

/** Where both ways to explain are in one module, they are told apart. */
function isWholeCode(scene: Scene, isWhole: boolean): Code {
  return scene.entries.has('explainFired') ? code`isWhole: ${isWhole}, ` : NOTHING;
}

function explainLines(scene: Scene): readonly Line[] {
  const { readsEvents } = scene.plan;
  const noHistory = readsEvents ? code`{ now: 0, events: [] }` : code`null`;
  const type = typed(scene, code`: Tracing`);
  const trace = code`{ ${isWholeCode(scene, true)}fired: ${noneFired(scene)}, closed: [], steps: [], history: ${noHistory}, params: [], values: {} }`;
  return [
    line(code`/** What a lead scores and why: a line for every rule, fired or not. */`),
    ...block(
      line(code`${exportedCode(scene)}function explain(${parametersOf(scene)})${typed(scene, code`: Explanation`)} {`),
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

function firedLines(scene: Scene): readonly Line[] {
  const type = typed(scene, code`: Tracing`);
  const trace = code`{ ${isWholeCode(scene, false)}fired: ${noneFired(scene)}, closed: [], steps: [], history: null, params: [], values: {} }`;
  return [
    line(code`/** What a lead scores and why, in short: a line for what fired, without what rules found among the events. */`),
    ...block(
      line(code`${exportedCode(scene)}function explainFired(${parametersOf(scene)})${typed(scene, code`: ExplanationOfFired`)} {`),
      [
        line(code`const trace${type} = ${trace};`),
        line(code`const result = ${resultOf(scene, code`trace`)};`),
        line(code`return { ...result, lines: ${linesCode(scene, true)} };`),
      ],
      line(code`}`),
    ),
  ];
}

const ONLY_NOTE = code`/** The score and tier of a lead, into \`into\`: without it into an object that is the same each time, to be read before the next call. */`;

function onlyLines(scene: Scene): readonly Line[] {
  const head = code`${exportedCode(scene)}function scoreOnly(`;
  const cleared = line(code`if (PROBLEMS.length > 0) PROBLEMS.length = 0;`);
  const constants = [
    line(code`const SCORED${typed(scene, code`: Scored`)} = { score: 0, tier: ${scene.isTyped ? code`null as never` : code`null`} };`),
    line(code`const PROBLEMS${typed(scene, code`: ${prelude(scene, 'Problem')}[]`)} = [];`),
    line(NOTHING),
    line(ONLY_NOTE),
  ];
  if (guardedEntry(scene) === 'scoreOnly') return [...constants, ...guardedLines(scene, head, [cleared])];
  const given = code`scored(${join([code`lead`, code`options`, ...(scene.traces ? [code`null`] : []), code`into`], code`, `)})`;
  const into = scene.isTyped ? code`into: Scored = SCORED` : code`into = SCORED`;
  const scored = givesResults(scene) ? [line(code`${given};`), line(code`return into;`)] : [line(code`return ${given};`)];
  return [
    ...constants,
    ...block(line(code`${head}${parametersOf(scene)}, ${into})${typed(scene, code`: Scored`)} {`), [cleared, ...scored], line(code`}`)),
  ];
}

/** What reads a lead once more with care where reading it threw, as far as it is not in the one entry point itself. */
export function scoredLines(scene: Scene): readonly Line[] {
  if (!takesLeads(scene)) return [];
  const sections = [
    scene.isTyped && scene.traces ? tracingLines(scene) : [],
    otherReading(scene)?.lines ?? [],
    guardedEntry(scene) === null ? [line(SCORED_NOTE), ...guardedLines(scene, code`function scored(`, [])] : [],
  ];
  return sectionsOf(sections);
}

const SCORED_NOTE = code`/** What any lead scores, also one that throws where it is read. */`;

/** The function whose head is begun, which scores a lead after `before`, and once more where that throws. */
function guardedLines(scene: Scene, head: Code, before: readonly Line[]): readonly Line[] {
  const { traces, entries, plan } = scene;
  const flat = isFlat(scene);
  const onlys = entries.has('scoreOnly');
  const isEntry = guardedEntry(scene) !== null;
  const into = isEntry
    ? code`into${typed(scene, code`: Scored`)} = SCORED`
    : code`into${typed(scene, givesResults(scene) ? code`: Scored | null` : code`: Scored`)}`;
  const parameters = [
    isEntry ? parametersOf(scene) : code`lead${typed(scene, code`: Lead`)}, options${typed(scene, code`: Options | undefined`)}`,
    ...(traces ? [code`trace${typed(scene, code`: Tracing | null`)}`] : []),
    ...(onlys ? [into] : []),
  ];
  const argumentsOf = (source: Code, careful: boolean): Code => {
    const rest = [...(traces ? [code`trace`] : []), ...(onlys ? [code`into`] : []), ...(plan.readsEvents ? [code`${careful}`] : [])];
    return join([source, code`options`, ...rest], code`, `);
  };
  const other = otherReading(scene);
  const instead = other === null ? NOTHING : code`${join(other.tests, code` || `)} ? ${other.usual} : `;
  const first = argumentsOf(code`${instead}${flat ? code`lead` : code`fieldsOf(lead)`}`, false);
  const note = code`// Reading a field threw, or an option was refused. Reading with care tells: what is refused is so again.`;
  return block(
    line(code`${head}${join(parameters, code`, `)})${typed(scene, code`: ${typeOfEvaluated(scene)}`)} {`),
    [
      ...before,
      line(code`${prelude(scene, 'checkLead')}(lead);`),
      ...block(line(code`try {`), [line(code`return evaluate(${first});`)], line(code`} catch {`)),
      indent(line(note)),
      indent(line(code`return evaluate(${argumentsOf(other?.careful ?? readFieldsCode(scene), true)});`)),
      line(code`}`),
    ],
    line(code`}`),
  );
}

/** With fewer fields a look at the shapes of leads would not pay. */
const FIELDS_OF_MANY = 8;

/** Another way to read a lead: when it is taken, how, what is done where reading throws, and what the program needs for it. */
interface OtherReading {
  readonly tests: readonly Code[];
  readonly usual: Code;
  readonly careful: Code;
  readonly lines: readonly Line[];
}

function otherReading(scene: Scene): OtherReading | null {
  const { entries, plan } = scene;
  const many = plan.fields.length >= FIELDS_OF_MANY ? [code`${prelude(scene, 'isOfManyShapes')}(lead)`] : [];
  if (!isFlat(scene)) {
    if (many.length === 0) return null;
    return { tests: many, usual: code`copyOf(lead)`, careful: readFieldsCode(scene), lines: copyLines(scene) };
  }
  // To be explained a text may be read once more: the lead's own text, whatever its getters do.
  if (entries.has('explain') && plan.fields.some(isText)) {
    const careful = code`copyOf(lead, ${prelude(scene, 'readWithCare')})`;
    return { tests: [wholeTrace(scene), ...many], usual: code`copyOf(lead)`, careful, lines: copyLines(scene) };
  }
  if (many.length === 0) return null;
  const views = code`${prelude(scene, 'viewsOf')}${typed(scene, code`<Lead>`)}(FIELDS)`;
  const note = line(code`/** What leads of many shapes are read through. */`);
  return {
    tests: many,
    usual: code`new View(lead)`,
    careful: code`new View(lead)`,
    lines: [note, line(code`const View = ${views};`)],
  };
}

/** The fields, which are read one by one. */
function readFieldsCode(scene: Scene): Code {
  const type = isFlat(scene) ? code`Lead` : code`Fields`;
  const fields = scene.plan.fields.length === 0 ? code`[]` : code`FIELDS`;
  return code`${prelude(scene, 'readFields')}${typed(scene, code`<${type}>`)}(lead, ${fields})`;
}

/** What the lead holds now, for whatever its getters say later; found by name, which is quicker for leads of many shapes. */
function copyLines(scene: Scene): readonly Line[] {
  const flat = isFlat(scene);
  const find = flat ? code`, find${typed(scene, code`: (lead: object, name: string) => unknown`)} = Reflect.get` : NOTHING;
  return [
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
