/** `scoreColumns`: leads that lie in columns, some hundred rows at a time, without an object for any of them. */
import { type Code, code, entry, key, NOTHING } from '../code.ts';
import { block, indent, type Line, line } from '../lines.ts';
import { readingLines, readyCode, readyTypeCode, roomLines } from './column-fields.ts';
import { evaluateLines, type RulesAFunction } from './evaluate.ts';
import { looksAtParams, paramsLine } from './params.ts';
import { prelude, type Scene, typed } from './scene.ts';
import { sumsARow } from './sums.ts';

/** What there is for columns: sections of functions, and memory that is made when the module is loaded. */
export interface ColumnParts {
  readonly sections: readonly (readonly Line[])[];
  readonly rooms: readonly Line[];
}

/** The function, what it hands some rows to, and how values are read; nothing where it was not chosen. */
export function columnParts(whole: Scene, rulesAFunction: RulesAFunction): ColumnParts {
  if (!whole.entries.has('scoreColumns')) return { sections: [], rooms: [] };
  const scene: Scene = { ...whole, looksAt: new Set(), traces: false, reads: 'columns', answers: whole.columnAnswers };
  const rowLines = evaluateLines(scene, rulesAFunction);
  const isLookedAt = (name: Code): boolean => scene.looksAt.has(name.text);
  return {
    sections: [functionLines(scene, isLookedAt), rowLines, readingLines(scene, isLookedAt)],
    rooms: roomLines(scene, isLookedAt),
  };
}

function functionLines(scene: Scene, isLookedAt: (name: Code) => boolean): readonly Line[] {
  const { readsTime, zoneMinutes } = scene.plan;
  const optional = readsTime ? NOTHING : code`?`;
  const parameters = scene.isTyped ? code`columns: Columns, out: ScoredColumns, options${optional}: Options` : code`columns, out, options`;
  const moment = (): Code => code`${prelude(scene, 'momentOfScoring')}(options?.asOf, true, ${zoneMinutes})`;
  const columns = scene.fields.map(({ value }, field) => line(code`${entry(value.text, readyCode(scene, field))},`));
  const today = (): Code => code`today: ${prelude(scene, 'dayOfMoment')}(now, ${zoneMinutes}),`;
  const atOnce = prelude(scene, 'ROWS_AT_ONCE');
  const inTables =
    scene.layout === null
      ? []
      : [
          line(code`rows: new Int32Array(Math.min(rows, ${atOnce}) * ${scene.layout.tables.length}),`),
          line(code`sums: new Float64Array(Math.min(rows, ${atOnce}) * ${sumsARow(scene)}),`),
        ];
  const together = block(
    line(code`for (let from = 0; from < rows; from += ${atOnce}) {`),
    [line(code`problems += evaluateRows(given, from, Math.min(from + ${atOnce}, rows), out);`)],
    line(code`}`),
  );
  const calls = prelude(scene, 'CALLS');
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
        line(code`${prelude(scene, 'checkColumns')}(columns, model.fields, options?.strict === true);`),
        line(code`${prelude(scene, 'checkOut')}(out, ${scene.plan.tiers.length});`),
        line(code`const rows = out.score.length;`),
        paramsLine(scene, looksAtParams(scene, isLookedAt)),
        ...(readsTime ? [line(code`const now = ${moment()};`)] : []),
        ...block(
          line(code`const given${typed(scene, code`: Given`)} = {`),
          [
            line(code`strict: options?.strict === true,`),
            ...(looksAtParams(scene, isLookedAt) ? [line(code`params,`)] : []),
            ...(readsTime ? [line(code`now,`)] : []),
            ...(isLookedAt(code`today`) ? [line(today())] : []),
            ...inTables,
            ...columns,
          ],
          line(code`};`),
        ),
        line(code`let problems = 0;`),
        line(code`${calls}.running += 1;`),
        ...block(line(code`try {`), together, line(code`} finally {`)),
        ...[indent(line(code`${calls}.running -= 1;`)), line(code`}`)],
        line(code`return problems;`),
      ],
      line(code`}`),
    ),
  ];
}

function givenTypeLines(scene: Scene, isLookedAt: (name: Code) => boolean): readonly Line[] {
  return [
    line(code`/** What all rows are scored with. */`),
    ...block(
      line(code`interface Given {`),
      [
        line(code`readonly strict: boolean;`),
        ...(looksAtParams(scene, isLookedAt) ? [line(code`readonly params: readonly number[];`)] : []),
        ...(scene.plan.readsTime ? [line(code`readonly now: number;`)] : []),
        ...(isLookedAt(code`today`) ? [line(code`readonly today: number;`)] : []),
        ...(scene.layout === null ? [] : [line(code`readonly rows: Int32Array;`), line(code`readonly sums: Float64Array;`)]),
        ...scene.fields.map(({ value }, field) => line(code`readonly ${key(value.text)}: ${readyTypeCode(scene, field, isLookedAt)};`)),
      ],
      line(code`}`),
    ),
    line(NOTHING),
  ];
}
