/** `scoreColumns`: leads that lie in columns, scored row by row without an object for any of them. */
import { type Code, code, entry, key, NOTHING } from '../code.ts';
import { block, type Line, line } from '../lines.ts';
import { evaluateLines, type RulesAFunction } from './evaluate.ts';
import { rowReaderLine } from './lead.ts';
import { hasParams, paramsLine } from './params.ts';
import { prelude, type Scene, typed } from './scene.ts';
import { isText } from './sums.ts';

/** The function, what it hands each row to, and how texts are read; nothing where it was not chosen. */
export function columnSections(whole: Scene, rulesAFunction: RulesAFunction): readonly (readonly Line[])[] {
  if (!whole.entries.has('scoreColumns')) return [];
  const scene: Scene = { ...whole, looksAt: new Set(), traces: false, reads: 'columns' };
  const rowLines = evaluateLines(scene, rulesAFunction);
  const isLookedAt = (name: Code): boolean => scene.looksAt.has(name.text);
  const problems = typed(scene, code`: ${prelude(scene, 'Problem')}[]`);
  const fields = scene.plan.fields.map((_, field) => field);
  const texts = fields.filter((field) => isText(scene.plan.fields[field]!));
  const keptType = typed(scene, code`: ${prelude(scene, 'KeptOfDictionaries')}`);
  return [
    functionLines(scene, isLookedAt),
    rowLines,
    [
      line(code`const PROBLEMS_OF_ROW${problems} = [];`),
      ...fields.map((field) => line(code`const ${scene.fields[field]!.kept}${keptType} = new WeakMap();`)),
      ...texts.map((field) => rowReaderLine(scene, field, isLookedAt)),
    ],
  ];
}

function functionLines(scene: Scene, isLookedAt: (name: Code) => boolean): readonly Line[] {
  const { plan } = scene;
  const { readsTime, zoneMinutes } = plan;
  const optional = readsTime ? NOTHING : code`?`;
  const parameters = scene.isTyped ? code`columns: Columns, out: ScoredColumns, options${optional}: Options` : code`columns, out, options`;
  const moment = (): Code => code`${prelude(scene, 'momentOfScoring')}(options?.asOf, true, ${zoneMinutes})`;
  const columns = plan.fields.map(({ name, type }, field) => {
    const zone = type.kind === 'date' ? zoneMinutes : null;
    const { value, kept } = scene.fields[field]!;
    return line(code`${entry(value.text, code`${prelude(scene, 'readyColumn')}(columns, ${name}, rows, ${zone}, ${kept})`)},`);
  });
  const today = (): Code => code`today: ${prelude(scene, 'dayOfMoment')}(now, ${zoneMinutes}),`;
  return [
    ...(scene.isTyped ? givenTypeLines(scene, isLookedAt) : []),
    line(code`/**`),
    line(
      code` * What many leads score that lie in columns: as many as \`out.score\` has places. A tier is its place among \`model.tiers\`; after them`,
    ),
    line(code` * comes being disqualified, and -1 is none. Gives how many values their fields do not admit; they were taken as missing.`),
    line(code` */`),
    ...block(
      line(code`${scene.isEsm ? code`export ` : NOTHING}function scoreColumns(${parameters})${typed(scene, code`: number`)} {`),
      [
        line(code`const rows = out.score.length;`),
        paramsLine(scene, code`options?.params`),
        ...(readsTime ? [line(code`const now = ${moment()};`)] : []),
        ...block(
          line(code`const given${typed(scene, code`: Given`)} = {`),
          [
            line(code`strict: options?.strict === true,`),
            ...(hasParams(scene) ? [line(code`params,`)] : []),
            ...(readsTime ? [line(code`now,`)] : []),
            ...(isLookedAt(code`today`) ? [line(today())] : []),
            ...columns,
          ],
          line(code`};`),
        ),
        line(code`let problems = 0;`),
        line(code`for (let row = 0; row < rows; row++) problems += evaluateRow(given, row, out);`),
        line(code`return problems;`),
      ],
      line(code`}`),
    ),
  ];
}

function givenTypeLines(scene: Scene, isLookedAt: (name: Code) => boolean): readonly Line[] {
  const ready = prelude(scene, 'ReadyColumn');
  return [
    line(code`/** What all rows are scored with. */`),
    ...block(
      line(code`interface Given {`),
      [
        line(code`readonly strict: boolean;`),
        ...(hasParams(scene) ? [line(code`readonly params: readonly number[];`)] : []),
        ...(scene.plan.readsTime ? [line(code`readonly now: number;`)] : []),
        ...(isLookedAt(code`today`) ? [line(code`readonly today: number;`)] : []),
        ...scene.fields.map(({ value }) => line(code`readonly ${key(value.text)}: ${ready};`)),
      ],
      line(code`}`),
    ),
    line(NOTHING),
  ];
}
