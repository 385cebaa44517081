/** What an event of one kind does, as statements. */
import type { Code } from '../../code.ts';
import { code, join } from '../../code.ts';
import { block, indent, type Line, line } from '../../lines.ts';
import { conditionCode } from '../conditions.ts';
import { ifLines } from '../entries.ts';
import { numberCode } from '../numbers.ts';
import { weightOfCondition } from '../parts.ts';
import { look, prelude, type Scene } from '../scene.ts';
import { gatherLine } from './gather.ts';
import type { Gathered } from './gathering.ts';
import { windowCode } from './windows.ts';

/** What one selector does with an event that it chooses. */
export interface Block {
  readonly selector: number;
  readonly gathered: readonly Gathered[];
}

/** How a variable that outlives the event is spoken of: `pageViews`, or `gathered.pageViews` in a great model. */
export type Variable = (scene: Scene, name: Code) => Code;

/** Whether a selector is asked of each event by itself, and not of several kinds at once. */
export function isOfOneKind({ plan }: Scene, selector: number): boolean {
  const { kinds, where } = plan.selectors[selector]!;
  return kinds.length === 1 || where !== null;
}

/** The selectors that have something to ask, or to gather, of an event of the kind. */
export function blocksOf(scene: Scene, kind: number, gathered: readonly Gathered[]): readonly Block[] {
  return scene.plan.selectors.flatMap(({ kinds, where }, selector) => {
    if (!kinds.includes(kind) || !isOfOneKind(scene, selector)) return [];
    const ofSelector = gathered.filter(({ gathering }) => gathering.selector === selector);
    return where === null && ofSelector.length === 0 ? [] : [{ selector, gathered: ofSelector }];
  });
}

export function weightOfBlock({ plan }: Scene, { selector, gathered }: Block): number {
  const { where } = plan.selectors[selector]!;
  return (where === null ? 0 : weightOfCondition(where)) + gathered.length / 2;
}

/** What is asked by a selector and gathered by it. The scene is that of the kind. */
export function blockLines(scene: Scene, { selector, gathered }: Block, variable: Variable): readonly Line[] {
  const { where } = scene.plan.selectors[selector]!;
  const inner = windowLines(scene, gathered, variable);
  if (where === null) return inner;
  const from = gathered[0]?.from ?? null;
  const traces = scene.entries.has('explain');
  if (traces) look(scene, code`chosen`);
  const test = conditionCode(scene, where);
  if (gathered.length === 0) return traces ? [...test.before, line(code`if (chosen && (${test.code})) chosen.push(${selector});`)] : [];
  return [
    ...test.before,
    ...ifLines(code`if`, test, from),
    ...[...(traces ? [line(code`chosen?.push(${selector});`, from)] : []), ...inner].map(indent),
    line(code`}`, from),
  ];
}

/** What is gathered, each window asked for once. */
export function windowLines(scene: Scene, gathered: readonly Gathered[], variable: Variable): readonly Line[] {
  const windows = new Set(gathered.map(({ gathering: { last } }) => last));
  return [...windows].flatMap((last) => {
    const inWindow = gathered.filter(({ gathering }) => gathering.last === last);
    const lines = inWindow.map((each) => gatherLine(scene, each, variable(scene, each.name)));
    if (last === null) return lines;
    const from = inWindow[0]!.from;
    const test = code`if (${look(scene, code`age`)} <= ${windowCode(scene, last)})`;
    const [only] = lines;
    if (lines.length === 1 && !only!.code.text.startsWith('if')) return [line(code`${test} ${only!.code}`, from)];
    return block(line(code`${test} {`, from), lines, line(code`}`, from));
  });
}

/**
 * Keeps the event for an explanation. `chosen` is then the list of the selectors that choose it, for those that are yet to be asked; null
 * where nobody wants an explanation.
 */
export function eventTraceLines(scene: Scene, kind: number, asks: boolean): readonly Line[] {
  if (!scene.entries.has('explain')) return [];
  const { plan } = scene;
  const values = scene.fields.map(({ value }) => look(scene, value));
  const certain = plan.selectors.flatMap(({ kinds, where }, selector) => (kinds.includes(kind) && where === null ? [selector] : []));
  const per = plan.occurrences.flatMap(({ selector, per: counted }, index) => {
    return counted !== null && plan.selectors[selector]!.kinds.includes(kind) ? [code`${index}: ${numberCode(scene, counted.number)}`] : [];
  });
  const numbers = per.length === 0 ? code`{}` : code`{ ${join(per, code`, `)} }`;
  const traced = look(scene, code`traced`);
  const at = look(scene, code`at`);
  const call = code`${prelude(scene, 'traceEvent')}(${traced}, ${kind}, ${at}, [${join(values, code`, `)}], ${certain}, ${numbers})`;
  return [asks ? line(code`const chosen = traced && ${call};`) : line(code`if (traced) ${call};`)];
}
