/** The function that scores some hundred rows of columns: it reads them field by field, and then scores one after the other. */
import { type Code, code, NOTHING } from '../code.ts';
import { block, type Line, line, sectionsOf } from '../lines.ts';
import { columnLines, valueLines } from './column-fields.ts';
import { derivedLines, isRead } from './lead.ts';
import { looksAtParams, paramValueLines } from './params.ts';
import { prelude, type Scene, typed } from './scene.ts';
import { columnSumLines } from './sums.ts';

/** The function around what scores a row; `body` ends with what it gives. */
export function rowsFunction(scene: Scene, body: readonly Line[], isLookedAt: (name: Code) => boolean): readonly Line[] {
  // What it looks at is read before.
  const sums = columnSumLines(scene, (field) => isRead(scene, field, isLookedAt));
  const moments = [code`now`, code`today`].filter(isLookedAt).map((name) => line(code`const ${name} = given.${name};`));
  const params = paramValueLines(scene, isLookedAt);
  const alone = code`(row) => evaluateRows(given, row, row + 1, out)`;
  const values = valueLines(scene, isLookedAt);
  // A model of which no rule asks anything looks nowhere.
  const place = values.length > 0 || scene.layout !== null ? [line(code`const at = row - from;`)] : [];
  const parameters = scene.isTyped ? code`given: Given, from: number, to: number, out: ScoredColumns` : code`given, from, to, out`;
  return [
    line(
      code`/** Scores the rows from one to before another: first all are read, field by field. Gives how many values are not admitted. */`,
    ),
    ...block(
      line(code`function evaluateRows(${parameters})${typed(scene, code`: number`)} {`),
      [
        ...(looksAtParams(scene, isLookedAt) ? [line(code`const params = given.params;`)] : []),
        ...params,
        ...moments,
        line(code`const problems${typed(scene, code`: ${prelude(scene, 'Problem')}[]`)} = [];`),
        ...columnLines(scene, isLookedAt),
        line(code`if (given.strict && problems.length > 0) return ${prelude(scene, 'refuseRows')}(problems, from, to, ${alone});`),
        ...sums,
        line(NOTHING),
        ...block(
          line(code`for (let row = from; row < to; row++) {`),
          sectionsOf([[...place, ...values, ...derivedLines(scene, isLookedAt)], body]),
          line(code`}`),
        ),
        line(code`return problems.length;`),
      ],
      line(code`}`),
    ),
  ];
}
