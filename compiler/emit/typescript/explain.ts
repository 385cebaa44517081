/** The outline of the model as data: what `explain` speaks of rules with. */
import { type Entry, outlineOf } from '@scorelang/runtime';
import type { OutlineEntry } from '@scorelang/runtime/prelude';
import { type Code, code, data, key, NOTHING } from '../code.ts';
import { block, type Line, line } from '../lines.ts';
import type { Layout } from '../tables/layout.ts';
import { prelude, type Scene, typed } from './scene.ts';

/** `const OUTLINE: Outline = { .. };`, an entry a line; of a great model a function that makes it when an explanation first needs it. */
export function outlineLines(scene: Scene): readonly Line[] {
  const { entries, ...rest } = outlineOf(scene.plan);
  const type = prelude(scene, isQuick(scene) ? 'QuickOutline' : 'Outline');
  const body = [
    ...Object.entries(rest).map(([name, value]) => line(code`${key(name)}: ${data(value)},`)),
    ...block(line(code`entries: [`), entries.flatMap(entryLines), line(code`],`)),
  ];
  if (!isQuick(scene)) return block(line(code`const OUTLINE${typed(scene, code`: ${type}`)} = {`), body, line(code`};`));
  return [
    line(code`let outlineMade${typed(scene, code`: ${type} | null`)} = null;`),
    line(NOTHING),
    ...block(
      line(code`function outline()${typed(scene, code`: ${type}`)} {`),
      [
        ...block(
          line(code`outlineMade ??= ${prelude(scene, 'quickOutline')}({`),
          body,
          line(
            code`}, ${steppedLeaves(scene.plan.entries)}, ${scene.layout === null ? code`[], 0` : code`RULES, ${sumsOfPoints(scene.layout)}`});`,
          ),
        ),
        line(code`return outlineMade;`),
      ],
      line(code`}`),
    ),
  ];
}

/** The first so many sums of tables are of points. */
function sumsOfPoints({ sums }: Layout): number {
  return sums.filter(({ kind }) => kind === 'Points').length;
}

/** Whether the lines of rules are made once: where there are many. */
function isQuick({ plan, layout }: Scene): boolean {
  return layout !== null || plan.leaves > MOST_LINES_ANEW;
}

const MOST_LINES_ANEW = 25;

/** What of each rule fired, by leaf, as a trace begins; rules in tables that give points are told aside. */
export function noneFired(scene: Scene): Code {
  if (!isQuick(scene)) return code`[]`;
  const { layout } = scene;
  const inTables = new Set(layout?.rules.filter(({ sum }) => sum < sumsOfPoints(layout)).map(({ leaf }) => leaf));
  let end = scene.plan.leaves;
  while (end > 0 && inTables.has(end - 1)) end -= 1;
  return end === 0 ? code`[]` : code`new Array(${end})`;
}

/** `explanationLines(OUTLINE, trace, trace.params, histories)`, or those of what fired. */
export function linesCode(scene: Scene, onlyFired: boolean): Code {
  const { readsEvents } = scene.plan;
  const outline = isQuick(scene) ? code`outline()` : code`OUTLINE`;
  const whole = isQuick(scene) ? code`outline().outline` : code`OUTLINE`;
  const histories = readsEvents && !onlyFired ? code`${prelude(scene, 'historiesOf')}(${whole}, trace, trace.params)` : code`null`;
  const given = code`${outline}, trace, trace.params, ${histories}`;
  if (!isQuick(scene)) return code`${prelude(scene, 'explanationLines')}(${given}${onlyFired ? code`, true` : NOTHING})`;
  return code`${prelude(scene, 'quickLines')}(${given}, ${onlyFired}, ${scene.layout === null ? code`null` : code`TABLES`})`;
}

/** Rules that fade with age or have a limit, which an explanation shows as lines of their own. */
function steppedLeaves(entries: readonly Entry[]): readonly number[] {
  return entries.flatMap((entry): readonly number[] => {
    if (entry.kind === 'Block' || entry.kind === 'Group') return steppedLeaves(entry.entries);
    const isStepped =
      entry.kind === 'Rule' && entry.effect.kind === 'Points' && (entry.effect.decay !== null || entry.effect.upTo !== null);
    return isStepped ? [entry.leaf] : [];
  });
}

function entryLines(entry: OutlineEntry): readonly Line[] {
  switch (entry.kind) {
    case 'Rule':
    case 'Rate':
      return [line(code`${data(entry)},`)];
    case 'Choice': {
      const head = code`{ kind: 'Choice', how: ${entry.how}, members: [`;
      return block(line(head), entry.members.flatMap(entryLines), line(code`] },`));
    }
    case 'Block': {
      const head = code`{ kind: 'Block', origin: ${data(entry.origin)}, entries: [`;
      return block(line(head), entry.entries.flatMap(entryLines), line(code`] },`));
    }
    case 'Group':
      return block(line(code`{ kind: 'Group', group: ${entry.group}, entries: [`), entry.entries.flatMap(entryLines), line(code`] },`));
  }
}
