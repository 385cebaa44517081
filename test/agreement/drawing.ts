// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts that try to become program
/** What every part of a random plan is drawn with. */
import type { FieldType, GroupInfo, Plan, PlanField, PlanLet } from '@scorelang/runtime';
import fc from 'fast-check';
import type { DrawnHistory } from './events.ts';

/** What fast-check's `gen` hands out: draws a value, and shrinks with the others. */
export type Draw = fc.GeneratorValue;

export const TEXTS = [
  'ceo',
  'cfo',
  'vp',
  'vice president',
  'a',
  'ß',
  'σας',
  'i',
  '-',
  '😀',
  '\ud83d',
  'k',
  'å',
  'data platform',
  "it's",
  '',
  '</script>',
  '${x}',
  '\\',
  '*/',
];
export const PATTERNS = ['\ud83d*', '*\ude00', 'ch*f', '*', '?a*', '*o', 'c*', '*vp*', 'ce?', '?', 'ceo', ''];
export const NUMBERS = [0, 1, 2, 49.5, 50, 100, -3, 0.1, 1e300, 1000];
export const OPERATORS = ['=', '<', '<=', '>', '>='] as const;

export interface Drawing {
  readonly draw: Draw;
  readonly fields: readonly PlanField[];
  readonly params: Plan['params'];
  readonly sets: Plan['sets'];
  readonly lets: PlanLet[];
  readonly groups: GroupInfo[];
  /** Null inside `where`, and in a plan that looks at no events. */
  readonly history: DrawnHistory | null;
  leaves: number;
  /** How many rules, groups and blocks have an id: no two have one. */
  ids: number;
}

export const oneOf = <Value>(draw: Draw, values: readonly Value[]): Value => values[draw(fc.nat, values.length - 1)]!;
export const chance = (draw: Draw, percent: number): boolean => draw(fc.nat, 99) < percent;
export const some = <Value>(draw: Draw, most: number, make: () => Value): Value[] => Array.from({ length: draw(fc.nat, most) }, make);

/** The fields of some kinds, as indexes. */
export function fieldsOf({ fields }: Drawing, kinds: readonly FieldType['kind'][]): readonly number[] {
  return fields.flatMap(({ type }, index) => (kinds.includes(type.kind) ? [index] : []));
}
